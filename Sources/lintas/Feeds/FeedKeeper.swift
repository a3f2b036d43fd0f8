internal import Analysis
internal import Fetch
internal import Ingest
internal import News
internal import Store
internal import Synchronization

/// Asks feeds for what is new and stores it in an archive: articles, annotations, links.
///
/// One refresh runs at a time. A reader of the same archive sees what is new as it comes, and never waits.
final class FeedKeeper: Sendable {
  private let archivePath: String
  private let utcOffset: Int
  private let analyzer: @Sendable () -> Analyzer
  private let limits: FetchLimits
  private let running = Mutex<Running?>(nil)

  /// - Parameters:
  ///   - archivePath: The archive, which is opened anew for each refresh.
  ///   - utcOffset: Minutes ahead of UTC for times whose feed names no zone.
  ///   - analyzer: Made when the first article arrives, since it takes a moment.
  ///   - limits: The bounds of each fetch.
  init(
    archivePath: String, utcOffset: Int, limits: FetchLimits = FetchLimits(),
    analyzer: @escaping @Sendable () -> Analyzer = { Analyzer() }
  ) {
    self.archivePath = archivePath
    self.utcOffset = utcOffset
    self.limits = limits
    self.analyzer = analyzer
  }

  /// Which of the feeds are asked, beside what a scope says.
  enum Choice {
    /// Those whose interval and waits are over.
    case due
    /// All but those that were stopped.
    case all
  }

  /// Refreshes feeds on the calling thread and returns when everything is stored and linked.
  ///
  /// - Parameters:
  ///   - answers: What servers have just answered, by the address of the feed; they are not asked again.
  ///   - isCancelled: Asked ten times a second; what was stored until then stays.
  ///   - onProgress: Told what changed, a few times a second at most.
  func refresh(
    _ scopes: [RefreshScope], _ choice: Choice = .all, answers: [String: FetchAnswer] = [:],
    isCancelled: () -> Bool = { false }, onProgress: (RefreshProgress) -> Void = { _ in }
  ) throws(Failure) -> RefreshReport {
    do {
      let archive = try Archive.open(at: archivePath, mode: .readWrite)
      defer { archive.close() }
      let chosen = FeedChoice(try archive.subscriptions(), scopes)
      if let failure = chosen.failure { throw failure }
      let now = Clock.now()
      let feeds = chosen.feeds.filter { choice == .all ? !$0.state.isStopped : $0.isDue(at: now) }
      let fetcher = Fetcher(version: Lintas.version, limits: limits, seed: UInt64(truncatingIfNeeded: now))
      running.withLock { $0 = Running(fetcher: fetcher) }
      defer { running.withLock { $0 = nil } }
      let run = try RefreshRun(
        feeds, archive: archive, readers: FeedArticleReader(zone: utcOffset), analyzer: analyzer)
      let wasStopped = { self.running.withLock { $0?.isStopped ?? true } || isCancelled() }
      var report = try run.run(fetcher, answers: answers, isCancelled: wasStopped, onProgress: onProgress)
      report.waiting = chosen.feeds.count - feeds.count
      return report
    } catch let failure as Failure {
      throw failure
    } catch let error as StoreError {
      throw Failure(error)
    } catch {
      throw Failure("the feeds cannot be refreshed: \(error)", code: .inputOutput)
    }
  }

  /// Ends the refresh that runs, within a tenth of a second and one transaction; may be called on any thread.
  func stop() {
    running.withLock { running in
      running?.isStopped = true
      running?.fetcher.cancel()
    }
  }

  private struct Running {
    let fetcher: Fetcher
    var isStopped = false
  }
}

/// What a refresh did, told at its end.
struct RefreshReport {
  /// Its counts.
  var progress = RefreshProgress()
  /// The feeds that failed, by name, with the reason.
  var problems: [(feed: String, reason: String)] = []
  /// Feeds that were left out because it is not time yet, or because they were stopped.
  var waiting = 0
  /// Whether it was ended before it was done.
  var isCutOff = false
}
