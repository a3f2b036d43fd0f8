internal import Analysis
internal import Ingest
internal import News
internal import Store

/// Takes over the articles of newsboat's cache, as items of the feeds that are followed.
struct NewsboatAdoption {
  private let cache: NewsboatCache
  private let archive: Archive
  private let state: PersonalState
  private let readers: FeedArticleReader
  private let analyzer: Analyzer
  /// Items that are stored in one transaction.
  private static let batch = 256

  /// What was taken over.
  struct Counts {
    var articles = 0
    var read = 0
  }

  /// Opens newsboat's cache for reading, and archive and marks for writing.
  init(
    _ cache: String, into locations: Locations, utcOffset: Int, analyzer: Analyzer
  ) throws(Failure) {
    do {
      self.cache = try NewsboatCache.open(at: cache)
      archive = try Archive.open(at: locations.archive, mode: .readWrite)
      state = try PersonalState.open(at: locations.state)
    } catch {
      throw Failure(error)
    }
    readers = FeedArticleReader(zone: utcOffset)
    self.analyzer = analyzer
  }

  /// Takes everything over, then links it.
  func run(isInterrupted: () -> Bool) throws(Failure) -> Counts {
    defer {
      cache.close()
      archive.close()
      state.close()
    }
    do {
      return try take(isInterrupted)
    } catch {
      throw Failure(error)
    }
  }

  private func take(_ isInterrupted: () -> Bool) throws(StoreError) -> Counts {
    var counts = Counts()
    var feeds: [String: Subscription] = [:]
    for feed in try archive.subscriptions() { feeds[feed.outline.address] = feed }
    var waiting: [String: [NewsboatItem]] = [:]
    var failure: StoreError?
    try cache.forEachItem { item in
      waiting[item.feed, default: []].append(item)
      guard let items = waiting[item.feed], items.count >= Self.batch else { return !isInterrupted() }
      waiting[item.feed] = nil
      do throws(StoreError) {
        try store(items, of: feeds[item.feed], &counts)
      } catch {
        failure = error
      }
      return failure == nil && !isInterrupted()
    }
    if let failure { throw failure }
    for (feed, items) in waiting.sorted(by: { $0.key < $1.key }) where !isInterrupted() {
      try store(items, of: feeds[feed], &counts)
    }
    try StoryKeeper(archive: archive).linkNewArticles(isInterrupted: isInterrupted)
    return counts
  }

  private func store(
    _ items: [NewsboatItem], of feed: Subscription?, _ counts: inout Counts
  ) throws(StoreError) {
    let contents = items.map { item in
      readers.content(
        of: FeedArticleReader.Kept(
          identity: item.guid, title: item.title, html: item.content, address: item.address,
          published: item.published, author: item.author), feed: item.feed, name: item.feedTitle)
    }
    var taken: Set<Article.ID> = []
    var arrivals: [FeedArrival] = []
    var articles: [Article] = []
    var read: [Article.ID] = []
    for (item, content) in zip(items, contents) {
      guard var article = content.article else { continue }
      if !taken.insert(article.id).inserted { article.address = content.ownAddress }
      articles.append(article)
      arrivals.append(FeedArrival(item: content.item, article: article.id))
      if !item.isUnread { read.append(article.id) }
    }
    let readings = Reading.all(of: articles, by: analyzer)
    let profiles = readings.map(\.profile)
    if let feed {
      _ = try archive.insert(
        readings.map(\.annotated), profiles: profiles, analysis: Analyzer.version, arrivals: arrivals,
        of: RefreshedFeed(key: feed.key, state: feed.state))
    } else {
      _ = try archive.insert(
        readings.map(\.annotated), profiles: profiles, analysis: Analyzer.version)
    }
    try state.setRead(true, for: read)
    counts.articles += articles.count
    counts.read += read.count
    Output.progress("\(counts.articles) articles taken over")
  }
}
