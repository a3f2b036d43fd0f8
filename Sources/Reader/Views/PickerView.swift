import Canvas
import News

/// An open picker: typed words above, rows with counts below, the keys at the end.
struct PickerView {
  /// The picker.
  let picker: Picker

  /// Draws the picker under the first line.
  func draw(below top: Int, of frame: inout Frame, _ theme: Theme) {
    let size = frame.size
    let wanted = picker.hasWideRows ? 76 : 52
    let columns = min(size.columns, wanted)
    let extra = hotKeyLines(columns: columns - 4).count + (picker.hasHotKeys ? 1 : 0)
    let rows = min(max(1, size.rows - top - 1), max(picker.items.count, 3) + 4 + extra, 24)
    let column = max(0, min(8, size.columns - columns))
    let area = PopupBox.draw(
      Area(column: column, row: top, columns: columns, rows: rows), title: picker.title, of: &frame, theme)
    drawInside(area, of: &frame, theme)
  }

  private func drawInside(_ area: Area, of frame: inout Frame, _ theme: Theme) {
    var row = area.top
    for line in hotKeyLines(columns: area.size.columns) where area.size.rows >= 8 {
      frame.write(line, at: Point(column: area.left, row: row), style: theme[.key], in: area)
      row += 1
    }
    if !picker.hasHotKeys {
      let prompt = "› " + picker.query
      let used = frame.write(
        prompt, at: Point(column: area.left, row: row), style: theme[.popupTitle], in: area)
      if picker.query.isEmpty {
        frame.write(
          "type to narrow", at: Point(column: area.left + used, row: row), style: theme[.popupDim], in: area)
      }
      frame.cursor = Point(column: min(area.left + used, max(area.left, area.right - 1)), row: row)
    }
    row += 1
    let footRows = area.size.rows >= 6 ? 1 : 0
    let list = Area(
      column: area.left, row: row, columns: area.size.columns, rows: area.bottom - footRows - row)
    drawRows(list, of: &frame, theme)
    guard footRows > 0 else { return }
    frame.write(
      footer, at: Point(column: area.left, row: area.bottom - 1), columns: area.size.columns,
      style: theme[.popupDim], in: area)
  }

  private func drawRows(_ area: Area, of frame: inout Frame, _ theme: Theme) {
    guard !picker.shown.isEmpty else {
      let text = picker.isLoading ? "counting…" : picker.query.isEmpty ? "nothing to choose" : "no match"
      frame.write(text, at: area.origin, style: theme[.popupDim], in: area)
      return
    }
    let top = max(0, min(picker.selected - area.size.rows / 2, picker.shown.count - area.size.rows))
    for (offset, index) in picker.shown.dropFirst(top).prefix(area.size.rows).enumerated() {
      let item = picker.items[index]
      let row = area.top + offset
      let isSelected = top + offset == picker.selected
      let style = theme[isSelected ? .popupSelected : .popup]
      if isSelected {
        frame.fill(Area(column: area.left, row: row, columns: area.size.columns, rows: 1), style: style)
        frame.write("▌", at: Point(column: area.left, row: row), style: style, in: area)
        if picker.hasHotKeys, area.contains(Point(column: area.left, row: row)) {
          frame.cursor = Point(column: area.left, row: row)
        }
      }
      if isMarked(item) {
        frame.write("✓", at: Point(column: area.left + 1, row: row), style: style, in: area)
      }
      let detail = DisplayText.columns(of: item.detail)
      frame.write(
        item.label, at: Point(column: area.left + 3, row: row), columns: area.size.columns - detail - 5,
        style: style, in: area)
      frame.write(
        item.detail, endingAt: area.right - 1, row: row,
        style: isSelected ? style : theme[picker.purpose == .palette ? .key : .popupDim], in: area)
    }
  }

  private func isMarked(_ item: Picker.Item) -> Bool {
    if case .term(let term) = item.choice { picker.marked.contains(term) } else { false }
  }

  /// The letters of the dates, as many to a line as fit.
  private func hotKeyLines(columns: Int) -> [String] {
    guard picker.hasHotKeys else { return [] }
    var lines: [String] = []
    for entry in Reader.dateKeys.map({ "\($0.key) \($0.name)" }) + ["0-9 type a date"] {
      if let last = lines.last, DisplayText.columns(of: last) + 3 + entry.count <= columns {
        lines[lines.count - 1] = last + "   " + entry
      } else {
        lines.append(entry)
      }
    }
    return lines
  }

  private var footer: String {
    switch picker.purpose {
    case .palette: "Enter runs · Esc closes"
    case .articles(.comparison): "Enter compares · Esc closes"
    case .articles(.evidence): "Enter says why · Esc closes"
    case .articles(.joining): "Enter joins the stories · Esc closes"
    case .fields: "Enter takes · Tab marks several · Esc closes"
    }
  }
}
