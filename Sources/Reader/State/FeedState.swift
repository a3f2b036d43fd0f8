import News

/// The feeds in the side panel, and the refresh that runs.
struct FeedState: Sendable {
  /// How far the refresh has come; `nil` when none runs.
  var progress: RefreshProgress?
  /// Number of the last question for the feeds.
  private(set) var generation = 0
  /// Whether the feeds were asked for since they last changed.
  private(set) var isAsked = false
  /// Whether an answer has come.
  private(set) var isKnown = false
  /// The feeds: those that fail first, the longest failing before the others, then by name.
  private(set) var rows: [FeedStatus] = []
  /// The selected row.
  var selected = 0
  /// First line on screen.
  var top = 0

  /// Asks for the feeds.
  mutating func begin(generation: Int) {
    self.generation = generation
    isAsked = true
  }

  /// Lets the feeds be asked for again, because they changed; the rows stay until the answer.
  mutating func expire() { isAsked = false }

  /// Takes an answer; the selection stays on its feed.
  mutating func fill(_ feeds: [FeedStatus]) {
    let kept = rows.indices.contains(selected) ? rows[selected].key : nil
    rows = feeds.sorted { first, second in
      let (one, other) = (Self.rank(first), Self.rank(second))
      return one == other ? first.name.lowercased() < second.name.lowercased() : one < other
    }
    isKnown = true
    selected = kept.flatMap { kept in rows.firstIndex { $0.key == kept } } ?? 0
  }

  /// Notes that no answer will come.
  mutating func fail() { isKnown = true }

  /// Feeds that fail or were stopped: the first rows.
  var troubled: Int { rows.prefix { $0.problem != nil || $0.isStopped }.count }

  private static func rank(_ feed: FeedStatus) -> Int {
    feed.isStopped ? -1_000_000 : feed.problem == nil ? 0 : -feed.failures - 1
  }
}
