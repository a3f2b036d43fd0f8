public import News

/// A date as feeds, mail and page metadata write it, with the precision that it has there.
///
/// Shape: a day of the calendar where month and day are known; a minute needs a day.
public struct MachineDate: Hashable, Sendable {
  /// Year, 1...9999.
  public let year: Int
  /// Month, 1...12; `nil` for "2003".
  public let month: Int?
  /// Day of the month; `nil` for "2003-12".
  public let day: Int?
  /// Second of the day on the wall clock; `nil` for a day without a time.
  public let second: Int?
  /// Minutes that the clock is ahead of UTC; `nil` when no zone is named.
  public let utcOffset: Int?

  /// A date of these parts; `nil` when the calendar or the clock has none such.
  ///
  /// An hour of 24 is midnight of the next day, a second of 60 that before it.
  init?(
    year: Int, month: Int?, day: Int?, hour: Int? = nil, minute: Int = 0, second: Int = 0,
    utcOffset: Int? = nil
  ) {
    guard (1...9999).contains(year) else { return nil }
    guard let month else {
      guard day == nil else { return nil }
      self.init(year: year, month: nil, day: nil, secondOfDay: nil, utcOffset: nil)
      return
    }
    guard let day else {
      guard (1...12).contains(month) else { return nil }
      self.init(year: year, month: month, day: nil, secondOfDay: nil, utcOffset: nil)
      return
    }
    guard var calendarDay = CalendarDay(year: year, month: month, day: day) else { return nil }
    guard let hour else {
      self.init(year: year, month: month, day: day, secondOfDay: nil, utcOffset: utcOffset)
      return
    }
    guard (0...24).contains(hour), (0...59).contains(minute), (0...60).contains(second),
      hour < 24 || (minute == 0 && second == 0), (-1439...1439).contains(utcOffset ?? 0)
    else { return nil }
    if hour == 24 { calendarDay = calendarDay.advanced(by: 1) }
    self.init(
      year: calendarDay.year, month: calendarDay.month, day: calendarDay.day,
      secondOfDay: hour % 24 * 3600 + minute * 60 + min(second, 59), utcOffset: utcOffset)
  }

  private init(year: Int, month: Int?, day: Int?, secondOfDay: Int?, utcOffset: Int?) {
    self.year = year
    self.month = month
    self.day = day
    self.second = secondOfDay
    self.utcOffset = utcOffset
  }

  /// A moment of the count of seconds since 1970; `nil` outside of years 1...9999.
  public init?(secondsSinceEpoch seconds: Int) {
    guard (-62_135_596_800...253_402_300_799).contains(seconds) else { return nil }
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let day = CalendarDay(daysSinceEpoch: days)
    self.init(
      year: day.year, month: day.month, day: day.day, secondOfDay: seconds - days * 86_400, utcOffset: 0)
  }

  /// Whether no news can be of that year: before 1980 or after 2100.
  public var isDoubtful: Bool { !(1980...2100).contains(year) }

  /// The day, or the first of the month or year.
  public var calendarDay: CalendarDay {
    CalendarDay(year: year, month: month ?? 1, day: day ?? 1) ?? CalendarDay(daysSinceEpoch: 0)
  }

  /// Seconds since 1970 in UTC; what is not said counts as its first moment, a clock without zone as UTC.
  public var secondsSinceEpoch: Int {
    calendarDay.daysSinceEpoch * 86_400 + (second ?? 0) - (second == nil ? 0 : (utcOffset ?? 0) * 60)
  }

  /// The moment in UTC as `YYYY-MM-DDTHH:MM:SSZ`.
  public var utc: String {
    let seconds = min(max(secondsSinceEpoch, -62_135_596_800), 253_402_300_799)
    guard let moment = MachineDate(secondsSinceEpoch: seconds), let clock = moment.second else { return "" }
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(moment.calendarDay)T\(two(clock / 3600)):\(two(clock / 60 % 60)):\(two(clock % 60))Z"
  }

  /// The date of an article.
  ///
  /// - Parameter zone: Minutes ahead of UTC of a clock that names no zone.
  /// - Returns: `nil` for a year alone, which is no date to sort news by.
  public func publicationDate(zone: Int = 0) -> PublicationDate? {
    guard let month else { return nil }
    guard let day, let calendarDay = CalendarDay(year: year, month: month, day: day) else {
      return CalendarMonth(year: year, month: month).map { .month($0) }
    }
    guard let second else { return .day(calendarDay) }
    return LocalMinute(
      day: calendarDay, hour: second / 3600, minute: second / 60 % 60, utcOffset: utcOffset ?? zone
    ).map { .minute($0) }
  }
}
