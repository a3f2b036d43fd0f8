import News
import Testing

@testable import Ingest

@Suite struct SubscriptionListTests {
  private func list(_ text: String, _ form: SubscriptionList.Form) -> SubscriptionList {
    SubscriptionList(Array(text.utf8), form: form)
  }

  @Test("newsboat's list tells addresses, tags, titles and what is hidden")
  func newsboat() {
    let found = list(
      """
      # a comment
      https://kabarlembah.example/rss "daerah pagi" banjir "~Kabar \\"Lembah\\""
      https://tide.example/feed ! world # a comment
      "https://laut.example/rss" ~Laut
      """, .newsboat)
    #expect(
      found.outlines == [
        FeedOutline(
          address: "https://kabarlembah.example/rss", title: "Kabar \"Lembah\"",
          tags: ["daerah pagi", "banjir"]),
        FeedOutline(
          address: "https://tide.example/feed", tags: ["world"],
          attributes: [FeedOutline.Attribute(name: "hidden", value: "true")]),
        FeedOutline(address: "https://laut.example/rss", title: "Laut"),
      ])
    #expect(found.skipped.isEmpty)
  }

  @Test("newsraft's list tells sections, names and settings")
  func newsraft() {
    let found = list(
      """
      # a comment
      @ Daerah { reload-period 60 }
      https://kabarlembah.example/rss "Kabar Lembah" { reload-period 30 }
      https://tide.example/feed
      @
      https://laut.example/rss < Laut >
      $(cat feeds) "Perintah"
      """, .newsraft)
    #expect(found.outlines.map(\.title) == ["Kabar Lembah", nil, "Laut"])
    #expect(found.outlines.map(\.folders) == [["Daerah"], ["Daerah"], []])
    #expect(found.outlines.first?.attributes == [.init(name: "newsraft", value: "reload-period 30")])
    #expect(found.skipped.map(\.reason) == ["is a command, and Lintas runs none"])
  }

  @Test("sfeed's configuration is read as text, and what the shell would work out is left")
  func sfeed() {
    let found = list(
      """
      #sfeedpath="$HOME/.sfeed/feeds"
      fetch() { curl "$2"; }
      feed "outside" "https://outside.example/rss"
      feeds() {
        # feed <name> <feedurl> [basesiteurl] [encoding]
        feed "kabar lembah" "https://kabarlembah.example/rss" "https://kabarlembah.example" "iso-8859-1"
        feed 'tide'\\''s' https://tide.example/feed \\
          "" ""
        feed "rahasia" "https://x.example/$(id)"
        feed "berkas" "file:///etc/passwd"
      }
      feed "behind" "https://behind.example/rss"
      """, .sfeed)
    #expect(
      found.outlines.map(\.address) == ["https://kabarlembah.example/rss", "https://tide.example/feed"])
    #expect(found.outlines.map(\.title) == ["kabar lembah", "tide's"])
    #expect(found.outlines.first?.site == "https://kabarlembah.example")
    #expect(found.outlines.first?.attributes == [.init(name: "encoding", value: "iso-8859-1")])
    #expect(found.skipped.count == 2)
  }

  @Test(
    "Commands, files and queries are listed as skipped, and never taken",
    arguments: [
      "exec:~/bin/feed.sh", "filter:~/x.pl:https://a.example/rss", "|cmd", "file:///etc/passwd",
      "/etc/passwd",
      "query:Unread:unread", "ftp://a.example/x", "javascript:alert(1)", "-oProxyCommand=x", "$(id)", "`id`",
      "EXEC:x", "http://", "https://a.example/\u{1B}[31m",
    ])
  func refused(address: String) {
    for form in SubscriptionList.Form.allCases {
      let text = form == .sfeed ? "feeds() {\nfeed 'x' '\(address)'\n}" : "\"\(address)\" tag"
      let found = list(form == .newsraft ? address : text, form)
      #expect(found.outlines.isEmpty)
      #expect(found.skipped.count == 1, "\(form)")
      #expect(!found.skipped.contains { $0.text.unicodeScalars.contains("\u{1B}") })
    }
  }

  @Test("An address that comes twice is taken once")
  func twice() {
    let found = list("https://a.example/rss\nhttps://a.example/rss x\n", .newsboat)
    #expect(found.outlines.count == 1)
    #expect(found.skipped.map(\.reason) == ["is in the list twice"])
  }

  @Test("Damaged lists are read, never a trap, and nothing but the web is taken", arguments: 0..<12)
  func damaged(seed: Int) {
    var mutator = Mutator(seed: UInt64(seed))
    let text =
      "@ A { b } <c>\nfeeds() {\nfeed \"a\" 'https://a.example/rss' \\\n}\nhttps://b.example/x \"~T\" !\n"
    for _ in 0..<60 {
      for form in SubscriptionList.Form.allCases {
        let found = SubscriptionList(mutator.mutated(Array(text.utf8)), form: form)
        #expect(found.outlines.allSatisfy { $0.address.lowercased().hasPrefix("http") })
      }
    }
  }
}
