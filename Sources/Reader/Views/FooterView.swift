import Canvas

/// The last line: pane and position, what was typed, a message or where the text stands, and the next keys.
struct FooterView {
  /// Name of the focused pane.
  let pane: String
  /// Where it stands, as "1/3".
  let position: String
  /// Count and chord typed so far.
  let pending: String
  /// Work that goes on meanwhile, as "12 of 200 feeds".
  var work = ""
  /// A message, before all else.
  let notice: Notice?
  /// What is under the cursor.
  let context: String
  /// The next keys, the most useful first.
  let hints: [String]

  /// Draws the line; a message takes the place of the hints where both do not fit.
  func draw(in area: Area, of frame: inout Frame, _ theme: Theme) {
    frame.fill(area, style: theme[.chrome])
    var column = area.left
    let isNarrow = area.size.columns < 32
    if !isNarrow || notice == nil {
      column += frame.write(
        " [\(pane)]", at: Point(column: column, row: area.top), style: theme[.chromeStrong], in: area)
      column += frame.write(
        position.isEmpty ? " " : " \(position) ", at: Point(column: column, row: area.top),
        style: theme[.chrome], in: area)
    }
    if !pending.isEmpty {
      column += frame.write(
        " \(pending) ", at: Point(column: column, row: area.top), style: theme[.chromeStrong], in: area)
    }
    if !work.isEmpty {
      column += frame.write(
        " \(work) ", at: Point(column: column, row: area.top), columns: max(0, area.right - column),
        style: theme[.chromeStrong], in: area)
    }
    column += 1
    let text = notice?.text ?? context
    let style = notice?.isError == true ? theme[.error] : theme[notice == nil ? .chrome : .chromeStrong]
    var shown = hints
    let textColumns = DisplayText.columns(of: text)
    while !shown.isEmpty,
      column + textColumns + 2 + DisplayText.columns(of: shown.joined(separator: "   ")) + 1
        > area.right
    {
      shown.removeLast()
    }
    frame.write(
      shown.joined(separator: "   "), endingAt: area.right - 1, row: area.top, style: theme[.chrome], in: area
    )
    frame.write(
      text, at: Point(column: column, row: area.top), columns: area.right - column, style: style, in: area)
  }
}
