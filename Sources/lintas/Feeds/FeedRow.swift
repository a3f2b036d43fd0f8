internal import News

/// A feed that is followed, as scripts read it.
struct FeedRow: Encodable {
  private let name: String
  private let address: String
  @OrNull private var site: String?
  private let folders: [String]
  private let tags: [String]
  @OrNull private var everyMinutes: Int?
  private let fullText: Bool
  @OrNull private var checked: String?
  private let failures: Int
  @OrNull private var problem: String?
  private let stopped: Bool

  /// - Parameter checked: When its server last answered.
  init(_ feed: Subscription, checked: LocalMinute?) {
    name = feed.name
    address = feed.outline.address
    site = feed.outline.site
    folders = feed.outline.folders
    tags = feed.outline.tags
    everyMinutes = feed.options.minutes
    fullText = feed.options.fetchesPages
    self.checked = checked?.description
    failures = feed.state.failures
    problem = feed.state.problem
    stopped = feed.state.isStopped
  }

  /// Name, address, folders, tags, last answer, problem.
  var columns: [String] {
    [
      name, address, folders.joined(separator: "/"), tags.joined(separator: ","), checked ?? "-",
      problem ?? "",
    ]
  }
}
