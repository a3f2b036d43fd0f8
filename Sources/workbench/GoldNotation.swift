internal import News

/// Reads a line in which spans stand in brackets: `Presiden [place Rusia] [person Vladimir Putin]`.
struct GoldNotation {
  /// The line without its brackets and kinds.
  private(set) var text = ""
  /// The spans, ascending; ranges are bytes of `text`.
  private(set) var spans: [NamedSpan] = []

  /// Reads one line.
  ///
  /// - Parameters:
  ///   - marked: The line, without its end.
  ///   - file: Named in errors.
  ///   - line: Named in errors, from 1.
  init(_ marked: some StringProtocol, file: String, line: Int) throws(GoldError) {
    var rest = Substring(marked)
    while let bracket = rest.firstIndex(where: { $0 == "[" || $0 == "]" }) {
      text += rest[..<bracket]
      rest = rest[bracket...]
      guard let (kind, name) = Self.span(at: rest) else {
        throw .bracket(file: file, line: line, text: String(rest.prefix(30)))
      }
      let start = text.utf8.count
      text += name
      spans.append(NamedSpan(range: start..<text.utf8.count, kind: kind))
      rest = rest[name.endIndex...].dropFirst()
    }
    text += rest
  }

  /// The span that opens the text; its name lies in the text.
  private static func span(at text: Substring) -> (EntityKind, Substring)? {
    guard text.first == "[", let close = text.firstIndex(of: "]"),
      let blank = text[..<close].firstIndex(of: " "),
      let kind = EntityKind(rawValue: String(text[..<blank].dropFirst()))
    else { return nil }
    let name = text[text.index(after: blank)..<close]
    guard !name.isEmpty, name.first != " ", name.last != " ", !name.contains("[") else { return nil }
    return (kind, name)
  }
}
