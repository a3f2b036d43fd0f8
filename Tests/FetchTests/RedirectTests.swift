import Fetch
import TestServer
import Testing

@Suite struct RedirectTests {
  private func site() throws -> Site {
    try Site(hosts: 2) { request in
      let target = request.target
      if target.hasPrefix("/status") { return .redirect(Int(target.suffix(3)) ?? 0, to: "/end") }
      if target.hasPrefix("/long"), let left = Int(target.dropFirst(5)) {
        return left == 0 ? TestReply(text: "end") : .redirect(301, to: "/long\(left - 1)")
      }
      return switch target {
      case "/end": TestReply(text: request["authorization"] ?? "end")
      case "/mixed": .redirect(301, to: "/status302")
      case "/permanent": .redirect(308, to: "/status301")
      case "/self": .redirect(to: "/self#again")
      case "/there": .redirect(to: "/back")
      case "/back": .redirect(to: "/there")
      case "/gopher": .redirect(to: "gopher://a.example/")
      case "/file": .redirect(to: "file:///etc/passwd")
      case "/ftp": .redirect(to: "ftp://127.0.0.1/")
      case "/data": .redirect(to: "data:text/html,hello")
      case "/script": .redirect(to: "javascript:alert(1)")
      case "/escape": .redirect(to: "http://127.0.0.1/\u{1B}[2J")
      case "/nowhere": TestReply(302)
      case "/neighbour":
        .redirect(to: "http://127.0.0.2:\(request["host"]?.split(separator: ":").last ?? "")/end")
      case "/metadata": .redirect(to: "http://169.254.169.254/latest/meta-data/")
      case "/number": .redirect(to: "http://2130706434:1/")
      default: TestReply(404)
      }
    }
  }

  @Test("Redirects are followed; those that are for good are reported", arguments: [301, 302, 303, 307, 308])
  func followed(status: Int) throws {
    let site = try site()
    let answer = try site.fetch("/status\(status)")
    #expect(answer.text == "end")
    #expect(answer.address.text == site.server.address("/end"))
    #expect((answer.movedTo != nil) == (status == 301 || status == 308))
  }

  @Test("A chain has moved for good only if all of it has")
  func chains() throws {
    let site = try site()
    #expect(try site.fetch("/permanent").movedTo?.text == site.server.address("/end"))
    #expect(try site.fetch("/mixed").movedTo == nil)
    #expect(try site.fetch("/mixed").text == "end")
  }

  @Test("Five redirects are followed, six are not")
  func tooMany() throws {
    let site = try site()
    #expect(try site.fetch("/long5").text == "end")
    guard case .redirect(_, .tooMany) = try site.error("/long6") else {
      Issue.record("six redirects were followed")
      return
    }
    #expect(site.server.counts.requests == 12)
  }

  @Test("Circles are left at once", arguments: ["/self", "/there"])
  func loops(path: String) throws {
    let site = try site()
    guard case .redirect(_, .loop) = try site.error(path) else {
      Issue.record("the circle was not seen")
      return
    }
    #expect(site.server.counts.requests <= 2)
  }

  @Test("Redirects lead to the web alone", arguments: ["/gopher", "/file", "/ftp", "/data", "/script"])
  func schemes(path: String) throws {
    let site = try site()
    let address = try #require(WebAddress(site.server.address(path)))
    #expect(try site.error(path) == .redirect(address, .notWeb))
  }

  @Test("A redirect without an address, or with controls in it, is an error")
  func nowhere() throws {
    let site = try site()
    for path in ["/nowhere", "/escape"] {
      let error = try #require(try site.error(path))
      guard case .redirect(_, .missing) = error else {
        Issue.record("\(path) was followed")
        continue
      }
      #expect(!error.description.unicodeScalars.contains { $0.value < 0x20 })
    }
  }

  @Test("Name and password stay with scheme, host and port")
  func credentials() throws {
    let server = try TestServer { TestReply(text: "other \($0["authorization"] ?? "none")") }
    let site = try Site { request in
      switch request.target {
      case "/near": .redirect(301, to: "/end")
      case "/far": .redirect(to: server.address("/end"))
      case "/given": .redirect(to: "http://eve:x@127.0.0.1:\(server.port)/end")
      default: TestReply(text: "own \(request["authorization"] ?? "none")")
      }
    }
    func fetch(_ path: String) throws -> FetchAnswer {
      let address = try #require(
        WebAddress(site.server.address(path).replacing("http://", with: "http://ann:x@")))
      let trust = FetchTrust.typed(address)
      return try #require(try site.fetcher.fetch(FetchRequest(address, trust: trust)))
    }
    let near = try fetch("/near")
    #expect(near.text == "own Basic YW5uOng=")
    #expect(near.movedTo?.credentials == "ann:x")
    #expect(near.address.credentials == nil)
    // Another port is another origin, and one that the user did not type.
    #expect(throws: FetchError.self) { try fetch("/far") }
    #expect(throws: FetchError.self) { try fetch("/given") }
    #expect(server.counts.requests == 0)
  }

  @Test(
    "A host that the user typed does not lead to other private ones",
    arguments: ["/neighbour", "/metadata", "/number"])
  func privateNeighbours(path: String) throws {
    let site = try site()
    guard case .privateNetwork = try site.error(path) else {
      Issue.record("\(path) was followed")
      return
    }
    #expect(site.server.counts.requests == 1)
  }
}
