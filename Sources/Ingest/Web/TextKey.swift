internal import Glibc

/// Letters and digits of a text in lower case (ASCII), by which texts of one page are compared.
struct TextKey: Sendable, Equatable {
  /// Letters, digits and bytes above ASCII but those of general punctuation.
  let bytes: [UInt8]

  /// The key of a text.
  init(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var skip = 0
    for byte in text.utf8 {
      if skip > 0 {
        skip -= 1
        // Only E2 80 and E2 81 begin general punctuation.
        if skip == 1, byte != 0x80, byte != 0x81 {
          skip = 0
          bytes.append(0xE2)
          bytes.append(byte)
        }
        continue
      }
      if byte == 0xE2 {
        skip = 2
      } else if byte.isLetter || byte.isDigit {
        bytes.append(byte.lowercased)
      }
    }
    self.bytes = bytes
  }

  /// Whether one is the beginning of the other, at least 24 bytes or all of it.
  func isSameOpening(as other: TextKey, least: Int = 24) -> Bool {
    let count = min(bytes.count, other.bytes.count)
    guard count > 0, count >= least || bytes.count == other.bytes.count else { return false }
    return bytes.prefix(count).elementsEqual(other.bytes.prefix(count))
  }

  /// Whether the first bytes of another key stand anywhere in this one.
  func holds(openingOf other: TextKey, bytes count: Int) -> Bool {
    let length = min(count, other.bytes.count)
    guard length > 0, bytes.count >= length else { return false }
    return bytes.withUnsafeBytes { text in
      other.bytes.withUnsafeBytes { word in
        guard let base = text.baseAddress, let start = word.baseAddress else { return false }
        var place = base
        var left = text.count
        while left >= length, let found = memchr(place, Int32(word[0]), left - length + 1) {
          if memcmp(found, start, length) == 0 { return true }
          place = UnsafeRawPointer(found) + 1
          left = text.count - (place - base)
        }
        return false
      }
    }
  }
}
