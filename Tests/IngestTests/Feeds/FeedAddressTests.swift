import Testing

@testable import Ingest

@Suite struct FeedAddressTests {
  @Test(
    "References are resolved as RFC 3986 has it",
    arguments: [
      ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
      ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
      ("#s", "http://a/b/c/d;p?q#s"),
      ("g#s", "http://a/b/c/g#s"), (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"),
      (".", "http://a/b/c/"),
      ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
      ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"),
      ("/../g", "http://a/g"),
      ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./g/.", "http://a/b/c/g/"),
      ("g/../h", "http://a/b/c/h"),
      ("g?y/../x", "http://a/b/c/g?y/../x"), ("http://x/y", "http://x/y"), ("mailto:a@b", "mailto:a@b"),
      ("tag:e,1:x", "tag:e,1:x"), ("berita é", "http://a/b/c/berita é"),
    ])
  func references(reference: String, address: String) {
    #expect(RelativeAddress.resolve(reference, base: "http://a/b/c/d;p?q") == address)
  }

  @Test("A base without a path gives one, and one that is no address gives nothing")
  func bases() {
    #expect(RelativeAddress.resolve("x", base: "http://a") == "http://a/x")
    #expect(RelativeAddress.resolve("?q", base: "http://a") == "http://a?q")
    #expect(RelativeAddress.resolve("x", base: "urn:b") == "x")
    #expect(RelativeAddress.resolve("x", base: "") == "x")
    #expect(RelativeAddress.resolve("x", base: "b/c") == "x")
  }

  @Test(
    "Links of entries are resolved against xml:base and the feed's address",
    arguments: [
      (atom("<link href='p'/>"), "0.link", "http://f.org/d/p"),
      (atom("<id>p</id>"), "0.id", "http://f.org/d/p"),
      (atom("<link href='p'/>", root: "xml:base='http://b.org/x/'"), "0.link", "http://b.org/x/p"),
      (atom("<link href='p'/>", root: "xml:base='x/'"), "0.link", "http://f.org/d/x/p"),
      (
        atom("<link xml:base='y/' href='p'/>", root: "xml:base='http://b.org/x/'"), "0.link",
        "http://b.org/x/y/p"
      ),
      (atom("<link href='p'/>", root: "xml:base='javascript:x'"), "0.link", "http://f.org/d/p"),
      (atom("<link href='p'/>", root: "xml:base=''"), "0.link", "http://f.org/d/p"),
      (
        atom(
          "",
          feed: "<title xml:base='http://b.org/' type='html'>&lt;a href='q'>x&lt;/a></title><link href='p'/>"),
        "link", "http://f.org/d/p"
      ),
      (
        atom("", feed: "<title xml:base='http://b.org/' type='html'>&lt;a href='q'>x&lt;/a></title>"),
        "title", "<a href=\"http://b.org/q\">x</a>"
      ),
      (
        atom("<content type='xhtml' xml:base='http://b.org/'><x:div><x:img src='i.png'/></x:div></content>"),
        "0.content0",
        "<img src=\"http://b.org/i.png\" />"
      ),
      (atom("<author><uri>n</uri></author>"), "0.authors", "-|-|http://f.org/d/n"),
      (rss("<link>p</link>"), "0.link", "http://f.org/d/p"),
      (rss("<guid>p</guid>"), "0.id", "http://f.org/d/p"),
      (rss("<guid isPermaLink='false'>p</guid>"), "0.id", "p"),
      (rss("<comments>c</comments>"), "0.comments", "http://f.org/d/c"),
      (rss("<enclosure url='a.mp3'/>"), "0.links", "enclosure http://f.org/d/a.mp3"),
      (
        rss("<description>&lt;a href='../q'>x&lt;/a></description>"), "0.summary",
        "<a href=\"http://f.org/q\">x</a>"
      ),
      (
        rss("<description xml:base='http://b.org/'>&lt;a href='q'>x&lt;/a></description>"), "0.summary",
        "<a href=\"http://b.org/q\">x</a>"
      ),
      (rss("", channel: "<link>/</link>"), "link", "http://f.org/"),
      (atom("", feed: "<icon>favicon.ico</icon>"), "icon", "http://f.org/d/favicon.ico"),
    ])
  func bases(source: String, name: String, value: String) {
    #expect(facts(of: source, at: "http://f.org/d/feed")[name] == value)
  }

  @Test(
    "Every attribute that is an address is resolved within texts",
    arguments: [
      ("a", "href"), ("area", "href"), ("audio", "src"), ("blockquote", "cite"), ("del", "cite"),
      ("form", "action"),
      ("img", "src"), ("img", "longdesc"), ("img", "usemap"), ("input", "src"), ("ins", "cite"),
      ("q", "cite"),
      ("source", "src"), ("video", "poster"), ("video", "src"),
    ])
  func attributes(element: String, attribute: String) {
    let text = rss("<description>&lt;\(element) \(attribute)='x/y'&gt;</description>")
    #expect(
      facts(of: text, at: "http://f.org/d/feed")["0.summary"]?.contains("\(attribute)=\"http://f.org/d/x/y\"")
        == true)
  }
}
