extension Line {
  /// The line without a closing mark such as "(*)", "(AFP/Z-3)" or "***", and the mark's inside.
  ///
  /// A bracket is a mark when a sentence ends before it and it holds initials, not words.
  var withoutMark: (text: String, mark: String?) {
    var text = self.text
    var mark: String?
    // Nobody signs more than a few times; the bound keeps hostile lines linear.
    for _ in 0..<4 {
      guard let (rest, found) = Self.cut(text) else { break }
      text = rest
      mark = mark.map { "\(found)/\($0)" } ?? found
    }
    return (text, mark)
  }

  private static func cut(_ text: String) -> (String, String)? {
    guard let last = text.last else { return nil }
    if last == "*" || last == "#" {
      let rest = text.trimmingSuffix(where: { $0 == "*" || $0 == "#" || $0 == " " })
      return rest.isEmpty ? nil : (rest, "*")
    }
    if last == "■" || last == "□" { return (String(text.dropLast()).trimmed, "*") }
    guard last == ")" || last == "]" else { return nil }
    let opening: Character = last == ")" ? "(" : "["
    guard let open = text.suffix(48).lastIndex(of: opening) else { return nil }
    let inside = text[text.index(after: open)...].dropLast()
    let before = text[..<open].trimmed
    guard let end = before.last, ".!?\"”’…)]".contains(end), isInitials(inside) else { return nil }
    return (before, String(inside).trimmed)
  }

  /// At most four words, no sentence, and not a date.
  private static func isInitials(_ inside: Substring) -> Bool {
    let words = inside.split(whereSeparator: { $0 == " " || $0 == "/" || $0 == "," })
    guard words.count <= 5 else { return false }
    let digits = inside.utf8.count { $0.isDigit }
    return digits <= 3 && !inside.contains(". ") && inside.last != "." && digits * 2 <= inside.utf8.count
  }
}

extension String {
  /// Without the characters at its end that satisfy `condition`.
  func trimmingSuffix(where condition: (Character) -> Bool) -> String {
    var slice = self[...]
    while let last = slice.last, condition(last) { slice = slice.dropLast() }
    return String(slice)
  }
}
