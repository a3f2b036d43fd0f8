import GRDB
public import News

/// The articles around some new ones, with all that says which of them tell one event.
public struct StoryNeighbourhood: Hashable, Sendable {
  /// Event links among the articles, without evidence; an article without any has an empty list.
  public var links: [Article.ID: [StoryLink]] = [:]
  /// Pairs that were said by hand to tell one event.
  public var together: [Pair] = []
  /// Pairs that were said by hand to tell two events.
  public var apart: [Pair] = []

  /// Two articles.
  public struct Pair: Hashable, Sendable {
    /// One of the two.
    public let first: Article.ID
    /// The other one.
    public let second: Article.ID
  }
}

extension Archive {
  /// Groups articles anew with those that they are linked to and the stories of these, in one transaction.
  ///
  /// Articles that come one by one are put where they fit best at that moment; seen together, the strongest links
  /// come first.
  ///
  /// - Parameters:
  ///   - limit: Articles at most; nothing is done where there are more.
  ///   - group: Gives the story's key of every article; one that is alone in a story is in none.
  /// - Complexity: O(*n* log *n*) in the links of the articles.
  public func regroup(
    around keys: [ArticleKey], limit: Int = 3_000,
    _ group: (StoryNeighbourhood) -> [Article.ID: String]
  ) throws(StoreError) {
    try write { database in
      let articles = try Self.neighbours(of: keys.map(\.rawValue), limit: limit, in: database)
      guard !articles.isEmpty else { return }
      let ids = articles.mapValues { Article.ID(rawValue: String(stored: $0.id)) }
      let stories = group(try Self.neighbourhood(of: ids, in: database))
      let sizes = Dictionary(stories.values.map { ($0, 1) }, uniquingKeysWith: +)
      let writer = StoryWriter(database: database)
      for (key, article) in articles {
        let story = ids[key].flatMap { stories[$0] }.flatMap { sizes[$0, default: 0] > 1 ? $0.storable : nil }
        if story != article.story { try writer.put(key, into: story) }
      }
    }
  }

  /// The articles, those that event links lead to, and all of their stories; none where there are too many.
  private static func neighbours(
    of keys: [Int64], limit: Int, in database: Database
  ) throws -> [Int64: (id: String, story: String?)] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          WITH near AS MATERIALIZED (
            SELECT value AS key FROM json_each(?1)
            UNION SELECT l.other FROM json_each(?1) k CROSS JOIN link l ON l.article = k.value
              WHERE l.level = 'event'),
          told AS MATERIALIZED (
            SELECT DISTINCT a.story FROM near n CROSS JOIN article a ON a.key = n.key WHERE a.story IS NOT NULL)
          SELECT a.key, a.id, a.story FROM near n CROSS JOIN article a ON a.key = n.key
          UNION SELECT a.key, a.id, a.story FROM told t CROSS JOIN article a ON a.story = t.story
          LIMIT ?2
          """), arguments: [keys.jsonList, limit + 1])
    var articles: [Int64: (id: String, story: String?)] = [:]
    while let row = try rows.next() { articles[row[0]] = (row[1], row[2]) }
    return articles.count > limit ? [:] : articles
  }

  private static func neighbourhood(
    of ids: [Int64: Article.ID], in database: Database
  ) throws -> StoryNeighbourhood {
    var around = StoryNeighbourhood()
    for id in ids.values { around.links[id] = [] }
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT l.article, l.other, l.score FROM json_each(?) k CROSS JOIN link l ON l.article = k.value
          WHERE l.level = 'event'
          """), arguments: [ids.keys.sorted().jsonList])
    while let row = try rows.next() {
      guard let from = ids[row[0]], let to = ids[row[1]] else { continue }
      around.links[from, default: []].append(
        StoryLink(article: to, level: .event, score: row[2], evidence: StoryLink.Evidence()))
    }
    let choices = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT article, other, isSame FROM choice"))
    while let row = try choices.next() {
      guard let first = ids[row[0]], let second = ids[row[1]] else { continue }
      let pair = StoryNeighbourhood.Pair(first: first, second: second)
      if row[2] { around.together.append(pair) } else { around.apart.append(pair) }
    }
    return around
  }
}
