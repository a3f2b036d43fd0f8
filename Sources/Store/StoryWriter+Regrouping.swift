import GRDB
public import News

/// The articles around some new ones, with all that says which of them tell one event.
public struct StoryNeighbourhood: Hashable, Sendable {
  /// Identities of the articles, ascending; pairs tell them by their places here.
  public var articles: [Article.ID] = []
  /// Event links among the articles, as stored: most stand twice, once from each end.
  public var links: [Link] = []
  /// Pairs that were said by hand to tell one event.
  public var together: [Pair] = []
  /// Pairs that were said by hand to tell two events.
  public var apart: [Pair] = []

  /// Two articles.
  public struct Pair: Hashable, Sendable {
    /// One of the two.
    public let first: Int
    /// The other one.
    public let second: Int
  }

  /// Two articles and how alike they are.
  public struct Link: Hashable, Sendable {
    /// The article that was compared.
    public let first: Int
    /// The one that it was compared with.
    public let second: Int
    /// How sure the link is, 0...1.
    public let score: Double
  }
}

extension StoryWriter {
  /// Groups articles anew with those that they are linked to and the stories of these.
  ///
  /// Articles that come one by one are put where they fit best at that moment; seen together, the strongest links
  /// come first.
  ///
  /// - Parameters:
  ///   - limit: Articles at most.
  ///   - group: Gives for every article the place of the first one of its story; one that is alone is in none.
  /// - Returns: Whether it was done; nothing is where there are too many articles.
  /// - Complexity: O(*n* log *n*) in the links of the articles.
  func regroup(
    around keys: [Int64], limit: Int, _ group: (StoryNeighbourhood) -> [Int]
  ) throws -> Bool {
    guard let articles = try neighbours(of: keys, limit: limit) else { return false }
    let sorted = articles.sorted { $0.value.id < $1.value.id }
    let around = try neighbourhood(of: sorted.map { ($0.key, $0.value.id) })
    let firsts = group(around)
    var sizes = [Int](repeating: 0, count: sorted.count)
    for first in firsts { sizes[first] += 1 }
    for (first, article) in zip(firsts, sorted) {
      let story = sizes[first] > 1 ? sorted[first].value.id : nil
      if story != article.value.story { try put(article.key, into: story) }
    }
    return true
  }

  /// The articles, those that event links or choices lead to, and all of their stories; `nil` where there are too
  /// many.
  private func neighbours(of keys: [Int64], limit: Int) throws -> [Int64: (id: String, story: String?)]? {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          WITH near AS MATERIALIZED (
            SELECT value AS key FROM json_each(?1)
            UNION SELECT l.other FROM json_each(?1) k CROSS JOIN link l ON l.article = k.value
              WHERE l.level = 'event'
            UNION SELECT c.other FROM json_each(?1) k CROSS JOIN choice c ON c.article = k.value
            UNION SELECT c.article FROM json_each(?1) k CROSS JOIN choice c ON c.other = k.value),
          told AS MATERIALIZED (
            SELECT DISTINCT a.story FROM near n CROSS JOIN article a ON a.key = n.key WHERE a.story IS NOT NULL)
          SELECT a.key, a.id, a.story FROM near n CROSS JOIN article a ON a.key = n.key
          UNION SELECT a.key, a.id, a.story FROM told t CROSS JOIN article a ON a.story = t.story
          LIMIT ?2
          """), arguments: [keys.jsonList, limit + 1])
    var articles: [Int64: (id: String, story: String?)] = [:]
    while let row = try rows.next() { articles[row[0]] = (row[1], row[2]) }
    return articles.count > limit ? nil : articles
  }

  private func neighbourhood(of articles: [(key: Int64, id: String)]) throws -> StoryNeighbourhood {
    var around = StoryNeighbourhood()
    around.articles = articles.map { Article.ID(rawValue: String(stored: $0.id)) }
    let places = Dictionary(
      articles.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    let statement = try database.cachedStatement(
      sql: "SELECT other, score FROM link WHERE article = ? AND level = 'event'")
    for (place, article) in articles.enumerated() {
      let rows = try Row.fetchCursor(statement, arguments: [article.key])
      while let row = try rows.next() {
        guard let other = places[row[0]] else { continue }
        around.links.append(StoryNeighbourhood.Link(first: place, second: other, score: row[1]))
      }
    }
    let choices = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT article, other, isSame FROM choice"))
    while let row = try choices.next() {
      guard let first = places[row[0]], let second = places[row[1]] else { continue }
      let pair = StoryNeighbourhood.Pair(first: first, second: second)
      if row[2] { around.together.append(pair) } else { around.apart.append(pair) }
    }
    return around
  }
}
