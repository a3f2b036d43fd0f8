/// The code page of Western European Windows, read without iconv(3), since so many feeds are in it.
enum Windows1252 {
  /// Appends the bytes as UTF-8; the five that stand for nothing become U+FFFD.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    output.reserveCapacity(output.count + bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { output.append(byte) } else { append(code(byte), to: &output) }
    }
  }

  /// The scalar that a byte from 0x80 on stands for, U+FFFD where it stands for nothing.
  static func code(_ byte: UInt8) -> UInt16 {
    guard byte < 0xA0 else { return UInt16(byte) }
    let code = high[Int(byte) - 0x80]
    return code == 0 ? 0xFFFD : code
  }

  private static func append(_ code: UInt16, to output: inout [UInt8]) {
    if code < 0x800 {
      output.append(0xC0 | UInt8(code >> 6))
    } else {
      output.append(0xE0 | UInt8(code >> 12))
      output.append(0x80 | UInt8((code >> 6) & 0x3F))
    }
    output.append(0x80 | UInt8(code & 0x3F))
  }

  // The row 0x80-0x9F; zero where the code page has no character.
  private static let high: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0, 0x017E, 0x0178,
  ]
}
