/// Which paragraphs of two articles tell the same, as rows in the order of both.
struct ComparisonAlignment: Hashable, Sendable {
  /// A paragraph of each, or one that has no other beside it; places in the articles' paragraphs.
  struct Row: Hashable, Sendable {
    /// Place in the first article.
    var left: Int?
    /// Place in the second article.
    var right: Int?
  }

  /// The rows, in the order of both articles; every paragraph stands in one.
  let rows: [Row]

  /// Share of words that two paragraphs have in common at least to stand beside each other.
  static let least = 0.15

  /// Aligns two articles; the headlines always stand beside each other.
  ///
  /// The order of neither changes, so a paragraph that one article has moved stands alone in both.
  ///
  /// - Complexity: O(*m* · *n*) in the paragraphs, of which either has 200 at most, times their words.
  /// - SeeAlso: Needleman and Wunsch (1970), with the overlap of words as the gain and gaps for nothing.
  init(_ left: [ComparisonText.Paragraph], _ right: [ComparisonText.Paragraph]) {
    guard !left.isEmpty, !right.isEmpty else {
      rows = left.indices.map { Row(left: $0) } + right.indices.map { Row(right: $0) }
      return
    }
    let (own, other) = (left.map(Self.words), right.map(Self.words))
    let (height, width) = (left.count, right.count)
    var gains = [Double](repeating: 0, count: height * width)
    var best = [Double](repeating: 0, count: (height + 1) * (width + 1))
    // From the end, so that the way is read from the beginning.
    for row in (1..<height).reversed() {
      for column in (1..<width).reversed() {
        let gain = Self.overlap(own[row], other[column])
        gains[row * width + column] = gain >= Self.least ? gain : 0
        let below = best[(row + 1) * (width + 1) + column]
        let beside = best[row * (width + 1) + column + 1]
        let both = best[(row + 1) * (width + 1) + column + 1] + gains[row * width + column]
        best[row * (width + 1) + column] = max(both, below, beside)
      }
    }
    var rows = [Row(left: 0, right: 0)]
    var (row, column) = (1, 1)
    while row < height || column < width {
      let here = row < height && column < width ? best[row * (width + 1) + column] : 0
      let gain = row < height && column < width ? gains[row * width + column] : 0
      if gain > 0, here == best[(row + 1) * (width + 1) + column + 1] + gain {
        rows.append(Row(left: row, right: column))
        (row, column) = (row + 1, column + 1)
      } else if row < height, column >= width || here == best[(row + 1) * (width + 1) + column] {
        rows.append(Row(left: row))
        row += 1
      } else {
        rows.append(Row(right: column))
        column += 1
      }
    }
    self.rows = rows
  }

  /// The keys of a paragraph's words, ascending, each once, of the first few hundred.
  private static func words(of paragraph: ComparisonText.Paragraph) -> [UInt64] {
    Set(paragraph.tokens.prefix(300).map(\.key)).sorted()
  }

  /// Twice the words in both, as a share of the words of each: Dice's coefficient.
  private static func overlap(_ left: [UInt64], _ right: [UInt64]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var (first, second, both) = (0, 0, 0)
    while first < left.count, second < right.count {
      if left[first] == right[second] {
        (first, second, both) = (first + 1, second + 1, both + 1)
      } else if left[first] < right[second] {
        first += 1
      } else {
        second += 1
      }
    }
    return Double(2 * both) / Double(left.count + right.count)
  }
}
