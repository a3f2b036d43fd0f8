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
  /// - Complexity: O(*n*) in the bytes of the text.
  @discardableResult
  public mutating func write(_ text: String, at point: Point, style: Style, in area: Area? = nil) -> Int {
    let clip = Area(size).intersection(area ?? Area(size))
    guard point.row >= clip.top, point.row < clip.bottom else { return DisplayText.columns(of: text) }
    var column = point.column
    DisplayText.scan(text) { scanner in
      while let glyph = scanner.next() {
        let end = column + glyph.columns
        if column >= clip.left, end <= clip.right {
          put(scanner.text(of: glyph), columns: glyph.columns, column, point.row, style)
        } else if glyph.columns == 2, column < clip.right, end > clip.left {
          let half = max(column, clip.left)
          if half < clip.right { put(" ", columns: 1, half, point.row, style) }
        }
        column = end
      }
    }
    return column - point.column
  }

  /// Fills an area with blanks of one style.
  public mutating func fill(_ area: Area, style: Style) {
    let clip = Area(size).intersection(area)
    for row in clip.top..<clip.bottom where !clip.isEmpty {
      for column in clip.left..<clip.right {
        put(" ", columns: 1, column, row, style)
      }
    }
  }

  /// Changes the style of the cells of an area and leaves their text; a wide character that the area's edge
  /// cuts keeps its style.
  public mutating func restyle(_ area: Area, _ change: (inout Style) -> Void) {
    let clip = Area(size).intersection(area)
    for row in clip.top..<clip.bottom where !clip.isEmpty {
      let start = row * size.columns
      for index in (start + clip.left)..<(start + clip.right) {
        if index == start + clip.left, cells[index].isContinuation { continue }
        if index == start + clip.right - 1, clip.right < size.columns, cells[index + 1].isContinuation {
          continue
        }
        change(&cells[index].style)
      }
    }
  }

  /// The screen as text: one line a row, white space at line ends cut, for tests and people.
  public var text: String {
    (0..<size.rows).map { row in
      let line = self.row(row)
      let end = line.lastIndex { $0.text != " " }.map { $0 + 1 } ?? line.startIndex
      return line[..<end].lazy.map(\.text).joined()
    }.joined(separator: "\n")
  }
}

extension Frame {
  /// Puts a character where it lies inside the frame; what it halves of wide characters becomes blanks.
  private mutating func put(_ text: String, columns: Int, _ column: Int, _ row: Int, _ style: Style) {
    let index = row * size.columns + column
    let last = index + columns - 1
    if cells[index].isContinuation { cells[index - 1].text = " " }
    if column + columns < size.columns, cells[last + 1].isContinuation { cells[last + 1].text = " " }
    cells[index] = Cell(text: text, style: style)
    if columns == 2 { cells[last] = Cell(text: "", style: style) }
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
