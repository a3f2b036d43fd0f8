import Canvas

extension Frame {
  /// Writes text into so many columns, cut with an ellipsis where it is longer.
  ///
  /// - Returns: Columns that the text takes.
  @discardableResult
  mutating func write(
    _ text: String, at point: Point, columns: Int, style: Style, in area: Area? = nil
  ) -> Int {
    guard columns > 0 else { return 0 }
    return write(DisplayText.truncated(text, to: columns), at: point, style: style, in: area)
  }

  /// Writes text so that it ends before a column.
  mutating func write(_ text: String, endingAt column: Int, row: Int, style: Style, in area: Area? = nil) {
    let start = column - DisplayText.columns(of: text)
    write(text, at: Point(column: start, row: row), style: style, in: area)
  }

  /// Writes paragraphs from the top of an area, wrapped, with an indent of two columns.
  mutating func write(paragraphs: [(text: String, style: Style)], in area: Area) {
    var row = area.top
    for paragraph in paragraphs {
      let bytes = Array(paragraph.text.utf8)
      for range in DisplayText.wrapped(paragraph.text, to: max(1, area.size.columns - 3)) {
        let line = String(decoding: bytes[range], as: UTF8.self)
        write(line, at: Point(column: area.left + 2, row: row), style: paragraph.style, in: area)
        row += 1
      }
    }
  }
}
