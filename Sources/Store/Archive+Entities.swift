import GRDB
public import News

extension Archive {
  /// Who and what an article names, and how often the articles of its story do.
  ///
  /// The story is the articles of one key and those linked as the same event.
  ///
  /// - Parameter limit: Articles that are counted at most: this one, then those linked best, then the newest
  ///   of the story. The others are only numbered, in `leftOut`.
  /// - Returns: `nil` when the archive does not have the article.
  /// - Complexity: O(*limit* × names of an article), whatever the size of the story.
  public func entities(of key: ArticleKey, limit: Int = 100) throws(StoreError) -> EntityCensus? {
    try read { database in
      guard let story = try StoryMembers(of: key.rawValue, limit: limit, in: database) else { return nil }
      var count = EntityCount(database: database, article: key)
      for part in story.keys.chunks(of: 500) {
        let list = part.map(String.init).joined(separator: ", ")
        try count.add("FROM article a WHERE a.key IN (\(list))", [])
      }
      return try count.census(leftOut: story.leftOut)
    }
  }

  /// Who and what the articles of a filter name.
  ///
  /// - Complexity: O(*n*) in the names of what matches; never ask on the way of a key press.
  public func entities(matching filter: ArticleFilter) throws(StoreError) -> EntityCensus {
    try read { database in
      let condition = try FilterCondition(filter, in: database, hasState: hasState)
      var count = EntityCount(database: database, article: nil)
      try count.add("FROM article a WHERE \(condition.sql)", condition.values)
      return try count.census(leftOut: 0)
    }
  }
}

/// The articles that tell the event of one article, at most so many.
struct StoryMembers {
  /// Rows of the articles, the one at hand first.
  let keys: [Int64]
  /// Articles beyond the limit.
  let leftOut: Int

  /// Finds them; `nil` when the archive does not have the article.
  init?(of key: Int64, limit: Int, in database: Database) throws {
    let own = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT story FROM article WHERE key = ?"), arguments: [key])
    guard let own else { return nil }
    let story: String? = own[0]
    let linked = try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT other FROM link WHERE article = ? AND level = 'event' ORDER BY score DESC, other LIMIT ?
          """), arguments: [key, limit])
    let told = try Int64.fetchAll(
      database.cachedStatement(
        sql: "SELECT key FROM article WHERE story = ? ORDER BY sortKey, key LIMIT ?"),
      arguments: [story, limit])
    var seen: Set<Int64> = []
    let keys = ([key] + linked + told).filter { seen.insert($0).inserted }
    self.keys = Array(keys.prefix(max(1, limit)))
    let all = try Int.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT count(*) FROM (
            SELECT key FROM article WHERE story = ?1
            UNION SELECT other FROM link WHERE article = ?2 AND level = 'event' UNION SELECT ?2)
          """), arguments: [story, key])
    leftOut = max(0, (all ?? 0) - self.keys.count)
  }
}

/// Counts the names of articles by entity.
struct EntityCount {
  private let database: Database
  private let article: ArticleKey?
  private var articles: [Int64: (sortKey: Int, outlet: Int64)] = [:]
  /// Articles and mentions of each name.
  private var uses: [Int64: [(article: Int64, count: Int)]] = [:]

  /// A count that begins.
  ///
  /// - Parameter article: The article at hand.
  init(database: Database, article: ArticleKey?) {
    self.database = database
    self.article = article
  }

  /// Counts articles that were not counted yet.
  ///
  /// - Parameter source: FROM and WHERE of a query over `article a`.
  mutating func add(_ source: String, _ values: [Bound]) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT a.key, a.sortKey, a.outlet \(source)", arguments: StatementArguments(values))
    while let row = try rows.next() { articles[row[0]] = (row[1], row[2]) }
    let names = try Row.fetchCursor(
      database,
      sql: """
        WITH hit AS MATERIALIZED (SELECT a.key \(source))
        SELECT g.name, g.article, g.count FROM hit CROSS JOIN naming g ON g.article = hit.key
        """, arguments: StatementArguments(values))
    while let row = try names.next() { uses[row[0], default: []].append((row[1], row[2])) }
  }

  /// What was counted.
  func census(leftOut: Int) throws -> EntityCensus {
    var groups: [UsedName.Entity: Group] = [:]
    for part in uses.keys.sorted().chunks(of: 500) {
      let list = part.map(String.init).joined(separator: ", ")
      let rows = try Row.fetchCursor(
        database, sql: "SELECT key, kind, entity, label, fold FROM name WHERE key IN (\(list))")
      while let row = try rows.next() {
        let name = try UsedName(row)
        groups[name.entity, default: Group()].add(name, uses[name.key] ?? [], here: article?.rawValue)
      }
    }
    let order = articles.sorted { ($0.value.sortKey, $0.key) < ($1.value.sortKey, $1.key) }.map(\.key)
    let places = Dictionary(zip(order, order.indices), uniquingKeysWith: { first, _ in first })
    let outlets = try OutletDirectory(database).outlets.mapValues(\.name)
    let tallies = groups.map { name, group in
      tally(of: name, group, order: order, places: places, outlets: outlets)
    }
    return EntityCensus(
      article: article, tallies: tallies, articles: order.map(ArticleKey.init(rawValue:)), leftOut: leftOut)
  }

  private func tally(
    of entity: UsedName.Entity, _ group: Group, order: [Int64], places: [Int64: Int], outlets: [Int64: String]
  ) -> EntityTally {
    let keys = group.articles.compactMap { places[$0] }.sorted().map { order[$0] }
    var naming: Set<String> = []
    for outlet in Set(keys.compactMap { articles[$0]?.outlet }) {
      if let name = outlets[outlet] { naming.insert(name) }
    }
    let id = Entity.ID(rawValue: String(stored: entity.key))
    return EntityTally(
      kind: entity.kind, entity: id, keys: [id], name: String(stored: group.best?.text ?? entity.key),
      mentionsHere: group.mentionsHere, mentions: group.mentions,
      articles: keys.map(ArticleKey.init(rawValue:)), outlets: naming.sorted())
  }

  /// A row of the table of names.
  private struct UsedName {
    let key: Int64
    let entity: Entity
    let label: EntityLabel

    struct Entity: Hashable {
      let kind: EntityKind
      let key: String
    }

    init(_ row: Row) throws {
      let word: String = row[1]
      guard let kind = EntityKind(rawValue: word) else { throw PackedError.value(word) }
      key = row[0]
      entity = Entity(kind: kind, key: row[2])
      label = EntityLabel(row[3], fold: row[4], of: entity.key, kind: kind)
    }
  }

  /// The names of one entity, added up.
  private struct Group {
    var articles: Set<Int64> = []
    var mentions = 0
    var mentionsHere = 0
    var best: EntityLabel?

    mutating func add(_ name: UsedName, _ uses: [(article: Int64, count: Int)], here: Int64?) {
      var label = name.label
      for use in uses {
        articles.insert(use.article)
        mentions += use.count
        guard use.article == here else { continue }
        mentionsHere += use.count
        label.isHere = true
      }
      best = best.map { $0.isBetter(than: label) ? $0 : label } ?? label
    }
  }
}

extension Array {
  /// This array cut into parts of at most `size` elements.
  func chunks(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min(count, $0 + size)] }
  }
}
