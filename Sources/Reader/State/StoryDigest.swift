import News

/// What a story's row says beside its headline.
struct StoryDigest: Hashable, Sendable {
  /// Number of its articles in the list.
  let articles: Int
  /// Number of their outlets.
  let outlets: Int
  /// First and last day on which they ran; `nil` when none has a date.
  let days: ClosedRange<CalendarDay>?
  /// Whether the first or the last day rests on estimated dates alone.
  let isDoubtful: Bool
  /// Articles a day, or in equal spans of days, from the first to the last; empty without a date.
  let counts: [Int]

  /// Columns that a sparkline takes at most.
  static let widest = 8

  /// The digest of some articles.
  ///
  /// - Parameters:
  ///   - days: Day of each article since 1970, `StoryOrder.noDay` for the undated.
  ///   - isEstimated: Whether the day is estimated, of each article.
  init(days: ArraySlice<Int32>, isEstimated: ArraySlice<Bool>, outlets: Int) {
    articles = days.count
    self.outlets = outlets
    let dated = days.lazy.filter { $0 != StoryOrder.noDay }.map { Int($0) }
    guard let first = dated.min(), let last = dated.max() else {
      self.days = nil
      isDoubtful = false
      counts = []
      return
    }
    self.days = CalendarDay(daysSinceEpoch: first)...CalendarDay(daysSinceEpoch: last)
    let stated = zip(days, isEstimated).lazy.filter { !$0.1 }.map { Int($0.0) }
    isDoubtful = !stated.contains(first) || !stated.contains(last)
    let span = last - first + 1
    var counts = [Int](repeating: 0, count: min(span, Self.widest))
    for day in dated { counts[(day - first) * counts.count / span] += 1 }
    self.counts = counts
  }

  /// One sign a span: from `▁` to `█`, the tallest for the most articles, and `·` for a span without any.
  var sparkline: String {
    guard let most = counts.max(), most > 0 else { return "" }
    let signs = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return counts.map { $0 == 0 ? "·" : signs[($0 * signs.count + most - 1) / most - 1] }.joined()
  }

  /// "4 outlets".
  var outletCount: String { outlets == 1 ? "1 outlet" : "\(outlets) outlets" }
}
