/// A feed as a list of feeds shows it.
public struct FeedStatus: Hashable, Sendable {
  /// Its row in the archive.
  public let key: Subscription.Key
  /// Its name.
  public let name: String
  /// Where it is fetched.
  public let address: String
  /// When its server last answered; `nil` when it never did.
  public let checked: LocalMinute?
  /// Why its last refresh failed; `nil` when it did not.
  public let problem: String?
  /// Refreshes in a row that failed.
  public let failures: Int
  /// Whether it is no longer refreshed.
  public let isStopped: Bool

  /// The status of a feed.
  public init(
    key: Subscription.Key, name: String, address: String, checked: LocalMinute? = nil,
    problem: String? = nil, failures: Int = 0, isStopped: Bool = false
  ) {
    self.key = key
    self.name = name
    self.address = address
    self.checked = checked
    self.problem = problem
    self.failures = failures
    self.isStopped = isStopped
  }

  /// The status of a subscription on a clock that is `utcOffset` minutes ahead of UTC.
  public init(_ subscription: Subscription, utcOffset: Int) {
    self.init(
      key: subscription.key, name: subscription.name, address: subscription.shownAddress,
      checked: subscription.state.checked.flatMap { seconds in
        let minutes = seconds / 60 + utcOffset
        let minute = ((minutes % 1440) + 1440) % 1440
        return LocalMinute(
          day: CalendarDay(daysSinceEpoch: (minutes - minute) / 1440), hour: minute / 60,
          minute: minute % 60, utcOffset: utcOffset)
      },
      problem: subscription.state.problem, failures: subscription.state.failures,
      isStopped: subscription.state.isStopped)
  }
}

/// Which feeds a refresh asks.
public enum RefreshScope: Hashable, Sendable {
  /// All of them.
  case all
  /// Those of an outlet.
  case outlet(Outlet)
  /// One of them.
  case feed(Subscription.Key)
}

/// How far a refresh has come.
public struct RefreshProgress: Hashable, Sendable {
  /// Feeds that are done.
  public var done: Int
  /// Feeds that were asked.
  public var all: Int
  /// Articles that were new.
  public var added: Int
  /// Articles whose text changed.
  public var revised: Int
  /// Feeds that failed.
  public var failed: Int
  /// Whether the feeds are done and what is new is being linked.
  public var isLinking: Bool

  /// Progress.
  public init(
    done: Int = 0, all: Int = 0, added: Int = 0, revised: Int = 0, failed: Int = 0, isLinking: Bool = false
  ) {
    self.done = done
    self.all = all
    self.added = added
    self.revised = revised
    self.failed = failed
    self.isLinking = isLinking
  }
}
