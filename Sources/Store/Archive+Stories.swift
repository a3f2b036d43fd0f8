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
  /// The articles whose profile has not been compared with the archive yet, by day and then in the order of import:
  /// those that are compared with the same ones stand together.
  public func unlinkedArticles() throws(StoreError) -> [ArticleKey] {
    try read {
      try Int64.fetchAll($0, sql: "SELECT article FROM profile WHERE isLinked = 0 ORDER BY key")
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
  ///     a pair without a link counts 0. Of a very large story only so many articles count as an article is
  ///     compared with.
  public func addLinks(
    _ links: [Article.ID: [StoryLink]], completing keys: [ArticleKey], joiningFrom likeness: Double
  ) throws(StoreError) {
    try write { database in
      let writer = StoryWriter(database: database)
      for (article, found) in links.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        guard let key = try writer.key(of: article) else { continue }
        let numbered = try found.compactMap { link in
          try writer.key(of: link.article).map {
            NumberedLink(
              article: ArticleKey(rawValue: $0), level: link.level, score: link.score,
              evidence: link.evidence)
          }
        }
        try writer.add(numbered, of: key)
        try writer.join(numbered, of: key, joiningFrom: likeness)
      }
      try writer.complete(keys)
    }
  }

  /// Adds links of articles by their rows, and groups the articles anew with those around them, in one transaction.
  ///
  /// - Parameters:
  ///   - keys: The articles that were compared; they are no longer unlinked, links or not.
  ///   - likeness: As in `addLinks(_:completing:joiningFrom:)`, which is done where too many articles are around.
  ///   - limit: Articles that are grouped at once at most.
  ///   - group: Gives for every article the place of the first one of its story; one that is alone is in none.
  public func addLinks(
    _ links: [(article: ArticleKey, links: [NumberedLink])], completing keys: [ArticleKey],
    joiningFrom likeness: Double, limit: Int = 12_000, groupedBy group: (StoryNeighbourhood) -> [Int]
  ) throws(StoreError) {
    try write { database in
      let writer = StoryWriter(database: database)
      for (article, found) in links { try writer.add(found, of: article.rawValue) }
      if try !writer.regroup(around: keys.map(\.rawValue), limit: limit, group) {
        for (article, found) in links {
          try writer.join(found, of: article.rawValue, joiningFrom: likeness)
        }
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
      try removeLinks(of: key)
      try run("UPDATE article SET story = ? WHERE key = ?", [placement.story?.storable, key])
    }
    // Links in the articles' own words first, so that a way back never stands in for one of them.
    for (key, placement) in placed {
      for link in placement.links {
        try insert(
          link.level, link.score, link.evidence, from: key, to: try self.key(of: link.article),
          isWayBack: false)
      }
    }
    for (key, placement) in placed {
      for link in placement.links {
        try insert(
          link.level, link.score, link.evidence.reversed, from: try self.key(of: link.article), to: key,
          isWayBack: true)
      }
    }
  }

  /// Adds the links of one article, both ways.
  func add(_ links: [NumberedLink], of key: Int64) throws {
    for link in links {
      let other = link.article.rawValue
      let (level, score) = (link.level, link.score)
      try insert(level, score, link.evidence, from: key, to: other, isWayBack: false)
      try insert(level, score, link.evidence.reversed, from: other, to: key, isWayBack: true)
    }
  }

  /// Joins the story of an article with those of the articles that tell its event.
  func join(_ links: [NumberedLink], of key: Int64, joiningFrom likeness: Double) throws {
    let events = links.lazy.filter { $0.level == .event }.map(\.article.rawValue)
    let chosen = try chosenPartners(of: key)
    guard !events.isEmpty || !chosen.isEmpty else { return }
    var joiner = try StoryJoiner(database: database, article: key, likeness: likeness)
    for other in events { try joiner.join(other) }
    for other in chosen { try joiner.joinChosen(other) }
  }

  /// Takes the links of an article away, both ways.
  func removeLinks(of key: Int64) throws {
    try run(
      "DELETE FROM link WHERE (article, other) IN (SELECT other, article FROM link WHERE article = ?)", [key])
    try run("DELETE FROM link WHERE article = ?", [key])
  }

  /// Notes that articles were compared with the archive.
  func complete(_ keys: [ArticleKey]) throws {
    for key in keys { try run("UPDATE profile SET isLinked = 1 WHERE article = ?", [key.rawValue]) }
  }

  /// Takes the story of every article away that is the only one left in it.
  func dissolveSingleStories() throws {
    try run(
      """
      UPDATE article SET story = NULL WHERE story IN (
        SELECT story FROM article WHERE story IS NOT NULL GROUP BY story HAVING count(*) = 1)
      """, [])
  }

  private func insert(
    _ level: StoryLink.Level, _ score: Double, _ evidence: StoryLink.Evidence, from article: Int64?,
    to other: Int64?, isWayBack: Bool
  ) throws {
    guard let article, let other, article != other else { return }
    var packed = PackedWriter()
    packed.write(evidence)
    try run(
      "INSERT OR \(isWayBack ? "IGNORE" : "REPLACE") INTO link VALUES (?, ?, ?, ?, ?)",
      [article, other, level.rawValue, score, packed.data])
  }

  /// The row of an article; `nil` when the archive does not have it.
  func key(of id: Article.ID) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT key FROM article WHERE id = ?"), arguments: [id.rawValue.storable]
    )
  }

  private func run(_ sql: String, _ values: [Bound]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}

extension StoryLink.Evidence {
  /// The same seen from the other article.
  fileprivate var reversed: StoryLink.Evidence {
    var evidence = self
    evidence.daysApart = daysApart.map { -$0 }
    return evidence
  }
}
