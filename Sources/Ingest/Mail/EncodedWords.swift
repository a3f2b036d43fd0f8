/// Words of headers in other encodings: `=?utf-8?Q?Kabar_pagi?=`.
///
/// - SeeAlso: RFC 2047. What breaks its rules, as a word inside a quoted string, is decoded too.
enum EncodedWords {
  /// The text of a header's value.
  ///
  /// Neighbouring words of one encoding are decoded together: senders split characters between them.
  static func decoded(_ value: [UInt8]) -> String {
    var text = ""
    var plain: [UInt8] = []
    var pending: (label: String, bytes: [UInt8])?
    var index = 0
    while index < value.count {
      if value[index] == UInt8(ascii: "="), let word = word(in: value, at: index) {
        // Blanks between two words are not part of the text.
        if pending == nil || plain.contains(where: { $0 > 0x20 }) {
          flush(&pending, into: &text)
          text += FieldText.string(of: plain)
        }
        plain = []
        if pending?.label != word.label { flush(&pending, into: &text) }
        pending = (word.label, (pending?.bytes ?? []) + word.bytes)
        index = word.end
      } else {
        plain.append(value[index])
        index += 1
      }
    }
    flush(&pending, into: &text)
    return text + FieldText.string(of: plain)
  }

  private static func flush(_ pending: inout (label: String, bytes: [UInt8])?, into text: inout String) {
    guard let word = pending else { return }
    text += MailCharset.text(word.bytes, label: word.label)
    pending = nil
  }

  /// The word that begins at `start`, of at most 1,000 bytes.
  private static func word(in value: [UInt8], at start: Int) -> (label: String, bytes: [UInt8], end: Int)? {
    guard start + 1 < value.count, value[start + 1] == UInt8(ascii: "?") else { return nil }
    let end = min(value.count, start + 1_000)
    var marks: [Int] = []
    var index = start + 2
    while index < end, marks.count < 3 {
      if value[index] == UInt8(ascii: "?") { marks.append(index) }
      if marks.count < 2, value[index] <= 0x20 { return nil }
      index += 1
    }
    // The last mark is followed by an equals sign; others belong to the text.
    guard marks.count == 3, var close = marks.last else { return nil }
    while close + 1 < end, value[close + 1] != UInt8(ascii: "=") {
      guard let next = value[(close + 1)..<end].firstIndex(of: UInt8(ascii: "?")) else { return nil }
      close = next
    }
    guard close + 1 < end, marks[1] - marks[0] == 2 else { return nil }
    let label = String(
      decoding: value[(start + 2)..<marks[0]].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
    let text = value[(marks[1] + 1)..<close]
    switch value[marks[0] + 1] | 0x20 {
    case UInt8(ascii: "q"):
      let bytes = TransferEncoding.escapes(text, mark: UInt8(ascii: "="))
      return (label.lowercased(), bytes.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }, close + 2)
    case UInt8(ascii: "b"): return (label.lowercased(), TransferEncoding.base64(text), close + 2)
    default: return nil
    }
  }
}

/// Character sets by the names that mails give them.
enum MailCharset {
  /// Text in a named encoding; where the name is wrong or unknown, as the bytes look.
  static func text(_ bytes: [UInt8], label: String) -> String {
    if let text = String(validating: bytes, as: UTF8.self), text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x1B })
    {
      return text
    }
    let isName =
      !label.isEmpty && label.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3B && $0 != 0x22 }
    return DecodedText(bytes, contentType: isName ? "text/plain; charset=\(label)" : nil, kind: .text).text
  }
}
