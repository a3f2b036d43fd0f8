import Fetch
import TestServer
import Testing

@Suite struct FetcherTests {
  @Test("A document comes with its type, its validators and where it was found")
  func document() throws {
    let site = try Site { _ in
      TestReply(
        headers: [
          "Content-Type: application/rss+xml; charset=utf-8", "ETag: W/\"7\"",
          "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT",
        ], text: "<rss/>")
    }
    let answer = try site.fetch("/feed?x#part")
    #expect(answer.text == "<rss/>")
    #expect(answer.status == 200)
    #expect(answer.contentType == "application/rss+xml; charset=utf-8")
    #expect(
      answer.validators
        == FetchValidators(entityTag: "W/\"7\"", lastModified: "Sun, 06 Nov 1994 08:49:37 GMT"))
    #expect(answer.address.text == site.server.address("/feed?x"))
    #expect(answer.movedTo == nil)
    #expect(answer.isPrivate)
    #expect(!answer.isTruncated)
    #expect(answer.tries == 1)
    #expect(answer.seconds > 0)
  }

  @Test("What is unchanged is not sent again")
  func unchanged() throws {
    let site = try Site { .tagged("\"a\"", body: Array("<rss/>".utf8), for: $0) }
    let first = try site.fetch("/")
    #expect(!first.isUnchanged)
    let second = try site.fetch("/", validators: first.validators)
    #expect(second.isUnchanged)
    #expect(second.bytes.isEmpty)
    #expect(second.validators == first.validators)
  }

  @Test("A server that says \"unchanged\" without validators leaves those of before")
  func unchangedBare() throws {
    let site = try Site { TestReply($0["if-modified-since"] == "yesterday" ? 304 : 200) }
    let known = FetchValidators(lastModified: "yesterday")
    let answer = try site.fetch("/", validators: known)
    #expect(answer.isUnchanged)
    #expect(answer.validators == known)
  }

  @Test("The server is told who asks, for what, in which codings, and nothing else")
  func headers() throws {
    let site = try Site { request in
      TestReply(text: request.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n"))
    }
    let lines = try site.fetch("/").text.split(separator: "\n")
    #expect(lines.contains("user-agent: Lintas/1.2 (+terminal news reader)"))
    #expect(lines.contains { $0.hasPrefix("accept-encoding:") && $0.contains("gzip") && $0.contains("br") })
    #expect(lines.contains { $0.hasPrefix("accept: application/rss+xml") })
    let names = Set(lines.map { $0.prefix { $0 != ":" } })
    #expect(names == ["host", "user-agent", "accept", "accept-encoding"])
    var page = try site.typed("/")
    page.kind = .page
    #expect(try site.fetcher.fetch(page)?.text.contains("accept: text/html") == true)
  }

  @Test("Validators with line breaks are not sent")
  func injected() throws {
    let site = try Site { TestReply(text: "\($0.headers.map(\.name))") }
    let answer = try site.fetch("/", validators: FetchValidators(entityTag: "\"a\"\r\nCookie: b"))
    #expect(!answer.text.contains("cookie"))
    #expect(!answer.text.contains("if-none-match"))
  }

  @Test("Compressed documents are unpacked", arguments: Compressed.allCases)
  func compressed(coding: Compressed) throws {
    let body = Array("compressed news".utf8)
    let site = try Site { _ in
      TestReply(headers: ["Content-Encoding: \(coding.rawValue)"], body: coding.stored(body))
    }
    #expect(try site.fetch("/").bytes == body)
  }

  @Test("Documents come whole in chunks, without a length, empty, and byte by byte")
  func framings() throws {
    let body = (0..<70_000).map { UInt8(truncatingIfNeeded: $0) }
    let site = try Site { request in
      switch request.target {
      case "/chunked": .chunked(body, size: 999)
      case "/unmeasured": .unmeasured(body)
      case "/empty": TestReply()
      default:
        TestReply(.send(TestReply.head(200, ["Content-Length: 2"]) + [1]), .wait(0.05), .send([2]))
      }
    }
    #expect(try site.fetch("/chunked").bytes == body)
    #expect(try site.fetch("/unmeasured").bytes == body)
    #expect(try site.fetch("/empty").bytes.isEmpty)
    #expect(try site.fetch("/slow").bytes == [1, 2])
  }

  @Test("Name and password of the address are sent to its host")
  func credentials() throws {
    let site = try Site { TestReply($0["authorization"] == "Basic QW5uOnNAeA==" ? 200 : 401) }
    let plain = site.server.address("/")
    let address = try #require(WebAddress(plain.replacing("http://", with: "http://Ann:s%40x@")))
    let answer = try site.fetcher.fetch(FetchRequest(address, trust: .typed(address)))
    #expect(answer?.status == 200)
    #expect(answer?.address.text == plain)
    #expect(try site.error("/") == .unauthorized(try #require(WebAddress(plain))))
  }

  @Test("Answers bring further requests, and progress is told")
  func further() throws {
    let site = try Site { TestReply(text: $0.target) }
    var rest = try (0..<5).map { try site.typed("/feed\($0)") }
    let page = try site.typed("/page")
    var seen: [String] = []
    var last = FetchProgress()
    let progress = site.fetcher.run(
      next: { rest.popLast() }, onProgress: { last = $0 },
      onAnswer: { request, result in
        seen.append((try? result.get().text) ?? "")
        return request.address.text.contains("feed") ? [page] : []
      })
    #expect(seen.count == 10)
    #expect(seen.count { $0 == "/page" } == 5)
    #expect(progress == FetchProgress(known: 10, done: 10, failed: 0, active: 0))
    #expect(last == progress)
  }
}
