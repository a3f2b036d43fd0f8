import News

/// Decides when an article ran, and which date on the page is only its clock.
struct PublicationFinder: Sendable {
  /// The page.
  let page: PageLines
  /// What its lines are.
  let layout: Layout
  /// Minutes ahead of UTC for clocks without a zone.
  let zone: Int

  /// A date line and where it stands.
  private struct Candidate {
    var index: Int
    var date: FoundDate
    var rank: Int
  }

  /// The date, and the lines that only tell the page's own date.
  func publication() -> (publication: Publication, clocks: [Int]) {
    let candidates = self.candidates()
    let told = bodyDates()
    var clocks: [Int] = []
    for candidate in candidates.prefix(24) {
      if isClock(candidate, told: told, others: candidates) {
        clocks.append(candidate.index)
        continue
      }
      guard let date = candidate.date.publicationDate(zone: zone) else { continue }
      let evidence = page.lines[candidate.index].slice(candidate.date.range)
      for other in candidates
      where other.index < layout.headline && other.index != candidate.index && other.rank > candidate.rank {
        clocks.append(other.index)
      }
      return (.stated(date, evidence: evidence), clocks)
    }
    return (estimate(told, clocks: clocks), clocks)
  }

  /// Date lines, most telling first.
  private func candidates() -> [Candidate] {
    var found: [Candidate] = []
    for index in page.lines.indices where layout.parts[index] == .furniture(.date) {
      guard let first = page.dateLine(index).first else { continue }
      let label = page.lines[index].slice(0..<first.range.lowerBound).lowercased()
      let isUpdate = page.words.calendar.updated.contains { label.hasPrefix($0) }
      let isPublished = page.words.calendar.published.contains { label.hasPrefix($0) }
      var rank = index < layout.headline ? 4 : index < layout.lede ? 2 : 6
      if isPublished { rank = 1 }
      if isUpdate { rank += 10 }
      found.append(Candidate(index: index, date: first, rank: rank))
    }
    return found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(
      \.element)
  }

  /// Dates in the first paragraphs that news sentences put beside their events.
  private func bodyDates() -> [(date: FoundDate, text: String)] {
    layout.body.prefix(6).flatMap { line in
      scannedPrefix(line).compactMap { date -> (FoundDate, String)? in
        guard date.day != nil, date.isNumeric || date.weekday != nil else { return nil }
        return (date, line.slice(date.range))
      }
    }
  }

  private func scannedPrefix(_ line: Line) -> [FoundDate] { page.scanner.dates(in: line) }

  /// Whether a date above the headline is the page's own: the article's dates, or the copyright, contradict it.
  private func isClock(_ candidate: Candidate, told: [(date: FoundDate, text: String)], others: [Candidate])
    -> Bool
  {
    guard candidate.index < layout.headline, let day = candidate.date.calendarDay else { return false }
    if candidate.date.hasSeconds { return true }
    if let year = copyrightYear(), year < day.year { return true }
    let distances = told.compactMap { distance(of: $0.date, from: day) }
    guard let nearest = distances.min() else { return false }
    return nearest > 3
  }

  /// Days between a told date and a day; without a year the nearest year counts.
  private func distance(of date: FoundDate, from day: CalendarDay) -> Int? {
    guard let number = date.day else { return nil }
    let years = date.year.map { [$0] } ?? [day.year - 1, day.year, day.year + 1]
    return years.compactMap { CalendarDay(year: $0, month: date.month, day: number) }
      .map { abs($0.daysSinceEpoch - day.daysSinceEpoch) }.min()
  }

  private func copyrightYear() -> Int? {
    var latest: Int?
    for index in page.lines.indices where layout.parts[index] == .furniture(.copyright) {
      for token in page.lines[index].tokens(limit: 60) {
        if token.range.count == 4, let year = token.number, (1990...2100).contains(year) {
          latest = max(latest ?? year, year)
        }
      }
    }
    return latest
  }

  /// The day that the article's own dates and the page's year add up to.
  private func estimate(_ told: [(date: FoundDate, text: String)], clocks: [Int]) -> Publication {
    let clock = clocks.compactMap { index in
      page.dateLine(index).first?.calendarDay.map { (index: index, day: $0) }
    }.first
    if let full = told.first(where: { $0.date.calendarDay != nil && $0.date.weekday != nil }),
      let day = full.date.calendarDay,
      clock.map({ day <= $0.day }) ?? true, isWeekdayRight(full.date, day)
    {
      return .estimated(
        .day(day), evidence: "\"\(full.text)\" in the text; no line of the page dates the article")
    }
    for (date, text) in told where date.year == nil {
      guard let weekday = date.weekday, let number = date.day else { continue }
      let bound = clock.map(\.day) ?? copyrightYear().flatMap { CalendarDay(year: $0, month: 12, day: 31) }
      guard let bound else { return .absent }
      for year in stride(from: bound.year, through: max(1990, bound.year - 11), by: -1) {
        guard let day = CalendarDay(year: year, month: date.month, day: number), day <= bound,
          day.weekday.rawValue + 1 == weekday
        else { continue }
        let source =
          clock.map { "the page's clock \"\(page.lines[$0.index].text)\"" }
          ?? "the page's copyright of \(bound.year)"
        return .estimated(
          .day(day),
          evidence: "\"\(text)\" in the text; \(year) is the latest year with that weekday up to \(source)")
      }
    }
    return .absent
  }

  private func isWeekdayRight(_ date: FoundDate, _ day: CalendarDay) -> Bool {
    date.weekday.map { $0 == day.weekday.rawValue + 1 } ?? true
  }
}
