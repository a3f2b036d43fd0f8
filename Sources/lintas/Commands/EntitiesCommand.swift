internal import ArgumentParser
internal import Canvas
internal import Foundation
internal import News

/// `lintas entities [FILTER]`: people, places and organisations of the articles that match.
struct EntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "Prints the people, places and organisations of the articles that match.",
    discussion: """
      In a terminal the columns are aligned; otherwise a line is kind, name, entity, mentions, articles and \
      outlets, with tabs between them. person:NAME, place:NAME and organization:NAME filter by an entity.
      """)

  @OptionGroup var global: GlobalOptions

  @OptionGroup var listing: ListingOptions

  @Option(help: "Print only one kind: person, place or organization.")
  var kind: Kind?

  func run() throws {
    let filter = try FilterArgument.filter(of: listing.filter)
    let library = try Library.openForReading(global.locations)
    defer { library.close() }
    let tallies = try library.entities(matching: filter).tallies.filter { tally in
      kind.map { $0.entityKind == tally.kind } ?? true
    }
    let shown = listing.limit == 0 ? tallies : Array(tallies.prefix(listing.limit))
    if listing.json {
      for tally in shown { try Output.json(Row(tally)) }
    } else if isatty(STDOUT_FILENO) == 1 {
      EntityTable(shown).lines.forEach(Output.line)
    } else {
      for tally in shown { Output.columns(Row(tally).columns) }
    }
    if shown.count < tallies.count {
      Output.note("\(shown.count) of \(tallies.count) are shown; --limit 0 shows all")
    }
    guard tallies.isEmpty else { return }
    throw Failure(
      filter.isEmpty && kind == nil
        ? "the archive names nobody and nothing yet; fill it with lintas import PATH"
        : "no \(kind?.entityKind.word ?? "person, place or organisation") is named in the articles of \(filter)",
      code: .nothingMatched)
  }

  /// The kinds as the command line names them.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case person, place, organization

    /// The kind of entity.
    var entityKind: EntityKind {
      switch self {
      case .person: .person
      case .place: .place
      case .organization: .organization
      }
    }
  }

  /// A line for scripts, as the contract has it.
  private struct Row: Encodable {
    let kind: EntityKind
    let name: String
    let entity: Entity.ID
    let mentions: Int
    let articles: Int
    let outlets: Int

    init(_ tally: EntityTally) {
      kind = tally.kind
      name = tally.name
      entity = tally.entity
      mentions = tally.mentions
      articles = tally.articles.count
      outlets = tally.outlets.count
    }

    var columns: [String] {
      [kind.rawValue, name, entity.rawValue, "\(mentions)", "\(articles)", "\(outlets)"]
    }
  }
}

/// Entities in aligned columns, for people.
struct EntityTable {
  /// Lines without control characters, the heading first.
  let lines: [String]

  /// The table; names are cut where they would push the numbers out of sight.
  init(_ tallies: [EntityTally]) {
    let rows = tallies.map { tally in
      [
        tally.kind.word,
        DisplayText.truncated(
          [tally.name, tally.country.map { "(\($0))" }].compactMap { $0 }.joined(separator: " "), to: 40),
        "\(tally.articles.count)", "\(tally.mentions)", "\(tally.outlets.count)",
      ]
    }
    let heading = ["kind", "name", "articles", "mentions", "outlets"]
    let widths = heading.indices.map { column in
      ([heading] + rows).map { DisplayText.columns(of: $0[column]) }.max() ?? 0
    }
    lines = (rows.isEmpty ? [] : [heading] + rows).map { row in
      let cells = zip(row, widths).enumerated().map { column, cell in
        let gap = String(repeating: " ", count: cell.1 - DisplayText.columns(of: cell.0))
        return column < 2 ? cell.0 + gap : gap + cell.0
      }
      return cells.joined(separator: "  ")
    }
  }
}

extension EntityKind {
  /// Name for people.
  fileprivate var word: String { self == .organization ? "organisation" : rawValue }
}
