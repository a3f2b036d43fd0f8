import Canvas
import News

/// The side panel below its heading: lines of which some belong to a row.
struct PanelView {
  /// What it shows, from top to bottom.
  let lines: [PanelLine]
  /// The selected row.
  let selected: Int
  /// Whether the pane has the cursor.
  let isFocused: Bool

  /// Draws the lines from one on, so that the selected row is seen whole.
  ///
  /// - Returns: The first line that was drawn.
  func draw(in area: Area, from top: Int, of frame: inout Frame, _ theme: Theme) -> Int {
    let top = visibleTop(from: top, rows: area.size.rows)
    for (offset, line) in lines.dropFirst(top).prefix(area.size.rows).enumerated() {
      draw(line, at: Point(column: area.left, row: area.top + offset), in: area, of: &frame, theme)
    }
    return top
  }

  private func visibleTop(from top: Int, rows: Int) -> Int {
    guard let first = lines.firstIndex(where: { $0.item == selected }),
      let last = lines.lastIndex(where: { $0.item == selected })
    else { return 0 }
    // The first row of a group brings the group's heading into view; the first row of all what stands above
    // it, the last one what stands below.
    var start = first
    while start > 0, lines[start - 1].item == nil, !lines[start - 1].parts.isEmpty { start -= 1 }
    if lines[..<first].allSatisfy({ $0.item == nil }) { start = 0 }
    let isLast = lines[(last + 1)...].allSatisfy { $0.item == nil }
    let end = isLast ? lines.count - 1 : last
    // A pane that grew shows more from above before it shows nothing below.
    var top = max(0, min(top, start, lines.count - rows))
    if end >= top + rows { top = min(first, end - rows + 1) }
    return top
  }

  private func draw(
    _ line: PanelLine, at point: Point, in area: Area, of frame: inout Frame, _ theme: Theme
  ) {
    if isFocused, line.item == selected, !line.parts.isEmpty {
      let place = Point(column: point.column + line.mark, row: point.row)
      frame.write("▌", at: place, style: theme[isFocused ? .listSelected : .listMarker], in: area)
      if isFocused, line.isFirst, area.contains(place) { frame.cursor = place }
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
  /// Place of the row that the line belongs to.
  var item: Int?
  /// Whether it is its row's first line.
  var isFirst = false
  /// Column of the mark of the selected row.
  var mark = 0

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
