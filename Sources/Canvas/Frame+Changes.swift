extension Frame {
  /// Cells of one row, side by side, that differ between two frames.
  public struct Run: Hashable, Sendable {
    /// The row, from 0.
    public let row: Int
    /// Column of the first cell, which is never the right half of a wide character.
    public let column: Int
    /// The new cells, left to right; never empty, and the last wide character is whole.
    public let cells: ArraySlice<Cell>
  }

  /// The cells that an earlier frame showed otherwise, row by row and left to right.
  ///
  /// - Returns: No run where nothing changed; every row whole where the sizes differ.
  /// - Complexity: O(*n*) in the cells; rows that share nothing and rows that are equal cost the same.
  public func changes(from old: Frame) -> [Run] {
    guard old.size == size else { return allRows }
    var runs: [Run] = []
    for row in 0..<size.rows {
      let (new, before) = (self.row(row), old.row(row))
      var index = new.startIndex
      while index < new.endIndex {
        guard new[index] != before[index] else {
          index += 1
          continue
        }
        var start = index
        if new[start].isContinuation, start > new.startIndex { start -= 1 }
        repeat {
          index += 1
        } while index < new.endIndex
          && (new[index] != before[index] || new[index].isContinuation)
        runs.append(Run(row: row, column: start - new.startIndex, cells: new[start..<index]))
      }
    }
    return runs
  }

  /// Every row as one run.
  public var allRows: [Run] {
    guard size.columns > 0 else { return [] }
    return (0..<size.rows).map { Run(row: $0, column: 0, cells: row($0)) }
  }
}
