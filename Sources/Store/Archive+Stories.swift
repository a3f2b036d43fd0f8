import GRDB
public import News

/// Where linking puts one article: its story and the articles it is linked to.
public struct StoryPlacement: Hashable, Sendable {
  /// The article.
  public let article: Article.ID
  /// Key of its story; `nil` when no other article tells the event.
  public let story: String?
  /// Its links; the way back is written too.
  public let links: [StoryLink]

  /// A place for an article.
  public init(article: Article.ID, story: String?, links: [StoryLink]) {
    self.article = article
    self.story = story
    self.links = links
  }
}

extension Archive {
  /// Puts articles into their stories, and replaces all links that touch them, in one transaction.
  ///
  /// Every link is stored both ways; where two placements tell of each other, each keeps its own words.
  /// Identities that the archive does not have are passed over.
  public func replaceLinks(_ placements: [StoryPlacement]) throws(StoreError) {
    try write { database in
      let writer = StoryWriter(database: database)
      try writer.replace(placements)
    }
  }
}

extension Archive {
  /// The articles whose profile has not been compared with the archive yet, in the order of import.
  public func unlinkedArticles() throws(StoreError) -> [ArticleKey] {
    try read {
      try Int64.fetchAll($0, sql: "SELECT article FROM profile WHERE isLinked = 0 ORDER BY article")
    }.map(ArticleKey.init(rawValue:))
  }

  /// Stores links that were found, and joins the stories of articles that tell one event.
  ///
  /// The key of a story is the smallest identity in it. Every link is stored both ways. Identities that the
  /// archive does not have are passed over.
  ///
  /// - Parameters:
  ///   - keys: The articles that were compared; they are no longer unlinked, links or not.
  ///   - likeness: Mean score of the links between all pairs of two stories from which they are joined, 0...1;
  ///     a pair without a link counts 0.
  public func addLinks(
    _ links: [Article.ID: [StoryLink]], completing keys: [ArticleKey], joiningFrom likeness: Double
  ) throws(StoreError) {
    try write { database in
      let writer = StoryWriter(database: database)
      for (article, found) in links.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        try writer.add(found, of: article, joiningFrom: likeness)
      }
      try writer.complete(keys)
    }
  }
}

/// Writes links and stories, inside a transaction.
struct StoryWriter {
  let database: Database

  /// Replaces what is known of these articles.
  func replace(_ placements: [StoryPlacement]) throws {
    let placed = try placements.compactMap { placement in
      try key(of: placement.article).map { (key: $0, placement: placement) }
    }
    for (key, placement) in placed {
      try run("DELETE FROM link WHERE article = ?", [key])
      try run("DELETE FROM link WHERE other = ?", [key])
      try run("UPDATE article SET story = ? WHERE key = ?", [placement.story?.storable, key])
    }
    // Links in the articles' own words first, so that a way back never stands in for one of them.
    for (key, placement) in placed {
      for link in placement.links {
        try insert(link, from: key, to: try self.key(of: link.article), isWayBack: false)
      }
    }
    for (key, placement) in placed {
      for link in placement.links {
        try insert(link.reversed, from: try self.key(of: link.article), to: key, isWayBack: true)
      }
    }
  }

  /// Adds the links of one article, both ways, and joins the stories of the events.
  func add(_ links: [StoryLink], of article: Article.ID, joiningFrom likeness: Double) throws {
    guard let key = try key(of: article) else { return }
    var events: [Int64] = []
    for link in links {
      guard let other = try self.key(of: link.article) else { continue }
      try insert(link, from: key, to: other, isWayBack: false)
      try insert(link.reversed, from: other, to: key, isWayBack: true)
      if link.level == .event { events.append(other) }
    }
    for other in events { try join(key, other, from: likeness) }
    for other in try chosenPartners(of: key) {
      let (one, partner) = (try group(of: key), try group(of: other))
      if try !partedGroups(from: one.key).contains(partner.key) { try unite(one, partner, key, other) }
    }
  }

  /// Notes that articles were compared with the archive.
  func complete(_ keys: [ArticleKey]) throws {
    for key in keys { try run("UPDATE profile SET isLinked = 1 WHERE article = ?", [key.rawValue]) }
  }

  /// Makes one story of two articles' stories, when the pairs between them are alike enough on average: a
  /// chain of likenesses does not make one story. The rule is that of the linker's own grouping; what was parted
  /// by hand stays apart.
  private func join(_ first: Int64, _ second: Int64, from likeness: Double) throws {
    let (one, other) = (try group(of: first), try group(of: second))
    guard one.key != other.key else { return }
    let total = try Double.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT total(score) FROM link WHERE level = 'event'
            AND article IN (SELECT key FROM article WHERE story = ?1 UNION SELECT ?2)
            AND other IN (SELECT key FROM article WHERE story = ?3 UNION SELECT ?4)
          """), arguments: [one.key, first, other.key, second])
    guard total ?? 0 >= likeness * Double(one.size * other.size),
      try !partedGroups(from: one.key).contains(other.key)
    else { return }
    try unite(one, other, first, second)
  }

  private func unite(
    _ one: (key: String, size: Int), _ other: (key: String, size: Int), _ first: Int64, _ second: Int64
  ) throws {
    guard one.key != other.key else { return }
    let story = min(one.key, other.key)
    for (group, member) in [(one, first), (other, second)] {
      if group.key != story { try run("UPDATE article SET story = ? WHERE story = ?", [story, group.key]) }
      try run("UPDATE article SET story = ? WHERE key = ?", [story, member])
    }
  }

  /// Key and size of an article's story; an article alone is a story of one under its own identity.
  private func group(of article: Int64) throws -> (key: String, size: Int) {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT coalesce(a.story, a.id),
            CASE WHEN a.story IS NULL THEN 1 ELSE (SELECT count(*) FROM article b WHERE b.story = a.story) END
          FROM article a WHERE a.key = ?
          """), arguments: [article])
    return (row?[0] ?? "", row?[1] ?? 1)
  }

  /// Takes the story of every article away that is the only one left in it.
  func dissolveSingleStories() throws {
    try run(
      """
      UPDATE article SET story = NULL WHERE story IN (
        SELECT story FROM article WHERE story IS NOT NULL GROUP BY story HAVING count(*) = 1)
      """, [])
  }

  private func insert(_ link: StoryLink, from article: Int64?, to other: Int64?, isWayBack: Bool) throws {
    guard let article, let other, article != other else { return }
    var evidence = PackedWriter()
    evidence.write(link.evidence)
    try run(
      "INSERT OR \(isWayBack ? "IGNORE" : "REPLACE") INTO link VALUES (?, ?, ?, ?, ?)",
      [article, other, link.level.rawValue, link.score, evidence.data])
  }

  private func key(of id: Article.ID) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT key FROM article WHERE id = ?"), arguments: [id.rawValue.storable]
    )
  }

  private func run(_ sql: String, _ values: [Bound]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}

extension StoryLink {
  /// The same link seen from the other article; `article` is not turned round.
  fileprivate var reversed: StoryLink {
    var evidence = evidence
    evidence.daysApart = evidence.daysApart.map { -$0 }
    return StoryLink(article: article, level: level, score: score, evidence: evidence)
  }
}
