import GRDB
public import News

extension Archive {
  /// The items of a feed that were read before: what was said of each, by identity.
  public func items(of feed: Subscription.Key) throws(StoreError) -> [UInt64: UInt64] {
    try read { database in
      let rows = try Row.fetchAll(
        database.cachedStatement(sql: "SELECT identity, contentHash FROM feedItem WHERE feed = ?"),
        arguments: [feed.rawValue])
      let pairs = rows.map { row in
        (UInt64(bitPattern: row["identity"] as Int64), UInt64(bitPattern: row["contentHash"] as Int64))
      }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Where articles came from; one that the archive does not have is left out.
  public func origins(of articles: [Article.ID]) throws(StoreError) -> [Article.ID: [ArticleOrigin]] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT i.feed, i.identity FROM article a LEFT JOIN feedItem i ON i.article = a.key WHERE a.id = ?
          """)
      var origins: [Article.ID: [ArticleOrigin]] = [:]
      for article in articles {
        let rows = try Row.fetchAll(statement, arguments: [article.rawValue.storable])
        guard !rows.isEmpty else { continue }
        origins[article] = rows.map { row in
          guard let feed = row["feed"] as Int64?, let identity = row["identity"] as Int64? else {
            return .other
          }
          return .item(Subscription.Key(rawValue: feed), identity: UInt64(bitPattern: identity))
        }
      }
      return origins
    }
  }

  /// Stores what a refresh of a feed brought, in one transaction: its articles, which of its items they are,
  /// and the state of the feed. So a refresh that is cut off is done again, and nothing twice.
  ///
  /// - Parameters:
  ///   - articles: The new and changed articles.
  ///   - profiles: What links them.
  ///   - analysis: Number of the analysis that made their annotations.
  ///   - arrivals: The items, with articles among those given or stored before.
  ///   - feed: What the refresh left.
  /// - Returns: One outcome an article, in the order given.
  public func insert(
    _ articles: [AnnotatedArticle], profiles: [StoryProfile], analysis: Int, arrivals: [FeedArrival],
    of feed: RefreshedFeed
  ) throws(StoreError) -> [InsertOutcome] {
    try write { database in
      var known = KnownKeys()
      let outcomes = try Self.insert(
        articles, profiles: profiles, analysis: analysis, known: &known, in: database)
      // A feed that was given up meanwhile has no items.
      guard
        try Bool.fetchOne(
          database.cachedStatement(sql: "SELECT 1 FROM feed WHERE key = ?"), arguments: [feed.key.rawValue])
          != nil
      else { return outcomes }
      let statement = try database.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO feedItem (feed, identity, contentHash, article)
          VALUES (?, ?, ?, (SELECT key FROM article WHERE id = ?))
          """)
      for arrival in arrivals {
        try statement.execute(arguments: [
          feed.key.rawValue, Int64(bitPattern: arrival.item.identity),
          Int64(bitPattern: arrival.item.contentHash), arrival.article?.rawValue.storable,
        ])
      }
      try Self.keep(feed, in: database)
      return outcomes
    }
  }
}
