/// Reads UTF-8 as the glyphs that fill a terminal's cells: a base scalar with what adds to it.
///
/// A glyph is not a `Character`: curses advances by the width of each scalar, so a family of emoji, a flag or a
/// letter with a skin tone is several glyphs here, or fewer scalars.
struct GlyphScanner {
  /// One glyph and where it was read.
  struct Glyph {
    /// First byte.
    var start: Int
    /// Byte after the last one, dropped scalars included.
    var end: Int
    /// The base, 0xFFFD or a space where the terminal must not see the scalar itself.
    var base: UInt32
    /// 1 or 2.
    var columns: Int
    /// Whether the bytes may be shown as they are.
    var isVerbatim: Bool
    /// Combining scalars after the base, shown or not.
    var marks = 0
    /// Whether it belongs to one character with the glyph before: emoji families, flags.
    var joinsPrevious = false
    /// Whether a zero-width space follows.
    var allowsBreakAfter = false
    /// Whether it stands for a line end.
    var endsLine = false
  }

  /// Scalars that `setcchar` of ncurses keeps in one cell.
  static let scalarsInCell = 4

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var previousJoins = false
  private var previousIsFirstOfFlag = false

  /// A scanner at the start of valid UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next glyph; `nil` at the end. Zero-width scalars without a base before them are skipped.
  ///
  /// - Complexity: O(*n*) in the bytes of the glyph.
  mutating func next() -> Glyph? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    if byte >= 0x20, byte < 0x7F, position + 1 == bytes.count || bytes[position + 1] < 0x80 {
      position += 1
      (previousJoins, previousIsFirstOfFlag) = (false, false)
      return Glyph(start: position - 1, end: position, base: UInt32(byte), columns: 1, isVerbatim: true)
    }
    return nextOfAny()
  }

  /// The text that a glyph shows, at most `scalarsInCell` scalars.
  func text(of glyph: Glyph) -> String {
    if glyph.isVerbatim { return String(decoding: bytes[glyph.start..<glyph.end], as: UTF8.self) }
    var scalars = String.UnicodeScalarView()
    scalars.append(Unicode.Scalar(glyph.base) ?? "\u{FFFD}")
    var cursor = glyph.start + decoded(at: glyph.start).length
    while cursor < glyph.end, scalars.count < Self.scalarsInCell {
      let (value, length) = decoded(at: cursor)
      cursor += length
      if ScalarClass(value) == .combining, let mark = Unicode.Scalar(value) { scalars.append(mark) }
    }
    return String(scalars)
  }
}

extension GlyphScanner {
  private mutating func nextOfAny() -> Glyph? {
    while position < bytes.count {
      let (value, length) = decoded(at: position)
      let kind = ScalarClass(value)
      if kind == .combining || kind == .dropped {
        position += length
        continue
      }
      var glyph = Glyph(
        start: position, end: position + length, base: value, columns: kind == .wide ? 2 : 1,
        isVerbatim: true, joinsPrevious: previousJoins)
      position = glyph.end
      if kind == .replaced || kind == .blank { substitute(&glyph, kind) }
      pairFlag(&glyph)
      extend(&glyph)
      return glyph
    }
    return nil
  }

  private mutating func substitute(_ glyph: inout Glyph, _ kind: ScalarClass) {
    glyph.isVerbatim = false
    glyph.endsLine = kind == .blank && glyph.base != 0x09
    if glyph.base == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
    glyph.end = position
    glyph.base = kind == .blank ? 0x20 : 0xFFFD
  }

  private mutating func pairFlag(_ glyph: inout Glyph) {
    let isIndicator = (0x1F1E6...0x1F1FF).contains(glyph.base)
    if isIndicator, previousIsFirstOfFlag { glyph.joinsPrevious = true }
    previousIsFirstOfFlag = isIndicator && !previousIsFirstOfFlag
  }

  /// Takes in the scalars that add to a glyph or are dropped after it.
  private mutating func extend(_ glyph: inout Glyph) {
    previousJoins = false
    while position < bytes.count, bytes[position] >= 0x80 {
      let (value, length) = decoded(at: position)
      let kind = ScalarClass(value)
      guard kind == .combining || kind == .dropped else { break }
      position += length
      glyph.marks += kind == .combining ? 1 : 0
      if kind == .dropped || glyph.marks >= Self.scalarsInCell { glyph.isVerbatim = false }
      if value == 0x200B { glyph.allowsBreakAfter = true }
      previousJoins = value == 0x200D || (previousJoins && kind == .dropped)
    }
    glyph.end = position
  }

  /// The scalar at a byte; bytes that are no UTF-8 count as U+FFFD, one each.
  private func decoded(at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first < 0x80 || first >= 0xC2, index + length <= bytes.count else { return (0xFFFD, 1) }
    guard length > 1 else { return (first, 1) }
    var value = first & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
  }
}
