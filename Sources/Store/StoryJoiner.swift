import GRDB

/// Joins the stories of an article with those of the articles that it is linked to, inside a transaction.
///
/// Two stories become one when the pairs between them are alike enough on average: a chain of likenesses does not
/// make one story. The rule is that of the linker's own grouping, but that no article counts with more pairs than
/// it can have been compared in. What was parted by hand stays apart.
struct StoryJoiner {
  let database: Database
  /// Mean score from which two stories are one.
  let likeness: Double
  private var own: Group
  private var refused: Set<Pair> = []

  /// Pairs of one article that count at most.
  private static let mostPairs = NumberedArchive.mostEvents

  /// A joiner for the links of one article.
  init(database: Database, article: Int64, likeness: Double) throws {
    self.database = database
    self.likeness = likeness
    own = Group(key: "", size: 0, member: article)
    own = try group(of: article, key: try key(of: article))
  }

  /// Makes one story of the article's and another one's stories, when they are alike enough.
  ///
  /// - Complexity: linear in the links of the smaller story, and in the articles of the other; a pair of stories
  ///   that was refused is not asked again before one of them has grown.
  mutating func join(_ article: Int64) throws {
    let key = try key(of: article)
    guard key != own.key else { return }
    let pair = Pair(story: key, ownSize: own.size)
    guard !refused.contains(pair) else { return }
    let other = try group(of: article, key: key)
    let (small, large) = own.size <= other.size ? (own, other) : (other, own)
    let needed = likeness * Double(small.size * min(large.size, Self.mostPairs))
    guard try total(from: small, to: large) >= needed, try !isParted(from: key) else {
      refused.insert(pair)
      return
    }
    try unite(with: other)
  }

  /// Makes one story of the article's and that of an article that was said to tell the same event.
  mutating func joinChosen(_ article: Int64) throws {
    let key = try key(of: article)
    guard key != own.key, try !isParted(from: key) else { return }
    try unite(with: group(of: article, key: key))
  }
}

private extension StoryJoiner {
  /// The story of an article that is asked about.
  struct Group {
    let key: String
    let size: Int
    /// An article of it.
    let member: Int64
  }

  /// Another story, and the size that the article's own had; other stories do not grow meanwhile.
  struct Pair: Hashable {
    let story: String
    let ownSize: Int
  }

  /// Whether another story was parted from the article's own by hand.
  func isParted(from other: String) throws -> Bool {
    try StoryWriter(database: database).partedGroups(from: own.key).contains(other)
  }

  mutating func unite(with other: Group) throws {
    let story = min(own.key, other.key)
    for group in [own, other] {
      if group.key != story { try run("UPDATE article SET story = ? WHERE story = ?", [story, group.key]) }
      try run("UPDATE article SET story = ? WHERE key = ?", [story, group.member])
    }
    own = Group(key: story, size: own.size + other.size, member: own.member)
  }

  /// The key of an article's story; an article alone is a story of one under its own identity.
  func key(of article: Int64) throws -> String {
    try String.fetchOne(
      database.cachedStatement(sql: "SELECT coalesce(story, id) FROM article WHERE key = ?"),
      arguments: [article]) ?? ""
  }

  func group(of article: Int64, key: String) throws -> Group {
    let size = try Int.fetchOne(
      database.cachedStatement(sql: "SELECT count(*) FROM article WHERE story = ?"), arguments: [key])
    return Group(key: key, size: max(1, size ?? 1), member: article)
  }

  /// Sum of the scores of event links between two stories.
  ///
  /// The links of the small story's articles are walked: asking for pairs of both would be their product.
  func total(from small: Group, to large: Group) throws -> Double {
    let members =
      small.size == 1 ? "SELECT ?1 AS key WHERE ?2 IS NOT NULL" : "SELECT key FROM article WHERE story = ?2"
    let isAlone = large.size == 1
    return try Double.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT total(l.score) FROM (\(members)) s CROSS JOIN link l ON l.article = s.key AND l.level = 'event'
            CROSS JOIN article a ON a.key = l.other
          WHERE \(isAlone ? "a.key = ?3 AND ?4 IS NOT NULL" : "a.story = ?4 AND ?3 IS NOT NULL")
          """), arguments: [small.member, small.key, large.member, large.key]) ?? 0
  }

  func run(_ sql: String, _ values: [Bound]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}
