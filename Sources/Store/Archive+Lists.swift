import GRDB
public import News

extension Archive {
  /// The first articles of a list: newest first, the undated last.
  ///
  /// - Complexity: O(*limit*) without a filter or with one outlet or days; otherwise in what matches.
  public func head(matching filter: ArticleFilter, limit: Int) throws(StoreError) -> [ArticleSummary] {
    try read { database in
      let keys = try self.keys(matching: filter, limit: limit, in: database)
      return try summaries(of: keys, in: database)
    }
  }

  /// All articles of a list, newest first, the undated last; articles of one minute in the order of import.
  ///
  /// - Complexity: O(*n*) in what matches: about 10 ms for 100 000.
  public func order(matching filter: ArticleFilter) throws(StoreError) -> [ArticleKey] {
    try read { try keys(matching: filter, limit: -1, in: $0) }.map(ArticleKey.init(rawValue:))
  }

  /// List rows in the order asked for; a key that the archive does not have is left out.
  public func summaries(of keys: [ArticleKey]) throws(StoreError) -> [ArticleSummary] {
    try read { try summaries(of: keys.map(\.rawValue), in: $0) }
  }

  /// Counts for the first line of the screen.
  ///
  /// - Complexity: O(*n*) in what matches; never ask on the way of a key press.
  public func totals(matching filter: ArticleFilter) throws(StoreError) -> ListTotals {
    try read { database in
      let condition = try FilterCondition(filter, in: database, hasState: hasState)
      let row = try Row.fetchOne(
        database,
        sql: """
          WITH hit AS MATERIALIZED (SELECT a.key, a.story FROM article a WHERE \(condition.sql))
          SELECT (SELECT count(*) FROM hit), (SELECT count(*) FROM article),
            (SELECT count(DISTINCT story) FROM hit),
            \(filter.isEmpty
              ? "(SELECT count(DISTINCT fold) FROM wire)"
              : "(SELECT count(DISTINCT w.fold) FROM hit CROSS JOIN wire w ON w.article = hit.key)"),
            (SELECT count(*) FROM article WHERE isSample = 1)
          """, arguments: StatementArguments(condition.values))
      guard let row else { return ListTotals(matching: 0, all: 0, stories: 0, wires: 0, samples: 0) }
      return ListTotals(matching: row[0], all: row[1], stories: row[2], wires: row[3], samples: row[4])
    }
  }
}

extension Archive {
  private func keys(matching filter: ArticleFilter, limit: Int, in database: Database) throws -> [Int64] {
    let condition = try FilterCondition(filter, in: database, hasState: hasState)
    return try Int64.fetchAll(
      database,
      sql: "SELECT a.key FROM article a WHERE \(condition.sql) ORDER BY a.sortKey, a.key LIMIT ?",
      arguments: StatementArguments(condition.values + [limit]))
  }

  /// List rows in the order asked for.
  func summaries(of keys: [Int64], in database: Database) throws -> [ArticleSummary] {
    guard !keys.isEmpty else { return [] }
    let marks = hasState ? "m.isRead, m.isStarred" : "NULL, NULL"
    let join = hasState ? "LEFT JOIN state.mark m ON m.article = a.id" : ""
    let statement = try database.cachedStatement(
      sql: """
        SELECT a.id, o.name, o.domain, a.headline, a.published, a.certainty, a.evidence, a.wires, a.story,
          a.isSample, \(marks)
        FROM article a CROSS JOIN outlet o ON o.key = a.outlet \(join) WHERE a.key = ?
        """)
    var summaries: [ArticleSummary] = []
    summaries.reserveCapacity(keys.count)
    for key in keys {
      let cursor = try Row.fetchCursor(statement, arguments: [key])
      while let row = try cursor.next() { summaries.append(try Self.summary(of: key, row)) }
    }
    return summaries
  }

  private static func summary(of key: Int64, _ row: Row) throws -> ArticleSummary {
    var wires = PackedReader(row[7])
    let domain: String? = row[2]
    let story: String? = row[8]
    let isRead: Bool? = row[10]
    let isStarred: Bool? = row[11]
    return ArticleSummary(
      key: ArticleKey(rawValue: key), id: Article.ID(rawValue: String(stored: row[0])),
      outlet: Outlet(name: String(stored: row[1]), domain: domain.map(String.init(stored:))),
      headline: String(stored: row[3]),
      publication: try Publication(stored: row[4], certainty: row[5], evidence: row[6]),
      wires: try wires.wires().map(\.name), story: story.map(String.init(stored:)),
      isUnread: isRead != true, isStarred: isStarred == true, isSample: row[9])
  }
}

extension Publication {
  /// The publication that three columns hold.
  init(stored date: String?, certainty: String, evidence: String?) throws {
    guard let certainty = Certainty(rawValue: certainty) else { throw PackedError.value(certainty) }
    guard certainty != .absent else {
      self = .absent
      return
    }
    guard let text = date, let date = PublicationDate(iso8601: text) else {
      throw PackedError.value(date ?? "no date")
    }
    let evidence = String(stored: evidence ?? "")
    self = certainty == .stated ? .stated(date, evidence: evidence) : .estimated(date, evidence: evidence)
  }
}
