import GRDB
import News

/// Counts kinds and sources of claims among the articles that meet a condition.
///
/// A kind is counted where one claim of it is by a source that the filter asks for, and the other way round.
struct ClaimFacets {
  private let query: FacetQuery
  /// FROM and WHERE of a query over the claims that count, `claim c`.
  private let claims: String
  private let values: [Bound]
  private let condition: ClaimCondition?

  /// Facets of a filter that has no terms of the field that is counted.
  init(_ filter: ArticleFilter, in database: Database, hasState: Bool, limit: Int) throws {
    condition = try ClaimCondition(filter, in: database)
    // A claim that meets its condition makes its article meet it: the articles need not be asked twice.
    var articles = filter
    articles.removeAll(of: .claim)
    articles.removeAll(of: .source)
    query = FacetQuery(
      database: database, condition: try FilterCondition(articles, in: database, hasState: hasState),
      hasState: hasState, limit: limit)
    let source = query.isWhole ? "FROM claim c" : "FROM hit a CROSS JOIN claim c ON c.article = a.key"
    claims = "\(source) WHERE \(condition?.sql ?? "1")"
    values = condition?.values ?? []
  }

  /// Articles of each kind of claim.
  func kinds() throws -> [FacetCount] {
    try query.rows(
      """
      SELECT kind, count(*) FROM (SELECT DISTINCT c.kind, c.article \(claims))
      GROUP BY kind ORDER BY count(*) DESC, kind
      """, values
    ).compactMap { row in
      Claim.Kind(rawValue: row[0]).map { FacetCount(term: .claim($0), label: $0.rawValue, count: row[1]) }
    }
  }

  /// Articles of each source: an entity whatever it is called, any other phrase as it is written, and all
  /// sources that are not named together.
  ///
  /// Sums over phrases come first, which count an article once a phrase; only the sources that lead by them,
  /// and mean several phrases, are then counted article by article.
  func sources() throws -> [FacetCount] {
    let unnamed = try query.rows(
      """
      SELECT count(*) FROM (SELECT DISTINCT c.article \(claims) AND \(ClaimCondition.unnamed))
      HAVING count(*) > 0
      """, values
    ).map { FacetCount(term: .source(.unnamed), label: "unnamed", count: $0[0]) }
    var counts: [Int64: Int] = [:]
    var groups: [String: Group] = [:]
    let used = try query.rows(
      """
      SELECT s.key, s.entity, s.fold, s.label, n FROM (
        SELECT source, count(*) AS n FROM (SELECT DISTINCT c.source, c.article \(claims)) GROUP BY source
      ) CROSS JOIN source s ON s.key = source
      """, values)
    for row in used {
      counts[row[0]] = row[4]
      let (entity, fold): (String?, String?) = (row[1], row[2])
      if let word = entity ?? fold { groups[word, default: Group()].add(row, isEntity: entity != nil) }
    }
    let leading = groups.sorted { ($1.value.sum, $0.key) < ($0.value.sum, $1.key) }
      .prefix(query.limit).map { (word: $0.key, group: $0.value) }
    let meant = try leading.map { word, group in
      try ClaimCondition.sources(named: group.term(word), in: query.database).filter { counts[$0] != nil }
    }
    let exact = try articles(of: meant)
    let facets = try zip(leading, meant).enumerated().map { place, source in
      let ((word, group), keys) = source
      let count = exact[place] ?? keys.first.flatMap { counts[$0] } ?? 0
      return FacetCount(
        term: .source(.named(group.term(word))), label: try label(of: word, group), count: count)
    }
    return FacetQuery.sorted(unnamed + facets, limit: query.limit)
  }

  /// Articles of each list of several sources, by the list's place.
  private func articles(of lists: [[Int64]]) throws -> [Int: Int] {
    let parts = lists.enumerated().filter { $0.element.count > 1 }.flatMap { place, keys in
      keys.map { "(\(place), \($0))" }
    }
    guard !parts.isEmpty else { return [:] }
    let source =
      query.isWhole
      ? "FROM part p CROSS JOIN claim c ON c.source = p.source"
      : "FROM hit a CROSS JOIN claim c ON c.article = a.key CROSS JOIN part p ON p.source = c.source"
    let rows = try query.rows(
      """
      , part(place, source) AS MATERIALIZED (VALUES \(parts.joined(separator: ", ")))
      SELECT place, count(*) FROM (
        SELECT DISTINCT p.place, c.article \(source) WHERE \(condition?.sql ?? "1")
      ) GROUP BY place
      """, values)
    return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }

  /// The longest name that any article gives an entity; a phrase as an article writes it.
  private func label(of word: String, _ group: Group) throws -> String {
    let name = group.isEntity ? try EntityLabel.longest(of: word, in: query.database) : nil
    return name ?? String(stored: group.label ?? word)
  }

  /// Phrases that mean one source.
  private struct Group {
    /// Articles, once a phrase.
    var sum = 0
    /// Whether some article names the source.
    var isEntity = false
    /// The first of its phrases by alphabet.
    var label: String?

    mutating func add(_ row: Row, isEntity: Bool) {
      sum += row[4]
      self.isEntity = self.isEntity || isEntity
      if let other: String = row[3] { label = label.map { min($0, other) } ?? other }
    }

    /// What a filter asks for.
    func term(_ word: String) -> String {
      isEntity ? String(stored: word) : String(stored: label ?? word).replacing("\"", with: "")
    }
  }
}
