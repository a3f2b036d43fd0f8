/// A place on the screen, in terminal columns and rows from the upper left corner.
public struct Point: Hashable, Sendable {
  /// Column, from 0.
  public var column: Int
  /// Row, from 0.
  public var row: Int

  /// The place at a column and a row.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A width in terminal columns and a height in rows, neither below 0.
public struct Size: Hashable, Sendable {
  /// Width in columns.
  public let columns: Int
  /// Height in rows.
  public let rows: Int

  /// A size; negative numbers count as 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A rectangle of cells.
public struct Area: Hashable, Sendable {
  /// Upper left cell.
  public let origin: Point
  /// Width and height.
  public let size: Size

  /// A rectangle; negative sizes count as 0.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    origin = Point(column: column, row: row)
    size = Size(columns: columns, rows: rows)
  }

  /// The whole of a screen.
  public init(_ size: Size) { self.init(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  /// First column.
  public var left: Int { origin.column }
  /// First row.
  public var top: Int { origin.row }
  /// Column after the last one.
  public var right: Int { origin.column + size.columns }
  /// Row after the last one.
  public var bottom: Int { origin.row + size.rows }
  /// Whether it holds no cell.
  public var isEmpty: Bool { size.columns == 0 || size.rows == 0 }

  /// Whether a cell lies inside.
  public func contains(_ point: Point) -> Bool {
    point.column >= left && point.column < right && point.row >= top && point.row < bottom
  }

  /// The cells that both rectangles hold.
  public func intersection(_ other: Area) -> Area {
    let (left, top) = (max(self.left, other.left), max(self.top, other.top))
    return Area(
      column: left, row: top, columns: min(right, other.right) - left,
      rows: min(bottom, other.bottom) - top)
  }
}
