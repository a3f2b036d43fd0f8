/// Text of fields: bytes to strings, and strings to what a screen may show.
enum FieldText {
  /// UTF-8 where the bytes are valid, else what page dumps' bytes are read as.
  static func string(of bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return (try? PageText.decode(bytes)) ?? String(decoding: bytes, as: UTF8.self)
  }

  /// One line of clean text: no control, bidi or zero-width characters, single spaces, trimmed.
  static func line(_ text: some StringProtocol) -> String {
    isClean(text) ? String(text) : Line.cleaned(String.UnicodeScalarView(text.unicodeScalars))
  }

  /// The lines of a text, cleaned; empty ones are left out.
  static func lines(_ text: String) -> [String] {
    text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
      .map { line(Substring($0)) }.filter { !$0.isEmpty }
  }

  /// Whether a text has elements of HTML, and not only signs for less and more.
  static func isMarkup(_ text: String) -> Bool {
    var rest = text.utf8[...]
    var found = 0
    while let open = rest.firstIndex(of: 0x3C), found < 64 {
      rest = rest[rest.index(after: open)...]
      let name = rest.prefix(12).prefix { $0 != 0x3E && $0 != 0x20 && $0 != 0x0A }
      let bare = name.drop { $0 == 0x2F }.prefix { $0 != 0x2F }
      if elements.contains(String(decoding: bare, as: UTF8.self).lowercased()) { return true }
      found += 1
    }
    return false
  }

  private static let elements: Set<String> = [
    "p", "br", "div", "span", "a", "b", "i", "em", "strong", "ul", "ol", "li", "h1", "h2", "h3", "h4", "html",
    "body", "article", "section", "blockquote", "figure", "img", "table", "tr", "td", "script", "style",
    "font",
  ]

  /// Whether nothing in a text needs cleaning, as far as frequent characters go: ASCII, letters of Latin 1,
  /// dashes, quotation marks and the ellipsis.
  private static func isClean(_ text: some StringProtocol) -> Bool {
    var (before, previous): (UInt8, UInt8) = (0, 0x20)
    for byte in text.utf8 {
      switch byte {
      case 0x20: guard previous != 0x20 else { return false }
      case 0x21...0x7E, 0xC3, 0xE2: break
      case 0x80...0xBF:
        let isKnown =
          previous == 0xC3 || previous == 0xE2 && byte == 0x80
          || before == 0xE2 && previous == 0x80 && (0x90...0xA6).contains(byte)
        guard isKnown else { return false }
      default: return false
      }
      (before, previous) = (previous, byte)
    }
    return previous != 0x20
  }
}
