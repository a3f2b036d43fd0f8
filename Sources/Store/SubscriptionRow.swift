import GRDB
import News

/// Subscriptions as the rows of `feed` hold them.
enum SubscriptionRow {
  /// The columns that a person chooses, in the order of `choices`.
  static let choiceColumns = [
    "address", "title", "site", "folders", "tags", "attributes", "minutes", "fetchesPages", "mayBeLocal",
  ]
  /// The columns that a refresh writes, in the order of `state`.
  static let stateColumns = [
    "entityTag", "lastModified", "checked", "due", "failures", "problem", "isStopped",
  ]

  /// Values of `choiceColumns`.
  static func choices(_ outline: FeedOutline, _ options: SubscriptionOptions) -> [Bound] {
    [
      outline.address.storable, outline.title?.storable, outline.site?.storable, packed(outline.folders),
      packed(outline.tags), packed(outline.attributes.flatMap { [$0.name, $0.value] }), options.minutes,
      options.fetchesPages, options.mayBeLocal,
    ]
  }

  /// Values of `stateColumns`.
  static func state(_ state: RefreshState) -> [Bound] {
    [
      state.entityTag?.storable, state.lastModified?.storable, state.checked, state.due, state.failures,
      state.problem?.storable, state.isStopped,
    ]
  }

  /// The subscription that a row of all columns of `feed` holds.
  static func subscription(_ row: Row) -> Subscription {
    let pairs = unpacked(row["attributes"])
    let attributes = stride(from: 0, to: pairs.count - 1, by: 2).map {
      FeedOutline.Attribute(name: pairs[$0], value: pairs[$0 + 1])
    }
    let outline = FeedOutline(
      address: String(stored: row["address"]), title: text(row["title"]), site: text(row["site"]),
      folders: unpacked(row["folders"]), tags: unpacked(row["tags"]), attributes: attributes)
    let options = SubscriptionOptions(
      minutes: row["minutes"], fetchesPages: row["fetchesPages"], mayBeLocal: row["mayBeLocal"])
    let state = RefreshState(
      entityTag: text(row["entityTag"]), lastModified: text(row["lastModified"]), checked: row["checked"],
      due: row["due"], failures: row["failures"], problem: text(row["problem"]), isStopped: row["isStopped"])
    return Subscription(
      key: Subscription.Key(rawValue: row["key"]), outline: outline, options: options, state: state)
  }

  private static func text(_ column: String?) -> String? { column.map { String(stored: $0) } }

  /// Texts behind one another, each closed by U+001F, which becomes a space inside them.
  private static func packed(_ texts: [String]) -> String {
    texts.map { $0.replacing("\u{1F}", with: " ") + "\u{1F}" }.joined().storable
  }

  private static func unpacked(_ column: String) -> [String] {
    String(stored: column).split(separator: "\u{1F}", omittingEmptySubsequences: false).dropLast().map(
      String.init)
  }
}
