import GRDB
import News

/// What a filter asks of a claim, as the condition of an SQL query over `claim c`.
///
/// Kinds widen and so do sources; kind and source must be those of one and the same claim.
struct ClaimCondition {
  /// What stands after WHERE where claims are looked for in the whole archive.
  let sql: String
  /// The same where the articles are known: their claims are few, and no index of kinds or sources may lead.
  let sqlInArticles: String
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
    guard !kinds.isEmpty || !sources.isEmpty else { return nil }
    let marks = kinds.isEmpty ? nil : "(\(kinds.map { _ in "?" }.joined(separator: ", ")))"
    let keys = sources.isEmpty ? nil : try Self.keys(of: sources, in: database)
    let hasUnnamed = sources.contains(.unnamed)
    // A plus sign keeps SQLite from an index. There are few kinds and many sources: the sources lead.
    sql = [
      marks.map { "\(keys == nil ? "" : "+")c.kind IN \($0)" },
      keys.map { list in
        let unnamed = "(SELECT key FROM source WHERE entity IS NULL OR key IN \(list))"
        return "c.source IN \(hasUnnamed ? unnamed : list)"
      },
    ].compactMap { $0 }.joined(separator: " AND ")
    sqlInArticles = [
      marks.map { "+c.kind IN \($0)" },
      keys.map { "(+c.source IN \($0)\(hasUnnamed ? " OR \(Self.isUnnamed)" : ""))" },
    ].compactMap { $0 }.joined(separator: " AND ")
    values = kinds
  }

  /// Whether the article of a claim does not name its source.
  static let isUnnamed = "(SELECT entity FROM source WHERE key = c.source) IS NULL"

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

  /// Rows of the sources that some terms name, as a list in brackets.
  private static func keys(
    of terms: [ArticleFilter.SourceTerm], in database: Database
  ) throws -> String {
    var keys: Set<Int64> = []
    for case .named(let text) in terms { keys.formUnion(try sources(named: text, in: database)) }
    // Keys are numbers of our own: they may stand in the text, where a list of them has no limit.
    return "(\(keys.sorted().map(String.init).joined(separator: ", ")))"
  }
}
