import Canvas
import News

/// The reading pane: text in a narrow measure, claims marked in the gutter, names in their own look.
struct ArticleView {
  /// The article's lines.
  let layout: ArticleLayout
  /// First line on screen.
  let top: Int
  /// Whether the pane has the cursor.
  let isFocused: Bool
  /// Which marks are shown.
  let highlights: Highlights
  /// Matches of a search, ascending, and the current one.
  let matches: [Range<Int>]
  /// The match gone to last.
  let match: Range<Int>?
  /// What the last jump went to.
  let spot: Spot?
  /// Mentions of the entity that alone stands out, ascending; `nil` when every highlight does.
  let lit: [Range<Int>]?
  /// What other outlets have too.
  let shared: SharedStatements

  /// Draws the lines from `top` on, and puts the cursor on the current spot.
  func draw(in area: Area, of frame: inout Frame, _ theme: Theme) {
    let measure = TextMeasure(paneColumns: area.size.columns)
    let home = Point(column: area.left + measure.text, row: area.top)
    if isFocused, area.contains(home) { frame.cursor = home }
    for (offset, line) in layout.lines.dropFirst(top).prefix(area.size.rows).enumerated() {
      let row = area.top + offset
      if measure.gutter > 0 {
        drawCount(of: line, at: Point(column: area.left + measure.gutter - 1, row: row), of: &frame, theme)
      }
      drawGutter(of: line, at: Point(column: area.left + measure.gutter, row: row), of: &frame, theme)
      drawLine(line, at: Point(column: area.left + measure.text, row: row), in: area, of: &frame, theme)
    }
  }

  private func drawGutter(of line: ArticleLine, at point: Point, of frame: inout Frame, _ theme: Theme) {
    guard highlights.showsClaims, lit == nil, let gutter = line.gutter else { return }
    let isCurrent = isClaimSpot && line.source.map { $0.overlaps(spot?.range ?? 0..<0) } ?? false
    frame.write(gutter.sign, at: point, style: theme[isCurrent ? .current : gutter.role])
  }

  /// In how many other outlets a sentence that begins on the line stands; reversed where it is disputed.
  private func drawCount(of line: ArticleLine, at point: Point, of frame: inout Frame, _ theme: Theme) {
    guard highlights.showsClaims, lit == nil, line.role == .text, let source = line.source,
      let statement = shared.shared(beginningIn: source)
    else { return }
    var style = theme[statement.isDisputed ? .difference : .textDim]
    if statement.isDisputed { style.attributes.formUnion([.bold, .reverse]) }
    let count = statement.others.count
    frame.write(count > 9 ? "+" : "\(count)", at: point, style: style)
  }

  private func drawLine(
    _ line: ArticleLine, at point: Point, in area: Area, of frame: inout Frame, _ theme: Theme
  ) {
    let parts = self.parts(of: line, theme)
    let bytes = Array(line.text.utf8)
    var column = point.column
    for part in parts {
      if isFocused, part.isCurrent {
        setCursor(Point(column: column, row: point.row), part, line, in: area, of: &frame)
      }
      let text = String(decoding: bytes[part.range], as: UTF8.self)
      column += frame.write(text, at: Point(column: column, row: point.row), style: part.style, in: area)
    }
  }

  /// Puts the cursor where the current spot or match begins.
  private func setCursor(
    _ point: Point, _ part: Part, _ line: ArticleLine, in area: Area, of frame: inout Frame
  ) {
    guard let start = (match ?? spot?.range)?.lowerBound, let source = line.source,
      source.lowerBound + part.range.lowerBound - line.prefixBytes == start, area.contains(point)
    else { return }
    frame.cursor = point
  }

  private struct Part {
    var range: Range<Int>
    var style: Style
    var isCurrent: Bool
  }

  /// The line cut where its look changes.
  private func parts(of line: ArticleLine, _ theme: Theme) -> [Part] {
    let whole = 0..<line.text.utf8.count
    let marks = line.marks.filter { $0.kind.map { lit == nil && highlights.shows($0) } ?? true }
    let found = own(matches + (lit ?? []), in: line)
    let current = own([match, match == nil ? spot?.range : nil].compactMap { $0 }, in: line)
    let cue = own([spot?.cue].compactMap { $0 }, in: line)
    var edges: Set<Int> = [whole.lowerBound, whole.upperBound]
    for range in marks.map(\.range) + found + current + cue {
      edges.insert(range.lowerBound)
      edges.insert(range.upperBound)
    }
    let cuts = edges.filter { $0 >= 0 && $0 <= whole.upperBound }.sorted()
    return zip(cuts, cuts.dropFirst()).map { start, end in
      let isCurrent = current.contains { $0.contains(start) }
      var style = theme[line.role]
      if let mark = marks.first(where: { $0.range.contains(start) }) {
        let attributes = line.role == .heading ? style.attributes : []
        style = theme[mark.role]
        style.attributes.formUnion(attributes)
      }
      if cue.contains(where: { $0.contains(start) }), lit == nil, highlights.showsClaims {
        style = theme[.claimCue]
      }
      if found.contains(where: { $0.contains(start) }) { style = theme[.searchMatch] }
      if isCurrent, match != nil || !isClaimSpot { style = theme[.current] }
      return Part(range: start..<end, style: style, isCurrent: isCurrent)
    }
  }

  /// Ranges of the article's text as ranges of a line's.
  private func own(_ ranges: [Range<Int>], in line: ArticleLine) -> [Range<Int>] {
    guard let source = line.source else { return [] }
    return ranges.compactMap { range in
      let part = range.clamped(to: source)
      guard !part.isEmpty else { return nil }
      let start = part.lowerBound - source.lowerBound + line.prefixBytes
      return start..<(start + part.count)
    }
  }

  /// Claims are long: the gutter shows the current one, and its reporting word, not the text.
  private var isClaimSpot: Bool { spot?.isOfClaim ?? false }
}
