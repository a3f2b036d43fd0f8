internal import News

/// Days as reports write them.
enum ShortDay {
  /// `18 Jun 24`, as lists have room for.
  static func row(_ day: CalendarDay) -> String {
    let year = String(day.year % 100)
    return "\(day.day) \(day.calendarMonth.shortName) \(year.utf8.count < 2 ? "0" : "")\(year)"
  }

  /// `18 Jun 2024`.
  static func full(_ day: CalendarDay) -> String { "\(day.day) \(day.calendarMonth.shortName) \(day.year)" }

  /// One day, or the first and the last.
  static func span(_ days: [CalendarDay]) -> String? {
    guard let first = days.min(), let last = days.max() else { return nil }
    return first == last ? full(first) : "\(full(first)) – \(full(last))"
  }

  /// When an article ran, with `?` where that is estimated, and `undated`.
  static func published(_ publication: Publication) -> String {
    guard let date = publication.date else { return "undated" }
    let doubt = publication.certainty == .estimated ? "?" : ""
    if case .month(let month) = date { return "\(month.shortName) \(month.year)\(doubt)" }
    return full(date.day) + doubt
  }
}
