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

  /// Share of their words, by weight, that two paragraphs have in common at least to stand beside each other.
  static let least = 0.2

  /// Aligns two articles; the headlines always stand beside each other.
  ///
  /// The order of neither changes, so a paragraph that one article has moved stands alone in both.
  ///
  /// - Complexity: O(*m* · *n*) in the paragraphs, of which either has 200 at most, times their words.
  /// - SeeAlso: Needleman and Wunsch (1970), with the weighed overlap of words as the gain and gaps for nothing.
  init(_ left: [ComparisonText.Paragraph], _ right: [ComparisonText.Paragraph]) {
    guard !left.isEmpty, !right.isEmpty else {
      rows = left.indices.map { Row(left: $0) } + right.indices.map { Row(right: $0) }
      return
    }
    let words = (left + right).map(Self.words)
    var counts: [UInt64: Int] = [:]
    for key in words.joined() { counts[key, default: 0] += 1 }
    let weighed = words.map { Words($0, counts, paragraphs: words.count) }
    let (own, other) = (weighed[..<left.count], Array(weighed[left.count...]))
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

  /// Twice the weight of the words in both, as a share of the weight of each: Dice's coefficient.
  private static func overlap(_ left: Words, _ right: Words) -> Double {
    guard left.total > 0, right.total > 0 else { return 0 }
    var (first, second) = (0, 0)
    var both = 0.0
    while first < left.keys.count, second < right.keys.count {
      if left.keys[first] == right.keys[second] {
        both += left.weights[first]
        (first, second) = (first + 1, second + 1)
      } else if left.keys[first] < right.keys[second] {
        first += 1
      } else {
        second += 1
      }
    }
    return 2 * both / (left.total + right.total)
  }

  /// The words of a paragraph, each worth the more the fewer paragraphs of both articles have it: words like
  /// "yang" and "di" stand in all and bring no two paragraphs together.
  private struct Words {
    let keys: [UInt64]
    let weights: [Double]
    let total: Double

    init(_ keys: [UInt64], _ counts: [UInt64: Int], paragraphs: Int) {
      self.keys = keys
      weights = keys.map { key in
        let share = Double(paragraphs) / Double(counts[key] ?? 1)
        // From 0 for a word in every paragraph to 1 for a word in one: no logarithm is at hand, nor needed.
        return max(0.02, 1 - 1 / share.squareRoot())
      }
      total = weights.reduce(0, +)
    }
  }
}
