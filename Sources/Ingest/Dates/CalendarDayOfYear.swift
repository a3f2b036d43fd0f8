internal import News

/// A day told by its number in the year or by its week.
struct CalendarDayOfYear {
  let year: Int
  let month: Int
  let day: Int

  /// The day with this number, 1 to 366, in a year.
  init?(year: Int, ordinal: Int) {
    guard (1...366).contains(ordinal), let first = CalendarDay(year: year, month: 1, day: 1) else {
      return nil
    }
    let found = first.advanced(by: ordinal - 1)
    guard found.year == year else { return nil }
    self.init(found)
  }

  /// The day of a week that counts from the one with the year's first Thursday, Monday being 1.
  init?(year: Int, week: Int, weekday: Int) {
    guard (1...53).contains(week), (1...7).contains(weekday),
      let fourth = CalendarDay(year: year, month: 1, day: 4)
    else { return nil }
    self.init(fourth.advanced(by: (week - 1) * 7 + weekday - 1 - fourth.weekday.rawValue))
  }

  private init(_ found: CalendarDay) {
    year = found.year
    month = found.month
    day = found.day
  }
}
