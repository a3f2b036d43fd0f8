import Canvas

/// A line being typed, on the last row, with what is wrong or what may follow above it.
struct LineView {
  /// The line.
  let editor: LineEditor
  /// What its word may become.
  let completions: [String]

  /// Draws line and advice, and puts the cursor into the line.
  func draw(of frame: inout Frame, _ theme: Theme) {
    let size = frame.size
    let row = size.rows - 1
    frame.fill(Area(column: 0, row: row, columns: size.columns, rows: 1), style: theme[.popup])
    let lead = frame.write(
      " \(editor.prompt)", at: Point(column: 0, row: row), style: theme[.popupTitle])
    let before = DisplayText.columns(of: editor.textBeforeCursor)
    let room = max(1, size.columns - lead - 1)
    let shift = max(0, before - room)
    let area = Area(column: lead, row: row, columns: room + 1, rows: 1)
    frame.write(editor.text, at: Point(column: lead - shift, row: row), style: theme[.popup], in: area)
    frame.cursor = Point(column: min(size.columns - 1, lead + before - shift), row: row)
    drawAdvice(above: row, of: &frame, theme)
  }

  private func drawAdvice(above row: Int, of frame: inout Frame, _ theme: Theme) {
    let advice = editor.problem ?? (completions.isEmpty ? hint : completions.joined(separator: "  "))
    guard row > 0, !advice.isEmpty else { return }
    let columns = frame.size.columns
    let bytes = Array(advice.utf8)
    let wrapped = DisplayText.wrapped(advice, to: max(1, columns - 2))
    let lines = wrapped.prefix(editor.problem == nil ? 1 : 3).prefix(row)
    let top = row - lines.count
    frame.fill(Area(column: 0, row: top, columns: columns, rows: lines.count), style: theme[.popup])
    let style = theme[editor.problem == nil ? .popupDim : .error]
    for (offset, range) in lines.enumerated() {
      let line = String(decoding: bytes[range], as: UTF8.self)
      let isCut = offset == lines.count - 1 && wrapped.count > lines.count
      frame.write(
        isCut ? line + " …" : line, at: Point(column: 1, row: top + offset), columns: columns - 1,
        style: style)
    }
  }

  /// What the line takes, while nothing else is to be said.
  private var hint: String {
    switch editor.purpose {
    case .filter: "outlet:\"Two Words\" date:2024-06..2024-07 person:name claim:denial unread · Enter filters"
    case .dates: "2024 · 2024-06 · 2024-06-18 · 2024-06-01..2024-06-18 · none · doubtful"
    case .command: ""
    case .save: "Enter saves in the folder that lintas was started in · Esc closes"
    case .search: "Enter finds · n and N go on · Esc closes"
    }
  }
}
