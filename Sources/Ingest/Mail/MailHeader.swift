/// The header of a mail or of one of its parts.
///
/// - SeeAlso: RFC 5322 for the form, RFC 2045 and 2183 for what parts say of themselves.
struct MailHeader: Sendable {
  /// Fields in order: names in lower case, values unfolded and undecoded.
  private(set) var fields: [(name: String, value: [UInt8])] = []
  /// Index of the first byte of the body.
  let bodyStart: Int

  private static let mostFields = 2_000
  private static let longestValue = 64 << 10

  /// The header that begins at the range's first byte and ends at its first blank line.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      var end = place
      while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
      let next = min(end + 1, range.upperBound)
      if end > place, bytes[end - 1] == 0x0D { end -= 1 }
      let line = bytes[place..<end]
      guard let first = line.first else {
        place = next
        break
      }
      if first == 0x20 || first == 0x09 {
        if !fields.isEmpty, fields[fields.count - 1].value.count < Self.longestValue {
          fields[fields.count - 1].value += [0x20] + line.drop { $0 == 0x20 || $0 == 0x09 }
        }
      } else if let colon = line.prefix(80).firstIndex(of: UInt8(ascii: ":")), colon > place {
        guard line[..<colon].allSatisfy({ (0x21...0x7E).contains($0) || $0 == 0x20 }) else { break }
        if fields.count < Self.mostFields {
          let name = String(decoding: line[..<colon], as: UTF8.self).trimmed.lowercased()
          let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }.prefix(Self.longestValue)
          fields.append((name, Array(value)))
        }
      } else if fields.isEmpty {
        // No header at all: the bytes are a body.
        break
      }
      place = next
    }
    bodyStart = place
  }

  /// The value of the first field with a name; `nil` when there is none.
  func value(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  /// The value as clean text, its encoded words decoded.
  func text(_ name: String) -> String? {
    guard let value = value(name) else { return nil }
    let text = FieldText.line(EncodedWords.decoded(value))
    return text.isEmpty ? nil : text
  }

  /// The media type of the body, or how it is shown, with its parameters.
  func parameters(_ name: String) -> MailParameters { MailParameters(value(name) ?? []) }
}

/// A value with parameters: `text/html; charset=utf-8; name*0*=utf-8''Kabar`.
///
/// - SeeAlso: RFC 2045; RFC 2231 for values in parts and in other encodings.
struct MailParameters: Sendable {
  /// What stands before the parameters, in lower case.
  let value: String
  private var parameters: [String: String] = [:]

  private static let most = 64

  init(_ bytes: [UInt8]) {
    var pieces = Self.split(bytes.prefix(16 << 10))[...]
    value = String(decoding: pieces.popFirst() ?? [], as: UTF8.self).trimmed.lowercased()
    var parts: [String: [Int: (text: [UInt8], isEncoded: Bool)]] = [:]
    for piece in pieces.prefix(Self.most) {
      guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { continue }
      var name = String(decoding: piece[..<equals], as: UTF8.self).trimmed.lowercased()
      let isEncoded = name.hasSuffix("*")
      if isEncoded { name.removeLast() }
      var number = 0
      if let star = name.firstIndex(of: "*") {
        guard let value = Int(name[name.index(after: star)...]), (0..<Self.most).contains(value) else {
          continue
        }
        number = value
        name = String(name[..<star])
      }
      if parts[name]?[number] != nil { continue }
      parts[name, default: [:]][number] = (Self.unquoted(piece[(equals + 1)...]), isEncoded)
    }
    for (name, values) in parts {
      parameters[name] = Self.joined(values.sorted { $0.key < $1.key }.map(\.value))
    }
  }

  /// The parameter with a name in lower case.
  subscript(name: String) -> String? { parameters[name] }

  /// Splits at semicolons outside quotation marks.
  private static func split(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    var isQuoted = false
    var isEscaped = false
    for byte in bytes {
      if byte == UInt8(ascii: ";"), !isQuoted {
        pieces.append([])
        continue
      }
      if byte == UInt8(ascii: "\""), !isEscaped { isQuoted.toggle() }
      isEscaped = byte == UInt8(ascii: "\\") && isQuoted && !isEscaped
      pieces[pieces.count - 1].append(byte)
    }
    return pieces
  }

  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var trimmed = bytes.drop { $0 <= 0x20 }
    while let last = trimmed.last, last <= 0x20 { trimmed.removeLast() }
    guard trimmed.first == UInt8(ascii: "\"") else { return Array(trimmed) }
    var text: [UInt8] = []
    var isEscaped = false
    for byte in trimmed.dropFirst() {
      if !isEscaped, byte == UInt8(ascii: "\"") { break }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      if !isEscaped { text.append(byte) }
    }
    return text
  }

  /// Joins the parts of a value; the first encoded one names the character set.
  private static func joined(_ parts: [(text: [UInt8], isEncoded: Bool)]) -> String {
    guard let first = parts.first, first.isEncoded else {
      return EncodedWords.decoded(parts.flatMap(\.text))
    }
    let pieces = first.text.split(
      separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
    guard pieces.count == 3 else { return FieldText.string(of: first.text) }
    var bytes = percentDecoded(pieces[2])
    for part in parts.dropFirst() { bytes += part.isEncoded ? percentDecoded(part.text[...]) : part.text }
    return MailCharset.text(bytes, label: String(decoding: pieces[0], as: UTF8.self))
  }

  private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    TransferEncoding.escapes(bytes, mark: UInt8(ascii: "%"))
  }
}
