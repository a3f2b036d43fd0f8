import Fetch
import TestServer
import Testing

@Suite struct PrivateNetworkTests {
  private static let page: @Sendable (TestRequest) -> TestReply = { _ in TestReply(text: "inside") }

  private func result(_ site: Site, _ text: String, trust: FetchTrust) throws -> Result<
    FetchAnswer, FetchError
  > {
    let address = try #require(WebAddress(text))
    do throws(FetchError) {
      let answer = try site.fetcher.fetch(FetchRequest(address, trust: trust))
      return answer.map { .success($0) } ?? .failure(.noLibrary)
    } catch {
      return .failure(error)
    }
  }

  @Test(
    "What comes from the net does not lead to the user's own machine, however it is spelled",
    arguments: [
      "127.0.0.1", "127.1", "0", "0x7f.1", "2130706433", "0177.0.0.1", "localhost", "127.0.0.2",
      "[::ffff:127.0.0.1]",
    ])
  func spellings(host: String) throws {
    let site = try Site(hosts: 2, answer: Self.page)
    let text = "http://\(host):\(site.server.port)/"
    guard case .failure(.privateNetwork) = try result(site, text, trust: .net) else {
      Issue.record("\(host) was connected to")
      return
    }
    #expect(site.server.counts.connections == 0)
  }

  @Test(
    "Addresses of private networks are not even tried",
    arguments: [
      "10.255.255.1", "169.254.169.254", "192.168.255.254", "[::1]", "[fd00::1]", "[64:ff9b::a00:1]",
    ])
  func untried(host: String) throws {
    let site = try Site(answer: Self.page)
    guard case .failure(.privateNetwork(let address, _)) = try result(site, "http://\(host)/", trust: .net)
    else {
      Issue.record("\(host) was tried")
      return
    }
    #expect(address.host == host)
  }

  @Test("A host that the user typed may be private, and no other")
  func typed() throws {
    let site = try Site(hosts: 2, answer: Self.page)
    let typed = try #require(WebAddress(site.server.address("/feed")))
    let own = try result(site, site.server.address("/other"), trust: .typed(typed))
    #expect(try own.get().text == "inside")
    for text in [
      site.server.address("/", host: 2), "http://127.0.0.1:1/", "http://localhost:\(site.server.port)/",
    ] {
      guard case .failure(.privateNetwork) = try result(site, text, trust: .typed(typed)) else {
        Issue.record("\(text) was connected to")
        continue
      }
    }
  }

  @Test("A connection that a trusted request has left open serves no other")
  func reused() throws {
    let site = try Site(answer: Self.page)
    let typed = try site.typed("/typed")
    let stranger = FetchRequest(try #require(WebAddress(site.server.address("/stranger"))))
    var results: [Bool] = []
    site.fetcher.run([typed]) { request, result in
      results.append((try? result.get()) != nil)
      return request == typed ? [stranger] : []
    }
    #expect(results == [true, false])
    #expect(site.server.counts.byTarget == ["/typed": 1])
  }

  @Test("A name that has come back into a private network is refused, wherever it was before")
  func rebound() throws {
    // Names are looked up at each connection, and what they stand for is judged there: "localhost" stands for a
    // name whose owner changed its address after it had been looked at.
    let site = try Site(answer: Self.page)
    let address = "http://localhost:\(site.server.port)/"
    guard case .failure(.privateNetwork(_, let reached)) = try result(site, address, trust: .net) else {
      Issue.record("it was connected to")
      return
    }
    #expect(["127.0.0.1", "::1"].contains(reached))
  }

  @Test("Once a redirect has left the host that was typed, nothing private may follow")
  func left() throws {
    // The user's host redirects to a proxy that stands for the net, and that back into the user's host.
    let inner = try TestServer { _ in TestReply(text: "inside") }
    let outer = try TestServer { _ in .redirect(to: inner.address("/secret")) }
    let proxies = ProxySettings(["http_proxy": "http://127.0.0.1:\(outer.port)", "no_proxy": "127.0.0.1"])
    let fetcher = Fetcher(version: "1", proxies: proxies)
    let start = try #require(WebAddress("http://news.example/"))
    let typed = try #require(WebAddress(inner.address("/")))
    #expect(throws: FetchError.self) { try fetcher.fetch(FetchRequest(start, trust: .typed(typed))) }
    #expect(inner.counts.connections == 0)
  }
}
