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
  /// What a claim must meet.
  private let condition: String

  /// Facets of a filter that has no terms of the field that is counted.
  init(_ filter: ArticleFilter, in database: Database, hasState: Bool, limit: Int) throws {
    let claim = try ClaimCondition(filter, in: database)
    // A claim that meets its condition makes its article meet it: the articles need not be asked twice.
    var articles = filter
    articles.removeAll(of: .claim)
    articles.removeAll(of: .source)
    query = FacetQuery(
      database: database, condition: try FilterCondition(articles, in: database, hasState: hasState),
      hasState: hasState, limit: limit)
    if query.isWhole {
      condition = claim?.sql ?? "1"
      claims = "FROM claim c WHERE \(condition)"
    } else {
      condition = claim?.sqlInArticles ?? "1"
      claims = "FROM hit a CROSS JOIN claim c ON c.article = a.key WHERE \(condition)"
    }
    values = claim?.values ?? []
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
      SELECT count(*) FROM (SELECT DISTINCT c.article \(claims) AND \(ClaimCondition.isUnnamed))
      HAVING count(*) > 0
      """, values
    ).map { FacetCount(term: .source(.unnamed), label: "unnamed", count: $0[0]) }
    let leading = try query.rows(
      """
      SELECT coalesce(s.entity, s.fold) AS word, max(s.entity IS NOT NULL), min(s.label), sum(n) FROM (
        SELECT source, count(*) AS n FROM (SELECT DISTINCT c.source, c.article \(claims)) GROUP BY source
      ) CROSS JOIN source s ON s.key = source
      WHERE word IS NOT NULL GROUP BY word ORDER BY sum(n) DESC, word LIMIT \(query.limit)
      """, values
    ).map(Group.init)
    let meant = try leading.map { try ClaimCondition.sources(named: $0.term, in: query.database) }
    let exact = try articles(of: meant)
    let facets = try leading.enumerated().map { place, group in
      FacetCount(
        term: .source(.named(group.term)), label: try label(of: group), count: exact[place] ?? group.sum)
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
        SELECT DISTINCT p.place, c.article \(source) WHERE \(condition)
      ) GROUP BY place
      """, values)
    return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }

  /// The longest name that any article gives an entity; a phrase as an article writes it.
  private func label(of group: Group) throws -> String {
    let name = group.isEntity ? try EntityLabel.longest(of: group.word, in: query.database) : nil
    return name ?? String(stored: group.label ?? group.word)
  }

  /// Phrases that mean one source.
  private struct Group {
    /// Key of the entity, or the phrase folded.
    let word: String
    /// Whether some article names the source.
    let isEntity: Bool
    /// The first of its phrases by alphabet.
    let label: String?
    /// Articles, once a phrase.
    let sum: Int

    init(_ row: Row) { (word, isEntity, label, sum) = (row[0], row[1], row[2], row[3]) }

    /// What a filter asks for.
    var term: String {
      isEntity ? String(stored: word) : String(stored: label ?? word).replacing("\"", with: "")
    }
  }
}
