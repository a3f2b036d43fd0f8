import News

/// What two paragraphs say in the same words, and what only one of them says.
enum ComparisonWording {
  /// How a part of a paragraph stands to the other article.
  enum Look: Hashable, Sendable {
    /// The same words stand in the paragraph beside it.
    case shared
    /// Only this article's wording.
    case own
    /// A number, date or name that the other article has nowhere.
    case different
  }

  /// A part of a paragraph.
  struct Part: Hashable, Sendable {
    /// UTF-8 bytes of the paragraph.
    var range: Range<Int>
    /// How it stands to the other article.
    var look: Look
  }

  /// The parts of a paragraph, which cover it; `other` is the one beside it.
  ///
  /// - Parameters:
  ///   - article: The whole other article, which decides what differs.
  ///   - missing: The entities that the other article does not name.
  ///   - budget: Comparisons of two words that may still be made; beyond it, shared words count wherever they
  ///     stand.
  static func parts(
    of paragraph: ComparisonText.Paragraph, beside other: ComparisonText.Paragraph?,
    in article: ComparisonText, without missing: Set<Entity.ID>, budget: inout Int
  ) -> [Part] {
    let isShared = other.map { shared(paragraph.tokens, $0.tokens, &budget) }
    var parts: [Part] = []
    var end = 0
    func append(_ range: Range<Int>, _ look: Look) {
      guard !range.isEmpty else { return }
      if let last = parts.last, last.look == look {
        parts[parts.count - 1].range = last.range.lowerBound..<range.upperBound
      } else {
        parts.append(Part(range: range, look: look))
      }
      end = range.upperBound
    }
    func add(_ range: Range<Int>, _ look: Look) {
      // What stands between two tokens belongs to the first; a difference is bare, but goes on to the next.
      let before = parts.last?.look ?? look
      let isBare = before == .different && look != .different
      append(end..<range.lowerBound, isBare || parts.isEmpty && look == .different ? .own : before)
      append(range, look)
    }
    let names = paragraph.names.filter { missing.contains($0.mention.entity) }.map(\.range)
    var next = 0
    for (index, token) in paragraph.tokens.enumerated() {
      while next < names.count, names[next].upperBound <= token.range.lowerBound { next += 1 }
      let isName = next < names.count && names[next].overlaps(token.range)
      let isDifferent = isName || token.isNumber && !article.numbers.contains(token.word)
      add(token.range, isDifferent ? .different : isShared?[index] == true ? .shared : .own)
    }
    let count = paragraph.text.utf8.count
    append(end..<count, parts.last?.look == .shared ? .shared : .own)
    return parts
  }

  /// Which tokens stand in both paragraphs in one order: the longest common subsequence, without single short
  /// words, which all texts share.
  private static func shared(
    _ left: [ComparisonText.Token], _ right: [ComparisonText.Token], _ budget: inout Int
  ) -> [Bool] {
    let cost = left.count.multipliedReportingOverflow(by: right.count)
    guard !cost.overflow, cost.partialValue <= min(budget, 250_000) else {
      let words = Set(right.map(\.key))
      return left.map { words.contains($0.key) }
    }
    budget -= cost.partialValue
    let (own, other) = (left.map(\.key), right.map(\.key))
    let width = right.count + 1
    var lengths = [UInt16](repeating: 0, count: (left.count + 1) * width)
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        lengths[row * width + column] =
          own[row] == other[column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var shared = [Bool](repeating: false, count: left.count)
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      if own[row] == other[column] {
        shared[row] = true
        (row, column) = (row + 1, column + 1)
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    for index in shared.indices where shared[index] {
      let isAlone = (index == 0 || !shared[index - 1]) && (index + 1 == shared.count || !shared[index + 1])
      if isAlone, !left[index].isNumber, left[index].word.count < 5 { shared[index] = false }
    }
    return shared
  }
}
