internal import News

/// How many articles ran on which days, as a row of bars.
enum DayBars {
  /// Bars at most; more days than that share one.
  static let most = 12
  private static let bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Bars from the first to the last day, the highest for the most articles; a day without any has the lowest.
  static func text(_ days: [StorySummary.DayCount]) -> String {
    guard let first = days.first?.day.daysSinceEpoch, let last = days.last?.day.daysSinceEpoch else {
      return ""
    }
    let span = last - first + 1
    let width = min(span, most)
    var counts = Array(repeating: 0, count: width)
    for day in days { counts[(day.day.daysSinceEpoch - first) * width / span] += day.count }
    let highest = counts.max() ?? 1
    return counts.map { count in
      count == 0 ? bars[0] : bars[max(1, (count * (bars.count - 1) + highest - 1) / highest)]
    }.joined()
  }
}
