import Foundation
import TestServer
import Testing

@Suite("Feeds, from a server to the archive")
struct FeedCommandTests {
  private static func rss(_ title: String, _ items: [String]) -> String {
    """
    <?xml version="1.0"?><rss version="2.0"><channel><title>\(title)</title>\(items.joined())</channel></rss>
    """
  }

  private static func item(
    _ title: String, link: String? = nil, guid: String? = nil,
    text: String = "Kapal tiba di pelabuhan pada pagi hari."
  ) -> String {
    let link = link.map { "<link>\($0)</link>" } ?? ""
    let guid = guid.map { "<guid isPermaLink=\"false\">\($0)</guid>" } ?? ""
    return """
      <item><title>\(title)</title>\(link)\(guid)<pubDate>Tue, 18 Jun 2024 08:00:00 +0700</pubDate>
      <description>&lt;p&gt;\(text)&lt;/p&gt;</description></item>
      """
  }

  private func titles(_ home: Home) throws -> [String] {
    try home.lintas("list", "--json").output.split(separator: "\n").map { line in
      let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return row?["title"] as? String ?? ""
    }
  }

  private func feed(_ home: Home) throws -> [String: Any] {
    let output = try home.lintas("feeds", "--json").output
    let first = try #require(output.split(separator: "\n").first)
    return try #require(try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any])
  }

  @Test("A site is followed by the feed that it names, and read at once")
  func site() throws {
    let server = try TestServer { request in
      request.target == "/"
        ? TestReply(
          headers: ["Content-Type: text/html"],
          text:
            "<html><head><link rel='alternate' type='application/rss+xml' href='berita.xml'></head></html>")
        : TestReply(text: Self.rss("Suara Teluk", [Self.item("Kapal tiba", guid: "1")]))
    }
    defer { server.stop() }
    let home = try Home()
    let result = try home.lintas("subscribe", server.address("/"))
    #expect(result.status == 0)
    #expect(result.errors.contains("followed: Suara Teluk (\(server.address("/berita.xml")))"))
    #expect(result.errors.contains("1 new, 0 revised, from 1 feed"))
    #expect(try titles(home) == ["Kapal tiba"])
    #expect(try feed(home)["name"] as? String == "Suara Teluk")
    #expect(server.counts.byTarget == ["/": 1, "/berita.xml": 1])
  }

  @Test("An unchanged feed costs one short answer; a changed item is a revision, and a new one is added")
  func changes() throws {
    let server = try TestServer { request in
      let isLater = request.earlier >= 2
      let items = [
        Self.item("Satu", guid: "1", text: isLater ? "Kapal karam di teluk pada malam hari." : "Kapal tiba."),
        Self.item("Dua", guid: "2"),
      ]
      return .tagged(
        isLater ? "\"b\"" : "\"a\"",
        body: Array(Self.rss("Teluk", items + (isLater ? [Self.item("Tiga", guid: "3")] : [])).utf8),
        for: request)
    }
    defer { server.stop() }
    let home = try Home()
    _ = try home.lintas("subscribe", server.address("/rss"))
    let second = try home.lintas("fetch")
    #expect(second.status == 0)
    #expect(second.errors.contains("0 new, 0 revised, from 1 feed"))
    let third = try home.lintas("fetch", "--all")
    #expect(third.errors.contains("1 new, 1 revised, from 1 feed"))
    #expect(try Set(titles(home)) == ["Satu", "Dua", "Tiga"])
  }

  @Test("Two feeds with one guid, and a feed that claims another's page, overwrite nothing")
  func claims() throws {
    let page = "https://lembah.example/berita/1"
    let server = try TestServer(hosts: 3) { request in
      switch request.host {
      case 1:
        TestReply(
          text: Self.rss("Satu", [Self.item("Milik satu", link: page, guid: "sama", text: "Kisah satu.")]))
      case 2:
        TestReply(
          text: Self.rss("Dua", [Self.item("Milik dua", link: page, guid: "sama", text: "Kisah dua.")]))
      default: TestReply(text: Self.rss("Tiga", [Self.item("Milik tiga", guid: "sama", text: "Kisah tiga.")]))
      }
    }
    defer { server.stop() }
    let home = try Home()
    for host in 1...3 { _ = try home.lintas("subscribe", server.address("/rss", host: host)) }
    #expect(try Set(titles(home)) == ["Milik satu", "Milik dua", "Milik tiga"])
    let again = try home.lintas("fetch", "--all")
    #expect(again.errors.contains("0 new, 0 revised, from 3 feeds"))
  }

  @Test("Items whose links are all one page are articles of their own")
  func oneLink() throws {
    let server = try TestServer { request in
      let home = "http://127.0.0.1/"
      return TestReply(
        text: Self.rss(
          "Teluk", (1...3).map { Self.item("Kabar \($0)", link: home, guid: "\($0)", text: "Isi \($0).") }))
    }
    defer { server.stop() }
    let home = try Home()
    _ = try home.lintas("subscribe", server.address("/rss"))
    #expect(try titles(home).count == 3)
    #expect(try home.lintas("fetch", "--all").errors.contains("0 new, 0 revised"))
  }

  @Test("The pages of a feed that cuts its texts off are fetched, where the subscription says so")
  func fullText() throws {
    let paragraphs = (1...8).map {
      "<p>Paragraf \($0) menceritakan kapal yang tiba di pelabuhan Serawan pada hari Selasa dengan muatan penuh.</p>"
    }
    let server = try TestServer { request in
      if request.target == "/rss" {
        return TestReply(
          text: Self.rss(
            "Teluk", [Self.item("Kapal tiba di Serawan", link: "/kapal", guid: "1", text: "Kapal…")]))
      }
      return TestReply(
        headers: ["Content-Type: text/html; charset=utf-8"],
        text:
          "<html><body><h1>Kapal tiba di Serawan</h1><article>\(paragraphs.joined())</article></body></html>")
    }
    defer { server.stop() }
    let home = try Home()
    _ = try home.lintas("subscribe", server.address("/rss"), "--full-text")
    let article = try home.lintas("show", "127").output
    #expect(article.contains("Paragraf 8"))
  }

  @Test("An article on several pages is read whole", arguments: ["all", "parts"])
  func severalPages(kind: String) throws {
    @Sendable func page(_ parts: ClosedRange<Int>, _ links: String) -> TestReply {
      let paragraphs = parts.map {
        "<p>Bagian \($0) menceritakan kapal yang tiba di pelabuhan Serawan pada hari Selasa dengan muatan penuh.</p>"
      }
      return TestReply(
        headers: ["Content-Type: text/html; charset=utf-8"],
        text: "<html><body><h1>Kapal tiba di Serawan</h1><article>\(paragraphs.joined())</article>"
          + "\(links)</body></html>")
    }
    let server = try TestServer { request in
      switch request.target {
      case "/rss":
        TestReply(
          text: Self.rss(
            "Teluk", [Self.item("Kapal tiba di Serawan", link: "/kapal-tiba-di", guid: "1", text: "Kapal…")]))
      case "/kapal-tiba-di" where kind == "all":
        page(1...4, "<a href='?page=2'>2</a> <a href='?page=all'>Tampilkan semua</a>")
      case "/kapal-tiba-di": page(1...4, "<a href='?page=2'>Selanjutnya</a>")
      case "/kapal-tiba-di?page=all": page(1...12, "")
      case "/kapal-tiba-di?page=2": page(4...8, "<a href='?page=3'>Selanjutnya</a>")
      case "/kapal-tiba-di?page=3": page(9...12, "<a href='?page=2'>Sebelumnya</a>")
      default: TestReply(404, text: "")
      }
    }
    defer { server.stop() }
    let home = try Home()
    _ = try home.lintas("subscribe", server.address("/rss"), "--full-text")
    let article = try home.lintas("show", "127").output
    let places = (1...12).map { article.firstRange(of: "Bagian \($0) ")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(article.components(separatedBy: "Bagian 4 ").count == 2)
    let asked = kind == "all" ? ["", "?page=all"] : ["", "?page=2", "?page=3"]
    #expect(server.counts.byTarget.keys.sorted() == asked.map { "/kapal-tiba-di" + $0 } + ["/rss"])
  }

  @Test("A feed that moved for good is asked at its new place, and one that is gone is asked no more")
  func movedAndGone() throws {
    let server = try TestServer { request in
      switch request.target {
      case "/lama": .redirect(301, to: "/baru")
      case "/baru" where request.earlier == 0:
        TestReply(text: Self.rss("Teluk", [Self.item("Satu", guid: "1")]))
      default: TestReply(410, text: "")
      }
    }
    defer { server.stop() }
    let home = try Home()
    _ = try home.lintas("subscribe", server.address("/lama"), "--no-fetch")
    #expect(try home.lintas("fetch").errors.contains("1 new"))
    #expect(try feed(home)["address"] as? String == server.address("/baru"))
    let gone = try home.lintas("fetch")
    #expect(gone.status == 69)
    #expect(try feed(home)["stopped"] as? Bool == true)
    let after = try home.lintas("fetch", "--all")
    #expect(after.errors.contains("from 0 feeds"))
    #expect(try titles(home) == ["Satu"])
  }

  @Test("A feed that fails is told with the reason and costs the others nothing")
  func failure() throws {
    let server = try TestServer(hosts: 2) { request in
      request.host == 1
        ? TestReply(404, text: "\u{1B}[2Jno")
        : TestReply(text: Self.rss("Dua\u{1B}]0;x", [Self.item("Dua &#27;[2J", guid: "1")]))
    }
    defer { server.stop() }
    let home = try Home()
    _ = try home.lintas("subscribe", server.address("/a"), "--no-fetch", "--title", "Satu")
    _ = try home.lintas("subscribe", server.address("/b", host: 2), "--no-fetch")
    let result = try home.lintas("fetch")
    #expect(result.status == 0)
    #expect(result.errors.contains("failed: Satu: there is nothing at this address (status 404)"))
    #expect(result.errors.contains("1 new, 0 revised, from 2 feeds, 1 failed"))
    #expect(try home.lintas("fetch").errors.contains("1 not due"))
    let output = try home.lintas("list").output + home.lintas("feeds").output + result.errors
    #expect(!output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
  }

  @Test("A list of subscriptions does not reach into the own machine, and comes out as it went in")
  func opml() throws {
    let server = try TestServer { _ in TestReply(text: Self.rss("Teluk", [Self.item("Satu", guid: "1")])) }
    defer { server.stop() }
    let home = try Home()
    let list = """
      <opml version="2.0"><body><outline text="Laut"><outline text="Teluk &amp; Kawan" type="rss"
      xmlUrl="\(server.address("/rss"))" category="laut,kapal"/></outline>
      <outline text="x" xmlUrl="exec:rm"/><outline text="y" xmlUrl="file:///etc/passwd"/></body></opml>
      """
    let file = try home.file("list.opml", Array(list.utf8))
    let imported = try home.lintas("opml", "import", file)
    #expect(imported.errors.contains("1 followed, 0 already, 2 left out"))
    let fetched = try home.lintas("fetch")
    #expect(fetched.errors.contains("not on the public net"))
    #expect(server.counts.requests == 0)
    let exported = try home.lintas("opml", "export").output
    let other = try Home()
    _ = try other.lintas("opml", "import", other.file("list.opml", Array(exported.utf8)))
    let row = try feed(other)
    #expect(row["name"] as? String == "Teluk & Kawan")
    #expect(row["folders"] as? [String] == ["Laut"])
    #expect(row["tags"] as? [String] == ["laut", "kapal"])
  }

  @Test(
    "Commands without anything to follow say what to do",
    arguments: [["fetch"], ["feeds"], ["unsubscribe", "x"]])
  func nothing(arguments: [String]) throws {
    let home = try Home()
    _ = try home.lintas("import", "\(Binary.samples)")
    let result = try home.lintas(arguments)
    #expect(result.status == 1)
    #expect(result.errors.contains("lintas subscribe URL"))
  }
}
