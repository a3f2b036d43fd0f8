import News

/// What a story's row says beside its headline.
struct StoryDigest: Hashable, Sendable {
  /// Number of its articles in the list.
  let articles: Int
  /// Number of their outlets.
  let outlets: Int
  /// First and last day on which they ran; `nil` when none has a date.
  let days: ClosedRange<CalendarDay>?
  /// Articles a day, or in equal spans of days, from the first to the last; empty without a date.
  let counts: [Int]

  /// Columns that a sparkline takes at most.
  static let widest = 8

  /// The digest of some articles.
  ///
  /// - Parameter days: Day of each article since 1970, `StoryOrder.noDay` for the undated.
  init(days: ArraySlice<Int32>, outlets: Int) {
    articles = days.count
    self.outlets = outlets
    let dated = days.lazy.filter { $0 != StoryOrder.noDay }.map { Int($0) }
    guard let first = dated.min(), let last = dated.max() else {
      self.days = nil
      counts = []
      return
    }
    self.days = CalendarDay(daysSinceEpoch: first)...CalendarDay(daysSinceEpoch: last)
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
