import News
import Testing

@testable import Ingest

@Suite struct OPMLTests {
  private func list(_ text: String) -> SubscriptionList { SubscriptionList(opml: Array(text.utf8)) }

  @Test("Feeds come with folders, titles, tags and what else is said of them")
  func reading() throws {
    let found = list(
      """
      <?xml version="1.0"?><opml version="2.0"><head><title>Saya</title></head><body>
      <outline text="Berita"><outline text="Kota"><outline type="rss" text="Kabar &amp; Kota" xmlUrl="http://e.org/f"
        htmlUrl="http://e.org/" category="a, b,/c/d" lintas:minutes="30" description="D"/></outline>
      <outline text="T2" title="T" xmlUrl="https://e.org/g"/></outline>
      <OUTLINE TITLE="X" XMLURL="http://x.org/"/></body></opml>
      """)
    #expect(found.outlines.map(\.address) == ["http://e.org/f", "https://e.org/g", "http://x.org/"])
    let first = try #require(found.outlines.first)
    #expect(first.folders == ["Berita", "Kota"])
    #expect(first.title == "Kabar & Kota")
    #expect(first.site == "http://e.org/")
    #expect(first.tags == ["a", "b", "/c/d"])
    #expect(first.attributes.map(\.name) == ["lintas:minutes", "description"])
    #expect(found.outlines[1].folders == ["Berita"])
    #expect(found.outlines[1].title == "T")
    #expect(found.outlines[1].attributes == [.init(name: "text", value: "T2")])
    #expect(found.outlines[2].folders == [])
  }

  @Test(
    "What is no feed of the web is listed as skipped",
    arguments: [
      ("|cat /etc/passwd", "command"), ("exec:ls", "command"), ("filter:x:http://e.org/", "command"),
      ("file:///etc/passwd", "file"),
      ("gopher://e.org/", "http"), ("javascript:x", "http"), ("http://", "cannot"),
    ])
  func skipped(address: String, reason: String) throws {
    let found = list(
      "<opml><body><outline text='x' xmlUrl='\(address)'/><outline xmlUrl='http://e.org/'/></body></opml>")
    #expect(found.outlines.map(\.address) == ["http://e.org/"])
    #expect(try #require(found.skipped.first).reason.contains(reason))
  }

  @Test(
    "Broken lists lose nothing that can be read",
    arguments: [
      "<opml><body><outline text='A & B' xmlUrl='http://e.org/?a=1&b=2'>",
      "<outline xmlUrl=http://e.org/?a=1&amp;b=2 text='A & B'></opml>",
      "junk <opml><outline text='A &amp; B' xmlUrl='http://e.org/?a=1&amp;b=2'/></outline></outline>",
      "\u{FEFF}<outline text='A & B' xmlUrl=' http://e.org/?a=1&b=2 '/>",
    ])
  func broken(text: String) {
    let found = list(text)
    #expect(found.outlines.map(\.address) == ["http://e.org/?a=1&b=2"])
    #expect(found.outlines.first?.title == "A & B")
  }

  @Test("A hundred thousand levels and many outlines are read in one pass")
  func hostile() {
    let deep = list(
      String(repeating: "<outline text='f'>", count: 100_000) + "<outline xmlUrl='http://e.org/'/>")
    #expect(deep.outlines.first?.folders.count == SubscriptionList.mostFolders)
    let wide = list(String(repeating: "<outline text='f' xmlUrl='http://e.org/'/>", count: 50_000))
    #expect(wide.outlines.count == 1)
    let entities = list(
      "<!DOCTYPE o [<!ENTITY a 'b'>]><opml><outline text='&a;' xmlUrl='http://e.org/'/></opml>")
    #expect(entities.outlines.first?.title == "&a;")
  }

  @Test("What is written is read as the same", arguments: 0..<30)
  func law(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let words = ["a", "B & C", "<x>", "\"q\"", "é", "日本", "it's", "x  y", "]]>", "&amp;"]
    func word() -> String { words[Int(random.next() % UInt64(words.count))] }
    var outlines: [FeedOutline] = []
    for number in 0..<40 {
      var outline = FeedOutline(address: "http://e.org/\(number)?a=1&b=2")
      if random.next() % 3 > 0 { outline.title = FieldText.line(word()) }
      if random.next() % 2 == 0 { outline.site = "http://e.org/\(number)" }
      outline.folders = (0..<Int(random.next() % 3)).map { _ in FieldText.line(word()) }
      outline.tags = random.next() % 2 == 0 ? ["t\(number)", "/u/v"] : []
      if random.next() % 3 == 0 { outline.attributes.append(.init(name: "minutes", value: "30")) }
      outlines.append(outline)
    }
    let found = list(SubscriptionList.opml(of: outlines, title: "A & B"))
    #expect(found.outlines.count == outlines.count)
    #expect(Set(found.outlines) == Set(outlines))
    #expect(found.skipped.isEmpty)
  }
}
