import News
import Canvas

extension Reader {
  /// Draws the matrix of the story in place of the panes.
  mutating func drawMatrix(of frame: inout Frame, _ theme: Theme) {
    let areas = MatrixAreas(size: size)
    guard let shown = coverage.coverage else {
      frame.write(paragraphs: [("The story is being laid side by side…", theme[.textDim])], in: areas.body)
      return
    }
    let layout = MatrixLayout(shown.matrix, columns: size.columns)
    coverage.place.reveal(in: layout, rows: areas.body.size.rows, columns: shown.matrix.columns.count)
    MatrixView(coverage: shown, layout: layout, place: coverage.place, dates: dates)
      .draw(in: areas, of: &frame, theme)
    guard let area = areas.footer else { return }
    FooterView(
      pane: "matrix",
      position: shown.matrix.rows.isEmpty ? "" : "\(coverage.place.row + 1)/\(shown.matrix.rows.count)",
      pending: pending, notice: notice, context: size.columns >= 110 ? MatrixCell.legend : "",
      hints: [(.open, "go there"), (.back, "leaves"), (.save, "saves"), (.help, "help")]
        .map { (command: Command, words) in "\(hint(command)) \(words)" }
    ).draw(in: area, of: &frame, theme)
  }
}

extension MatrixPlace {
  /// Scrolls so that the selected cell is on screen.
  mutating func reveal(in layout: MatrixLayout, rows: Int, columns: Int) {
    let line = layout.line(of: row)
    top = max(0, min(top, line, layout.lines.count - rows))
    if line >= top + rows { top = line - max(1, rows) + 1 }
    // The line that parts the rows is shown with the first row below it.
    if line == top, line > 0, layout.lines.indices.contains(line), layout.lines[line - 1] == .onlyHere,
      rows > 1
    {
      top -= 1
    }
    left = max(0, min(left, column, columns - layout.shown))
    if column >= left + layout.shown { left = column - layout.shown + 1 }
  }
}
