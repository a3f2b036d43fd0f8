import Canvas
import News

/// Writes dates as the screen shows them: short, in English, the year only when it is another one.
struct DateWriter: Hashable, Sendable {
  /// The year that is left out.
  let year: Int

  /// Columns that `row(_:)` takes at most.
  static let rowColumns = 10
  /// Columns that `shortRow(_:)` takes at most.
  static let shortRowColumns = 7

  /// For a list row: `18 Jun`, `18 Jun?`, ` 6 Sep 23`, `Jun 24`, and a dash without a date.
  func row(_ publication: Publication) -> String {
    guard let date = publication.date else { return " —" }
    let doubt = publication.certainty == .estimated ? "?" : ""
    let day = date.day
    let tail = day.year == year ? "" : " " + Self.twoDigits(day.year % 100)
    if case .month = date { return "   \(day.calendarMonth.shortName)\(tail)\(doubt)" }
    return "\(day.day < 10 ? " " : "")\(day.day) \(day.calendarMonth.shortName)\(tail)\(doubt)"
  }

  /// For a narrow list row: `row(_:)` without the year.
  func shortRow(_ publication: Publication) -> String {
    guard let date = publication.date else { return " —" }
    let doubt = publication.certainty == .estimated ? "?" : ""
    let day = date.day
    if case .month = date { return "   \(day.calendarMonth.shortName)\(doubt)" }
    return "\(day.day < 10 ? " " : "")\(day.day) \(day.calendarMonth.shortName)\(doubt)"
  }

  /// For a sentence: `18 Jun 2024, 12:30 (UTC+7)`, `18 Jun 2024?`, `Jun 2024`, `undated`.
  func full(_ publication: Publication) -> String {
    guard let date = publication.date else { return "undated" }
    let doubt = publication.certainty == .estimated ? "?" : ""
    switch date {
    case .month(let month): return name(of: month) + doubt
    case .day(let day): return name(of: day) + doubt
    case .minute(let minute):
      return "\(name(of: minute.day)), \(minute.clock) \(Self.zone(minute.utcOffset))\(doubt)"
    }
  }

  /// For what happened lately: `18 Jun 12:30`, `18 Jun 23 12:30`.
  func moment(_ minute: LocalMinute) -> String {
    let day = minute.day
    let tail = day.year == year ? "" : " " + Self.twoDigits(day.year % 100)
    return "\(day.day) \(day.calendarMonth.shortName)\(tail) \(minute.clock)"
  }

  /// `18 Jun 2024`.
  func name(of day: CalendarDay) -> String { "\(day.day) \(day.calendarMonth.shortName) \(day.year)" }

  /// `Jun 2024`.
  func name(of month: CalendarMonth) -> String { "\(month.shortName) \(month.year)" }

  /// For a chip or a picker: a day, a month, a year, a range, `undated` or `doubtful`.
  func name(of term: ArticleFilter.DateTerm) -> String {
    switch term {
    case .undated: return "undated"
    case .doubtful: return "doubtful"
    case .days(let days):
      let (first, last) = (days.lowerBound, days.upperBound)
      if first == last { return name(of: first) }
      if first.calendarMonth.firstDay == first, first.calendarMonth.lastDay == last {
        return name(of: first.calendarMonth)
      }
      if term.description.count == 4 { return term.description }
      return "\(name(of: first)) – \(name(of: last))"
    }
  }

  private static func zone(_ offset: Int) -> String {
    switch offset {
    case 420: return "WIB"
    case 480: return "WITA"
    case 540: return "WIT"
    case 0: return "UTC"
    default:
      let minutes = abs(offset) % 60
      return "UTC\(offset < 0 ? "-" : "+")\(abs(offset) / 60)"
        + (minutes == 0 ? "" : ":" + twoDigits(minutes))
    }
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
