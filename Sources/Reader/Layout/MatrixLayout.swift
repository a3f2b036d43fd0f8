import Canvas
import News

/// A coverage matrix broken into lines and columns of one width.
struct MatrixLayout: Sendable {
  /// Lines from top to bottom.
  let lines: [Line]
  /// Columns of the statements.
  let titleColumns: Int
  /// Columns of an outlet, with the blank before it.
  let cellColumns: Int
  /// Outlets that stand beside each other.
  let shown: Int

  /// What a line shows.
  enum Line: Hashable, Sendable {
    /// A row, by its place.
    case row(Int)
    /// The line before the rows that one outlet alone has.
    case onlyHere
  }

  /// Columns left of the statements: the marker and a blank.
  static let lead = 2
  /// Fewest and most columns of an outlet.
  private static let cell = 12...20

  /// Lays a matrix out; outlets that find no room can be scrolled to.
  init(_ matrix: CoverageMatrix, columns: Int) {
    let shared = matrix.rows.prefix { !$0.isOnlyHere }.count
    lines =
      (0..<shared).map(Line.row)
      + (shared < matrix.rows.count ? [.onlyHere] + (shared..<matrix.rows.count).map(Line.row) : [])
    let count = max(1, matrix.columns.count)
    let room = max(1, columns - Self.lead)
    let title = min(room, max(16, room * 2 / 5))
    let free = max(0, room - title)
    shown = max(1, min(count, free / Self.cell.lowerBound))
    cellColumns = min(Self.cell.upperBound, max(free / shown, min(free, Self.cell.lowerBound)))
    titleColumns = max(0, room - shown * cellColumns)
  }

  /// The line of a row.
  func line(of row: Int) -> Int { lines.firstIndex(of: .row(row)) ?? 0 }
}

/// Where the parts of a matrix lie on a screen.
struct MatrixAreas {
  /// First line, with the story; `nil` on a low screen.
  let title: Area?
  /// Outlets, and their wires where there is room.
  let heads: Area
  /// The rows.
  let body: Area
  /// What the selected cell says; empty on a low screen.
  let detail: Area
  /// Last line; `nil` on a screen of one row.
  let footer: Area?

  init(size: Size) {
    let areas = FullScreenAreas(size: size)
    (title, footer) = (areas.title, areas.footer)
    let (top, columns, room) = (areas.inner.top, size.columns, areas.inner.size.rows)
    let headRows = room >= 14 ? 2 : room >= 3 ? 1 : 0
    // A rule, what is stated, by whom, and some lines of the sentence.
    let detailRows = room < 7 ? 0 : min(9, max(4, room / 3))
    heads = Area(column: 0, row: top, columns: columns, rows: headRows)
    body = Area(column: 0, row: top + headRows, columns: columns, rows: room - headRows - detailRows)
    detail = Area(column: 0, row: body.bottom, columns: columns, rows: detailRows)
  }
}
