internal import Analysis
internal import Dispatch
internal import News
internal import Store
internal import Synchronization

/// An article as it was read, with what was found in it.
struct Reading: Sendable {
  /// The article with names and claims.
  let annotated: AnnotatedArticle
  /// What links it.
  let profile: StoryProfile

  /// Analyses an article.
  init(_ article: Article, by analyzer: Analyzer) {
    (annotated, profile) = analyzer.analysis(of: article)
  }
}

extension Reading {
  /// Articles with what was found in them, in order, analysed on all cores.
  static func all(of articles: [Article], by analyzer: Analyzer) -> [Reading] {
    articles.concurrentMap { Reading($0, by: analyzer) }
  }
}

/// Inserts articles into an archive while the next ones are read, in one transaction all that have come meanwhile: many
/// articles touch a page of the file that is then written once.
final class ArchiveFiller: Sendable {
  private let archive: Archive
  private let queue = DispatchQueue(label: "lintas.filler")
  private let places = DispatchSemaphore(value: ArchiveFiller.mostBatches)
  private let waiting = Mutex<[[Reading]]>([])
  private let known = Mutex(KnownKeys())
  private let outcomes = Mutex<Result<[InsertOutcome], StoreError>>(.success([]))

  /// Batches that wait or are inserted at most.
  private static let mostBatches = 6

  /// A filler of an archive.
  init(_ archive: Archive) { self.archive = archive }

  /// Begins to insert, once there is room for another batch.
  ///
  /// - Returns: What became of the articles of batches that have ended, each once.
  /// - Throws: What went wrong with a batch before; nothing is inserted after it.
  func start(_ readings: [Reading]) throws(StoreError) -> [InsertOutcome] {
    places.wait()
    waiting.withLock { $0.append(readings) }
    queue.async { [self] in
      let batches = waiting.withLock { waiting in
        let batches = waiting
        waiting = []
        return batches
      }
      // Those of later turns may have come with an earlier one.
      if !batches.isEmpty { insert(Array(batches.joined())) }
      for _ in batches { places.signal() }
    }
    return try ended()
  }

  /// Waits until all is inserted.
  ///
  /// - Returns: What became of the articles that no other call has told.
  func finish() throws(StoreError) -> [InsertOutcome] {
    queue.sync {}
    return try ended()
  }

  private func ended() throws(StoreError) -> [InsertOutcome] {
    try outcomes.withLock { outcomes throws(StoreError) in
      let ended = try outcomes.get()
      outcomes = .success([])
      return ended
    }
  }

  private func insert(_ readings: [Reading]) {
    guard case .success = outcomes.withLock({ $0 }) else { return }
    let result = Result { () throws(StoreError) in
      try known.withLock { known throws(StoreError) in
        try archive.insert(
          readings.map(\.annotated), profiles: readings.map(\.profile), analysis: Analyzer.version,
          known: &known)
      }
    }
    outcomes.withLock { outcomes in
      outcomes = result.map { ((try? outcomes.get()) ?? []) + $0 }
    }
  }
}
