internal import Analysis
internal import Fetch
internal import Ingest
internal import News
internal import Store

/// One refresh: the conversation with the servers, on one thread; what comes of it is stored on another.
final class RefreshRun {
  private let feeds: [Subscription]
  private let archive: Archive
  private let readers: FeedArticleReader
  private let writer: FeedWriter
  /// States of feeds that brought nothing to store.
  private var states: [RefreshedFeed] = []
  /// Feeds whose pages are on their way, by place.
  private var waiting: [Int: FeedHarvest] = [:]
  /// Which page a tag from `feeds.count` on stands for.
  private var pages: [Page] = []
  private var report = RefreshReport()

  /// A page of an item, or one part of it, from 1.
  private struct Page {
    let feed: Int
    let item: Int
    let part: Int
  }

  /// Pages that are fetched for one feed in one refresh, the newest first.
  private static let mostPages = 60

  init(
    _ feeds: [Subscription], archive: Archive, readers: FeedArticleReader,
    analyzer: @escaping @Sendable () -> Analyzer
  ) throws(StoreError) {
    self.feeds = feeds
    self.archive = try Archive.open(at: archive.path, mode: .readOnly)
    self.readers = readers
    writer = FeedWriter(archive: archive, analyzer: analyzer)
    report.progress.all = feeds.count
  }

  /// Fetches, stores, links.
  ///
  /// - Parameter answers: What is known already, by the address of the feed.
  func run(
    _ fetcher: Fetcher, answers: [String: FetchAnswer], isCancelled: () -> Bool,
    onProgress: (RefreshProgress) -> Void
  ) throws(StoreError) -> RefreshReport {
    defer { archive.close() }
    var told: RefreshProgress?
    var nextTelling = ContinuousClock.now
    // The fetcher asks for every transfer; who is told reads its list anew, and a line over SSH costs.
    func tell() {
      let now = progress
      guard now != told, ContinuousClock.now >= nextTelling else { return }
      nextTelling = .now + .milliseconds(400)
      onProgress(now)
      told = now
    }
    var requests: [FetchRequest] = []
    for (place, feed) in feeds.enumerated() {
      guard let answer = answers[feed.outline.address] else { continue }
      requests += try takeFeed(place, answer)
    }
    var unasked = feeds.indices.filter { answers[feeds[$0].outline.address] == nil }.makeIterator()
    requests.reverse()
    var failure: StoreError?
    fetcher.run(
      next: { requests.popLast() ?? unasked.next().map(self.request) },
      isCancelled: {
        tell()
        return isCancelled() || failure != nil || self.writer.failure != nil
      },
      onAnswer: { request, result in
        do throws(StoreError) {
          return try self.take(request, result)
        } catch {
          failure = error
          return []
        }
      })
    writer.finish()
    if let failure = failure ?? writer.failure { throw failure }
    try writer.keep(states)
    report.isCutOff = isCancelled()
    try link(isCancelled: isCancelled, onProgress: onProgress)
    report.progress = progress
    return report
  }

  private func link(
    isCancelled: () -> Bool, onProgress: (RefreshProgress) -> Void
  ) throws(StoreError) {
    var now = progress
    guard now.added + now.revised > 0 else { return }
    now.isLinking = true
    onProgress(now)
    try StoryKeeper(archive: writer.archive).linkNewArticles(isInterrupted: isCancelled)
  }

  private var progress: RefreshProgress {
    var progress = report.progress
    (progress.added, progress.revised) = writer.counts
    return progress
  }

  private func request(forFeedAt place: Int) -> FetchRequest {
    let feed = feeds[place]
    // An address that was stored is one that was checked; anything else is told as a host that is not there.
    let address = WebAddress(feed.outline.address) ?? Self.nowhere
    return FetchRequest(
      address, tag: place,
      validators: FetchValidators(
        entityTag: feed.state.entityTag, lastModified: feed.state.lastModified),
      trust: feed.options.mayBeLocal ? .typed(address) : .net)
  }

  private static var nowhere: WebAddress {
    guard let address = WebAddress("http://address.invalid/") else {
      preconditionFailure("The address is written as addresses are.")
    }
    return address
  }
}

extension RefreshRun {
  private func take(
    _ request: FetchRequest, _ result: Result<FetchAnswer, FetchError>
  ) throws(StoreError) -> [FetchRequest] {
    if request.tag >= feeds.count {
      return takePage(pages[request.tag - feeds.count], result)
    }
    switch result {
    case .failure(let error):
      fail(request.tag, error.description, wait: error.retryAfter, isGone: error.isGone)
      return []
    case .success(let answer) where answer.isUnchanged:
      done(FeedHarvest(feeds[request.tag], answer))
      return []
    case .success(let answer): return try takeFeed(request.tag, answer)
    }
  }

  private func takeFeed(_ place: Int, _ answer: FetchAnswer) throws(StoreError) -> [FetchRequest] {
    let feed = feeds[place]
    var harvest = FeedHarvest(feed, answer)
    do {
      let contents = try readers.contents(
        of: answer.bytes, contentType: answer.contentType, address: answer.address.text,
        name: feed.outline.title)
      harvest.refreshed.title = contents.title
      harvest.refreshed.site = contents.site
      try harvest.take(contents, from: archive)
    } catch let error as StoreError {
      throw error
    } catch {
      fail(place, "\(error)", wait: nil, isGone: false)
      return []
    }
    guard feed.options.fetchesPages else {
      done(harvest)
      return []
    }
    let requests = harvest.pages.prefix(Self.mostPages).map { item, address in
      pageRequest(address, for: Page(feed: place, item: item, part: 1))
    }
    harvest.awaited = requests.count
    if requests.isEmpty { done(harvest) } else { waiting[place] = harvest }
    return requests
  }

  private func takePage(_ page: Page, _ result: Result<FetchAnswer, FetchError>) -> [FetchRequest] {
    guard var harvest = waiting[page.feed] else { return [] }
    let more = harvest.takePage(result, for: page.item, part: page.part, readers: readers)
    waiting[page.feed] = harvest.awaited > 0 ? harvest : nil
    if harvest.awaited == 0 { done(harvest) }
    return more.map {
      [pageRequest($0, for: Page(feed: page.feed, item: page.item, part: page.part + 1))]
    } ?? []
  }

  private func pageRequest(_ address: WebAddress, for page: Page) -> FetchRequest {
    pages.append(page)
    return FetchRequest(
      address, tag: feeds.count + pages.count - 1, trust: request(forFeedAt: page.feed).trust, kind: .page)
  }

  private func done(_ harvest: FeedHarvest) {
    report.progress.done += 1
    if harvest.items.isEmpty { states.append(harvest.refreshed) } else { writer.store(harvest) }
  }

  private func fail(_ place: Int, _ reason: String, wait: Int?, isGone: Bool) {
    let feed = feeds[place]
    // The address stands beside it wherever the reason is shown, unless it is another one.
    let own = feed.shownAddress + ": "
    let reason = reason.hasPrefix(own) ? String(reason.dropFirst(own.count)) : reason
    report.progress.done += 1
    report.progress.failed += 1
    report.problems.append((feed.name, reason))
    var state = feed.state.failed(reason, at: Clock.now(), waiting: wait)
    state.isStopped = isGone
    states.append(RefreshedFeed(key: feed.key, state: state))
  }
}

extension FetchError {
  /// Whether the server says that there will never be anything again.
  fileprivate var isGone: Bool {
    if case .gone = self { true } else { false }
  }
}
