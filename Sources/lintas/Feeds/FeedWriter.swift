internal import Analysis
internal import Dispatch
internal import News
internal import Store
internal import Synchronization

/// Analyses and stores what feeds bring, one feed after the other, on a thread of its own.
final class FeedWriter: Sendable {
  /// The archive that is written to.
  let archive: Archive
  private let analyzer: @Sendable () -> Analyzer
  private let queue = DispatchQueue(label: "lintas.feeds", qos: .utility)
  /// Feeds that may wait to be stored; further ones hold the fetching up, so that memory is bounded.
  private let room = DispatchSemaphore(value: 16)
  private let state = Mutex(State())

  /// Articles that are stored in one transaction.
  private static let batch = 128

  init(archive: Archive, analyzer: @escaping @Sendable () -> Analyzer) {
    self.archive = archive
    self.analyzer = analyzer
  }

  private struct State {
    var added = 0
    var revised = 0
    var failure: StoreError?
    var analyzer: Analyzer?
  }

  /// Articles that were new, and that were revised, so far.
  var counts: (added: Int, revised: Int) { state.withLock { ($0.added, $0.revised) } }

  /// Why nothing more can be stored.
  var failure: StoreError? { state.withLock { $0.failure } }

  /// Takes what a feed brought; returns at once while there is room.
  func store(_ harvest: FeedHarvest) {
    room.wait()
    queue.async { [self] in
      defer { room.signal() }
      guard failure == nil else { return }
      do throws(StoreError) {
        try write(harvest)
      } catch {
        state.withLock { $0.failure = error }
      }
    }
  }

  /// Waits until all that was taken is stored.
  func finish() { queue.sync {} }

  /// Stores the states of feeds that brought nothing.
  func keep(_ states: [RefreshedFeed]) throws(StoreError) { try archive.keep(states) }

  private func write(_ harvest: FeedHarvest) throws(StoreError) {
    let analyzer = self.loadedAnalyzer
    let items = harvest.items
    for start in stride(from: 0, to: items.count, by: Self.batch) {
      let batch = items[start..<min(start + Self.batch, items.count)]
      let readings = Reading.all(of: batch.compactMap(\.article), by: analyzer)
      var refreshed = harvest.refreshed
      if batch.endIndex < items.count {
        // Until all of it is stored the next refresh must not be told that nothing changed.
        refreshed.state.entityTag = nil
        refreshed.state.lastModified = nil
      }
      let outcomes = try archive.insert(
        readings.map(\.annotated), profiles: readings.map(\.profile), analysis: Analyzer.version,
        arrivals: batch.filter { !$0.isOpen }.map { FeedArrival(item: $0.item, article: $0.article?.id) },
        of: refreshed)
      state.withLock { state in
        state.added += outcomes.count { $0.change == .added }
        state.revised += outcomes.count { $0.change == .revised }
      }
    }
  }

  private var loadedAnalyzer: Analyzer {
    state.withLock { state in
      let analyzer = state.analyzer ?? self.analyzer()
      state.analyzer = analyzer
      return analyzer
    }
  }
}
