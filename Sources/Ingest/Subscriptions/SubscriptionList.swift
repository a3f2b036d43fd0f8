public import News

/// What another reader's list of subscriptions holds.
///
/// Lists are read as text: nothing in them is run, opened or asked for.
public struct SubscriptionList: Equatable, Sendable {
  /// Feeds of the web, in the order of the list; an address comes once.
  public private(set) var outlines: [FeedOutline] = []
  /// What was not taken, in order.
  public private(set) var skipped: [SkippedOutline] = []

  /// Feeds that are taken from one list.
  static let most = 100_000
  /// Bytes of a line that are read.
  static let longestLine = 16 << 10

  private var addresses: Set<String> = []

  /// The forms of lists that are known.
  public enum Form: String, CaseIterable, Sendable {
    /// newsboat's `urls`.
    case newsboat
    /// newsraft's `feeds`.
    case newsraft
    /// sfeed's `sfeedrc`.
    case sfeed
  }

  /// Reads a list.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public init(_ bytes: [UInt8], form: Form) {
    let text = DecodedText(bytes, kind: .text).bytes
    switch form {
    case .newsboat: readNewsboat(text)
    case .newsraft: readNewsraft(text)
    case .sfeed: readSfeed(text)
    }
  }

  /// Takes a feed, unless its address is none of the web or known already.
  mutating func take(_ outline: FeedOutline) {
    if let reason = Self.reasonToSkip(outline.address) { return skip(outline.address, reason) }
    guard addresses.insert(outline.address).inserted else {
      return skip(outline.address, "is in the list twice")
    }
    guard outlines.count < Self.most else {
      return skip(outline.address, "stands behind the first \(Self.most) feeds")
    }
    outlines.append(outline)
  }

  /// Notes what is not taken.
  mutating func skip(_ text: String, _ reason: String) {
    guard skipped.count < Self.most else { return }
    skipped.append(SkippedOutline(text: FieldText.line(text.prefix(300)), reason: reason))
  }

  /// Why an address is no feed of the web; `nil` for one that is.
  private static func reasonToSkip(_ address: String) -> String? {
    let lower = address.prefix(40).lowercased()
    if lower.hasPrefix("exec:") || lower.hasPrefix("filter:") || lower.hasPrefix("|") || lower.hasPrefix("$(")
      || lower.hasPrefix("`")
    {
      return "is a command, and Lintas runs none"
    }
    if lower.hasPrefix("query:") { return "is a query over feeds; set a filter in Lintas instead" }
    if lower.hasPrefix("file:") || lower.hasPrefix("/") { return "is a file of this machine, not of the web" }
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else {
      return "is no address of the web; http and https are read"
    }
    guard FeedSource.isPlain(address), FeedSource.host(of: address) != nil else {
      return "is an address that cannot be read"
    }
    return nil
  }

  /// The lines of a list with what follows a backslash at their ends left apart; longer ones are cut.
  static func lines(_ text: [UInt8]) -> [String] {
    text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(1_000_000).map {
      String(decoding: $0.prefix(longestLine), as: UTF8.self)
    }
  }
}
