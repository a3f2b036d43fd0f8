import News

/// What of an article other outlets have too, and what they have that it lacks.
struct SharedStatements: Hashable, Sendable {
  /// Statements of the article that stand in the matrix, in the order of the text.
  private(set) var statements: [Statement] = []
  /// What the article's outlet does not have, as the matrix is sorted: the most disputed first.
  private(set) var missing: [Missing] = []

  /// A statement of the article.
  struct Statement: Hashable, Sendable {
    /// UTF-8 range of its sentence in the article's text.
    var sentence: Range<Int>
    /// The other outlets that have it, by name.
    var others: [String]
    /// Who denies it in another outlet.
    var deniers: [String]
    /// Whether an outlet gives another number or date.
    var differs: Bool

    /// Whether somebody denies it elsewhere, or numbers differ.
    var isDisputed: Bool { !deniers.isEmpty || differs }

    /// "also in GenPI, Kompas TV · denied by Moskow elsewhere".
    var words: String {
      guard !others.isEmpty else { return "only here" }
      return [
        "also in " + others.joined(separator: ", "),
        deniers.isEmpty ? nil : "denied by \(deniers.joined(separator: ", ")) elsewhere",
        differs ? "numbers differ" : nil,
      ].compactMap { $0 }.joined(separator: " · ")
    }
  }

  /// A statement that only other outlets have.
  struct Missing: Hashable, Sendable {
    /// Its shortest clear wording.
    var title: String
    /// The outlets that have it, by name.
    var outlets: [String]
  }

  /// Nothing is known.
  init() {}

  /// What an article shares, by its story's matrix.
  init(of article: ArticleKey, in coverage: StoryCoverage) {
    let matrix = coverage.matrix
    guard let own = coverage.column(of: article) else { return }
    for row in matrix.rows {
      let others = row.outlets.filter { $0 != own }.map { matrix.columns[$0].outlet.shortName }
      guard let cell = row.cells[own] else {
        missing.append(Missing(title: row.title, outlets: others))
        continue
      }
      let deniers = row.cells.enumerated().filter { $0.offset != own }.flatMap { $0.element?.deniers ?? [] }
      var seen: Set<String> = []
      for statement in cell.statements where statement.article == article {
        statements.append(
          Statement(
            sentence: statement.sentence, others: others,
            deniers: cell.isDenied ? [] : deniers.filter { seen.insert($0).inserted },
            differs: !cell.differing.isEmpty))
      }
    }
    statements.sort { $0.sentence.lowerBound < $1.sentence.lowerBound }
  }

  /// The statement that says most of a sentence that begins in a range: a disputed one, then the one that most
  /// outlets have; `nil` where none begins that other outlets have.
  func shared(beginningIn range: Range<Int>) -> Statement? {
    best { range.contains($0.sentence.lowerBound) && !$0.others.isEmpty }
  }

  /// The statement that says most of what overlaps a range.
  func statement(at range: Range<Int>) -> Statement? { best { $0.sentence.overlaps(range) } }

  private func best(where isWanted: (Statement) -> Bool) -> Statement? {
    statements.filter(isWanted).max {
      ($0.isDisputed ? 1 : 0, $0.others.count) < ($1.isDisputed ? 1 : 0, $1.others.count)
    }
  }
}
