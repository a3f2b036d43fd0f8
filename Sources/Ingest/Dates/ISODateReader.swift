/// Reads dates of ISO 8601 in full, and near misses of it: a blank for "T", one digit for two, slashes.
///
/// - SeeAlso: ISO 8601:1988, sections 5.2 to 5.4, with the forms of two digits that later editions dropped.
struct ISODateReader {
  private var cursor: DateCursor
  private var year = 0
  private var month: Int?
  private var day: Int?

  /// A reader of trimmed bytes.
  init(bytes: UnsafeBufferPointer<UInt8>) { cursor = DateCursor(bytes: bytes) }

  /// The date; `nil` when the bytes are of another form.
  mutating func date() -> MachineDate? {
    guard let first = cursor.byte == 0x2D ? yearOfCentury() : cursor.number() else { return nil }
    var clock: Int?
    switch first.digits {
    case 4:
      year = first.value
      guard afterYear() else { return nil }
    case 8: (year, month, day) = (first.value / 10_000, first.value / 100 % 100, first.value % 100)
    case 7:
      year = first.value / 1000
      guard readOrdinal(first.value % 1000) else { return nil }
    case 6: (year, month, day) = (2000 + first.value / 10_000, first.value / 100 % 100, first.value % 100)
    case 5:
      year = 2000 + first.value / 1000
      guard readOrdinal(first.value % 1000) else { return nil }
    case 2:
      guard afterShortYear(first.value) else { return nil }
    case 9:
      // Twelve or fourteen digits are day and clock at once.
      guard let rest = cursor.number(), first.digits + rest.digits == 14 || first.digits + rest.digits == 12
      else {
        return nil
      }
      (year, month, day) = (first.value / 100_000, first.value / 1000 % 100, first.value / 10 % 100)
      let digits = first.value % 10 * (rest.digits == 5 ? 100_000 : 1000) + rest.value
      clock = rest.digits == 5 ? digits : digits * 100
    default: return nil
    }
    if let clock {
      guard let zone = cursor.zone() else { return nil }
      return MachineDate(
        year: year, month: month, day: day, hour: clock / 10_000, minute: clock / 100 % 100,
        second: clock % 100,
        utcOffset: zone)
    }
    return readClock()
  }

  private mutating func yearOfCentury() -> (value: Int, digits: Int)? {
    _ = cursor.skip("-")
    guard let number = cursor.number() else { return nil }
    switch number.digits {
    case 2:
      if cursor.skip("-"), let second = cursor.number(), second.digits == 2 { month = second.value }
      return (2000 + number.value, 4)
    case 4:
      month = number.value % 100
      return (2000 + number.value / 100, 4)
    default: return nil
    }
  }

  /// Reads what follows a year of four digits.
  private mutating func afterYear() -> Bool {
    if month != nil { return cursor.isAtEnd }
    let separator = cursor.byte
    if separator == 0x77 { return readWeek() }
    guard separator == 0x2D || separator == 0x2F || separator == 0x2E else {
      return cursor.isAtEnd || separator == 0x74
    }
    cursor.index += 1
    if cursor.byte == 0x77 { return separator == 0x2D && readWeek() }
    guard let second = cursor.number() else { return false }
    switch second.digits {
    case 1, 2:
      month = second.value
      guard cursor.byte == separator else { return true }
      cursor.index += 1
      guard let third = cursor.number(), third.digits <= 2 else { return false }
      day = third.value
      return true
    case 3: return readOrdinal(second.value)
    case 4:
      (month, day) = (second.value / 100, second.value % 100)
      return true
    default: return false
    }
  }

  private mutating func afterShortYear(_ value: Int) -> Bool {
    if cursor.isAtEnd {
      // A century by its number, of which the first year is meant.
      year = (value - 1) * 100 + 1
      return value > 0
    }
    year = 2000 + value
    guard cursor.skip("-"), let second = cursor.number() else { return false }
    if second.digits == 3 { return readOrdinal(second.value) }
    if second.digits == 4 {
      (month, day) = (second.value / 100, second.value % 100)
      return true
    }
    month = second.value
    guard second.digits == 2, cursor.skip("-"), let third = cursor.number(), third.digits == 2 else {
      return false
    }
    day = third.value
    return true
  }

  private mutating func readOrdinal(_ ordinal: Int) -> Bool {
    guard let first = CalendarDayOfYear(year: year, ordinal: ordinal) else { return false }
    (month, day) = (first.month, first.day)
    return true
  }

  private mutating func readWeek() -> Bool {
    cursor.index += 1
    guard let number = cursor.number() else { return false }
    var week = number.value
    var weekday = 1
    if number.digits == 3 {
      (week, weekday) = (number.value / 10, number.value % 10)
    } else if cursor.skip("-") {
      guard let last = cursor.number(), last.digits == 1 else { return false }
      weekday = last.value
    }
    guard let found = CalendarDayOfYear(year: year, week: week, weekday: weekday) else { return false }
    (year, month, day) = (found.year, found.month, found.day)
    return true
  }

  private mutating func readClock() -> MachineDate? {
    let hasMark = cursor.skip("t")
    if !hasMark {
      if cursor.isAtEnd { return MachineDate(year: year, month: month, day: day) }
      let start = cursor.index
      _ = cursor.skip(",")
      cursor.skipBlanks()
      if start == cursor.index {
        // A zone straight after the day, as in "2003-12-31Z" and "2003-12-31+07:00".
        guard let zone = cursor.zone() else { return nil }
        return MachineDate(year: year, month: month, day: day, utcOffset: zone)
      }
    }
    cursor.skipBlanks()
    guard let first = cursor.number() else {
      return hasMark && cursor.isAtEnd ? MachineDate(year: year, month: month, day: day) : nil
    }
    var (hour, minute, second) = (first.value, 0, 0)
    switch first.digits {
    case 1, 2:
      if cursor.skip(":") {
        guard let number = cursor.number(), number.digits <= 2 else { return nil }
        minute = number.value
        guard let number = cursor.seconds() else { return nil }
        second = number
      } else if !hasMark {
        return nil
      }
    case 4: (hour, minute) = (first.value / 100, first.value % 100)
    case 6: (hour, minute, second) = (first.value / 10_000, first.value / 100 % 100, first.value % 100)
    default: return nil
    }
    cursor.skipFraction()
    guard let zone = cursor.zone() else { return nil }
    return MachineDate(
      year: year, month: month ?? 1, day: day ?? 1, hour: hour, minute: minute, second: second,
      utcOffset: zone)
  }
}
