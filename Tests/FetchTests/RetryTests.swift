import Fetch
import TestServer
import Testing

@Suite struct RetryTests {
  @Test("Trouble that passes is tried again", arguments: [500, 502, 503, 504, 429])
  func passing(status: Int) throws {
    let site = try Site { TestReply($0.earlier < 2 ? status : 200, text: "well") }
    let answer = try site.fetch("/")
    #expect(answer.text == "well")
    #expect(answer.tries == 3)
  }

  @Test("A connection that breaks is made again")
  func broken() throws {
    let site = try Site { $0.earlier == 0 ? TestReply(.reset) : TestReply(text: "well") }
    #expect(try site.fetch("/").tries == 2)
  }

  @Test("It is given up after the last try, and what stays is not tried again")
  func givenUp() throws {
    let site = try Site { TestReply(Int($0.target.dropFirst()) ?? 0) }
    for (status, tries) in [(500, 3), (404, 1), (403, 1), (401, 1), (410, 1), (501, 1)] {
      #expect(try site.error("/\(status)") != nil)
      #expect(site.server.counts.byTarget["/\(status)"] == tries)
    }
    guard case .gone = try site.error("/410") else {
      Issue.record("410 is not gone")
      return
    }
  }

  @Test("What a server asks for is waited for within a run, if it is short")
  func retryAfter() throws {
    let site = try Site { TestReply($0.earlier == 0 ? 503 : 200, headers: ["Retry-After: 1"]) }
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try site.fetch("/").tries == 2)
    #expect(clock.now - start >= .seconds(1))
  }

  @Test("What is long is left to the caller, a week at most")
  func longWait() throws {
    let site = try Site { request in
      let value =
        switch request.target {
        case "/date": "Sun, 06 Nov 1994 09:49:37 GMT"
        case "/ever": "99999999999999999999999"
        default: "3600"
        }
      return TestReply(429, headers: ["Date: Sun, 06 Nov 1994 08:49:37 GMT", "Retry-After: \(value)"])
    }
    #expect(try site.error("/hour")?.retryAfter == 3600)
    #expect(try site.error("/date")?.retryAfter == 3600)
    #expect(try site.error("/ever")?.retryAfter == 604_800)
    #expect(site.server.counts.requests == 3)
  }

  @Test("While one waits for its next try, others of the host go on")
  func others() throws {
    let site = try Site(limits: { $0.pause = 0.6 }) {
      TestReply($0.target == "/bad" && $0.earlier == 0 ? 500 : 200)
    }
    var order: [String] = []
    site.fetcher.run([try site.typed("/bad"), try site.typed("/a"), try site.typed("/b")]) { request, _ in
      order.append(String(request.address.target))
      return []
    }
    #expect(order.last == "/bad")
    #expect(order.count == 3)
  }
}
