internal import Canvas
internal import News

/// A story as a line for people and for scripts.
struct StoryRow: Encodable {
  private let story: StorySummary

  /// A story of a list.
  init(_ story: StorySummary) { self.story = story }

  /// The cells of a line in a terminal: outlets, days, bars, headline.
  var cells: [String] {
    let outlets = story.outlets.count
    let days =
      switch (story.first, story.last) {
      case (let first?, let last?) where first != last: "\(ShortDay.row(first)) – \(ShortDay.row(last))"
      case (let first?, _): ShortDay.row(first)
      default: "undated"
      }
    return ["\(outlets) outlet\(outlets == 1 ? "" : "s")", days, DayBars.text(story.days), story.title]
  }

  /// Story, outlets, articles, first, last, wires, title; empty where there is nothing to tell.
  var columns: [String] {
    [
      story.story, story.outlets.map(\.name).joined(separator: ", "), String(story.articles),
      story.first?.description ?? "", story.last?.description ?? "", story.wires.joined(separator: ", "),
      story.title,
    ]
  }

  /// Lines of cells with equal widths, none wider than the terminal.
  static func lines(_ stories: [StorySummary], columns: Int) -> [String] {
    let rows = stories.map { StoryRow($0).cells.map(DisplayText.printable) }
    let widths = (0..<3).map { place in rows.map { DisplayText.columns(of: $0[place]) }.max() ?? 0 }
    return rows.map { row in
      let head = (0..<3).map { place in
        row[place] + String(repeating: " ", count: widths[place] - DisplayText.columns(of: row[place]))
      }
      return DisplayText.truncated((head + [row[3]]).joined(separator: "  "), to: columns)
    }
  }

  func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Key.self)
    try row.encode(story.story, forKey: .story)
    try row.encode(story.title, forKey: .title)
    try row.encode(story.articles, forKey: .articles)
    try row.encode(story.outlets, forKey: .outlets)
    try row.encode(story.first?.description, forKey: .first)
    try row.encode(story.last?.description, forKey: .last)
    var days = row.nestedUnkeyedContainer(forKey: .days)
    for day in story.days {
      var part = days.nestedContainer(keyedBy: Key.self)
      try part.encode(day.day.description, forKey: .day)
      try part.encode(day.count, forKey: .count)
    }
    try row.encode(story.wires, forKey: .wires)
  }

  private enum Key: String, CodingKey {
    case story, title, articles, outlets, first, last, days, wires, day, count
  }
}
