/// A request that came to a test server.
public struct TestRequest: Sendable {
  /// Path and query as sent; a whole address where the server was taken for a proxy.
  public let target: String
  /// The number of the host that was connected to: 3 for 127.0.0.3.
  public let host: Int
  /// How many requests for the same target came before it.
  public let earlier: Int
  /// Names in lower case and values, in order.
  public let headers: [(name: String, value: String)]

  /// The value of the first header of a name in lower case; `nil` where there is none.
  public subscript(name: String) -> String? {
    headers.first { $0.name == name }?.value
  }
}

extension TestRequest {
  /// The request in the bytes before an empty line; `nil` if they are none.
  init?(_ bytes: ArraySlice<UInt8>, host: Int, earlier: (String) -> Int) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    guard let words = lines.first?.split(separator: " "), words.count == 3 else { return nil }
    target = String(words[1])
    self.host = host
    self.earlier = earlier(target)
    headers = lines.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return (line[..<colon].lowercased(), String(value))
    }
  }
}
