import Testing

@testable import Ingest

@Suite struct FeedDiscoveryTests {
  private func feeds(_ page: String, at address: String = "https://kabar.test/daerah/") -> [String] {
    FeedDiscovery.feeds(in: Array(page.utf8), address: address).map(\.address)
  }

  @Test(
    "Feeds of the head and links that look like feeds are found, with absolute addresses",
    arguments: [
      ("<link rel=alternate type=application/rss+xml href=/rss>", ["https://kabar.test/rss"]),
      (
        "<LINK REL='alternate home' TYPE='Application/Atom+XML; charset=utf-8' HREF='atom.xml'>",
        ["https://kabar.test/daerah/atom.xml"]
      ),
      (
        "<base href='https://lain.test/a/b'><link rel=alternate type=application/feed+json href='../f.json'>",
        ["https://lain.test/f.json"]
      ),
      (
        "<link rel=alternate type=application/rss+xml href='//cdn.test/x?a=1&amp;b=2'>",
        ["https://cdn.test/x?a=1&b=2"]
      ),
      ("<link rel=alternate type=application/rss+xml href='feed://kabar.test/f'>", ["http://kabar.test/f"]),
      ("<link rel=stylesheet type=text/css href=/x.css><link rel=alternate hreflang=en href=/en>", []),
      (
        "<link rel=alternate type=application/json+oembed href=/o><link rel=alternate type=text/xml href='/oembed?x'>",
        []
      ),
      ("<link rel=alternate type=application/json href=/wp-json/wp/v2/posts/1>", []),
      ("<link rel=alternate type=application/rss+xml href='javascript:alert(1)'>", []),
      ("<link rel=alternate type=application/rss+xml href=''>", []),
      ("<link rel=feed href=/umpan>", ["https://kabar.test/umpan"]),
      (
        "<p><a href='/feed/'>Umpan</a> <a href='/berita/rss-mati'>x</a> <a href='/x.rss'>y</a>",
        ["https://kabar.test/feed/", "https://kabar.test/x.rss"]
      ),
      (
        "<a href=/sitemap.xml>Peta</a><a href='/rss/nasional.xml'>N</a>",
        ["https://kabar.test/rss/nasional.xml"]
      ),
      (
        "<a href=/rss>RSS</a><link rel=alternate type=application/rss+xml href=/rss>",
        ["https://kabar.test/rss"]
      ),
      ("<!-- <link rel=alternate type=application/rss+xml href=/a> --><script>'<a href=/feed>'</script>", []),
    ])
  func found(page: String, expected: [String]) {
    #expect(feeds(page) == expected)
  }

  @Test("Title and type are what the page says, cleaned")
  func said() {
    let page = "<link rel=alternate type='application/rss+xml' title='Kabar &raquo; Umpan\u{1B}' href=/rss>"
    #expect(
      FeedDiscovery.feeds(in: Array(page.utf8), address: "http://a.test/") == [
        DiscoveredFeed(address: "http://a.test/rss", title: "Kabar » Umpan", type: "application/rss+xml")
      ])
  }

  @Test("A page with endless links names a bounded number of feeds")
  func many() {
    let page = (0..<5_000).map {
      "<link rel=alternate type=application/rss+xml href=/f\($0)><a href=/\($0)/rss>x</a>"
    }
    #expect(feeds(page.joined()).count == 100)
  }
}
