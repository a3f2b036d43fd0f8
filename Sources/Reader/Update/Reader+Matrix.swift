import Canvas
import News

extension Reader {
  /// Asks who tells what in the story of the article on screen, when that is not known.
  mutating func requestCoverage() -> [Effect] {
    guard let open = article.open, open.summary.story != nil, open.summary.key != coverage.wanted,
      !coverage.holds(open.summary.key)
    else { return [] }
    let generation = nextGeneration()
    coverage.begin(open.summary.key, generation: generation)
    return [.loadCoverage(open.summary.key, generation: generation)]
  }

  /// Keeps what was read; the answer to an older question is dropped.
  mutating func showCoverage(_ new: StoryCoverage, generation: Int) -> [Effect] {
    guard generation == coverage.generation else { return [] }
    coverage.fill(new)
    turnCoverage()
    return []
  }

  /// Shows in the text what is known of the story of the article on screen.
  mutating func turnCoverage() {
    guard let key = article.open?.summary.key else { return }
    coverage.turn(to: key)
    article.invalidate()
  }

  /// What the last line adds to a claim or a statement: who else has it.
  func coverageSentence(of spot: Spot) -> String? {
    guard spot.isOfClaim || spot.kind == .statement else { return nil }
    return coverage.shared.statement(at: spot.range)?.words
  }

  /// Shows who tells what, at once or when it is known.
  mutating func openMatrix() -> [Effect] {
    guard let open = article.open else {
      say("No article is on screen")
      return []
    }
    guard open.summary.story != nil else {
      say("No other outlet tells this event")
      return []
    }
    if coverage.hasFailed { say("The story could not be read") }
    coverage.isShown = !coverage.hasFailed
    return []
  }

  /// Does what a command asks for while the matrix is shown; `nil` for one that means the same there as anywhere.
  mutating func runInMatrix(_ command: Command, count: Int?) -> [Effect]? {
    guard coverage.isShown else { return nil }
    let times = max(1, min(1_000_000, count ?? 1))
    let page = max(1, MatrixAreas(size: size).body.size.rows - 1)
    switch command {
    case .moveDown: turnMatrixRow(by: times)
    case .moveUp: turnMatrixRow(by: -times)
    case .halfPageDown: turnMatrixRow(by: times * max(1, page / 2))
    case .halfPageUp: turnMatrixRow(by: -times * max(1, page / 2))
    case .pageDown, .readOn: turnMatrixRow(by: times * page)
    case .pageUp: turnMatrixRow(by: -times * page)
    case .goFirst: selectMatrixRow((count ?? 1) - 1)
    case .goLast: selectMatrixRow(count.map { $0 - 1 } ?? Int.max)
    case .paneRight: turnMatrixColumn(by: times, wraps: false)
    case .paneLeft: turnMatrixColumn(by: -times, wraps: false)
    case .paneNext: turnMatrixColumn(by: 1, wraps: true)
    case .panePrevious: turnMatrixColumn(by: -1, wraps: true)
    case .nextMatch: turnStatement(by: 1)
    case .previousMatch: turnStatement(by: -1)
    case .open: return goToStatement()
    case .copyQuotation: return copyStatement()
    case .back, .cancel, .showMatrix: coverage.isShown = false
    case .copyMarkdown, .save: return nil
    case .quit, .nextTheme, .help, .commandLine, .palette, .redraw, .suspend: return nil
    default: say("\(hint(.back)) leaves the matrix, \(hint(.open)) goes to the sentence")
    }
    return []
  }
}

extension Reader {
  /// The selected cell; `nil` for a blank.
  private var selectedCell: CoverageMatrix.Cell? {
    guard let matrix = coverage.coverage?.matrix, matrix.rows.indices.contains(coverage.place.row) else {
      return nil
    }
    let cells = matrix.rows[coverage.place.row].cells
    return cells.indices.contains(coverage.place.column) ? cells[coverage.place.column] : nil
  }

  private mutating func turnMatrixRow(by step: Int) { selectMatrixRow(coverage.place.row + step) }

  private mutating func selectMatrixRow(_ row: Int) {
    coverage.place.row = max(0, min(row, (coverage.coverage?.matrix.rows.count ?? 0) - 1))
    coverage.place.statement = 0
  }

  private mutating func turnMatrixColumn(by step: Int, wraps: Bool) {
    guard let count = coverage.coverage?.matrix.columns.count, count > 0 else { return }
    let column = coverage.place.column + step
    coverage.place.column = wraps ? (column + count) % count : max(0, min(count - 1, column))
    coverage.place.statement = 0
  }

  /// The next or previous place of the selected cell, around the end.
  private mutating func turnStatement(by step: Int) {
    guard let count = selectedCell?.statements.count, count > 1 else {
      say("The selected cell has no other place")
      return
    }
    coverage.place.statement = (coverage.place.statement + step + count) % count
  }

  private var selectedStatement: CoverageMatrix.Statement? {
    guard let statements = selectedCell?.statements else { return nil }
    return statements[min(coverage.place.statement, statements.count - 1)]
  }

  /// Goes to the sentence of the selected cell; going back leads to the matrix.
  private mutating func goToStatement() -> [Effect] {
    guard let statement = selectedStatement, let cell = selectedCell else {
      say("This outlet does not have it: there is no sentence to go to")
      return []
    }
    let spot = Spot(
      kind: .statement, range: statement.sentence,
      index: min(coverage.place.statement, cell.statements.count - 1),
      count: cell.statements.count, label: cell.words)
    spotlight = nil
    if search?.pane == .article { search = nil }
    article.arrival = .statement(spot, in: statement.article)
    let effects = openBeside(statement.article)
    coverage.isShown = false
    if statement.article == article.open?.summary.key, statement.article == article.wanted { arrive() }
    return effects
  }

  private mutating func copyStatement() -> [Effect] {
    guard let statement = selectedStatement else {
      say("This outlet does not have it: there is no sentence to copy")
      return []
    }
    say("Copied the sentence")
    return [.copy(statement.text)]
  }
}
