internal import Foundation
internal import News

/// The door to the clock: the only place that asks what day and time it is.
enum Clock {
  /// Today on the wall of this machine's zone.
  static func today() -> CalendarDay {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDay(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CalendarDay(daysSinceEpoch: now / 86_400)
  }

  /// Seconds since 1970.
  static func now() -> Int { time(nil) }
}
