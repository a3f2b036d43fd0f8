extension DisplayText {
  /// Lines that break a text at the width of a pane, as ranges of its UTF-8 bytes.
  ///
  /// Lines break at spaces, after hyphens between letters, around wide characters (but not before closing
  /// or after opening punctuation), and at line ends in the text; a word longer than a line is cut between
  /// graphemes. A grapheme wider than `columns` has a line to itself.
  ///
  /// - Returns: Ranges in order, without overlap; spaces at breaks lie in none. One empty range for empty text.
  /// - Complexity: O(*n*) in the bytes of the text.
  /// - SeeAlso: Unicode Annex 14, of which this is a small part.
  public static func wrapped(_ text: String, to columns: Int) -> [Range<Int>] {
    scan(text) { scanner in
      var lines = LineBreaker(columns: max(1, columns))
      while let glyph = scanner.next() { lines.take(glyph) }
      return lines.finished()
    }
  }
}

/// Breaks glyphs into lines greedily, remembering the last place where a line may end.
private struct LineBreaker {
  private let columns: Int
  private var lines: [Range<Int>] = []
  private var lineStart = 0
  private var contentEnd = 0
  private var width = 0
  /// Where the line would end, where the next would start, and the columns before that.
  private var opportunity: (end: Int, start: Int, width: Int)?
  /// Where the character began that the last glyph belongs to, and the columns before it.
  private var character = (start: 0, width: 0)
  private var previous: GlyphScanner.Glyph?
  private var letterBeforeHyphen = false

  init(columns: Int) { self.columns = columns }

  mutating func take(_ glyph: GlyphScanner.Glyph) {
    if glyph.endsLine { return endLine(at: glyph) }
    defer { previous = glyph }
    if glyph.isSpace {
      width += glyph.columns
      return
    }
    if contentEnd > lineStart, mayBreak(before: glyph) {
      opportunity = (contentEnd, glyph.start, width)
    }
    if !glyph.joinsPrevious { character = (glyph.start, width) }
    makeRoom(for: glyph)
    width += glyph.columns
    contentEnd = glyph.end
  }

  mutating func finished() -> [Range<Int>] {
    lines.append(lineStart..<max(lineStart, contentEnd))
    return lines
  }

  private mutating func endLine(at glyph: GlyphScanner.Glyph) {
    lines.append(lineStart..<max(lineStart, contentEnd))
    start(at: glyph.end)
    (width, previous) = (0, nil)
  }

  private mutating func makeRoom(for glyph: GlyphScanner.Glyph) {
    while width + glyph.columns > columns, width > 0 {
      if contentEnd <= lineStart {
        // Only indentation stands on this line, and it leaves no room.
        start(at: glyph.start)
        width = 0
      } else if let place = opportunity {
        lines.append(lineStart..<place.end)
        start(at: place.start)
        width -= place.width
        character.width -= place.width
      } else if character.start > lineStart, character.start < glyph.start {
        lines.append(lineStart..<character.start)
        start(at: character.start)
        width -= character.width
        character.width = 0
      } else {
        lines.append(lineStart..<contentEnd)
        start(at: glyph.start)
        width = 0
        character = (glyph.start, 0)
      }
    }
  }

  private mutating func start(at byte: Int) {
    lineStart = byte
    contentEnd = max(contentEnd, byte)
    opportunity = nil
  }

  private mutating func mayBreak(before glyph: GlyphScanner.Glyph) -> Bool {
    guard let previous else { return false }
    let followsLetter = letterBeforeHyphen
    letterBeforeHyphen = glyph.isHyphen && previous.isLetter
    if previous.isSpace { return true }
    if glyph.joinsPrevious { return false }
    if previous.allowsBreakAfter { return true }
    if previous.isHyphen { return followsLetter && glyph.isLetter }
    guard previous.isIdeographic || glyph.isIdeographic else { return false }
    return !previous.opens && !glyph.closes
  }
}

extension GlyphScanner.Glyph {
  fileprivate var isSpace: Bool {
    switch base {
    case 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: marks == 0
    default: false
    }
  }

  fileprivate var isHyphen: Bool { base == 0x2D || base == 0x2010 || base == 0x2014 }

  fileprivate var isLetter: Bool {
    switch base {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xC0, 0x2000...0x2BFF: false
    default: columns == 1
    }
  }

  /// Wide characters, and the letters that flags are made of.
  fileprivate var isIdeographic: Bool { columns == 2 || (0x1F1E6...0x1F1FF).contains(base) }

  /// Whether a line may not start with it; the commonest of Annex 14's classes CL, CP, EX, IS and NS.
  fileprivate var closes: Bool {
    guard let scalar = Unicode.Scalar(base) else { return false }
    return "!%),.:;?]}'\"’”»…‥、。〉》」』】〕〗ー々！％），．：；？］｝～・ぁぃぅぇぉっゃゅょァィゥェォッャュョ".unicodeScalars.contains(scalar)
  }

  /// Whether a line may not end with it; class OP.
  fileprivate var opens: Bool {
    guard let scalar = Unicode.Scalar(base) else { return false }
    return "([{‘“«〈《「『【〔〖（［｛".unicodeScalars.contains(scalar)
  }
}
