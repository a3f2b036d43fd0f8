import News

/// Makes rows of groups of statements.
struct MatrixBuilder {
  private let articles: [StoryArticle]
  private let statements: [CoverageStatement]
  private let columns: [CoverageMatrix.Column]
  /// Column of each article.
  private let column: [Int]
  /// Bytes of the text of each article.
  private let texts: [[UInt8]]

  /// Language of most statements.
  private let language: String?

  /// Bytes from which a wording is long for a title.
  private static let longestTitle = 160
  /// Statements of one cell at most; the first say enough.
  private static let mostStatements = 8

  /// A builder over the statements of a story's articles.
  init(articles: [StoryArticle], statements: [CoverageStatement]) {
    self.articles = articles
    self.statements = statements
    var columns: [CoverageMatrix.Column] = []
    var places: [Outlet: Int] = [:]
    column = articles.map { article in
      let summary = article.summary
      let place = places[summary.outlet] ?? columns.count
      if place == columns.count {
        places[summary.outlet] = place
        columns.append(CoverageMatrix.Column(outlet: summary.outlet))
      }
      columns[place].articles.append(summary.key)
      for wire in summary.wires where !columns[place].wires.contains(wire) {
        columns[place].wires.append(wire)
      }
      return place
    }
    self.columns = columns
    language =
      Dictionary(grouping: statements, by: \.language)
      .max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
    texts = articles.map { Array($0.annotated.article.text.utf8) }
  }

  /// The matrix of the groups: those that outlets share, and the claims in no such group.
  func matrix(of groups: [[Int]]) -> CoverageMatrix {
    var isShared = Array(repeating: false, count: statements.count)
    var shared: [Ranked] = []
    for group in groups where Set(group.map { column[statements[$0].article] }).count > 1 {
      for place in group { isShared[place] = true }
      shared.append(Ranked(row: row(of: group), place: group[0]))
    }
    var seen: Set<Told> = []
    for (place, statement) in statements.enumerated() where isShared[place] {
      if let claim = statement.claim { seen.insert(Told(article: statement.article, claim: claim)) }
    }
    var alone: [Ranked] = []
    for (place, statement) in statements.enumerated() where !isShared[place] {
      guard let claim = statement.claim,
        seen.insert(Told(article: statement.article, claim: claim)).inserted
      else { continue }
      alone.append(Ranked(row: row(of: [place]), place: place))
    }
    let rows = (shared.sorted() + alone.sorted()).map(\.row)
    return CoverageMatrix(
      columns: columns, rows: Array(rows.prefix(ClaimAligner.mostRows)),
      leftOut: max(0, rows.count - ClaimAligner.mostRows))
  }
}

private extension MatrixBuilder {
  /// A claim of an article.
  struct Told: Hashable {
    let article: Int
    let claim: Claim
  }

  /// A row with what it is sorted by: denied, numbers differ, hedged, outlets, place.
  struct Ranked: Comparable {
    let row: CoverageMatrix.Row
    let place: Int

    static func < (left: Ranked, right: Ranked) -> Bool {
      left.rank.lexicographicallyPrecedes(right.rank)
    }

    static func == (left: Ranked, right: Ranked) -> Bool { left.rank == right.rank }

    private var rank: [Int] {
      [row.isDenied ? 0 : 1, row.differs ? 0 : 1, row.isHedged ? 0 : 1, -row.outlets.count, place]
    }
  }

  func row(of group: [Int]) -> CoverageMatrix.Row {
    var cells: [[Int]] = Array(repeating: [], count: columns.count)
    for place in group { cells[column[statements[place].article]].append(place) }
    let differing = differing(in: cells)
    let kinds = group.compactMap { statements[$0].claim?.kind }
    return CoverageMatrix.Row(
      title: title(of: group),
      kind: kinds.first { $0 == .denial } ?? (kinds.count * 2 > group.count ? kinds.first : nil),
      cells: zip(cells, differing).map { places, differing in
        guard !places.isEmpty else { return nil }
        let order = places.sorted { (rank($0), $0) < (rank($1), $1) }
        return CoverageMatrix.Cell(
          statements: order.prefix(Self.mostStatements).map(located), differing: differing)
      })
  }

  /// Denials first, then what is stated, then what is hedged; headlines last among their like.
  func rank(_ place: Int) -> Int {
    let isHeadline = statements[place].paragraph == 0 ? 1 : 0
    switch statements[place].form {
    case .denied: return isHeadline
    case .stated: return 2 + isHeadline
    case .hedged: return 4 + isHeadline
    }
  }

  func located(_ place: Int) -> CoverageMatrix.Statement {
    let statement = statements[place]
    return CoverageMatrix.Statement(
      article: articles[statement.article].summary.key, sentence: statement.sentence, range: statement.range,
      text: text(statement.sentence, in: statement.article), form: statement.form,
      speakers: statement.speakers)
  }

  /// The shortest wording of those that have the fewest faults.
  func title(of group: [Int]) -> String {
    let best = group.min { left, right in
      (faults(of: left), statements[left].range.count, left)
        < (faults(of: right), statements[right].range.count, right)
    }
    guard let best else { return "" }
    let wording = text(statements[best].range, in: statements[best].article)
    return wording.last == "," || wording.last == ";" ? String(wording.dropLast()) : wording
  }

  /// Why a wording is no good title: it points to another sentence, says too little or too much, is a headline,
  /// or is not in the language of most of the story.
  func faults(of place: Int) -> Int {
    let statement = statements[place]
    return [
      statement.pointsBack, statement.size < 4 || statement.range.count < 24,
      statement.range.count > Self.longestTitle, statement.paragraph == 0, statement.language != language,
    ].count { $0 }
  }

  func text(_ range: Range<Int>, in article: Int) -> String {
    String(decoding: texts[article][range], as: UTF8.self)
  }

  /// Numbers and dates of each cell for whose measure another cell has only other values.
  func differing(in cells: [[Int]]) -> [[String]] {
    typealias Values = [Quantity.Measure: Set<String>]
    let values = cells.map { places in
      places.reduce(into: Values()) { values, place in
        for quantity in statements[place].quantities where quantity.isComparable {
          values[quantity.measure, default: []].insert(quantity.value)
        }
      }
    }
    return cells.enumerated().map { own, places in
      var written: [String] = []
      for place in places {
        for (quantity, text) in zip(statements[place].quantities, statements[place].quantityTexts) {
          let isOther = values.enumerated().contains { other, values in
            guard other != own, let theirs = values[quantity.measure] else { return false }
            return theirs.isDisjoint(with: self.values(quantity.measure, in: places))
          }
          if isOther, !written.contains(text) { written.append(text) }
        }
      }
      return written
    }
  }

  func values(_ measure: Quantity.Measure, in places: [Int]) -> Set<String> {
    Set(places.flatMap { statements[$0].quantities.filter { $0.measure == measure }.map(\.value) })
  }
}

extension Quantity {
  /// Whether two outlets that give another one differ: a bare number may count anything, a year or a month may
  /// stand beside a day.
  fileprivate var isComparable: Bool {
    switch measure {
    case .unit, .day: true
    case .bare, .period: false
    }
  }
}
