/// Bytes of a page as text, whatever their encoding.
enum PageText {
  /// Most bytes that a page may have.
  static let limit = 4 << 20

  /// The text that the bytes hold: UTF-8, UTF-16 with a byte order mark, else Windows-1252.
  ///
  /// Invalid UTF-8 among valid sequences becomes U+FFFD.
  ///
  /// - Throws: `.empty`, `.binary` or `.tooLarge`.
  static func decode(_ bytes: [UInt8]) throws(IngestError) -> String {
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    let text: String
    if bytes.starts(with: [0xFF, 0xFE]) {
      text = utf16(bytes.dropFirst(2), lowFirst: true)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      text = utf16(bytes.dropFirst(2), lowFirst: false)
    } else {
      let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
      guard !isBinary(content) else { throw .binary }
      text =
        isWindows1252(content)
        ? windows1252(content) : String(decoding: content, as: UTF8.self)
    }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .empty }
    return text
  }
}

extension PageText {
  private static func isBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
    var controls = 0
    var zeros = 0
    for byte in bytes where byte < 0x20 || byte == 0x7F {
      if byte == 0 { zeros += 1 }
      if byte != 9, byte != 10, byte != 12, byte != 13 { controls += 1 }
    }
    return controls * 10 > bytes.count || zeros * 100 > bytes.count
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, lowFirst: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(lowFirst ? second << 8 | first : first << 8 | second)
      index += 2
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Whether there are bytes above ASCII and not one of them is part of a UTF-8 sequence.
  private static func isWindows1252(_ bytes: ArraySlice<UInt8>) -> Bool {
    var hasHigh = false
    var previous: UInt8 = 0
    for byte in bytes {
      if byte >= 0x80 {
        hasHigh = true
        if (0xC2...0xF4).contains(previous), byte < 0xC0 { return false }
      }
      previous = byte
    }
    return hasHigh
  }

  private static func windows1252(_ bytes: ArraySlice<UInt8>) -> String {
    // The rows 0x80-0x9F; zero where the code page has no character.
    let high: [UInt32] = [
      0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
      0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
      0x0153, 0, 0x017E, 0x0178,
    ]
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      let code = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte)
      scalars.append(code == 0 && byte != 0 ? "\u{FFFD}" : Unicode.Scalar(code) ?? "\u{FFFD}")
    }
    return String(scalars)
  }
}
