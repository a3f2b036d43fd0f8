import Canvas
import News

/// The part of a sentence around the words that tell a day, as lines of a column.
struct DayExcerpt {
  /// The lines, each of texts with their looks; the words stand out.
  let lines: [[PanelLineBuilder.Span]]

  /// Cuts a sentence; where the words stand far behind its beginning, the beginning goes.
  ///
  /// - Complexity: O(*columns* · *limit*) in what is shown, beside a walk over the sentence's bytes.
  init(_ words: DayTelling.Words, columns: Int, atMost limit: Int) {
    let bytes = Array(words.sentence.utf8)
    let range = words.range.clamped(to: 0..<bytes.count)
    // No more can be seen, whatever its letters.
    let most = (columns + 1) * (limit + 1)
    let (start, end) = (max(0, range.lowerBound - 4 * most), min(bytes.count, range.upperBound + 4 * most))
    let telling = Self.flat(bytes[range])
    let after = Self.flat(bytes[range.upperBound..<end])
    let following = after.prefix(most)
    let rest = following + (following.endIndex < after.endIndex || end < bytes.count ? "…" : "")
    func lines(after before: String) -> (lines: [[PanelLineBuilder.Span]], holdWords: Bool) {
      let start = before.utf8.count
      return Self.lines(
        of: before + telling + rest, words: start..<(start + telling.utf8.count), columns: columns,
        atMost: limit)
    }
    var before = Self.flat(bytes[start..<range.lowerBound])
    if start == 0, before.utf8.count <= columns * limit {
      let whole = lines(after: before)
      if whole.holdWords {
        self.lines = whole.lines
        return
      }
    }
    // Lines rarely end at the last column, and something should follow the words.
    let beginning = before.suffix(max(0, columns * limit * 3 / 4 - telling.count))
    if start > 0 || beginning.startIndex > before.startIndex {
      before = "… " + beginning.drop { $0 != " " }.drop { $0 == " " }
    }
    self.lines = lines(after: before).lines
  }

  /// Bytes as text on one line, without the parts of characters that were cut.
  private static func flat(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes.drop { $0 & 0xC0 == 0x80 }
    if let lead = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }), bytes[lead] >= 0xC0 {
      let length = bytes[lead] >= 0xF0 ? 4 : bytes[lead] >= 0xE0 ? 3 : 2
      if bytes.endIndex - lead < length { bytes = bytes[..<lead] }
    }
    // Line ends and tabs are single bytes.
    return String(decoding: bytes.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func lines(
    of text: String, words: Range<Int>, columns: Int, atMost limit: Int
  ) -> (lines: [[PanelLineBuilder.Span]], holdWords: Bool) {
    let bytes = Array(text.utf8)
    let ranges = DisplayText.wrapped(text, to: columns)
    var end = 0
    let lines = ranges.prefix(limit).enumerated().map { number, range in
      let isCut = number == limit - 1 && ranges.count > limit
      let shown = isCut ? Self.shortened(range, of: bytes, columns: columns) : range
      end = shown.upperBound
      let middle = words.clamped(to: shown)
      let parts: [(Range<Int>, Role)] =
        words.overlaps(shown)
        ? [
          (shown.lowerBound..<middle.lowerBound, .text), (middle, .textStrong),
          (middle.upperBound..<shown.upperBound, .text),
        ] : [(shown, .text)]
      return parts.filter { !$0.0.isEmpty }
        .map { PanelLineBuilder.Span(String(decoding: bytes[$0.0], as: UTF8.self), $0.1) }
        + (isCut ? [PanelLineBuilder.Span("…", .text)] : [])
    }
    return (lines, words.upperBound <= end)
  }

  /// A line with room for an ellipsis, after a whole word where it can.
  private static func shortened(_ range: Range<Int>, of bytes: [UInt8], columns: Int) -> Range<Int> {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard DisplayText.columns(of: text) >= columns, !text.isEmpty else { return range }
    let end = text.lastIndex(of: " ") ?? text.index(before: text.endIndex)
    return range.lowerBound..<(range.lowerBound + text[..<end].utf8.count)
  }
}
