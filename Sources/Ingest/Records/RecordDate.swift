internal import News

/// Reads the date of a record from its fields.
struct RecordDate: Sendable {
  private let scanner = DateScanner(WordLists.builtin.calendar)
  /// Minutes ahead of UTC of clocks without a zone.
  private let zone: Int

  /// A reader of clocks that mean `zone` where they name none.
  init(zone: Int) { self.zone = zone }

  /// When an article ran; years in which there can be no news are no certain date.
  ///
  /// - Parameters:
  ///   - date: A date, with or without its clock.
  ///   - time: The clock where it stands in a field of its own.
  func publication(date: String?, time: String? = nil) -> Publication {
    guard let date, !date.isEmpty, date.utf8.count <= 200 else { return .absent }
    if let time, !time.isEmpty, time.utf8.count <= 40, let day = read(date)?.day,
      let minute = read("\(day) \(time)"), case .minute = minute
    {
      return publication(minute, evidence: "\(date) \(time)")
    }
    return read(date).map { publication($0, evidence: date) } ?? .absent
  }

  private func publication(_ date: PublicationDate, evidence: String) -> Publication {
    (1980...2100).contains(date.day.year)
      ? .stated(date, evidence: evidence) : .estimated(date, evidence: "\(evidence), a year without news")
  }

  private func read(_ text: String) -> PublicationDate? {
    if text.utf8.count == 10, let day = CalendarDay(text) { return .day(day) }
    // Midnight to the second is how tables fill in a clock that they do not have.
    if text.utf8.count == 19, text.hasSuffix("00:00:00"), let day = CalendarDay(text.prefix(10)) {
      return .day(day)
    }
    if let found = MachineDate(text) { return found.publicationDate(zone: zone) }
    let line = Line(text, numbers: 1...1, startsBlock: true)
    return scanner.dates(in: line).first { $0.year != nil }?.publicationDate(zone: zone)
  }
}
