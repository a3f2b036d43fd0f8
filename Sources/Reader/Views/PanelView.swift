import Canvas
import News

/// The side panel: a heading that names its tabs, and lines of which some belong to a row.
struct PanelView {
  /// What it shows, from top to bottom.
  let lines: [PanelLine]
  /// The selected row.
  let selected: Int
  /// Whether the pane has the cursor.
  let isFocused: Bool

  /// Draws the tabs in a line of the panel; the one that is shown in capitals, the others with their keys.
  ///
  /// - Parameter isPending: Whether the lines are those of an older article.
  static func draw(
    tabs: [(tab: PanelTab, keys: String)], shown: PanelTab, isPending: Bool, isFocused: Bool, in area: Area,
    of frame: inout Frame, _ theme: Theme
  ) {
    var column = area.left + 2
    for (tab, keys) in tabs {
      let isShown = tab == shown
      let style = theme[isShown && isFocused ? .chromeStrong : .textDim]
      let text = isShown ? tab.name.uppercased() + (isPending ? "…" : "") : "\(keys) \(tab.name)"
      column +=
        frame.write(
          text, at: Point(column: column, row: area.top), columns: area.right - column, style: style, in: area
        ) + 2
    }
  }

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
    // The first row of a group brings the group's heading into view.
    var start = first
    while start > 0, lines[start - 1].item == nil, !lines[start - 1].parts.isEmpty { start -= 1 }
    var top = max(0, min(top, start))
    if last >= top + rows { top = min(first, last - rows + 1) }
    return top
  }

  private func draw(
    _ line: PanelLine, at point: Point, in area: Area, of frame: inout Frame, _ theme: Theme
  ) {
    if isFocused, line.item == selected, !line.parts.isEmpty {
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
  /// Place of the row that the line belongs to.
  var item: Int?
  /// Whether it is its row's first line.
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
