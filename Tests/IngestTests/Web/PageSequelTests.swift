import Testing

@testable import Ingest

@Suite("Articles on several pages")
struct PageSequelTests {
  private static let own = "https://www.teluk.example/berita/2024/kapal-tiba-di-serawan"

  private func sequel(_ links: String, at address: String = own) -> PageSequel? {
    PageSequel(of: Array("<html><body><p>Isi</p>\(links)</body></html>".utf8), address: address)
  }

  @Test(
    "One page with all of the text is known by its address",
    arguments: ["?page=all", "?single=1", "?showpage=all", "/all", "?utm=1&amp;page=all#x"])
  func whole(link: String) {
    let address = link.contains("utm") ? Self.own + "?utm=1" : Self.own
    let links = "<a href='\(Self.own)?page=2'>2</a> <a href='\(Self.own)\(link)'>Semua</a>"
    let found = sequel(links, at: address)
    #expect(found == .whole(address: Self.own + link.replacing("&amp;", with: "&")))
  }

  @Test(
    "The next part follows the own one, in the query or behind the headline",
    arguments: [
      ("", "?page=2"), ("?page=2", "?page=3"), ("?hal=1", "?hal=2"), ("", "/2"), ("/2", "/3"),
      ("", "/page/2"),
    ])
  func next(own: String, other: String) {
    let found = sequel(
      "<link rel=next href='/berita/2024/lain-lagi-kabarnya'><a href='\(Self.own)\(other)'>Lanjut</a>",
      at: Self.own + own)
    #expect(found == .next(address: Self.own + other))
  }

  @Test(
    "Other articles, earlier parts, comments, tags and other sites are none",
    arguments: [
      "/berita/2024/kapal-lain-di-serawan?page=2", "?page=1", "?page=3", "?page=2#comments",
      "?comment-page=2", "?tag=laut",
      "https://lain.example/berita/2024/kapal-tiba-di-serawan?page=2",
      "mailto:x@teluk.example",
      "?page=99", "/amp", "javascript:void(0)", "?page=-2", "?page=20000000000000000000",
    ])
  func others(link: String) {
    let href = link.hasPrefix("?") || link == "/amp" ? Self.own + link : link
    #expect(sequel("<a href='\(href)'>2</a>") == nil)
  }

  @Test("A page with all of the text has no rest, and a number that stands for an article is no part")
  func none() {
    let links = "<a href='\(Self.own)?page=2'>2</a><a href='\(Self.own)?page=all'>Semua</a>"
    #expect(sequel(links, at: Self.own + "?page=all") == nil)
    #expect(
      sequel("<a href='https://a.example/berita/13'>lain</a>", at: "https://a.example/berita/12") == nil)
    #expect(sequel(links, at: "") == nil)
    #expect(sequel("<a href='?page=2'>2</a>", at: "kapal") == nil)
  }
}
