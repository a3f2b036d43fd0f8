/// A feed that is followed, and what is known of its last refresh.
public struct Subscription: Hashable, Sendable {
  /// Its row in an archive.
  public let key: Key
  /// What is followed, under which name, in which folder.
  public var outline: FeedOutline
  /// How it is refreshed.
  public var options: SubscriptionOptions
  /// What the last refresh left.
  public var state: RefreshState

  /// A feed that is followed.
  public init(
    key: Key, outline: FeedOutline, options: SubscriptionOptions = SubscriptionOptions(),
    state: RefreshState = RefreshState()
  ) {
    self.key = key
    self.outline = outline
    self.options = options
    self.state = state
  }

  /// The row of a subscription in one archive.
  public struct Key: Hashable, Sendable, RawRepresentable {
    /// The row's number.
    public let rawValue: Int64

    /// The row with a number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// The name to show: the title, else the address without its scheme.
  public var name: String {
    if let title = outline.title, !title.isEmpty { return title }
    let start = shownAddress.firstRange(of: "://")?.upperBound ?? shownAddress.startIndex
    return String(shownAddress[start...])
  }

  /// The address without the name and password that it may hold.
  public var shownAddress: String { Self.withoutCredentials(outline.address) }

  /// An address of the web without the name and password that it may hold.
  public static func withoutCredentials(_ address: String) -> String {
    guard let start = address.firstRange(of: "://")?.upperBound else { return address }
    let authority = address[start...].prefix { !"/?#".contains($0) }
    guard let sign = authority.lastIndex(of: "@") else { return address }
    return String(address[..<start] + address[address.index(after: sign)...])
  }

  /// Whether it is time to ask again.
  ///
  /// - Parameter now: Seconds since 1970.
  public func isDue(at now: Int) -> Bool {
    guard !state.isStopped, now >= state.due ?? now else { return false }
    guard let minutes = options.minutes, let checked = state.checked else { return true }
    // A timer that comes a little early is not put off by a whole round.
    return now >= checked + minutes * 60 - 30
  }
}

/// How a feed is refreshed.
public struct SubscriptionOptions: Hashable, Sendable {
  /// Minutes between two refreshes; `nil` when every refresh takes it along.
  public var minutes: Int?
  /// Whether the page of each new item is fetched for its full text.
  public var fetchesPages: Bool
  /// Whether its host may be in the private network, since a person typed it.
  public var mayBeLocal: Bool

  /// Options; as a person who says nothing expects them.
  public init(minutes: Int? = nil, fetchesPages: Bool = false, mayBeLocal: Bool = false) {
    self.minutes = minutes
    self.fetchesPages = fetchesPages
    self.mayBeLocal = mayBeLocal
  }
}

/// What the refreshes of a feed left behind.
public struct RefreshState: Hashable, Sendable {
  /// The server's mark of the version that was read, sent back to be told when nothing changed.
  public var entityTag: String?
  /// The server's date of the version that was read, as it wrote it.
  public var lastModified: String?
  /// When the server last answered, in seconds since 1970.
  public var checked: Int?
  /// Seconds since 1970 before which it is not to be asked again.
  public var due: Int?
  /// Refreshes in a row that failed.
  public var failures: Int
  /// Why the last one failed, in a sentence that is safe to show; `nil` when it did not.
  public var problem: String?
  /// Whether it is no longer refreshed, because the server said that it is gone.
  public var isStopped: Bool

  /// A state; of a feed that was never refreshed, unless told.
  public init(
    entityTag: String? = nil, lastModified: String? = nil, checked: Int? = nil, due: Int? = nil,
    failures: Int = 0, problem: String? = nil, isStopped: Bool = false
  ) {
    self.entityTag = entityTag
    self.lastModified = lastModified
    self.checked = checked
    self.due = due
    self.failures = failures
    self.problem = problem
    self.isStopped = isStopped
  }

  /// The state after a refresh that failed: the next one waits, longer each time, a day at most.
  ///
  /// - Parameters:
  ///   - now: Seconds since 1970.
  ///   - wait: Seconds that the server asked to wait; it is granted a day at most.
  public func failed(_ problem: String, at now: Int, waiting wait: Int? = nil) -> RefreshState {
    var state = self
    state.failures = min(failures + 1, 1000)
    state.problem = problem
    let backOff = 300 << min(state.failures - 1, 8)
    state.due = now + min(max(wait ?? 0, backOff), 86_400)
    return state
  }
}

/// A feed after a refresh.
public struct RefreshedFeed: Hashable, Sendable {
  /// Its row.
  public let key: Subscription.Key
  /// What the refresh left.
  public var state: RefreshState
  /// Where it has moved for good; `nil` while it stays.
  public var move: Move?
  /// The name that it gives itself, for one that has none yet.
  public var title: String?
  /// The address of its site, for one that has none yet.
  public var site: String?

  /// A feed after a refresh.
  public init(
    key: Subscription.Key, state: RefreshState, move: Move? = nil, title: String? = nil, site: String? = nil
  ) {
    self.key = key
    self.state = state
    self.move = move
    self.title = title
    self.site = site
  }

  /// A new address, which takes effect unless another feed that is followed has it.
  public struct Move: Hashable, Sendable {
    /// The address.
    public let address: String
    /// Whether the host is the one that a person typed: another one may not be in the private network.
    public let isOnSameHost: Bool

    /// A move.
    public init(address: String, isOnSameHost: Bool) {
      self.address = address
      self.isOnSameHost = isOnSameHost
    }
  }
}
