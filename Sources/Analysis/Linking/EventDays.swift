import News

/// Days on which the event happens, as headline and first paragraphs tell.
///
/// Days of a cited report ("Dikutip dari X, Jumat (14/6)") and days well before publication are not
/// days of the event.
struct EventDays {
  private let document: Document
  private let published: CalendarDay?
  private let lexicon = Lexicon.shared

  /// Last paragraph that is read; the headline is 0.
  private static let lastParagraph = 3
  /// Days from publication, before and after, within which a day belongs to the event.
  private static let window = -7...30

  /// A reader of one article's days.
  init(_ document: Document, publishedOn day: CalendarDay?) {
    self.document = document
    published = day
  }

  /// The days with the words that name each first, in the order of the text; each day once.
  func mentions() -> [StoryProfile.DayMention] {
    var mentions: [StoryProfile.DayMention] = []
    var known: Set<Int> = []
    for sentence in document.sentences where sentence.paragraph <= Self.lastParagraph {
      let tokens = document.tokens[sentence.tokens]
      guard let first = tokens.first, let last = tokens.last else { continue }
      var citation = Int.min / 2
      for index in tokens.indices {
        if lexicon.contains(tokens[index].folded, in: .provenance) { citation = index }
        guard index - citation > 10, let found = found(at: index, in: tokens) else { continue }
        for day in found.days where isNear(day) && known.insert(day.daysSinceEpoch).inserted {
          mentions.append(
            StoryProfile.DayMention(
              day: day.daysSinceEpoch, words: bytes(of: found.words, in: tokens),
              sentence: first.range.lowerBound..<last.range.upperBound))
        }
      }
    }
    return mentions
  }
}

private extension EventDays {
  /// Days that one place of a sentence names, and the tokens that do.
  struct Found {
    var days: [CalendarDay]
    var words: ClosedRange<Int>
  }

  func isNear(_ day: CalendarDay) -> Bool {
    guard let published else { return true }
    return Self.window.contains(day.daysSinceEpoch - published.daysSinceEpoch)
  }

  func found(at index: Int, in tokens: ArraySlice<Token>) -> Found? {
    let token = tokens[index]
    if token.kind == .number {
      if let day = slashed(token.folded) { return Found(days: [day], words: index...index) }
      return spelled(at: index, in: tokens)
    }
    if let month = month(token) { return monthFirst(month, at: index, in: tokens) }
    return weekday(at: index, in: tokens).map { Found(days: [$0], words: index...index) }
  }

  /// Bytes of a day's words, with the day of the week before them and the bracket that both share:
  /// "Selasa (18/6)", "Tuesday, June 18".
  func bytes(of words: ClosedRange<Int>, in tokens: ArraySlice<Token>) -> Range<Int> {
    var (first, last) = (words.lowerBound, words.upperBound)
    let mark = first - 1
    if mark > tokens.startIndex, tokens[mark].isMark("(") || tokens[mark].isMark(","),
      Self.weekdays[tokens[mark - 1].folded] != nil
    {
      first = mark - 1
      if tokens[mark].isMark("("), last + 1 < tokens.endIndex, tokens[last + 1].isMark(")") { last += 1 }
    } else if mark >= tokens.startIndex, Self.weekdays[tokens[mark].folded] != nil {
      first = mark
    }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  /// 18/6/2024 or 18/6, day first.
  func slashed(_ text: String) -> CalendarDay? {
    let parts = text.split(separator: "/").map { Int($0) }
    guard parts.count == 2 || parts.count == 3, let day = parts[0], let month = parts[1] else { return nil }
    if parts.count == 3 {
      guard let year = parts[2] else { return nil }
      return CalendarDay(year: year < 100 ? 2000 + year : year, month: month, day: day)
    }
    return self.day(day, month: month)
  }

  /// 18 Juni, 18 Juni 2024, 18-19 Juni.
  func spelled(at index: Int, in tokens: ArraySlice<Token>) -> Found? {
    guard let first = Int(tokens[index].folded), (1...31).contains(first) else { return nil }
    var next = index + 1
    var last = first
    if next + 1 < tokens.endIndex, tokens[next].isMark("-") || tokens[next].isMark("\u{2013}"),
      let number = Int(tokens[next + 1].folded), number > first, number <= 31
    {
      last = number
      next += 2
    }
    guard next < tokens.endIndex, let month = month(tokens[next]) else { return nil }
    var year: Int?
    if next + 1 < tokens.endIndex, let number = Int(tokens[next + 1].folded), number > 1000 { year = number }
    let days = (first...last).compactMap { number in
      year.map { CalendarDay(year: $0, month: month, day: number) } ?? day(number, month: month)
    }
    return Found(days: days, words: index...(year == nil ? next : next + 1))
  }

  /// June 18 or June 18, 2024.
  func monthFirst(_ month: Int, at index: Int, in tokens: ArraySlice<Token>) -> Found? {
    guard index + 1 < tokens.endIndex, let number = Int(tokens[index + 1].folded), number <= 31 else {
      return nil
    }
    if index > tokens.startIndex, tokens[index - 1].kind == .number { return nil }
    if index + 3 < tokens.endIndex, tokens[index + 2].isMark(","), let year = Int(tokens[index + 3].folded),
      year > 1000
    {
      return CalendarDay(year: year, month: month, day: number)
        .map { Found(days: [$0], words: index...(index + 3)) }
    }
    return day(number, month: month).map { Found(days: [$0], words: index...(index + 1)) }
  }

  func month(_ token: Token) -> Int? {
    guard token.isCapitalised else { return nil }
    return Lexicon.shared.months[token.folded]
  }

  /// A day without a year: the one nearest to publication.
  func day(_ day: Int, month: Int) -> CalendarDay? {
    guard let published else { return nil }
    return [-1, 0, 1].compactMap { CalendarDay(year: published.year + $0, month: month, day: day) }
      .min {
        abs($0.daysSinceEpoch - published.daysSinceEpoch) < abs($1.daysSinceEpoch - published.daysSinceEpoch)
      }
  }

  /// "Selasa" without a date beside it: the nearest one to publication.
  func weekday(at index: Int, in tokens: ArraySlice<Token>) -> CalendarDay? {
    guard let published, tokens[index].isCapitalised, let number = Self.weekdays[tokens[index].folded] else {
      return nil
    }
    let next = index + 1
    if next < tokens.endIndex,
      tokens[next].isMark("(") || tokens[next].isMark(",") || tokens[next].kind == .number
    {
      let after = tokens[next].kind == .number ? next : next + 1
      if after < tokens.endIndex, tokens[after].kind == .number || month(tokens[after]) != nil { return nil }
    }
    let ahead = (number - published.weekday.rawValue + 7) % 7
    return published.advanced(by: ahead > 3 ? ahead - 7 : ahead)
  }

  static let weekdays = [
    "senin": 0, "selasa": 1, "rabu": 2, "kamis": 3, "jumat": 4, "sabtu": 5, "minggu": 6, "jum'at": 4,
    "ahad": 6, "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6,
  ]
}
