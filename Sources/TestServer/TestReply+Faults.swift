extension TestReply {
  /// A redirect.
  public static func redirect(_ status: Int = 302, to location: String) -> TestReply {
    TestReply(status, headers: ["Location: \(location)"])
  }

  /// A document with an entity tag; "unchanged" to whoever has it.
  public static func tagged(_ tag: String, body: [UInt8], for request: TestRequest) -> TestReply {
    let isKnown = request["if-none-match"] == tag
    return TestReply(isKnown ? 304 : 200, headers: ["ETag: \(tag)"], body: body)
  }

  /// A document without a length, which ends where the connection does.
  public static func unmeasured(_ body: [UInt8]) -> TestReply {
    TestReply(.send(head(200, ["Connection: close"]) + body), .close)
  }

  /// A document in chunks of such a size.
  public static func chunked(_ body: [UInt8], size: Int) -> TestReply {
    var bytes = head(200, ["Transfer-Encoding: chunked"])
    for start in stride(from: 0, to: body.count, by: size) {
      let part = body[start..<min(start + size, body.count)]
      bytes += Array((String(part.count, radix: 16) + "\r\n").utf8) + part + [13, 10]
    }
    return TestReply(.send(bytes + Array("0\r\n\r\n".utf8)))
  }

  /// Chunks whose sizes are no numbers.
  public static var brokenChunks: TestReply {
    TestReply(.send(head(200, ["Transfer-Encoding: chunked"]) + Array("5\r\nhello\r\nzz\r\n".utf8)), .close)
  }

  /// A document of which only a part comes before the connection breaks off.
  public static func reset(after part: [UInt8], of length: Int) -> TestReply {
    TestReply(.send(head(200, ["Content-Length: \(length)"]) + part), .wait(0.02), .reset)
  }

  /// A document that comes byte by byte.
  public static func drip(every seconds: Double) -> TestReply {
    var reply = TestReply(.send(head(200)))
    for _ in 0..<3600 { reply.steps += [.send([0x61]), .wait(seconds)] }
    return reply
  }

  /// A document that does not end within a gibibyte.
  public static var endless: TestReply {
    TestReply(.send(head(200)), .repeating([UInt8](repeating: 0x61, count: 64 << 10), times: 1 << 14))
  }

  /// A response with so many headers.
  public static func headers(_ count: Int) -> TestReply {
    TestReply(
      .send(Array("HTTP/1.1 200 OK\r\n".utf8)),
      .repeating(Array("X-Filler: something that nobody asked for\r\n".utf8), times: count),
      .send(Array("Content-Length: 0\r\n\r\n".utf8)))
  }

  /// A response with a header line of so many bytes.
  public static func longHeader(_ count: Int) -> TestReply {
    TestReply(headers: ["X-Filler: " + String(repeating: "x", count: count)])
  }

  /// Compressed zeros that unpack to at least so many mebibytes.
  public static func bomb(_ coding: Compressed, mebibytes: Int) -> TestReply {
    TestReply(headers: ["Content-Encoding: \(coding.rawValue)"], body: coding.bomb(mebibytes: mebibytes))
  }
}
