public import News

/// Lays the facts and claims of a story's articles side by side, outlet by outlet.
///
/// It says what stands where, never that one outlet contradicts another. Where two sentences share too little to
/// tell, it leaves them apart.
public struct ClaimAligner: Sendable {
  /// Rows of a matrix at most.
  public static let mostRows = 200
  /// Statements of a story that are compared at most.
  static let mostStatements = 4_000

  /// An aligner.
  public init() {}

  /// The matrix of a story.
  ///
  /// Shape: columns by outlet; a row has a cell for each. Rows are those of two outlets or more, then the claims
  /// that one outlet alone has.
  ///
  /// - Parameter articles: The articles of the story, oldest first.
  /// - Complexity: O(*n* log *n*) in the statements and in the pairs that share a rare term; both are bounded.
  public func matrix(of articles: [StoryArticle]) -> CoverageMatrix {
    let names = StoryNames(articles)
    var statements: [CoverageStatement] = []
    var unread = 0
    let readers = articles.enumerated().map { StatementReader($1, at: $0, names: names) }
    var counts: [StatementReader.Role: Int] = [:]
    for reader in readers { for role in reader.roles { counts[role, default: 0] += 1 } }
    let roles = Set(counts.filter { $0.value > 1 }.keys)
    for reader in readers {
      let read = reader.statements(roles: roles)
      let room = max(0, Self.mostStatements - statements.count)
      statements += read.statements.prefix(room)
      unread += read.leftOut + max(0, read.statements.count - room)
    }
    let grouping = StatementGrouping(statements, likeness: StatementLikeness(statements))
    var matrix = MatrixBuilder(articles: articles, statements: statements).matrix(of: grouping.groups())
    matrix.unread = unread
    return matrix
  }
}
