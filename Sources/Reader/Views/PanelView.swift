import Canvas
import News

/// The side panel: what other outlets tell of the same event, then of the same storyline, and why.
struct PanelView {
  /// The article on screen.
  let open: OpenArticle?
  /// Its related articles that the filter lets through.
  let shown: [RelatedArticle]
  /// The selected one among them.
  let selected: Int
  /// Whether the pane has the cursor.
  let isFocused: Bool
  /// Whether a heading stands above.
  let hasHeading: Bool
  /// How dates are written.
  let dates: DateWriter
  /// Keys that clear the filter.
  let clearHint: String

  /// Draws the panel from a line on, so that the selected article is seen whole.
  ///
  /// - Returns: The first line that was drawn.
  func draw(in area: Area, from top: Int, of frame: inout Frame, _ theme: Theme) -> Int {
    var body = area
    if hasHeading, !area.isEmpty {
      let style = theme[isFocused ? .chromeStrong : .textDim]
      frame.write("  RELATED", at: area.origin, style: style, in: area)
      body = Area(column: area.left, row: area.top + 1, columns: area.size.columns, rows: area.size.rows - 1)
    }
    let lines = PanelLines(self, columns: body.size.columns).lines
    let top = visibleTop(lines, from: top, rows: body.size.rows)
    for (offset, line) in lines.dropFirst(top).prefix(body.size.rows).enumerated() {
      draw(line, at: Point(column: body.left, row: body.top + offset), in: body, of: &frame, theme)
    }
    return top
  }

  private func visibleTop(_ lines: [PanelLine], from top: Int, rows: Int) -> Int {
    guard let first = lines.firstIndex(where: { $0.article == selected }),
      let last = lines.lastIndex(where: { $0.article == selected })
    else { return 0 }
    // The first article brings its group's heading into view.
    let start = selected == 0 ? 0 : first
    var top = max(0, min(top, start))
    if last >= top + rows { top = min(start, last - rows + 1) }
    return top
  }

  private func draw(
    _ line: PanelLine, at point: Point, in area: Area, of frame: inout Frame, _ theme: Theme
  ) {
    if isFocused, line.article == selected, !line.parts.isEmpty {
      frame.write("▌", at: point, style: theme[isFocused ? .listSelected : .listMarker], in: area)
      if isFocused, line.isFirst, area.contains(point) { frame.cursor = point }
    }
    for part in line.parts {
      frame.write(
        part.text, at: Point(column: point.column + part.column, row: point.row),
        columns: min(part.columns, area.size.columns - part.column - 1), style: theme[part.role], in: area)
    }
  }
}

/// One line of the panel.
struct PanelLine: Hashable {
  /// Texts from left to right.
  var parts: [Part] = []
  /// Place of the article that the line belongs to.
  var article: Int?
  /// Whether it is its article's first line.
  var isFirst = false

  /// Text at a column, cut to some columns.
  struct Part: Hashable {
    /// The text, not cut yet.
    var text: String
    /// Column from the pane's left edge.
    var column: Int
    /// Columns that it may take.
    var columns: Int
    /// How it looks.
    var role: Role
  }
}
