/// Cleans the declarations of a `style` attribute: only harmless properties with plain values are kept.
///
/// - SeeAlso: CSS 2.1; nothing with an address, an expression, an escape or a comment is let through.
enum StyleCleaner {
  /// Bytes of a style beyond which it is dropped whole.
  private static let longest = 4096

  /// The declarations that may stay, each with a semicolon; empty when there are none.
  static func clean(_ style: String) -> String {
    guard style.utf8.count <= longest else { return "" }
    let bytes = withoutAddresses(Array(style.utf8))
    guard isPlain(bytes) else { return "" }
    var kept: [String] = []
    for declaration in bytes.split(separator: UInt8(ascii: ";")) {
      let parts = declaration.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        if declaration.allSatisfy(\.isHTMLSpace) { continue }
        return ""
      }
      let property = trimmed(parts[0])
      guard !property.isEmpty,
        property.allSatisfy({ $0.isASCIILetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F })
      else {
        return ""
      }
      let value = parts[1].drop(while: \.isHTMLSpace)
      guard !value.isEmpty, isAllowed(property, value) else { continue }
      kept.append("\(String(decoding: property, as: UTF8.self)): \(String(decoding: value, as: UTF8.self));")
    }
    return kept.joined(separator: " ")
  }

  private static func isAllowed(_ property: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Bool {
    let allowed = AllowedMarkup.builtin
    if allowed.kinds(of: property).contains(.property) { return true }
    let family = property.prefix { $0 != 0x2D }.map(\.lowercased)
    guard ["background", "border", "margin", "padding"].contains(where: { $0.utf8.elementsEqual(family) })
    else {
      return false
    }
    return value.split(whereSeparator: \.isHTMLSpace).allSatisfy { word in
      (allowed.kinds(of: word).contains(.keyword) && !word.contains { (0x41...0x5A).contains($0) })
        || isMeasure(word)
    }
  }

  /// Whether a word is a colour in digits, or a number with a unit.
  private static func isMeasure(_ word: ArraySlice<UInt8>) -> Bool {
    if word.first == UInt8(ascii: "#") {
      return word.count > 1 && word.dropFirst().allSatisfy { $0.isDigit || (0x61...0x66).contains($0) }
    }
    if word.starts(with: "rgb(".utf8) {
      return word.dropFirst(4).allSatisfy { $0.isDigit || [0x25, 0x2C, 0x29].contains($0) }
    }
    var rest = word
    let whole = rest.prefix(while: \.isDigit)
    guard whole.count <= 2 else { return false }
    rest = rest.dropFirst(whole.count)
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
    let fraction = rest.prefix(while: \.isDigit)
    guard fraction.count <= 2 else { return false }
    rest = rest.dropFirst(fraction.count)
    let units = ["", "cm", "em", "ex", "in", "mm", "pc", "pt", "px", "%", ",", ")"]
    return units.contains { $0.utf8.elementsEqual(rest) }
  }

  /// The style with `url(...)` as blanks.
  private static func withoutAddresses(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place...].prefix(3).map(\.lowercased) == Array("url".utf8) {
        var open = place + 3
        while open < bytes.count, bytes[open].isHTMLSpace { open += 1 }
        if open < bytes.count, bytes[open] == UInt8(ascii: "("),
          let close = bytes[open...].firstIndex(of: 0x29)
        {
          result.append(0x20)
          place = close + 1
          while place < bytes.count, bytes[place].isHTMLSpace { place += 1 }
          continue
        }
      }
      result.append(bytes[place])
      place += 1
    }
    return result
  }

  /// Whether a style has nothing but names, numbers, quoted words and brackets around numbers.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        guard let close = bytes[(place + 1)...].firstIndex(of: byte), close > place + 1,
          bytes[(place + 1)..<close].allSatisfy({ isWord($0) || $0.isHTMLSpace })
        else { return false }
        place = close
      case UInt8(ascii: "("):
        guard let close = bytes[place...].firstIndex(of: 0x29), close > place + 1,
          bytes[(place + 1)..<close].allSatisfy({ $0.isDigit || $0 == 0x2C || $0.isHTMLSpace })
        else { return false }
        place = close
      case UInt8(ascii: "-"):
        guard place > 0, place + 1 < bytes.count, isWord(bytes[place - 1]), isWord(bytes[place + 1]) else {
          return false
        }
      default:
        guard byte.isASCIILetter || byte.isDigit || byte.isHTMLSpace || ":,;#%.!".utf8.contains(byte) else {
          return false
        }
      }
      place += 1
    }
    return true
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isDigit || byte == UInt8(ascii: "_")
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop(while: \.isHTMLSpace)
    while bytes.last?.isHTMLSpace == true { bytes.removeLast() }
    return bytes
  }
}
