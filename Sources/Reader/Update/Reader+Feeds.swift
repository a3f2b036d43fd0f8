import News

extension Reader {
  /// Asks every feed for what is new, in the background.
  mutating func refreshAll() -> [Effect] { refresh(.all) }

  /// Asks the feeds of the outlet under the cursor, or the selected feed, for what is new.
  mutating func refreshHere() -> [Effect] {
    if focus == .panel, panel.tab == .feeds {
      guard let feed = selectedFeed else {
        say("No feed is selected")
        return []
      }
      return refresh(.feed(feed.key))
    }
    guard let outlet = target?.outlet else {
      say("No article is selected · \(hint(.refreshAll)) refreshes every feed")
      return []
    }
    return refresh(.outlet(outlet))
  }

  private mutating func refresh(_ scope: RefreshScope) -> [Effect] {
    if let progress = feeds.progress {
      say("A refresh is under way: \(Self.sentence(for: progress))")
      return []
    }
    feeds.progress = RefreshProgress()
    return [.refresh(scope)]
  }

  /// Shows how far a refresh has come; what was new so far joins the list.
  mutating func showProgress(_ progress: RefreshProgress) -> [Effect] {
    let before = feeds.progress
    feeds.progress = progress
    if progress.failed != before?.failed { feeds.expire() }
    let isNewer = progress.added + progress.revised > (before?.added ?? 0) + (before?.revised ?? 0)
    return isNewer ? reloadQuietly() : []
  }

  /// Ends a refresh: says what it brought, and lets list and panels be read again.
  mutating func finishRefresh(_ result: RefreshProgress) -> [Effect] {
    feeds.progress = nil
    feeds.expire()
    var parts = [
      result.added == 0 ? "Nothing new" : result.added == 1 ? "1 new article" : "\(result.added) new articles"
    ]
    if result.revised > 0 { parts.append("\(result.revised) revised") }
    if result.failed > 0 {
      parts.append(
        "\(result.failed) of \(Self.counted(result.all)) failed · \(hint(.showFeeds)) shows why")
    }
    say(parts.joined(separator: " · "))
    guard result.added + result.revised > 0 else { return [] }
    // The article may have new relations. Who is in the middle of its panel or matrix finds them with the next.
    let isInStory = coverage.isShown || comparison != nil || focus == .panel && panel.tab != .feeds
    return reloadQuietly() + (isInStory ? [] : reloadArticle())
  }

  /// Ends a refresh that could not be done.
  mutating func failRefresh(_ reason: String) -> [Effect] {
    feeds.progress = nil
    feeds.expire()
    say(reason, isError: true)
    return []
  }

  /// Asks for the feeds, when the panel shows them and they changed.
  mutating func requestFeeds() -> [Effect] {
    guard panel.tab == .feeds, panes.panel != nil, !feeds.isAsked else { return [] }
    let generation = nextGeneration()
    feeds.begin(generation: generation)
    return [.loadFeeds(generation: generation)]
  }

  /// Shows the feeds; the answer to an older question is dropped.
  mutating func showFeeds(_ found: [FeedStatus], generation: Int) -> [Effect] {
    guard generation == feeds.generation else { return [] }
    feeds.fill(found)
    refreshPanelSearch()
    return []
  }

  /// The selected feed.
  var selectedFeed: FeedStatus? {
    feeds.rows.indices.contains(feeds.selected) ? feeds.rows[feeds.selected] : nil
  }

  /// What the last line says of the selected feed: its address, and all of its problem.
  var feedSentence: String? {
    guard focus == .panel, panel.tab == .feeds, let feed = selectedFeed else { return nil }
    return [feed.address, feed.problem].compactMap { $0 }.joined(separator: " · ")
  }

  /// Pending work, for the last line; empty when there is none.
  var workSentence: String { feeds.progress.map(Self.sentence) ?? "" }

  /// How far a refresh has come, as "12 of 200 feeds · 34 new".
  private static func sentence(for progress: RefreshProgress) -> String {
    guard progress.all > 0 else { return "refreshing" }
    let new = progress.added == 0 ? "" : " · \(progress.added) new"
    return progress.isLinking
      ? "linking \(progress.added + progress.revised)" : "\(progress.done) of \(counted(progress.all))\(new)"
  }

  private static func counted(_ feeds: Int) -> String { feeds == 1 ? "1 feed" : "\(feeds) feeds" }
}
