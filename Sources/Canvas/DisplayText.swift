/// Text as a terminal shows it: what is safe to print, and how many columns it takes.
///
/// Every function is linear in the bytes of its text, also where 10,000 marks stand on one letter.
public enum DisplayText {
  /// A character as it fills cells.
  public struct Grapheme: Hashable, Sendable {
    /// The base scalar with its combining marks, safe to print; never empty, at most four scalars.
    public let text: String
    /// Columns: 1 or 2.
    public let columns: Int
  }

  /// The graphemes of a text in order, controls and bidi controls replaced or dropped.
  ///
  /// A grapheme is what curses holds in one cell: a base and up to three marks. Of emoji families each member
  /// is one, of flags each letter; skin tones and variation selectors are dropped.
  public static func graphemes(of text: String) -> [Grapheme] {
    var graphemes: [Grapheme] = []
    graphemes.reserveCapacity(text.utf8.count)
    forEachGrapheme(of: text) { graphemes.append(Grapheme(text: $0, columns: $1)) }
    return graphemes
  }

  /// Columns that a text takes on one line.
  public static func columns(of text: String) -> Int {
    scan(text) { scanner in
      var columns = 0
      while let glyph = scanner.next() { columns += glyph.columns }
      return columns
    }
  }

  /// The text with everything gone that a terminal could take for a command: controls (C0, C1, DEL) become
  /// U+FFFD, bidi controls and invisible tags are dropped, line ends and tabs become spaces.
  public static func printable(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var printable = ""
    printable.reserveCapacity(text.utf8.count)
    forEachGrapheme(of: text) { text, _ in printable += text }
    return printable
  }

  /// The longest beginning that fits, with an ellipsis where something was cut; never a cut character.
  public static func truncated(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    guard self.columns(of: text) > columns else { return printable(text) }
    let room = columns - self.columns(of: ellipsis)
    guard room >= 0 else { return "" }
    return scan(text) { scanner in
      var (kept, used) = ("", 0)
      while let glyph = scanner.next(), used + glyph.columns <= room {
        used += glyph.columns
        kept += scanner.text(of: glyph)
      }
      return kept + ellipsis
    }
  }
}

extension DisplayText {
  /// Reads a text glyph by glyph without copying it.
  static func scan<Result>(_ text: String, _ body: (inout GlyphScanner) -> Result) -> Result {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = GlyphScanner(bytes)
      return body(&scanner)
    }
  }

  /// Calls a function with the text and the columns of each grapheme, in order.
  static func forEachGrapheme(of text: String, _ body: (String, Int) -> Void) {
    scan(text) { scanner in
      while let glyph = scanner.next() { body(scanner.text(of: glyph), glyph.columns) }
    }
  }
}
