extension JSONReader {
  /// The string that begins at the next byte, which is its quotation mark.
  ///
  /// Runs without escapes are copied whole; a string that the text cuts off ends with it.
  mutating func quoted(_ mark: UInt8) -> String {
    let start = position + 1
    var end = start
    while end < bytes.count, bytes[end] != mark, bytes[end] != UInt8(ascii: "\\") { end += 1 }
    if end == bytes.count || bytes[end] == mark {
      position = min(end + 1, bytes.count)
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    return escaped(mark, start: start, firstEscape: end)
  }

  private mutating func escaped(_ mark: UInt8, start: Int, firstEscape: Int) -> String {
    var text = Array(bytes[start..<firstEscape])
    position = firstEscape
    while position < bytes.count, bytes[position] != mark {
      if bytes[position] == UInt8(ascii: "\\") {
        position += 1
        appendEscape(to: &text)
      } else {
        let run = position
        while position < bytes.count, bytes[position] != mark, bytes[position] != UInt8(ascii: "\\") {
          position += 1
        }
        text += bytes[run..<position]
      }
    }
    position = min(position + 1, bytes.count)
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func appendEscape(to text: inout [UInt8]) {
    guard position < bytes.count else { return }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"): text += String(scalar()).utf8
    default: text.append(byte)
    }
  }

  /// The scalar of `\uXXXX`, with its second half where it needs one.
  private mutating func scalar() -> Unicode.Scalar {
    guard let first = unit() else { return "\u{FFFD}" }
    guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let place = position
    guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    position += 2
    guard let second = unit(), (0xDC00...0xDFFF).contains(second) else {
      position = place
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func unit() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
  }
}
