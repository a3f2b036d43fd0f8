import Canvas

/// Where the parts of a view lie that stands in place of the panes.
struct FullScreenAreas {
  /// First line; `nil` on a low screen.
  let title: Area?
  /// What lies between the first and the last line.
  let inner: Area
  /// Last line; `nil` on a screen of one row.
  let footer: Area?

  init(size: Size) {
    let (columns, rows) = (size.columns, size.rows)
    title = rows >= 4 ? Area(column: 0, row: 0, columns: columns, rows: 1) : nil
    footer = rows >= 2 ? Area(column: 0, row: rows - 1, columns: columns, rows: 1) : nil
    let top = title == nil ? 0 : 1
    inner = Area(
      column: 0, row: top, columns: columns, rows: max(0, rows - top - (footer == nil ? 0 : 1)))
  }
}
