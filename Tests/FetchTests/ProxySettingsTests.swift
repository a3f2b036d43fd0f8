import TestServer
import Testing

@testable import Fetch

@Suite struct ProxySettingsTests {
  private func proxy(_ text: String, _ variables: [String: String]) throws -> String? {
    ProxySettings(variables).proxy(for: try #require(WebAddress(text)))
  }

  @Test("Each scheme has its variable, and one is for all")
  func variables() throws {
    let both = ["http_proxy": "http://p:1", "HTTPS_PROXY": "http://q:2"]
    #expect(try proxy("http://a.example/", both) == "http://p:1")
    #expect(try proxy("https://a.example/", both) == "http://q:2")
    #expect(try proxy("https://a.example/", ["ALL_PROXY": "socks5://r"]) == "socks5://r")
    #expect(try proxy("http://a.example/", ["http_proxy": "", "all_proxy": "x"]) == "x")
    #expect(try proxy("http://a.example/", [:]) == nil)
  }

  @Test("HTTP_PROXY in capitals is not read, since a request's header can set it")
  func capitals() throws {
    #expect(try proxy("http://a.example/", ["HTTP_PROXY": "http://p:1"]) == nil)
  }

  @Test(
    "Exceptions are names with all below them, addresses and blocks of these",
    arguments: [
      ("*", true), ("a.example", true), (".a.example", true), ("example", true), ("b.example", false),
      ("x, a.example", true), ("ample", false), ("www.a.example", false), ("", false), ("A.EXAMPLE", true),
    ])
  func names(exceptions: String, isException: Bool) throws {
    let variables = ["http_proxy": "p", "no_proxy": exceptions]
    #expect(try (proxy("http://a.example/", variables) == nil) == isException)
  }

  @Test(
    "Blocks of addresses",
    arguments: [
      ("10.1.2.3", true), ("10.0.0.0/8", true), ("11.0.0.0/8", false), ("10.1.2.0/24", true),
      ("10.1.3.0/24", false),
      ("3", false), ("10.1.2.3/99", false), ("10.1.2.3/x", false), ("::/0", false),
    ])
  func blocks(exceptions: String, isException: Bool) throws {
    let variables = ["http_proxy": "p", "no_proxy": exceptions]
    #expect(try (proxy("http://10.1.2.3/", variables) == nil) == isException)
  }

  @Test("A request goes through the proxy, which may be private since the user chose it")
  func through() throws {
    let server = try TestServer { TestReply(text: "\($0.target) for \($0["host"] ?? "")") }
    let fetcher = Fetcher(version: "1", proxies: ProxySettings(["http_proxy": "127.0.0.1:\(server.port)"]))
    let address = try #require(WebAddress("http://news.example/feed"))
    let answer = try #require(try fetcher.fetch(FetchRequest(address)))
    #expect(String(decoding: answer.bytes, as: UTF8.self) == "http://news.example/feed for news.example")
    #expect(!answer.isPrivate)
  }

  @Test(
    "Behind a proxy, too, addresses of private networks are refused",
    arguments: ["127.0.0.1", "10.0.0.1", "2130706433", "[::1]", "localhost", "x.localhost"])
  func refused(host: String) throws {
    let server = try TestServer { _ in TestReply() }
    let fetcher = Fetcher(version: "1", proxies: ProxySettings(["http_proxy": "127.0.0.1:\(server.port)"]))
    let address = try #require(WebAddress("http://\(host)/"))
    #expect(throws: FetchError.privateNetwork(address, reached: address.bareHost)) {
      try fetcher.fetch(FetchRequest(address))
    }
    #expect(server.counts.requests == 0)
  }

  @Test("A proxy that is not there is named as such")
  func missing() throws {
    let fetcher = Fetcher(
      version: "1", limits: FetchLimits(), proxies: ProxySettings(["http_proxy": "127.0.0.1:1"]))
    let address = try #require(WebAddress("http://news.example/"))
    #expect(throws: FetchError.proxy(address)) { try fetcher.fetch(FetchRequest(address)) }
  }
}
