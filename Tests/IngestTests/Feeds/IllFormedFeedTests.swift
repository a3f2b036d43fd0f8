import Testing

@testable import Ingest

@Suite struct IllFormedFeedTests {
  @Test(
    "Broken markup is read as it was meant, and said to be broken",
    arguments: [
      ("A & B", "A & B"), ("AT&T", "AT&T"), ("A &foo; B", "A &foo; B"), ("A &foo B", "A &foo B"),
      ("Caf&eacute;", "Café"),
      ("A&nbsp;B", "A\u{A0}B"), ("&hellip;", "…"), ("1 < 2", "1 < 2"), ("a\u{B}b", "ab"), ("a\0b", "ab"),
      ("a&#0;b", "ab"),
      ("a&#11;b", "ab"), ("a&#xFFFF;b", "a\u{FFFF}b"), ("a&#xD800;b", "a\u{FFFD}b"),
      ("a&#99999999;b", "a\u{FFFD}b"),
      ("a&#;b", "a&#;b"), ("a&#x;b", "a&#x;b"), ("a&;b", "a&;b"), ("a & b & c", "a & b & c"),
    ])
  func titles(text: String, title: String) {
    let found = facts(of: rss("<title>\(text)</title><link>http://e.org/</link>"))
    #expect(found["0.title"] == title)
    #expect(found["0.link"] == "http://e.org/")
    #expect(found["valid"] == "false")
  }

  @Test(
    "References mean the same in well-formed feeds",
    arguments: [
      ("a &amp; b", "a & b"), ("&#65;&#x42;", "AB"), ("&#145;x&#146;", "‘x’"), ("&#150;", "–"),
      ("&amp;#8217;", "&#8217;"),
      ("&amp;amp;", "&amp;"), ("&quot;x&apos;", "\"x'"), ("&#x1F600;", "😀"),
    ])
  func references(text: String, title: String) {
    let found = facts(of: rss("<title>\(text)</title>"))
    #expect(found["0.title"] == title)
    #expect(found["valid"] == "true")
  }

  private static let head = "<rss version='2.0'><channel><title>F</title>"
  private static let end = "</channel></rss>"

  @Test(
    "Tags that are missing, crossed or cut off lose no item",
    arguments: [
      ("unclosed items", "<item><title>1</title><item><title>2</title>", "2"),
      (
        "unclosed title", "<item><title>1<description>d</description></item><item><title>2</title></item>",
        "2"
      ),
      (
        "unclosed description", "<item><title>1</title><description>d</item><item><title>2</title></item>",
        "2"
      ),
      (
        "bold within",
        "<item><title>1</title><description><b>d</description></item><item><title>2</title></item>", "2"
      ),
      (
        "crossed",
        "<item><title>1</title><description><i><b>d</i></b></description></item><item><title>2</title></item>",
        "2"
      ),
      ("stray end", "<item><title>1</title></p></item><item><title>2</title></item>", "2"),
      (
        "stray end within",
        "<item><title>1</title><description>a</p>b</description></item><item><title>2</title></item>", "2"
      ),
      (
        "no quotes",
        "<item><title>1</title><enclosure url=http://e.org/a /></item><item><title>2</title></item>", "2"
      ),
      (
        "open quote",
        "<item><title>1</title><category domain=\"x>y</category></item><item><title>2</title></item>", "2"
      ),
      (
        "twice", "<item><title>1</title><enclosure url='a' url='b'/></item><item><title>2</title></item>", "2"
      ),
      (
        "undeclared", "<item><title>1</title><dc:creator>N</dc:creator></item><item><title>2</title></item>",
        "2"
      ),
      ("case", "<item><title>1</TITLE></item><item><title>2</title></item>", "2"),
      ("cut in a tag", "<item><title>1</title></item><item><title>2</title></item><item><tit", "3"),
      ("cut in CDATA", "<item><title>1</title></item><item><title>2</title><description><![CDATA[x", "2"),
      ("cut in a comment", "<item><title>1</title></item><item><title>2</title></item><!-- x", "2"),
      ("no end of root", "<item><title>1</title></item><item><title>2</title></item>", "2"),
    ])
  func tags(name: String, items: String, count: String) {
    let isCut = name.hasPrefix("cut") || name == "no end of root"
    let found = facts(of: Self.head + items + (isCut ? "" : Self.end))
    #expect(found["count"] == count)
    #expect(found["0.title"] == "1")
    #expect(found["1.title"] == "2")
    #expect(found["title"] == "F")
    #expect(found["valid"] == "false")
  }

  @Test(
    "What stands before or after the root does not hide it",
    arguments: ["\n\n", "PHP Warning: x\n", "\u{FEFF}\n", "<!-- x --><br>", "x <", "\0\0"])
  func around(junk: String) {
    let feed =
      "<?xml version='1.0'?><rss version='2.0'><channel><item><title>1</title></item></channel></rss>"
    #expect(facts(of: junk + feed)["0.title"] == "1")
    #expect(facts(of: feed + junk)["0.title"] == "1")
    #expect(facts(of: junk + feed)["valid"] == "false")
  }

  @Test(
    "What is XML is said to be",
    arguments: [
      "<rss><channel/></rss>", "<?xml version='1.0'?>\n<!-- x --><rss><channel/></rss>\n<!-- y -->\n",
      "<!DOCTYPE rss><rss><channel/></rss>",
      "<!DOCTYPE rss [<!ENTITY a 'b>c'><!-- ] -->]><rss><channel/></rss>",
      "<rss a = \"1\" b='2'><channel/></rss >", "<rss><channel><![CDATA[]]></channel></rss>",
      "<rss><channel><x/></channel></rss>",
      "<rss xmlns:y='u'><channel><y:x y:z='1'/></channel></rss>",
    ])
  func sound(source: String) { #expect(facts(of: source)["valid"] == "true") }

  @Test(
    "A declared encoding that is wrong is said to be",
    arguments: [
      ("<rss/>", "text/xml", "us-ascii", "true"), ("<rss>é</rss>", "text/xml", "utf-8", "false"),
      ("<rss/>", "text/plain", "us-ascii", "false"),
      ("<rss/>", "text/html; charset=utf-8", "utf-8", "false"),
      ("<rss/>", "application/rss+xml", "utf-8", "true"),
      ("<rss>é</rss>", "application/xml; charset=utf-8", "utf-8", "true"),
      ("<rss/>", "application/atom+xml;charset=\"koi8-r\"", "koi8-r", "true"),
      ("<?xml version='1.0' encoding='iso-8859-2'?><rss/>", "application/xml", "iso-8859-2", "true"),
    ])
  func encodings(source: String, type: String, encoding: String, valid: String) {
    let found = facts(of: source, type: type)
    #expect(found["encoding"] == encoding)
    #expect(found["valid"] == valid)
  }

  @Test("Text that was encoded twice or with controls of windows-1252 is mended")
  func twice() {
    let head: [UInt8] = Array(
      "<?xml version='1.0' encoding='iso-8859-15'?><rss version='2.0'><channel><title>".utf8)
    let end: [UInt8] = Array("</title></channel></rss>".utf8)
    #expect(
      facts(of: head + Array("Caf\u{C3}\u{A9}".unicodeScalars.map { UInt8($0.value) }) + end)["title"]
        == "Café")
    #expect(facts(of: rss("<title>a\u{91}b\u{92}\u{81}</title>"))["0.title"] == "a‘b’")
  }
}
