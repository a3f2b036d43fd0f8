import News

/// What is known of who tells what in the story of the article on screen, and where the reader is in its matrix.
struct CoverageState: Sendable {
  /// The article that was asked about last.
  private(set) var wanted: ArticleKey?
  /// Number of the last question.
  private(set) var generation = 0
  /// What was answered; `nil` while an answer is on its way.
  private(set) var coverage: StoryCoverage?
  /// What the article on screen shares with other outlets, and lacks.
  private(set) var shared = SharedStatements()
  /// Whether the last question could not be answered.
  private(set) var hasFailed = false
  /// Whether the matrix stands in place of the panes, or will as soon as it is known.
  var isShown = false
  /// Where the reader is in the matrix.
  var place = MatrixPlace()

  /// No question yet.
  init() {}

  /// Asks about another article.
  mutating func begin(_ article: ArticleKey, generation: Int) {
    wanted = article
    self.generation = generation
    hasFailed = false
    coverage = nil
    shared = SharedStatements()
  }

  /// Takes an answer; the cell of the article at hand is selected.
  mutating func fill(_ coverage: StoryCoverage) {
    self.coverage = coverage
    place = MatrixPlace(column: wanted.flatMap { coverage.column(of: $0) } ?? 0)
  }

  /// Turns to an article of the same story.
  mutating func turn(to article: ArticleKey) {
    shared = coverage.map { SharedStatements(of: article, in: $0) } ?? SharedStatements()
  }

  /// Notes that no answer will come.
  mutating func fail() {
    coverage = nil
    shared = SharedStatements()
    hasFailed = true
    isShown = false
  }

  /// Whether it is the story of an article.
  func holds(_ article: ArticleKey) -> Bool { coverage?.column(of: article) != nil }
}

/// The selected cell of a matrix, and what of the matrix is on screen.
struct MatrixPlace: Hashable, Sendable {
  /// Selected row, from 0.
  var row = 0
  /// Selected column, from 0.
  var column = 0
  /// Which of the places of the selected cell is shown, from 0.
  var statement = 0
  /// First line on screen.
  var top = 0
  /// First column on screen.
  var left = 0
}
