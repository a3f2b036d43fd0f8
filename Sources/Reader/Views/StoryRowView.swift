import Canvas
import News

/// A story's row in the list: fold sign, headline, outlets, first and last day, and the days as a sparkline.
struct StoryRowView {
  /// What is said of the story.
  let digest: StoryDigest
  /// Headline of its newest article; `nil` while that is not loaded.
  let headline: String?
  /// Whether its articles are out of sight.
  let isFolded: Bool
  /// Whether some of its articles are unread.
  let isUnread: Bool
  /// Whether it takes two lines.
  let hasTwoLines: Bool
  /// How dates are written.
  let dates: DateWriter

  /// Columns of marker and sign.
  private static let lead = 3

  /// Draws the row; what does not fit goes in a fixed order: sparkline, the word after the number of outlets,
  /// the days.
  func draw(in area: Area, of frame: inout Frame, _ theme: Theme) {
    frame.write(
      isFolded ? "▸" : "▾", at: Point(column: area.left + 1, row: area.top), style: theme[.listMarker],
      in: area)
    let fields = self.fields(columns: area.size.columns)
    let start = area.left + Self.lead
    let title = Point(column: start, row: area.top)
    let style = theme[headline == nil ? .textDim : isUnread ? .listUnread : .listRow]
    guard !hasTwoLines else {
      frame.write(
        headline ?? "·", at: title, columns: area.right - start - 1, style: style, in: area)
      draw(fields, from: start, row: area.top + 1, in: area, of: &frame, theme)
      return
    }
    let taken = fields.reduce(0) { $0 + $1.columns + 2 }
    let room = area.right - start - 1 - taken
    frame.write(headline ?? "·", at: title, columns: room, style: style, in: area)
    draw(fields, from: start + max(0, room) + 2, row: area.top, in: area, of: &frame, theme)
  }

  private struct Field {
    var text: String
    var columns: Int
    var role: Role
  }

  private func draw(
    _ fields: [Field], from start: Int, row: Int, in area: Area, of frame: inout Frame, _ theme: Theme
  ) {
    var column = start
    for field in fields {
      frame.write(
        field.text, at: Point(column: column, row: row), columns: field.columns, style: theme[field.role],
        in: area)
      column += field.columns + 2
    }
  }

  /// The fields that a width has room for, in columns that depend on it alone.
  private func fields(columns: Int) -> [Field] {
    let room = columns - Self.lead - 1
    let number = Field(text: "\(digest.outlets)", columns: 3, role: .listOutlet)
    let counted = Field(text: digest.outletCount, columns: 11, role: .listOutlet)
    let spark = Field(text: digest.sparkline, columns: StoryDigest.widest, role: .listMarker)
    func days(_ columns: Int) -> Field {
      let doubt = digest.isDoubtful ? "?" : ""
      return Field(
        text: dates.row(digest.days, columns: columns - doubt.count) + doubt, columns: columns,
        role: digest.isDoubtful ? .doubt : .listDate)
    }
    if hasTwoLines {
      if room >= 38 { return [counted, days(15), spark] }
      if room >= 34 { return [counted, days(room - 23), spark] }
      return room >= 24 ? [counted, days(room - 13)] : [number, days(max(0, room - 5))]
    }
    if room >= 96 { return [counted, days(19), spark] }
    if room >= 66 { return [counted, days(15), spark] }
    if room >= 52 { return [counted, days(13)] }
    return room >= 32 ? [number, days(9)] : room >= 16 ? [number] : []
  }
}

extension DateWriter {
  /// The first and the last day of a story in some columns: `18 Jun`, `15–18 Jun`, `28 May–2 Jun`,
  /// `6 Sep 23–18 Jun`, without years where they do not fit; a dash without a date.
  func row(_ days: ClosedRange<CalendarDay>?, columns: Int) -> String {
    guard let days else { return "—" }
    let (first, last) = (days.lowerBound, days.upperBound)
    let texts = [true, false].map { hasYear in
      guard first != last else { return row(last, hasYear: hasYear) }
      if first.calendarMonth == last.calendarMonth {
        return "\(first.day)–\(row(last, hasYear: hasYear))"
      }
      return "\(row(first, hasYear: hasYear))–\(row(last, hasYear: hasYear))"
    }
    return texts.first { DisplayText.columns(of: $0) <= columns } ?? row(last, hasYear: false)
  }

  private func row(_ day: CalendarDay, hasYear: Bool) -> String {
    let words = name(of: day).split(separator: " ")
    return words.prefix(2).joined(separator: " ")
      + (hasYear && day.year != year ? " " + (words.last?.suffix(2) ?? "") : "")
  }
}
