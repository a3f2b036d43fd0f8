/// The references of XML and HTML in texts of feeds.
///
/// Names are those of HTML; what a document type declares is never expanded.
enum MarkupReferences {
  /// Appends bytes with their references as characters; what is no reference stands for itself.
  ///
  /// - Parameters:
  ///   - isMarkup: Whether the target is markup, in which "&", "<" and ">" stay written as references.
  ///   - hasSubset: Whether a document type may declare names, which are then not faults.
  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, to target: inout [UInt8], isMarkup: Bool, hasSubset: Bool,
    _ isWellFormed: inout Bool
  ) {
    var from = 0
    var place = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "&") else {
        place += 1
        continue
      }
      target.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<place]))
      place += 1
      let end = nameEnd(bytes, from: place)
      let name = UnsafeBufferPointer(rebasing: bytes[place..<end])
      if end < bytes.count, bytes[end] == UInt8(ascii: ";"), !name.isEmpty,
        append(name, to: &target, isMarkup: isMarkup, hasSubset: hasSubset, &isWellFormed)
      {
        place = end + 1
      } else {
        if !hasSubset || name.isEmpty { isWellFormed = false }
        target.append(contentsOf: isMarkup ? "&amp;".utf8 : "&".utf8)
      }
      from = place
    }
    target.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<bytes.count]))
  }

  private static func nameEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    let limit = min(bytes.count, start + 34)
    while end < limit, bytes[end].isASCIILetter || bytes[end].isDigit || bytes[end] == UInt8(ascii: "#") {
      end += 1
    }
    return end
  }

  /// Appends what a name between ampersand and semicolon stands for; whether it stands for anything.
  private static func append(
    _ name: UnsafeBufferPointer<UInt8>, to target: inout [UInt8], isMarkup: Bool, hasSubset: Bool,
    _ isWellFormed: inout Bool
  ) -> Bool {
    if name[0] == UInt8(ascii: "#") {
      guard let value = number(name) else { return false }
      append(scalar: value, to: &target, isMarkup: isMarkup, &isWellFormed)
      return true
    }
    switch name.count {
    case 2
    where name[1] == UInt8(ascii: "t") && (name[0] == UInt8(ascii: "l") || name[0] == UInt8(ascii: "g")):
      append(
        scalar: name[0] == UInt8(ascii: "l") ? 0x3C : 0x3E, to: &target, isMarkup: isMarkup, &isWellFormed)
      return true
    case 3 where name.elementsEqual("amp".utf8):
      append(scalar: 0x26, to: &target, isMarkup: isMarkup, &isWellFormed)
      return true
    case 4 where name.elementsEqual("quot".utf8):
      target.append(0x22)
      return true
    case 4 where name.elementsEqual("apos".utf8):
      target.append(0x27)
      return true
    default: break
    }
    if !hasSubset { isWellFormed = false }
    if name.elementsEqual("nbsp".utf8) {
      target.append(contentsOf: [0xC2, 0xA0])
      return true
    }
    guard let characters = HTMLReferences.characters(of: Array(name) + [UInt8(ascii: ";")]) else {
      return false
    }
    for scalar in characters.unicodeScalars {
      append(scalar: scalar.value, to: &target, isMarkup: isMarkup, &isWellFormed)
    }
    return true
  }

  private static func number(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let isHexadecimal = name.count > 1 && name[1].lowercased == UInt8(ascii: "x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      let digit: UInt32
      if byte.isDigit {
        digit = UInt32(byte - 48)
      } else if isHexadecimal, byte.lowercased &- 97 < 6 {
        digit = UInt32(byte.lowercased - 87)
      } else {
        return nil
      }
      value = min(0x11_0000, value * (isHexadecimal ? 16 : 10) + digit)
    }
    return value
  }

  /// Appends a character; controls are dropped, and those of windows-1252 are what that means by them.
  private static func append(
    scalar value: UInt32, to target: inout [UInt8], isMarkup: Bool, _ isWellFormed: inout Bool
  ) {
    switch value {
    case 0x26 where isMarkup: target.append(contentsOf: "&amp;".utf8)
    case 0x3C where isMarkup: target.append(contentsOf: "&lt;".utf8)
    case 0x3E where isMarkup: target.append(contentsOf: "&gt;".utf8)
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: target.append(UInt8(value))
    case 0..<0x20, 0x7F: isWellFormed = isWellFormed && value == 0x7F
    case 0x80...0x9F:
      let code = Windows1252.code(UInt8(value))
      append(Unicode.Scalar(code) ?? "\u{FFFD}", to: &target)
    default:
      let scalar = Unicode.Scalar(value)
      if scalar == nil || value == 0xFFFE || value == 0xFFFF { isWellFormed = false }
      append(scalar ?? "\u{FFFD}", to: &target)
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to target: inout [UInt8]) {
    target.append(contentsOf: scalar.utf8)
  }
}
