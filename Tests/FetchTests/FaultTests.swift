import Fetch
import TestServer
import Testing

@Suite struct FaultTests {
  private func site(_ limits: (inout FetchLimits) -> Void = { _ in }) throws -> Site {
    try Site(limits: limits) { request in
      switch request.target {
      case "/stall": TestReply(.stall)
      case "/drip": .drip(every: 0.02)
      case "/endless": .endless
      case "/reset": TestReply(.reset)
      case "/close": TestReply(.close)
      case "/most":
        TestReply(
          .send(TestReply.head(200, ["ETag: \"a\"", "Content-Length: 9"]) + [1, 2, 3, 4, 5]), .close)
      case "/reset-early": .reset(after: [UInt8](repeating: 0x61, count: 40), of: 100)
      case "/less":
        TestReply(.send(TestReply.head(200, ["ETag: \"a\"", "Content-Length: 9"]) + [1, 2, 3, 4]), .close)
      case "/short": TestReply(headers: ["Connection: close"], body: [1, 2, 3, 4], length: 2)
      case "/chunks": .brokenChunks
      case "/headers": .headers(100_000)
      case "/line": .longHeader(90_000)
      case "/huge-line": .longHeader(4 << 20)
      case "/no-http": TestReply(.send(Array("SSH-2.0-OpenSSH\r\n".utf8)), .close)
      case "/no-coding": TestReply(headers: ["Content-Encoding: gzip"], text: "this is no gzip")
      case "/broken-error": TestReply(404, headers: ["Content-Encoding: gzip"], text: "this is no gzip")
      case "/packed":
        TestReply(
          .send(
            TestReply.head(200, ["Content-Encoding: gzip", "Content-Length: 100000"])
              + Compressed.gzip.bomb(mebibytes: 1).prefix(1000)), .close)
      case "/big-error":
        TestReply(.send(TestReply.head(404)), .repeating([UInt8](repeating: 1, count: 1 << 16), times: 4096))
      default: TestReply(text: "well")
      }
    }
  }

  @Test("A server that says nothing is left after the time for the first byte")
  func stall() throws {
    let error = try site { $0.firstByte = 0.15 }.error("/stall")
    guard case .timedOut(_, .firstByte, 0.15) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("A server that takes no connection is left after the time for that, and tried once")
  func unconnected() throws {
    let full = try FullPort()
    let address = try #require(WebAddress("http://127.0.0.1:\(full.port)/"))
    var limits = FetchLimits()
    limits.connection = 0.2
    let fetcher = Fetcher(version: "1", limits: limits, proxies: .none)
    let expected = FetchError.timedOut(address, phase: .connection, seconds: 0.2)
    #expect(throws: expected) { try fetcher.fetch(FetchRequest(address, trust: .typed(address))) }
  }

  @Test("A document that drips is left after the whole time")
  func drip() throws {
    let error = try site { $0.whole = 0.3 }.error("/drip")
    guard case .timedOut(_, .whole, 0.3) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("A document that hardly comes is left after the time for that")
  func slow() throws {
    let limits: (inout FetchLimits) -> Void = {
      $0.slowBytes = 10_000
      $0.slowSeconds = 1
    }
    let error = try site(limits).error("/drip")
    guard case .timedOut(_, .speed, 1) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("An endless document is left at the bound of size")
  func endless() throws {
    let error = try site { $0.body = 1 << 20 }.error("/endless")
    guard case .tooLarge(_, 1_048_576) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("Bombs are left at the bound of size", arguments: Compressed.allCases)
  func bombs(coding: Compressed) throws {
    let bomb = TestReply.bomb(coding, mebibytes: 32)
    let site = try Site { _ in bomb }
    guard case .tooLarge(_, 16_777_216) = try site.error("/") else {
      Issue.record("the bomb was taken")
      return
    }
    #expect(site.server.counts.requests == 1)
  }

  @Test(
    "Documents that are packed more than once are refused",
    arguments: [
      ["Content-Encoding: gzip, gzip"], ["Content-Encoding: gzip", "Content-Encoding: br"],
      ["Transfer-Encoding: gzip, chunked", "Content-Encoding: gzip"],
    ])
  func packedTwice(headers: [String]) throws {
    let site = try Site { _ in TestReply(headers: headers, body: Compressed.gzip.bomb(mebibytes: 1)) }
    guard case .malformed = try site.error("/") else {
      Issue.record("it was unpacked")
      return
    }
  }

  @Test("A document of exactly the bound is taken, one byte more is not")
  func bound() throws {
    let site = try Site(limits: { $0.body = 1 << 20 }) { request in
      TestReply(body: [UInt8](repeating: 7, count: request.target == "/more" ? 1 << 20 + 1 : 1 << 20))
    }
    #expect(try site.fetch("/").bytes.count == 1 << 20)
    guard case .tooLarge = try site.error("/more") else {
      Issue.record("one byte more was taken")
      return
    }
  }

  @Test("Many large documents are all taken, few at a time")
  func large() throws {
    let site = try Site(hosts: 9, limits: { $0.large = 1000 }) { _ in
      TestReply(body: [UInt8](repeating: 7, count: 100_000)).delayed(0.01)
    }
    let requests = try (0..<36).map { try site.typed("/\($0)", host: 1 + $0 % 9) }
    var sizes: [Int] = []
    site.fetcher.run(requests) { _, result in
      sizes.append((try? result.get().bytes.count) ?? 0)
      return []
    }
    #expect(sizes == [Int](repeating: 100_000, count: 36))
  }

  @Test("A document that breaks off is taken from half of its length on, and without validators")
  func truncated() throws {
    let site = try site()
    let most = try site.fetch("/most")
    #expect(most.isTruncated)
    #expect(most.bytes == [1, 2, 3, 4, 5])
    #expect(most.validators == FetchValidators())
    guard case .truncated(_, 4) = try site.error("/less") else {
      Issue.record("too short a part was taken")
      return
    }
    guard case .truncated(_, 1000) = try site.error("/packed") else {
      Issue.record("half is measured after unpacking")
      return
    }
  }

  @Test("A length that is too short cuts the document; the next one is not harmed")
  func short() throws {
    let site = try site()
    #expect(try site.fetch("/short").bytes == [1, 2])
    #expect(try site.fetch("/").text == "well")
  }

  @Test("Chunks whose sizes are no numbers are an error")
  func chunks() throws {
    #expect(try site().error("/chunks") != nil)
  }

  @Test("Broken connections are told apart from bad answers")
  func broken() throws {
    let site = try site()
    #expect(try site.error("/reset-early")?.isPassing == true)
    guard case .unreachable = try site.error("/reset"),
      case .unreachable(_, .empty) = try site.error("/close"),
      case .malformed = try site.error("/no-http"), case .malformed = try site.error("/no-coding")
    else {
      Issue.record("they are not")
      return
    }
  }

  @Test("Headers are bounded in number and size", arguments: ["/headers", "/line", "/huge-line"])
  func headers(path: String) throws {
    guard case .headersTooLarge = try site({ $0.headerBytes = 64 << 10 }).error(path) else {
      Issue.record("\(path) was taken")
      return
    }
  }

  @Test("Headers of all responses of a chain count together")
  func headersOfChain() throws {
    let site = try Site(limits: { $0.headerLines = 40 }) { request in
      let left = Int(request.target.dropFirst()) ?? 0
      var headers = (0..<12).map { "X-\($0): y" }
      if left > 0 { headers.append("Location: /\(left - 1)") }
      return TestReply(left > 0 ? 302 : 200, headers: headers)
    }
    #expect(try site.error("/1") == nil)
    guard case .headersTooLarge = try site.error("/4") else {
      Issue.record("the bound holds for each response alone")
      return
    }
  }

  @Test("The document of an error is not read", arguments: ["/big-error", "/broken-error"])
  func errorDocument(path: String) throws {
    let site = try site { $0.whole = 5 }
    guard case .status(_, 404, _) = try site.error(path) else {
      Issue.record("no 404")
      return
    }
  }

  @Test("Controls in headers reach neither the answer nor the message of an error")
  func controls() throws {
    let site = try Site { request in
      let evil = "\u{1B}]0;x\u{7}\u{9B}2J\u{8}"
      let headers = ["Content-Type: text/xml\(evil)", "ETag: \"\(evil)\"", "Last-Modified: \(evil)"]
      return request.target == "/ok"
        ? TestReply(headers: headers) : TestReply(503, headers: headers + ["Retry-After: \(evil)"])
    }
    let answer = try site.fetch("/ok")
    #expect(answer.contentType == nil)
    #expect(answer.validators == FetchValidators())
    let text = try #require(try site.error("/503")).description
    #expect(text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
  }

  @Test("A dead server holds up no other")
  func others() throws {
    let site = try Site(hosts: 3, limits: { $0.whole = 1.5 }) { request in
      request.host == 1 ? TestReply(.stall) : TestReply(text: "well")
    }
    var requests = try (0..<2).map { try site.typed("/\($0)") }
    requests += try (0..<20).map { try site.typed("/\($0)", host: 2 + $0 % 2) }
    var order: [Bool] = []
    site.fetcher.run(requests) { _, result in
      order.append((try? result.get()) != nil)
      return []
    }
    #expect(order.count == 22)
    #expect(order.prefix(20).allSatisfy { $0 })
    #expect(order.suffix(2).allSatisfy { !$0 })
  }
}
