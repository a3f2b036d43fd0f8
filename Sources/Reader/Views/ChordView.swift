import Canvas

/// What may follow the first keys of a chord: a sheet above the last line.
struct ChordView {
  /// The keys pressed so far.
  let keys: [Key]
  /// The bindings that go on from there.
  let bindings: [Keymap.Binding]

  /// Draws the sheet, in as many columns as fit.
  func draw(of frame: inout Frame, _ theme: Theme) {
    let size = frame.size
    guard size.rows >= 4, !bindings.isEmpty else { return }
    let entries = bindings.map { binding in
      (key: Keymap.name(of: Array(binding.keys.dropFirst(keys.count))), text: binding.command.summary)
    }
    let widest = entries.map { DisplayText.columns(of: $0.text) }.max() ?? 0
    let keyColumns = (entries.map { DisplayText.columns(of: $0.key) }.max() ?? 0) + 2
    let width = min(size.columns, keyColumns + widest + 4)
    let across = max(1, size.columns / width)
    let rows = min((entries.count + across - 1) / across, size.rows - 3)
    let area = Area(column: 0, row: size.rows - 2 - rows, columns: size.columns, rows: rows + 1)
    frame.fill(area, style: theme[.popup])
    let bar = String(repeating: "─", count: size.columns)
    frame.write(bar, at: area.origin, style: theme[.popupDim])
    frame.write(
      " \(Keymap.name(of: keys)) ", at: Point(column: 1, row: area.top), style: theme[.popupTitle])
    for (index, entry) in entries.enumerated() where index / rows < across {
      let point = Point(column: (index / rows) * width + 2, row: area.top + 1 + index % rows)
      frame.write(entry.key, at: point, style: theme[.key])
      frame.write(
        entry.text, at: Point(column: point.column + keyColumns, row: point.row),
        columns: width - keyColumns - 2, style: theme[.popup])
    }
  }
}
