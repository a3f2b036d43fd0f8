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
    annotated = AnnotatedArticle(article: article, annotations: analyzer.annotations(of: article))
    profile = analyzer.profile(of: annotated)
  }
}

extension Reading {
  /// Articles with what was found in them, in order, analysed on all cores.
  static func all(of articles: [Article], by analyzer: Analyzer) -> [Reading] {
    let readings = Mutex([Reading?](repeating: nil, count: articles.count))
    DispatchQueue.concurrentPerform(iterations: articles.count) { place in
      let reading = Reading(articles[place], by: analyzer)
      readings.withLock { $0[place] = reading }
    }
    return readings.withLock { $0.compactMap(\.self) }
  }
}

/// Inserts articles into an archive while the next ones are read: one batch at a time, each in one transaction.
final class ArchiveFiller: Sendable {
  private let archive: Archive
  private let outcomes = Mutex<Result<[InsertOutcome], StoreError>>(.success([]))
  private let group = DispatchGroup()

  /// A filler of an archive.
  init(_ archive: Archive) { self.archive = archive }

  /// Begins to insert; what was begun before must have been waited for.
  func start(_ readings: [Reading]) {
    DispatchQueue.global().async(group: group) { [self] in
      let result = Result { () throws(StoreError) in
        try archive.insert(
          readings.map(\.annotated), profiles: readings.map(\.profile), analysis: Analyzer.version)
      }
      outcomes.withLock { $0 = result }
    }
  }

  /// Waits until all is inserted.
  ///
  /// - Returns: What became of the articles of the last batch, once; nothing when none was begun.
  func finish() throws(StoreError) -> [InsertOutcome] {
    group.wait()
    let result = outcomes.withLock { outcomes in
      let result = outcomes
      outcomes = .success([])
      return result
    }
    return try result.get()
  }
}
