import GRDB
public import News

/// What a story's key, an article's identity, or the beginning of either finds.
public enum StoryMatch: Hashable, Sendable {
  /// Nothing.
  case none
  /// One story, by an article of it; an article without a story is one alone.
  case one(ArticleKey)
  /// More than one; the first few keys, sorted.
  case several([String])
}

extension Archive {
  /// The story that a person means: its key or the beginning of it, or an article of it.
  public func match(story text: String) throws(StoreError) -> StoryMatch {
    let stored = text.storable
    guard !stored.isEmpty else { return .none }
    let stories = try read { database in
      let exact = try Int64.fetchOne(
        database, sql: "SELECT key FROM article WHERE story = ? ORDER BY sortKey, key LIMIT 1",
        arguments: [stored])
      if let exact { return [(story: stored, article: exact)] }
      return try Row.fetchAll(
        database,
        sql: """
          SELECT story, min(key) FROM article WHERE story >= ? AND story < ? GROUP BY story ORDER BY story LIMIT 5
          """, arguments: [stored, stored + "\u{10FFFF}"]
      ).map { row -> (story: String, article: Int64) in (row[0], row[1]) }
    }
    if stories.count == 1 { return .one(ArticleKey(rawValue: stories[0].article)) }
    switch try match(identity: text) {
    case .one(let key): return .one(key)
    case .none where stories.isEmpty: return .none
    case .several(let ids) where stories.isEmpty: return .several(ids.map(\.rawValue))
    case .none, .several: return .several(stories.map { String(stored: $0.story) })
    }
  }

  /// The articles of one article's story with their texts, oldest first, the undated last.
  ///
  /// - Parameters:
  ///   - key: An article of the story; one without a story is alone.
  ///   - limit: Articles that are read at most: the one at hand and the newest of every other outlet before a second
  ///     of any. The others are only numbered, in `leftOut`.
  /// - Returns: `nil` when the archive does not have the article.
  /// - Complexity: O(*limit* × text of an article), beside a walk over the story's rows.
  public func dossier(of key: ArticleKey, limit: Int = 100) throws(StoreError) -> StoryDossier? {
    try read { database in
      guard let own = try summaries(of: [key.rawValue], in: database).first else { return nil }
      guard let story = own.story else {
        let article = try Self.annotated(key.rawValue, in: database)
        return StoryDossier(
          story: nil, title: own.headline,
          articles: article.map { [StoryArticle(summary: own, annotated: $0)] } ?? [])
      }
      let keys = try Int64.fetchAll(
        database,
        sql: """
          SELECT key FROM (
            SELECT key, sortKey, row_number() OVER (PARTITION BY outlet ORDER BY key = ?1 DESC, sortKey, key) AS turn
            FROM article WHERE story = ?2)
          ORDER BY key = ?1 DESC, turn, sortKey, key LIMIT ?3
          """, arguments: [key.rawValue, story.storable, max(1, limit)])
      let all = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM article WHERE story = ?", arguments: [story.storable])
      let articles = try summaries(of: keys, in: database).compactMap { summary in
        try Self.annotated(summary.key.rawValue, in: database).map {
          StoryArticle(summary: summary, annotated: $0)
        }
      }
      return StoryDossier(
        story: story, title: try StoryTitle.title(of: story.storable, in: database),
        articles: articles.sorted { $0.summary.ran(before: $1.summary) },
        leftOut: max(0, (all ?? 0) - articles.count))
    }
  }
}
