import News

/// A date that a line writes.
struct FoundDate: Sendable, Equatable {
  /// Bytes in the line, weekday, clock and zone included.
  var range: Range<Int>
  /// Year; `nil` for "18/6" and "18 Juni".
  var year: Int?
  /// Month, 1...12.
  var month: Int
  /// Day of the month; `nil` for "Juni 2024".
  var day: Int?
  /// Monday is 1; `nil` when none stands before it.
  var weekday: Int?
  /// Minute of the day.
  var minute: Int?
  /// Minutes ahead of UTC, where the line names a zone.
  var zone: Int?
  /// Whether the clock has seconds.
  var hasSeconds = false
  /// Whether it is written with numbers alone, as news sentences put it in brackets.
  var isNumeric = false

  /// The day, where year and day are written.
  var calendarDay: CalendarDay? {
    guard let year, let day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// The date with its precision; a clock without a zone is one of `zone`.
  func publicationDate(zone fallback: Int) -> PublicationDate? {
    guard let year else { return nil }
    guard day != nil else { return CalendarMonth(year: year, month: month).map { .month($0) } }
    guard let calendarDay else { return nil }
    if let minute,
      let local = LocalMinute(
        day: calendarDay, hour: minute / 60, minute: minute % 60, utcOffset: zone ?? fallback)
    {
      return .minute(local)
    }
    return .day(calendarDay)
  }
}

/// Finds the dates of a line, in Indonesian and English.
///
/// Numbers alone are day, month, year, as Indonesia writes them; month and day change places only where
/// they cannot be read so.
struct DateScanner: Sendable {
  private let calendar: WordLists.Calendar

  /// A scanner that knows these words.
  init(_ calendar: WordLists.Calendar) { self.calendar = calendar }

  /// The dates in order; impossible ones, as 32 January, are none.
  ///
  /// - Complexity: O(*n*) in the line's bytes.
  func dates(in line: Line) -> [FoundDate] {
    guard line.key.contains(where: \.isDigit) else { return [] }
    var cursor = Cursor(tokens: line.tokens())
    var found: [FoundDate] = []
    while !cursor.isAtEnd {
      if let date = date(at: &cursor) { found.append(date) } else { cursor.index += 1 }
    }
    return found
  }

  /// A place among tokens.
  struct Cursor {
    var tokens: [Token]
    var index = 0

    var isAtEnd: Bool { index >= tokens.count }

    /// The token `ahead` of the place.
    func peek(_ ahead: Int = 0) -> Token? {
      let position = index + ahead
      return tokens.indices.contains(position) ? tokens[position] : nil
    }

    /// Steps over at most `limit` tokens that are marks of the set or words of it.
    mutating func skip(_ texts: Set<String>, limit: Int) {
      var left = limit
      while left > 0, let token = peek(), texts.contains(token.text) {
        index += 1
        left -= 1
      }
    }
  }
}

extension DateScanner {
  private func date(at cursor: inout Cursor) -> FoundDate? {
    let start = cursor.index
    guard let first = cursor.peek() else { return nil }
    if start > 0, first.kind == .number, let previous = cursor.peek(-1),
      previous.range.upperBound == first.range.lowerBound,
      previous.kind != .mark || ".,-".contains(previous.text)
    {
      return nil
    }
    var found = FoundDate(range: first.range, month: 0)
    readClock(into: &found, at: &cursor)
    if found.minute != nil {
      cursor.skip([",", "-", "–", "—", "|", "(", "on", "pada", "/", "·", "•", "hari"], limit: 2)
    }
    readWeekday(into: &found, at: &cursor)
    guard readDay(into: &found, at: &cursor), found.day.map({ isPossible($0, in: found) }) ?? true else {
      cursor.index = start
      return nil
    }
    if cursor.peek()?.text == ")" { cursor.index += 1 }
    if found.minute == nil, found.year != nil {
      let end = cursor.index
      cursor.skip(
        [
          ",", "-", "–", "—", "|", "/", "(", "at", "pukul", "jam", "t", "·", "•", "@", ".", ";", ":",
          "\u{2022}", "wib",
        ], limit: 3)
      readClock(into: &found, at: &cursor)
      if found.minute == nil { cursor.index = end }
    }
    if let last = cursor.peek(-1) { found.range = first.range.lowerBound..<last.range.upperBound }
    return found
  }

  private func isPossible(_ day: Int, in found: FoundDate) -> Bool {
    CalendarDay(year: found.year ?? 2024, month: found.month, day: day) != nil
  }

  private func readWeekday(into found: inout FoundDate, at cursor: inout Cursor) {
    guard let token = cursor.peek(), token.kind == .word, let weekday = calendar.weekdays[token.text] else {
      return
    }
    found.weekday = weekday
    cursor.index += 1
    if let mark = cursor.peek(), mark.text == "'" || mark.text == "’" || mark.text == "`",
      cursor.peek(1)?.text == "at"
    {
      cursor.index += 2
    }
    cursor.skip([",", "(", "/", "|", "-", ".", "tanggal", "–"], limit: 3)
  }

  /// Reads day, month and year, or as many of them as there are.
  private func readDay(into found: inout FoundDate, at cursor: inout Cursor) -> Bool {
    guard let first = cursor.peek() else { return false }
    if first.kind == .word, let month = month(first) {
      return readMonthFirst(month, into: &found, at: &cursor)
    }
    guard let number = first.number else { return false }
    if first.range.count == 4 { return readYearFirst(number, into: &found, at: &cursor) }
    guard first.range.count <= 2 else { return false }
    var ahead = 1
    if let ordinal = cursor.peek(ahead), ["st", "nd", "rd", "th"].contains(ordinal.text) { ahead += 1 }
    if let mark = cursor.peek(ahead),
      mark.text == "-" || mark.text == "/" || mark.text == "." || mark.text == "of"
    {
      ahead += 1
    }
    if let word = cursor.peek(ahead), word.kind == .word, let month = month(word) {
      found.day = number
      found.month = month
      cursor.index += ahead + 1
      readYear(into: &found, at: &cursor)
      return (1...31).contains(number)
    }
    return readNumbers(number, into: &found, at: &cursor)
  }

  private func month(_ token: Token) -> Int? { calendar.months[token.text] }

  private func readMonthFirst(_ month: Int, into found: inout FoundDate, at cursor: inout Cursor) -> Bool {
    var ahead = 1
    if cursor.peek(ahead)?.text == "." { ahead += 1 }
    guard let token = cursor.peek(ahead), let number = token.number else { return false }
    found.month = month
    cursor.index += ahead + 1
    if token.range.count == 4 {
      found.year = number
      return (1900...2100).contains(number) && found.weekday == nil
        && cursor.peek(-ahead - 2)?.kind != .number
    }
    guard token.range.count <= 2, (1...31).contains(number) else { return false }
    found.day = number
    if let ordinal = cursor.peek(), ["st", "nd", "rd", "th"].contains(ordinal.text) { cursor.index += 1 }
    readYear(into: &found, at: &cursor)
    return found.year != nil
  }

  private func readYear(into found: inout FoundDate, at cursor: inout Cursor) {
    var ahead = 0
    if let mark = cursor.peek(), ",-/.".contains(mark.text) { ahead = 1 }
    guard let token = cursor.peek(ahead), let year = token.number, token.range.count == 4,
      (1900...2100).contains(year)
    else { return }
    found.year = year
    cursor.index += ahead + 1
  }

  /// `2024-06-18` and `2024/06/18`.
  private func readYearFirst(_ year: Int, into found: inout FoundDate, at cursor: inout Cursor) -> Bool {
    guard (1900...2100).contains(year), let separator = cursor.peek(1), "-/.".contains(separator.text),
      cursor.peek(3)?.text == separator.text, let month = cursor.peek(2)?.number, let token = cursor.peek(4),
      let day = token.number, token.range.count <= 2, (1...12).contains(month)
    else { return false }
    found.year = year
    found.month = month
    found.day = day
    found.isNumeric = true
    cursor.index += 5
    return true
  }

  /// `18/6`, `18/6/2024`, `18-06-2024`, `18.06.2024`, `18/06/24`.
  private func readNumbers(_ first: Int, into found: inout FoundDate, at cursor: inout Cursor) -> Bool {
    guard let separator = cursor.peek(1), "/-.".contains(separator.text), let second = cursor.peek(2)?.number,
      cursor.peek(2)?.range.count ?? 3 <= 2
    else { return false }
    var day = first
    var month = second
    if cursor.peek(3)?.text == separator.text, let token = cursor.peek(4), let year = token.number,
      token.range.count == 4 || token.range.count == 2 && separator.text == "/"
    {
      found.year = token.range.count == 2 ? 2000 + year : year
      guard let full = found.year, (1900...2100).contains(full) else { return false }
      if month > 12, day <= 12 { swap(&day, &month) }
      cursor.index += 5
    } else {
      // Two numbers are a date only as "(18/6)" or after a weekday.
      guard separator.text == "/", found.weekday != nil || cursor.peek(-1)?.text == "(",
        cursor.peek(3)?.text != "/"
      else { return false }
      cursor.index += 3
    }
    guard (1...12).contains(month), (1...31).contains(day) else { return false }
    found.day = day
    found.month = month
    found.isNumeric = true
    return true
  }

  /// `12:30 WIB`, `10.15 pm GMT+7`, `05:49:10`.
  private func readClock(into found: inout FoundDate, at cursor: inout Cursor) {
    guard let first = cursor.peek(), var hour = first.number, first.range.count <= 2,
      let mark = cursor.peek(1),
      mark.text == ":" || mark.text == ".", let second = cursor.peek(2), let minute = second.number,
      second.range.count == 2,
      minute < 60, hour < 24, mark.range.upperBound == second.range.lowerBound
    else { return }
    var ahead = 3
    if cursor.peek(ahead)?.text == mark.text, let seconds = cursor.peek(ahead + 1), seconds.range.count == 2,
      let value = seconds.number
    {
      guard mark.text == ":", value < 60 else { return }
      found.hasSeconds = true
      ahead += 2
    }
    if let half = cursor.peek(ahead) {
      let dotted = half.text == "a" || half.text == "p"
      if half.text == "pm" || half.text == "p" && cursor.peek(ahead + 1)?.text == "." {
        if hour < 12 { hour += 12 }
        ahead += dotted ? 4 : 1
      } else if half.text == "am" || half.text == "a" && cursor.peek(ahead + 1)?.text == "." {
        if hour == 12 { hour = 0 }
        ahead += dotted ? 4 : 1
      }
    }
    found.minute = hour * 60 + minute
    cursor.index += ahead
    readZone(into: &found, at: &cursor)
  }

  private func readZone(into found: inout FoundDate, at cursor: inout Cursor) {
    var ahead = 0
    if cursor.peek()?.text == "(" { ahead = 1 }
    if let sign = cursor.peek(ahead), sign.text == "+" || sign.text == "-",
      let offset = offset(cursor, from: ahead + 1)
    {
      guard cursor.peek(ahead)?.range.upperBound == cursor.peek(ahead + 1)?.range.lowerBound, offset.isFull
      else { return }
      found.zone = sign.text == "-" ? -offset.minutes : offset.minutes
      cursor.index += ahead + 1 + offset.length
      return
    }
    guard let word = cursor.peek(ahead), word.kind == .word, let zone = calendar.zones[word.text] else {
      return
    }
    found.zone = zone
    ahead += 1
    if zone == 0, let sign = cursor.peek(ahead), sign.text == "+" || sign.text == "-",
      let offset = offset(cursor, from: ahead + 1)
    {
      found.zone = sign.text == "-" ? -offset.minutes : offset.minutes
      ahead += 1 + offset.length
    }
    if cursor.peek()?.text == "(", cursor.peek(ahead)?.text == ")" { ahead += 1 }
    cursor.index += ahead
  }

  /// `7`, `07:00` or `0700`; full when minutes are written.
  private func offset(_ cursor: Cursor, from ahead: Int) -> (minutes: Int, length: Int, isFull: Bool)? {
    guard let first = cursor.peek(ahead), let hours = first.number else { return nil }
    if first.range.count == 4, hours / 100 <= 14 { return (hours / 100 * 60 + hours % 100, 1, true) }
    guard first.range.count <= 2, hours <= 14 else { return nil }
    if cursor.peek(ahead + 1)?.text == ":", let minutes = cursor.peek(ahead + 2)?.number, minutes < 60 {
      return (hours * 60 + minutes, 3, true)
    }
    return (hours * 60, 1, false)
  }
}
