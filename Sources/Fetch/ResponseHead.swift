/// What counts of a response's headers. Values with controls or letters beyond ASCII's are as if they were not there.
struct ResponseHead {
  /// The status; 0 as long as no response has begun.
  private(set) var status = 0
  private(set) var contentType: String?
  private(set) var contentLength: Int?
  private(set) var entityTag: String?
  private(set) var lastModified: String?
  private(set) var retryAfter: String?
  private(set) var date: String?
  private(set) var location: String?
  /// Codings that the document must be unpacked from, one after another.
  private(set) var codings = 0

  /// Takes a line with its line break; a status line begins anew, as after "100 Continue".
  mutating func take(_ line: UnsafeBufferPointer<UInt8>) {
    if line.starts(with: "HTTP/".utf8) {
      let digits = line.drop { $0 != UInt8(ascii: " ") }.dropFirst().prefix(3)
      self = ResponseHead()
      status = Int(String(decoding: digits, as: UTF8.self)) ?? 0
      return
    }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon <= 32 else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    let value = line[(colon + 1)...]
    switch name {
    case "content-type": contentType = Self.text(value, most: 256)
    case "content-length": contentLength = Self.text(value, most: 18).flatMap { Int($0) }
    case "etag": entityTag = Self.text(value, most: 1024)
    case "last-modified": lastModified = Self.text(value, most: 64)
    case "retry-after": retryAfter = Self.text(value, most: 64)
    case "date": date = Self.text(value, most: 64)
    case "content-encoding", "transfer-encoding": codings += Self.codings(value)
    case "location": location = location ?? Self.location(value)
    default: break
    }
  }

  private static func codings(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    value.split(separator: UInt8(ascii: ",")).count {
      let name = String(decoding: trimmed($0), as: UTF8.self).lowercased()
      return name != "chunked" && name != "identity" && !name.isEmpty
    }
  }

  private static func text(_ value: Slice<UnsafeBufferPointer<UInt8>>, most: Int) -> String? {
    let bytes = trimmed(value)
    guard !bytes.isEmpty, bytes.count <= most, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The address of a redirect, which may hold letters beyond ASCII's but no controls.
  private static func location(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let bytes = trimmed(value)
    guard bytes.count <= WebAddress.longest, bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func trimmed(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>>
  {
    var value = value
    while let first = value.first, first <= 0x20 { value = value.dropFirst() }
    while let last = value.last, last == 0x20 || last == 0x09 || last == 0x0A || last == 0x0D {
      value = value.dropLast()
    }
    return value
  }
}
