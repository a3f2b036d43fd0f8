import Fetch
import Testing

@Suite struct WebAddressReferenceTests {
  @Test(
    "References mean what RFC 3986 says that they mean",
    arguments: [
      ("g", "/b/c/g"), ("./g", "/b/c/g"), ("g/", "/b/c/g/"), ("/g", "/g"), ("?y", "/b/c/d;p?y"),
      ("g?y", "/b/c/g?y"), ("#s", "/b/c/d;p?q#s"), ("g#s", "/b/c/g#s"), ("g?y#s", "/b/c/g?y#s"),
      (";x", "/b/c/;x"), ("g;x", "/b/c/g;x"), ("g;x?y#s", "/b/c/g;x?y#s"), ("", "/b/c/d;p?q"), (".", "/b/c/"),
      ("./", "/b/c/"), ("..", "/b/"), ("../", "/b/"), ("../g", "/b/g"), ("../..", "/"), ("../../", "/"),
      ("../../g", "/g"), ("../../../g", "/g"), ("../../../../g", "/g"), ("/./g", "/g"), ("/../g", "/g"),
      ("g.", "/b/c/g."), (".g", "/b/c/.g"), ("g..", "/b/c/g.."), ("..g", "/b/c/..g"), ("./../g", "/b/g"),
      ("./g/.", "/b/c/g/"), ("g/./h", "/b/c/g/h"), ("g/../h", "/b/c/h"), ("g;x=1/./y", "/b/c/g;x=1/y"),
      ("g;x=1/../y", "/b/c/y"), ("g?y/./x", "/b/c/g?y/./x"), ("g?y/../x", "/b/c/g?y/../x"),
      ("g#s/./x", "/b/c/g#s/./x"), ("g#s/../x", "/b/c/g#s/../x"),
    ])
  func resolved(reference: String, target: String) throws {
    let base = try #require(WebAddress("http://a/b/c/d;p?q"))
    #expect(base.resolving(reference)?.text == "http://a" + target)
  }

  @Test("A reference may name another host, with the scheme of the page")
  func otherHost() throws {
    let base = try #require(WebAddress("https://a.example/b"))
    #expect(base.resolving("//b.example/c")?.text == "https://b.example/c")
    #expect(base.resolving("http://b.example")?.text == "http://b.example")
  }

  @Test(
    "References that are none of the web are refused",
    arguments: [
      "g:h", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "mailto:a@b", "//", "http:",
    ])
  func refused(reference: String) throws {
    let base = try #require(WebAddress("https://a.example/b"))
    #expect(base.resolving(reference) == nil)
  }

  @Test("What an address may not hold is percent-encoded, white space around it dropped, broken lines mended")
  func encoded() throws {
    let base = try #require(WebAddress("https://a.example/b/"))
    #expect(base.resolving(" c d\n e\u{1B}|\"<\" ")?.text == "https://a.example/b/c%20d%20e%1B%7C%22%3C%22")
    #expect(base.resolving("/café?q=ü")?.text == "https://a.example/caf%C3%A9?q=%C3%BC")
    #expect(WebAddress(written: " https://a.example/é ")?.text == "https://a.example/%C3%A9")
    #expect(WebAddress(written: "a.example/feed") == nil)
  }

  @Test(
    "Hosts in other letters are spelled as name servers know them",
    arguments: [
      ("http://bücher.example/", "xn--bcher-kva.example"),
      ("http://BÜCHER.example/", "xn--bcher-kva.example"),
      ("http://пример.example:8080/", "xn--e1afmkfd.example"), ("http://例え。テスト/", "xn--r8jz45g.xn--zckzah"),
      ("http://مثال.example/", "xn--mgbh0fb.example"),
      ("http://παράδειγμα.example", "xn--hxajbheg2az3al.example"),
    ])
  func international(text: String, host: String) {
    #expect(WebAddress(written: text)?.host == host)
  }

  @Test(
    "Hosts that could be taken for others are refused",
    arguments: [
      "http://a\u{200B}b.example/", "http://a\u{202E}b.example/", "http://\u{FF41}.example/",
      "http://a★.example/",
      "http://a@b@c.example/", "http://a%2eexample/", "http://[::1/", "http://[a.example]/", "http://a:0/",
      "http://a:65536/", "http://a:8x/", "http://user@/", "http://a b/",
    ])
  func doubtful(text: String) {
    #expect(WebAddress(written: text) == nil)
  }

  @Test("An address gives its parts")
  func parts() throws {
    let address = try #require(WebAddress("HTTPS://Ann:s%40x@News.Example:8443/a?b#c"))
    #expect(address.host == "news.example")
    #expect(address.port == 8443)
    #expect(address.isSecure)
    #expect(address.credentials == "Ann:s%40x")
    #expect(address.origin == "https://news.example:8443")
    #expect(address.target == "/a?b")
    #expect(address.bare.text == "https://news.example:8443/a?b")
    let short = try #require(WebAddress("http://[::1]?x"))
    #expect(short.host == "[::1]")
    #expect(short.port == 80)
    #expect(short.target == "/?x")
    #expect(short.bare.text == "http://[::1]/?x")
  }

  @Test("Any reference may come without a trap")
  func any() throws {
    let base = try #require(WebAddress("https://a.example/b/c?d"))
    var state: UInt64 = 7
    let pieces = [
      "/", "//", "..", ".", "?", "#", ":", "@", "[", "]", "%", "http", "a", "é", "\u{0}", "\u{202E}", " ",
    ]
    for _ in 0..<4_000 {
      var text = ""
      for _ in 0..<(state >> 40) % 12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1
      if let resolved = base.resolving(text) { #expect(WebAddress(resolved.text) == resolved) }
      _ = WebAddress(written: text)?.bare
    }
  }
}
