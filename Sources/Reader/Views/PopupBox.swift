import Canvas

/// A framed area over the panes.
enum PopupBox {
  /// Draws a box with a title; a box too small for a frame has none.
  ///
  /// - Returns: The area inside.
  static func draw(_ area: Area, title: String, of frame: inout Frame, _ theme: Theme) -> Area {
    frame.fill(area, style: theme[.popup])
    guard area.size.columns >= 16, area.size.rows >= 5 else { return area }
    let bar = String(repeating: "─", count: area.size.columns - 2)
    let style = theme[.popupDim]
    frame.write("╭\(bar)╮", at: area.origin, style: style, in: area)
    frame.write("╰\(bar)╯", at: Point(column: area.left, row: area.bottom - 1), style: style, in: area)
    for row in (area.top + 1)..<(area.bottom - 1) {
      frame.write("│", at: Point(column: area.left, row: row), style: style, in: area)
      frame.write("│", at: Point(column: area.right - 1, row: row), style: style, in: area)
    }
    frame.write(
      " \(title) ", at: Point(column: area.left + 2, row: area.top), columns: area.size.columns - 4,
      style: theme[.popupTitle], in: area)
    return Area(
      column: area.left + 2, row: area.top + 1, columns: area.size.columns - 4, rows: area.size.rows - 2)
  }

  /// A box in the middle of a screen.
  static func centered(columns: Int, rows: Int, in size: Size) -> Area {
    let (width, height) = (min(columns, size.columns), min(rows, size.rows))
    return Area(
      column: (size.columns - width) / 2, row: (size.rows - height) / 2, columns: width, rows: height)
  }
}
