/// Text as a terminal shows it: what is safe to print, and how many columns it takes.
public enum DisplayText {
  /// A character as it fills cells.
  public struct Grapheme: Hashable, Sendable {
    /// The base scalar with its combining marks, safe to print; never empty.
    public let text: String
    /// Columns: 1 or 2.
    public let columns: Int
  }

  /// The graphemes of a text in order, controls and bidi controls replaced or dropped.
  public static func graphemes(of text: String) -> [Grapheme] {
    text.map { Grapheme(text: String($0), columns: 1) }
  }

  /// Columns that a text takes on one line.
  public static func columns(of text: String) -> Int {
    graphemes(of: text).reduce(0) { $0 + $1.columns }
  }

  /// The text with everything gone that a terminal could take for a command: controls (C0, C1, DEL) become
  /// U+FFFD, bidi controls and invisible tags are dropped, line ends become spaces.
  public static func printable(_ text: String) -> String {
    graphemes(of: text).map(\.text).joined()
  }

  /// The longest beginning that fits, with an ellipsis where something was cut; never a cut character.
  public static func truncated(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    let all = graphemes(of: text)
    guard all.reduce(0, { $0 + $1.columns }) > columns else { return all.map(\.text).joined() }
    let room = columns - self.columns(of: ellipsis)
    guard room >= 0 else { return "" }
    var used = 0
    let kept = all.prefix {
      used += $0.columns; return used <= room
    }
    return kept.map(\.text).joined() + ellipsis
  }
}
