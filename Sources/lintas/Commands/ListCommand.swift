internal import ArgumentParser
internal import Canvas
internal import News

/// `lintas list [FILTER]`: the articles that match, newest first.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Prints the articles that match, newest first.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Which articles.")
  var filter: [String] = []

  @Flag(help: "Print one JSON object a line.")
  var json = false

  func run() throws {
    let filter = try FilterArgument.filter(of: filter)
    let library = try Library.openForReading(global.locations)
    defer { library.close() }
    let summaries = try library.summaries(matching: filter)
    for summary in summaries {
      if json {
        try Output.json(Row(summary))
      } else {
        Output.line(Self.line(for: summary))
      }
    }
    guard summaries.isEmpty else { return }
    throw Failure(
      filter.isEmpty
        ? "the archive is empty; fill it with lintas import PATH" : "no article matches \(filter)",
      code: .nothingMatched)
  }

  private static func line(for summary: ArticleSummary) -> String {
    let date =
      switch summary.publication {
      case .stated(let date, _): "\(date.day) "
      case .estimated(let date, _): "\(date.day)?"
      case .absent: "undated    "
      }
    let wires = summary.wires.isEmpty ? "" : "  ⟵ \(summary.wires.joined(separator: ", "))"
    return "\(summary.id)  \(date)  \(summary.outlet.name)  \(summary.headline)\(wires)"
  }

  /// A line of `--json`, as the contract has it.
  private struct Row: Encodable {
    let summary: ArticleSummary

    init(_ summary: ArticleSummary) { self.summary = summary }

    func encode(to encoder: any Encoder) throws {
      var row = encoder.container(keyedBy: Key.self)
      try row.encode(summary.id, forKey: .id)
      try row.encode(summary.outlet, forKey: .outlet)
      try row.encode(summary.headline, forKey: .title)
      try row.encode(summary.publication.date?.iso8601, forKey: .published)
      try row.encode(summary.publication.certainty, forKey: .publishedCertainty)
      try row.encode(summary.story, forKey: .story)
      try row.encode(summary.isUnread, forKey: .unread)
      try row.encode(summary.wires, forKey: .wires)
    }

    enum Key: String, CodingKey {
      case id, outlet, title, published, publishedCertainty, story, unread, wires
    }
  }
}
