/// What the side panel shows.
enum PanelTab: CaseIterable, Sendable {
  case related, timeline, entities, claims, quotations, wires, feeds

  /// Name in the panel's heading.
  var name: String {
    switch self {
    case .related: "related"
    case .timeline: "timeline"
    case .entities: "entities"
    case .claims: "claims"
    case .quotations: "quotations"
    case .wires: "wires"
    case .feeds: "feeds"
    }
  }

  /// The command that turns to it.
  var command: Command {
    switch self {
    case .related: .showRelated
    case .timeline: .showTimeline
    case .entities: .showEntities
    case .claims: .showClaims
    case .quotations: .showQuotations
    case .wires: .showWires
    case .feeds: .showFeeds
    }
  }

  /// Lines that a row takes, more or less.
  var linesPerRow: Int {
    switch self {
    case .related, .claims, .quotations: 4
    case .timeline, .feeds: 2
    case .entities, .wires: 1
    }
  }

  /// Whether what it shows is read from a ledger of claims.
  var isOfLedger: Bool { self == .claims || self == .quotations || self == .wires }
}
