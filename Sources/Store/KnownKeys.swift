import News

/// Rows of outlets, names, speakers and terms that one batch wrote or found, for the next one: else each would ask
/// for all of them again.
///
/// Such rows are never taken away, so what is known holds for good, but not what a transaction found that was
/// taken back. It belongs to one archive.
public struct KnownKeys: Sendable {
  var outlets: [Outlet: Int64] = [:]
  var names: [EntityName: Int64] = [:]
  var sources: [ClaimSource: Int64] = [:]
  var terms: [StoredTerm: Int] = [:]

  /// Rows of one kind that are remembered from one batch to the next at most.
  private static let most = 50_000

  /// Nothing is known.
  public init() {}

  /// Takes everything out of another place, which then knows nothing.
  init(taking other: inout KnownKeys) { swap(&self, &other) }

  /// Forgets kinds of which there are too many.
  mutating func limit() {
    if names.count > Self.most { names = [:] }
    if sources.count > Self.most { sources = [:] }
    if terms.count > Self.most { terms = [:] }
  }
}

/// A term as the archive compares it: byte by byte, where texts of Swift are equal however they are composed.
struct StoredTerm: Hashable, Sendable {
  /// The term.
  let text: String

  static func == (left: StoredTerm, right: StoredTerm) -> Bool {
    left.text == right.text && left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
