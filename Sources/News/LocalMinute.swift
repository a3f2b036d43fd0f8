/// A minute on the wall clock of a zone.
public struct LocalMinute: Hashable, Sendable {
  /// The day on that wall.
  public let day: CalendarDay
  /// Minute of the day, 0...1439.
  public let minute: Int
  /// Minutes that the wall clock is ahead of UTC, -1439...1439; WIB is 420.
  public let utcOffset: Int

  /// The minute with these numbers; `nil` when out of range.
  public init?(day: CalendarDay, hour: Int, minute: Int, utcOffset: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute), (-1439...1439).contains(utcOffset) else {
      return nil
    }
    self.day = day
    self.minute = hour * 60 + minute
    self.utcOffset = utcOffset
  }

  /// Minutes since 1 January 1970, 00:00 UTC.
  public var minutesSinceEpoch: Int { day.daysSinceEpoch * 1440 + minute - utcOffset }

  /// `HH:MM` on the wall.
  public var clock: String {
    "\(CalendarDay.padded(minute / 60, to: 2)):\(CalendarDay.padded(minute % 60, to: 2))"
  }
}

extension LocalMinute: CustomStringConvertible {
  /// ISO 8601 with offset, as `2024-06-15T12:30:00+07:00`.
  public var description: String {
    let offset = abs(utcOffset)
    let zone =
      "\(utcOffset < 0 ? "-" : "+")\(CalendarDay.padded(offset / 60, to: 2)):"
      + CalendarDay.padded(offset % 60, to: 2)
    return "\(day)T\(clock):00\(zone)"
  }

  /// The minute that `description` wrote; `nil` for any other text.
  public init?(_ description: String) {
    let text = Array(description.utf8)
    guard text.count == 25, text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
      text[16] == UInt8(ascii: ":"), text[22] == UInt8(ascii: ":"),
      text[19] == UInt8(ascii: "+") || text[19] == UInt8(ascii: "-"),
      let day = CalendarDay(String(decoding: text[..<10], as: UTF8.self)),
      let hour = Self.number(text[11..<13]), let minute = Self.number(text[14..<16]),
      let offsetHour = Self.number(text[20..<22]), let offsetMinute = Self.number(text[23..<25])
    else { return nil }
    let sign = text[19] == UInt8(ascii: "-") ? -1 : 1
    self.init(day: day, hour: hour, minute: minute, utcOffset: sign * (offsetHour * 60 + offsetMinute))
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}
