/// Reads dates by the parts that can be told apart, in whatever order they come.
struct LooseDateReader {
  private enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case mark(UInt8)
    case blank
  }

  private var tokens: [Token]
  private var index = 0
  private var numbers: [(value: Int, digits: Int)] = []
  private var month: Int?
  private var units: [DateWords.Unit: Int] = [:]
  private var hour: Int?
  private var minute = 0
  private var second = 0
  private var isAfterNoon: Bool?
  private var offset: Int?
  private var hasOffsetDigits = false
  private var strangers = 0

  /// The date of a text; `nil` when it is not clear, or has no year.
  static func date(_ text: String) -> MachineDate? {
    var reader = LooseDateReader(tokens: tokens(of: text.lowercased()))
    return reader.read() ? reader.result() : nil
  }

  private init(tokens: [Token]) { self.tokens = tokens }
}

extension LooseDateReader {
  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var word = ""
    func close() {
      if !word.isEmpty { tokens.append(.word(word)) }
      word = ""
    }
    for scalar in text.unicodeScalars {
      if let digit = digit(scalar) {
        close()
        if case .number(let value, let digits) = tokens.last, digits < 9 {
          tokens[tokens.count - 1] = .number(value * 10 + digit, digits: digits + 1)
        } else {
          tokens.append(.number(digit, digits: 1))
        }
      } else if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
        || (scalar == "'" && !word.isEmpty)
      {
        word.unicodeScalars.append(scalar)
      } else if scalar.properties.isWhitespace {
        close()
        tokens.append(.blank)
      } else {
        close()
        tokens.append(.mark(scalar.isASCII ? UInt8(scalar.value) : 0))
      }
    }
    close()
    return tokens
  }

  /// ASCII digits and the wide ones of East Asia.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
    default: nil
    }
  }

  private func number(_ ahead: Int) -> (value: Int, digits: Int)? {
    guard index + ahead < tokens.count, case .number(let value, let digits) = tokens[index + ahead] else {
      return nil
    }
    return (value, digits)
  }

  private func isMark(_ ahead: Int, _ marks: String) -> Bool {
    guard index + ahead < tokens.count, case .mark(let byte) = tokens[index + ahead] else { return false }
    return marks.utf8.contains(byte)
  }

  private mutating func read() -> Bool {
    while index < tokens.count {
      switch tokens[index] {
      case .number(let value, let digits):
        guard readNumber(value, digits) else { return false }
      case .word(let word):
        readWord(word)
        index += 1
      case .mark(let byte):
        if byte == 0x2B || byte == 0x2D, hour != nil, !hasOffsetDigits, number(1) != nil, numbers.count != 1 {
          guard readOffset(byte) else { return false }
        } else {
          index += 1
        }
      case .blank: index += 1
      }
    }
    return strangers <= 4
  }

  private mutating func readNumber(_ value: Int, _ digits: Int) -> Bool {
    if hour == nil, digits <= 2, isMark(1, ":") || (isMark(1, ".") && isDayComplete), let next = number(2) {
      guard next.digits == 2 || isMark(1, ":") else { return false }
      (hour, minute) = (value, next.value)
      let separator = isMark(1, ":") ? ":" : "."
      index += 3
      if isMark(0, separator), let last = number(1), last.digits <= 2 {
        second = last.value
        index += 2
      }
      // A fraction of the second.
      if isMark(0, ".,"), number(1) != nil, separator == ":" { index += 2 }
      return true
    }
    index += 1
    var next = index
    while next < tokens.count, tokens[next] == .blank { next += 1 }
    if next < tokens.count, case .word(let word) = tokens[next],
      case .unit(let unit) = DateWords.builtin.meaning(word)
    {
      units[unit] = value
      index = next + 1
      return true
    }
    numbers.append((value, digits))
    return numbers.count <= 3
  }

  private var isDayComplete: Bool { numbers.count >= (month == nil ? 3 : 2) || units[.day] != nil }

  private mutating func readWord(_ word: String) {
    switch DateWords.builtin.meaning(word) {
    case .month(let number): month = month ?? number
    case .weekday: break
    case .beforeNoon: isAfterNoon = false
    case .afterNoon: isAfterNoon = true
    case .zone(let minutes):
      if !hasOffsetDigits { offset = minutes }
    case .unit: break
    case nil:
      if word.utf8.count == 1, hour != nil, offset == nil, let minutes = DateWords.builtin.zone(word) {
        offset = minutes
      } else if !["st", "nd", "rd", "th", "t", "at", "pukul", "jam", "on", "de", "of"].contains(word) {
        strangers += 1
      }
    }
  }

  private mutating func readOffset(_ sign: UInt8) -> Bool {
    guard let first = number(1) else { return false }
    index += 2
    var minutes = first.digits <= 2 ? first.value * 60 : first.value / 100 * 60 + first.value % 100
    if isMark(0, ":"), let rest = number(1) {
      minutes += rest.value
      index += 2
    }
    guard minutes <= 1439 else { return false }
    offset = sign == 0x2D ? -minutes : minutes
    hasOffsetDigits = true
    return true
  }

  private func result() -> MachineDate? {
    guard let (year, month, day) = calendarParts() else { return nil }
    var hour = self.hour ?? units[.hour]
    if let isAfterNoon, let twelve = hour, (1...12).contains(twelve) {
      hour = twelve % 12 + (isAfterNoon ? 12 : 0)
    }
    // A year in Korean without a zone is one of Seoul; only Korean feeds write so.
    return MachineDate(
      year: year, month: month, day: day, hour: hour, minute: units[.minute] ?? minute,
      second: units[.second] ?? second, utcOffset: offset ?? (isKorean ? 540 : nil))
  }

  private var isKorean: Bool {
    tokens.contains { token in
      guard case .word(let word) = token else { return false }
      return word.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
    }
  }

  private func calendarParts() -> (year: Int, month: Int, day: Int?)? {
    if let year = units[.year], let month = units[.month] ?? month {
      return (full(year, 4), month, units[.day])
    }
    if let month {
      let long = numbers.firstIndex { $0.digits >= 3 }
      switch (numbers.count, long) {
      case (1, 0): return (numbers[0].value, month, nil)
      case (2, 0): return (numbers[0].value, month, numbers[1].value)
      case (2, 1): return (numbers[1].value, month, numbers[0].value)
      case (2, nil): return (full(numbers[1].value, 2), month, numbers[0].value)
      default: return nil
      }
    }
    guard numbers.count == 3 else { return nil }
    if numbers[0].digits == 4 { return (numbers[0].value, numbers[1].value, numbers[2].value) }
    guard numbers[2].digits == 4 || numbers[2].digits == 2 else { return nil }
    let year = full(numbers[2].value, numbers[2].digits)
    let isMonthFirst = numbers[1].value > 12 && numbers[0].value <= 12
    return (year, numbers[isMonthFirst ? 0 : 1].value, numbers[isMonthFirst ? 1 : 0].value)
  }

  /// A year of two digits is of 1990 to 2089.
  private func full(_ year: Int, _ digits: Int) -> Int {
    digits > 2 || year > 99 ? year : year + (year < 90 ? 2000 : 1900)
  }
}
