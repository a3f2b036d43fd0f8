/// Text of articles inside Markdown, where it must not become a mark.
public enum MarkdownText {
  private static let marks: Set<Character> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "&", "!", "$",
  ]

  /// The text on one line, with a backslash before each character that Markdown could take for a mark.
  public static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !escaped.isEmpty { escaped += " " }
      for scalar in word.unicodeScalars {
        if marks.contains(Character(scalar)) { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      }
    }
    // A line that begins so would be a list or a rule.
    guard let first = escaped.first else { return escaped }
    if "-+=".contains(first) { return "\\" + escaped }
    let digits = escaped.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let mark = escaped.dropFirst(digits.count).first, ".)".contains(mark) else {
      return escaped
    }
    return digits + "\\" + escaped.dropFirst(digits.count)
  }

  /// A row of a table.
  public static func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

  /// The first two lines of a table.
  public static func table(_ heads: [String]) -> [String] { [row(heads), row(heads.map { _ in "---" })] }
}
