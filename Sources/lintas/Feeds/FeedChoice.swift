internal import Fetch
internal import News

/// The feeds that the words of a command, or a key in the reader, mean.
struct FeedChoice {
  /// The feeds, in the order of the subscriptions, each once.
  private(set) var feeds: [Subscription] = []
  /// Why there are none: nothing is followed, or a name means none of what is.
  private(set) var failure: Failure?

  /// - Parameter scopes: What is meant; nothing means all.
  init(_ subscriptions: [Subscription], _ scopes: [RefreshScope]) {
    guard !subscriptions.isEmpty else {
      failure = Failure(
        "no feed is followed yet; lintas subscribe URL follows a site, lintas opml import FILE brings a list",
        code: .nothingMatched)
      return
    }
    var chosen: Set<Subscription.Key> = []
    for scope in scopes.isEmpty ? [.all] : scopes {
      let found = subscriptions.filter { Self.feed($0, isIn: scope) }
      if found.isEmpty, failure == nil {
        failure = Failure(
          "\(Self.name(of: scope)): no feed of it is followed; lintas subscribe URL follows one",
          code: .nothingMatched)
      }
      chosen.formUnion(found.map(\.key))
    }
    feeds = subscriptions.filter { chosen.contains($0.key) }
  }

  /// Whether a feed is meant: by its row, by the domain of its host or site, or by its name.
  private static func feed(_ feed: Subscription, isIn scope: RefreshScope) -> Bool {
    switch scope {
    case .all: return true
    case .feed(let key): return feed.key == key
    case .outlet(let outlet):
      let name = outlet.name.lowercased()
      if feed.name.lowercased() == name || feed.outline.address == outlet.name { return true }
      guard let domain = outlet.domain?.lowercased() else { return feed.name.lowercased().hasPrefix(name) }
      return [feed.outline.address, feed.outline.site ?? ""].compactMap { WebAddress($0)?.host }.contains {
        $0 == domain || $0.hasSuffix("." + domain)
      }
    }
  }

  private static func name(of scope: RefreshScope) -> String {
    switch scope {
    case .all: "all"
    case .feed: "this feed"
    case .outlet(let outlet): outlet.name
    }
  }
}
