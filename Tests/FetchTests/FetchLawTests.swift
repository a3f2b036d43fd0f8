import Fetch
import TestServer
import Testing

@Suite struct FetchLawTests {
  @Test("Whatever bytes servers answer with, each request has one answer, and no message holds a control")
  func anyBytes() throws {
    let site = try Site(
      hosts: 6,
      limits: {
        $0.whole = 0.5
        $0.firstByte = 0.2
        $0.tries = 2
        $0.body = 1 << 20
        $0.large = 1 << 12
      }
    ) { request in
      Self.reply(seed: UInt64(request.target.dropFirst()) ?? 0, port: request["host"] ?? "")
    }
    let requests = try (0..<400).map { number in
      var request = try site.typed("/\(number)", host: 1 + number % 6)
      request.tag = number
      return request
    }
    var answered: [Int: Int] = [:]
    let progress = site.fetcher.run(requests) { request, result in
      answered[request.tag, default: 0] += 1
      switch result {
      case .success(let answer):
        #expect(answer.bytes.count <= 1 << 20)
        let texts = [answer.contentType, answer.validators.entityTag, answer.validators.lastModified]
        for text in texts { #expect(text?.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } != false) }
      case .failure(let error):
        #expect(error.description.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
      }
      return []
    }
    #expect(progress.done == 400)
    #expect(answered.count == 400)
    #expect(answered.values.allSatisfy { $0 == 1 })
  }

  /// A response that is well formed but for what chance does to it.
  private static func reply(seed: UInt64, port: String) -> TestReply {
    var chance = Chance(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    let coding = Compressed.allCases[chance.next(4)]
    let body = coding.stored((0..<chance.next(9000) + 1).map { _ in UInt8(chance.next(256)) })
    let statuses = [200, 200, 200, 204, 206, 304, 301, 302, 308, 404, 410, 429, 500, 100, 999]
    var headers = ["Content-Encoding: \(coding.rawValue)", "ETag: \"x\"", "Content-Type: text/xml"]
    if chance.next(3) > 0 { headers.append("Content-Length: \(body.count + chance.next(5) - 1)") }
    if chance.next(8) == 0 { headers.append("Transfer-Encoding: chunked") }
    let targets = [
      "/\(seed + 400)", "http://\(port)/x\u{1B}", "//", "..", "ftp://a", "http://127.0.0.9:1/", "",
    ]
    if chance.next(2) == 0 { headers.append("Location: \(targets[chance.next(targets.count)])") }
    var bytes = TestReply.head(statuses[chance.next(statuses.count)], headers) + body
    for _ in 0..<chance.next(12) {
      let place = chance.next(min(bytes.count, chance.next(2) == 0 ? 200 : bytes.count))
      switch chance.next(3) {
      case 0: bytes[place] = UInt8(chance.next(256))
      case 1: bytes.remove(at: place)
      default: bytes.insert(UInt8(chance.next(256)), at: place)
      }
    }
    return TestReply(.send(bytes), chance.next(10) == 0 ? .reset : .close)
  }
}

/// Numbers that look like chance and are the same every time.
private struct Chance {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % max(bound, 1)
  }
}
