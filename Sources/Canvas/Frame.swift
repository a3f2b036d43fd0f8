/// One screen as a value: a grid of cells and the cursor.
///
/// Shape: every row fills the width exactly; a two-column cell is followed by a continuation cell, and
/// never starts in the last column. Writing outside the grid or the given area does nothing.
public struct Frame: Hashable, Sendable {
  /// Width and height.
  public let size: Size
  /// Where the terminal's cursor stands; `nil` hides it.
  public var cursor: Point?
  /// Cells row by row.
  private var cells: [Cell]

  /// A frame of blanks.
  public init(size: Size, style: Style = .plain) {
    self.size = size
    cells = Array(repeating: Cell(text: " ", style: style), count: size.columns * size.rows)
  }

  /// The cell at a point, which must lie inside.
  public subscript(point: Point) -> Cell {
    precondition(Area(size).contains(point), "A cell is read from inside its frame.")
    return cells[point.row * size.columns + point.column]
  }

  /// The cells of one row, left to right.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// Writes text from a point to the right, clipped to an area; it never wraps.
  ///
  /// Text is made displayable first; a wide character that the edge would cut leaves a blank.
  ///
  /// - Returns: Columns that were advanced, also beyond the clip: where the next text goes.
  @discardableResult
  public mutating func write(_ text: String, at point: Point, style: Style, in area: Area? = nil) -> Int {
    let clip = Area(size).intersection(area ?? Area(size))
    var column = point.column
    for grapheme in DisplayText.graphemes(of: text) {
      put(grapheme, at: Point(column: column, row: point.row), style: style, in: clip)
      column += grapheme.columns
    }
    return column - point.column
  }

  /// Fills an area with blanks of one style.
  public mutating func fill(_ area: Area, style: Style) {
    let clip = Area(size).intersection(area)
    for row in clip.top..<clip.bottom where !clip.isEmpty {
      for column in clip.left..<clip.right {
        set(Cell(text: " ", style: style), Point(column: column, row: row))
      }
    }
  }

  /// Changes the style of the cells of an area and leaves their text.
  public mutating func restyle(_ area: Area, _ change: (inout Style) -> Void) {
    let clip = Area(size).intersection(area)
    for row in clip.top..<clip.bottom where !clip.isEmpty {
      for column in clip.left..<clip.right { change(&cells[row * size.columns + column].style) }
    }
  }

  /// The screen as text: one line a row, white space at line ends cut, for tests and people.
  public var text: String {
    (0..<size.rows).map { row in
      let line = self.row(row).lazy.filter { !$0.isContinuation }.map(\.text).joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  private mutating func put(_ grapheme: DisplayText.Grapheme, at point: Point, style: Style, in clip: Area) {
    guard grapheme.columns > 0 else { return }
    if grapheme.columns == 2,
      clip.contains(point) != clip.contains(Point(column: point.column + 1, row: point.row))
    {
      for column in [point.column, point.column + 1] {
        let half = Point(column: column, row: point.row)
        if clip.contains(half) { set(Cell(text: " ", style: style), half) }
      }
      return
    }
    guard clip.contains(point) else { return }
    set(Cell(text: grapheme.text, style: style), point)
    if grapheme.columns == 2 {
      set(Cell(text: "", style: style), Point(column: point.column + 1, row: point.row))
    }
  }

  /// Sets one cell; the other half of a wide character that it cuts becomes a blank.
  private mutating func set(_ cell: Cell, _ point: Point) {
    let index = point.row * size.columns + point.column
    if cells[index].isContinuation, !cell.isContinuation, point.column > 0 { cells[index - 1].text = " " }
    let next = index + 1
    if !cell.isContinuation, point.column + 1 < size.columns, cells[next].isContinuation {
      cells[next].text = " "
    }
    cells[index] = cell
  }
}

/// One column of one row.
public struct Cell: Hashable, Sendable {
  /// The character with its combining marks; empty in the right half of a two-column character.
  public internal(set) var text: String
  /// How it looks.
  public internal(set) var style: Style

  /// Whether this is the right half of the cell before.
  public var isContinuation: Bool { text.isEmpty }
}
