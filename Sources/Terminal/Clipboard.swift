/// Text on its way to the clipboard of the person's own machine.
enum Clipboard {
  /// Bytes of text that are copied at most.
  static let longest = 64 * 1024

  /// The sequence that asks the terminal to copy a text (OSC 52), without controls and bidi controls, since it
  /// may be pasted into a shell.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  static func sequence(copying text: String) -> [UInt8] {
    Array("\u{1B}]52;c;".utf8) + base64(Array(safe(text).utf8)) + [0x07]
  }

  /// The text without what a shell or a screen could obey, cut between characters.
  static func safe(_ text: String) -> String {
    var safe = ""
    var bytes = 0
    for character in text {
      let kept = String(String.UnicodeScalarView(character.unicodeScalars.filter(isSafe)))
      bytes += kept.utf8.count
      guard bytes <= longest else { break }
      safe += kept
    }
    return safe
  }

  /// RFC 4648, with padding.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        encoded.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return encoded
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x09: true
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
    case 0xE0000...0xE007F: false
    default: true
    }
  }
}
