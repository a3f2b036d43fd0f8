/// A month of one year of the Gregorian calendar.
public struct CalendarMonth: Hashable, Sendable {
  /// Year, 1...9999.
  public let year: Int
  /// Month, 1...12.
  public let month: Int

  /// The month with these numbers; `nil` when there is none.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// The month that holds `day`.
  public init(of day: CalendarDay) {
    year = day.year
    month = day.month
  }

  /// Short English name, as "Jun".
  public var shortName: String { Self.shortNames[month - 1] }

  private static let shortNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// First day of the month.
  public var firstDay: CalendarDay {
    CalendarDay(year: year, month: month, day: 1) ?? CalendarDay(daysSinceEpoch: 0)
  }

  /// Last day of the month.
  public var lastDay: CalendarDay { firstDay.advanced(by: Self.length(year: year, month: month) - 1) }

  /// Number of days in a month, leap years counted.
  static func length(year: Int, month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarMonth: Comparable {
  public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}

extension CalendarMonth: CustomStringConvertible {
  /// `YYYY-MM`, as ISO 8601 writes it.
  public var description: String {
    "\(CalendarDay.padded(year, to: 4))-\(CalendarDay.padded(month, to: 2))"
  }

  /// The month that `description` wrote; `nil` for any other text.
  public init?(_ description: some StringProtocol) {
    guard description.utf8.count == 7, let first = CalendarDay("\(description)-01") else { return nil }
    self.init(of: first)
  }
}
