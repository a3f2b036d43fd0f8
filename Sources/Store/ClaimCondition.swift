import GRDB
import News

/// What a filter asks of a claim, as the condition of an SQL query over `claim c`.
///
/// Kinds widen and so do sources; kind and source must be those of one and the same claim.
struct ClaimCondition {
  /// What stands after WHERE.
  let sql: String
  /// Values of the question marks, in order.
  let values: [Bound]

  /// The condition of a filter; `nil` when it asks nothing of claims.
  init?(_ filter: ArticleFilter, in database: Database) throws {
    var kinds: [String] = []
    var sources: [ArticleFilter.SourceTerm] = []
    for term in filter.terms {
      switch term {
      case .claim(let kind): kinds.append(kind.rawValue)
      case .source(let source): sources.append(source)
      default: break
      }
    }
    var conditions: [String] = []
    if !kinds.isEmpty {
      // There are few kinds and many sources: the plus sign leaves the index to the sources.
      let column = sources.isEmpty ? "c.kind" : "+c.kind"
      conditions.append("\(column) IN (\(kinds.map { _ in "?" }.joined(separator: ", ")))")
    }
    if !sources.isEmpty { conditions.append("c.source IN \(try Self.sources(sources, in: database))") }
    guard !conditions.isEmpty else { return nil }
    sql = conditions.joined(separator: " AND ")
    values = kinds
  }

  /// The condition for a source that an article does not name.
  static let unnamed = "c.source IN (SELECT key FROM source WHERE entity IS NULL)"

  /// Rows of the sources that a word means: those of an entity, by its key or by any name that an article
  /// gives it, and those that are written so.
  static func sources(named text: String, in database: Database) throws -> [Int64] {
    let (name, phrase) = (text.folded, ClaimSource.fold(text))
    return try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT key FROM source WHERE entity = ?1
          UNION SELECT key FROM source WHERE fold = ?2
          UNION SELECT s.key FROM name n CROSS JOIN source s ON s.entity = n.entity
          WHERE n.kind IN ('person', 'place', 'organization') AND n.fold = ?1
          """), arguments: [name, phrase])
  }

  /// The sources of some terms as a list or a query in brackets.
  private static func sources(
    _ terms: [ArticleFilter.SourceTerm], in database: Database
  ) throws -> String {
    var keys: Set<Int64> = []
    for case .named(let text) in terms { keys.formUnion(try sources(named: text, in: database)) }
    // Keys are numbers of our own: they may stand in the text, where a list of them has no limit.
    let list = keys.sorted().map(String.init).joined(separator: ", ")
    guard terms.contains(.unnamed) else { return "(\(list))" }
    return "(SELECT key FROM source WHERE entity IS NULL OR key IN (\(list)))"
  }
}
