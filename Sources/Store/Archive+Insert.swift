import GRDB
public import News

/// What became of one article that was given to an archive.
public struct InsertOutcome: Hashable, Sendable {
  /// Row that it has now.
  public let key: ArticleKey
  /// Its identity.
  public let id: Article.ID
  /// What was done.
  public let change: Change

  /// An article's row and what was done.
  public init(key: ArticleKey, id: Article.ID, change: Change) {
    self.key = key
    self.id = id
    self.change = change
  }

  /// What an import does with one article.
  public enum Change: String, CaseIterable, Sendable {
    /// It was new.
    case added
    /// The archive had it already, word for word.
    case unchanged
    /// The archive had an older text, which is kept as a revision.
    case revised
    /// The archive had it word for word, with annotations of an older analysis, which were replaced.
    case refreshed
  }
}

extension Archive {
  /// Stores articles in one transaction.
  ///
  /// An article that is there with an equal `contentHash` stays as it is, but that annotations of an older
  /// analysis make room for those given; one with another hash is replaced, keeps its row and its marks, and
  /// the older text becomes a revision.
  ///
  /// - Parameters:
  ///   - profiles: What links the articles, in any order; an article without one is not linked.
  ///   - isSample: Whether these are the samples of the first run, which `removeSamples` takes away.
  ///   - analysis: Number of the analysis that made the annotations; a newer one has a higher number.
  /// - Returns: One outcome an article, in the order given.
  /// - Complexity: About a millisecond an article; several hundred in a batch are best.
  public func insert(
    _ articles: [AnnotatedArticle], profiles: [StoryProfile] = [], isSample: Bool = false, analysis: Int = 1
  ) throws(StoreError) -> [InsertOutcome] {
    var known = KnownKeys()
    return try insert(articles, profiles: profiles, isSample: isSample, analysis: analysis, known: &known)
  }

  /// Stores articles in one transaction, one batch of many.
  ///
  /// - Parameter known: What the batches before found in this archive, and afterwards this one too.
  public func insert(
    _ articles: [AnnotatedArticle], profiles: [StoryProfile], isSample: Bool = false, analysis: Int,
    known: inout KnownKeys
  ) throws(StoreError) -> [InsertOutcome] {
    // What is taken back must not be known, so nothing is until the transaction has ended well.
    var keys = KnownKeys(taking: &known)
    let outcomes = try write { database in
      try Self.insert(
        articles, profiles: profiles, isSample: isSample, analysis: analysis, known: &keys, in: database)
    }
    keys.limit()
    known = keys
    return outcomes
  }

  /// Stores articles inside a transaction.
  static func insert(
    _ articles: [AnnotatedArticle], profiles: [StoryProfile], isSample: Bool = false, analysis: Int,
    known: inout KnownKeys, in database: Database
  ) throws -> [InsertOutcome] {
    let profiles = Dictionary(profiles.map { ($0.article, $0) }, uniquingKeysWith: { first, _ in first })
    var writer = ArticleWriter(
      database: database, isSample: isSample, analysis: analysis, known: KnownKeys(taking: &known))
    let outcomes = try articles.map { annotated in
      let id = annotated.article.id
      return try writer.insert(annotated, id: id, profile: profiles[id])
    }
    try writer.finish()
    known = writer.known
    return outcomes
  }

  /// Takes the samples of the first run away, with everything that was known of them.
  ///
  /// - Returns: How many there were.
  public func removeSamples() throws(StoreError) -> Int {
    try write { database in
      let keys = try Int64.fetchAll(database, sql: "SELECT key FROM article WHERE isSample = 1")
      var writer = ArticleWriter(database: database, isSample: true)
      for key in keys { try writer.remove(key) }
      try writer.finish()
      try StoryWriter(database: database).dissolveSingleStories()
      return keys.count
    }
  }
}
