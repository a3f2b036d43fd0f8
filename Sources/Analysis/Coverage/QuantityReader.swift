import News

/// Finds numbers and dates in tokens.
struct QuantityReader {
  private let tokens: [Token]
  private let published: CalendarDay?
  private let language: String
  private let words = CoverageWords.shared
  private let lexicon = Lexicon.shared

  /// Digits of a number at most; a longer one is none.
  private static let longestNumber = 24

  /// A reader of the tokens of an article.
  init(_ tokens: [Token], publishedOn day: CalendarDay?, language: String) {
    self.tokens = tokens
    published = day
    self.language = language
  }

  /// Quantities of a stretch in order, none overlapping.
  func quantities(in range: Range<Int>) -> [Quantity] {
    var found: [Quantity] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let end = range.upperBound
      let days = dates(at: index, before: end)
      found += days
      if days.isEmpty, let number = number(at: index, before: end, after: range.lowerBound) {
        found.append(number)
      }
      index = max(index + 1, found.last?.tokens.upperBound ?? 0)
    }
    return found
  }
}

private extension QuantityReader {
  func month(at index: Int, before end: Int) -> Int? {
    guard index < end, tokens[index].isCapitalised else { return nil }
    return Lexicon.shared.months[tokens[index].folded]
  }

  func whole(_ index: Int, before end: Int, in range: ClosedRange<Int>) -> Int? {
    guard index < end, tokens[index].kind == .number, let number = Int(tokens[index].folded) else {
      return nil
    }
    return range.contains(number) ? number : nil
  }

  /// The days, the month or the year that begins at a token; of "18-19 Juni" both days.
  func dates(at index: Int, before end: Int) -> [Quantity] {
    func day(_ day: Int, _ month: Int, to end: Int) -> Quantity {
      Quantity(measure: .day, value: "\(month)-\(day)", tokens: index..<end)
    }
    if tokens[index].kind == .number, tokens[index].folded.contains("/") {
      let parts = tokens[index].folded.split(separator: "/").map { Int($0) }
      guard parts.count == 2 || parts.count == 3, let first = parts[0], let month = parts[1],
        (1...31).contains(first), (1...12).contains(month)
      else { return [] }
      return [day(first, month, to: index + 1)]
    }
    if let first = whole(index, before: end, in: 1...31) {
      var next = index + 1
      var last: Int?
      if next < end, tokens[next].isMark("-") || tokens[next].isMark("\u{2013}") {
        last = whole(next + 1, before: end, in: 1...31)
        next += last == nil ? 0 : 2
      }
      guard let month = month(at: next, before: end) else { return [] }
      next += whole(next + 1, before: end, in: 1900...2100) == nil ? 1 : 2
      return [day(first, month, to: next)] + (last.map { [day($0, month, to: next)] } ?? [])
    }
    if let month = month(at: index, before: end) {
      guard let first = whole(index + 1, before: end, in: 1...31) else {
        return [Quantity(measure: .period, value: "m\(month)", tokens: index..<(index + 1))]
      }
      return [day(first, month, to: index + 2)]
    }
    if let year = whole(index, before: end, in: 1900...2100),
      index + 1 >= end || words.units[tokens[index + 1].folded] == nil
    {
      return [Quantity(measure: .period, value: "\(year)", tokens: index..<(index + 1))]
    }
    return weekday(at: index).map { [day($0.day, $0.month, to: index + 1)] } ?? []
  }

  /// "Selasa" is the nearest one to publication; without a day of publication it is none.
  func weekday(at index: Int) -> CalendarDay? {
    guard let published, tokens[index].isCapitalised, let number = Self.weekdays[tokens[index].folded] else {
      return nil
    }
    let ahead = (number - published.weekday.rawValue + 7) % 7
    return published.advanced(by: ahead > 3 ? ahead - 7 : ahead)
  }

  static let weekdays = [
    "senin": 0, "selasa": 1, "rabu": 2, "kamis": 3, "jumat": 4, "sabtu": 5, "minggu": 6, "jum'at": 4,
    "ahad": 6, "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6,
  ]

  func number(at index: Int, before end: Int, after start: Int) -> Quantity? {
    let token = tokens[index]
    let spelled = token.kind == .word ? words.numbers[token.folded] : nil
    guard var value = spelled ?? (token.kind == .number ? Self.value(of: token.folded) : nil) else {
      return nil
    }
    var next = index + 1
    if next < end, let scale = words.scales[tokens[next].folded] {
      value *= scale
      next += 1
    }
    var unit: String?
    if index > start, token.kind == .number {
      let before = tokens[index - 1]
      unit = before.isMark("$") ? "dollar" : before.folded == "rp" ? "rupiah" : nil
    }
    if unit == nil, next < end {
      // "120-metre" and "120 metres" are one.
      if tokens[next].isMark("-"), next + 1 < end, words.units[tokens[next + 1].folded] != nil { next += 1 }
      unit = tokens[next].isMark("%") ? "percent" : self.unit(at: next)
      if unit != nil { next += 1 }
    }
    // "Dua" or "one" without what it counts is hardly a number.
    guard unit != nil || spelled == nil else { return nil }
    return Quantity(
      measure: unit.map { .unit($0) } ?? .bare, value: Self.text(of: value), tokens: index..<next)
  }

  /// The word after a number as what is counted.
  func unit(at index: Int) -> String? {
    let token = tokens[index]
    if let unit = words.units[token.folded] { return unit }
    guard token.kind == .word, !token.isCapitalised, !lexicon.stopWords.contains(token.folded) else {
      return nil
    }
    return WordStem.stem(of: token.folded, language: language)
  }

  /// "1.325.000" and "1,325,000" are one number, and so are "4,26" and "4.26".
  static func value(of text: String) -> Double? {
    guard text.utf8.count <= longestNumber else { return nil }
    let parts = text.split(whereSeparator: { $0 == "." || $0 == "," })
    guard parts.count > 1 else { return Double(text) }
    if parts.dropFirst().allSatisfy({ $0.utf8.count == 3 }) { return Double(parts.joined()) }
    guard let last = parts.last else { return nil }
    return Double(parts.dropLast().joined() + "." + last)
  }

  static func text(of value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
