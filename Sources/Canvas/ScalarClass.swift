/// What a terminal does with one Unicode scalar.
enum ScalarClass: UInt8 {
  /// Adds to the cell before: combining marks, Hangul vowels and finals.
  case combining = 0
  /// Takes one column.
  case narrow
  /// Takes two columns.
  case wide
  /// Must not reach the terminal, and nothing stands for it: bidi controls, zero-width characters, tags.
  case dropped
  /// Must not reach the terminal, and U+FFFD stands for it: C0, C1, DEL, noncharacters.
  case replaced
  /// Ends a line or moves to a tab stop; one space stands for it.
  case blank

  /// The class of a scalar value.
  ///
  /// - Complexity: O(log *n*) in the ranges of the table; constant for Latin and most of Chinese, Japanese and
  ///   Korean.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0x20..<0x7F, 0xAE..<0x300, 0xA0..<0xAD: self = .narrow
    case 0x4E00..<0xA000, 0xAC00..<0xD7A4: self = .wide
    default: self = Self.searched(scalar)
    }
  }

  private static func searched(_ scalar: UInt32) -> ScalarClass {
    let wanted = scalar << 3 | 7
    return WidthTable.ranges.withUnsafeBufferPointer { ranges in
      var (low, high) = (0, ranges.count)
      while high - low > 1 {
        let middle = (low + high) / 2
        if ranges[middle] <= wanted { low = middle } else { high = middle }
      }
      return ScalarClass(rawValue: UInt8(truncatingIfNeeded: ranges[low] & 7)) ?? .replaced
    }
  }
}
