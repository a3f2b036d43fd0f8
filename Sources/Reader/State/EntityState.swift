import News

/// The people, places and organisations in the side panel.
struct EntityState: Sendable {
  /// The article that was asked about last.
  var wanted: ArticleKey?
  /// Number of the last question.
  var generation = 0
  /// The selected row.
  var selected = 0
  /// First line on screen.
  var top = 0
  /// Whether the last question could not be answered.
  private(set) var hasFailed = false
  /// What was counted; that of an older article until the answer comes.
  private(set) var census: EntityCensus?
  /// The rows from top to bottom: kind by kind, those of the article first.
  private(set) var rows: [EntityTally] = []
  /// Entities of each kind that only other articles name and that have no row, because there are too many.
  private(set) var hidden: [EntityKind: Int] = [:]

  /// Asks about another article; its rows replace these when they arrive.
  mutating func begin(_ article: ArticleKey, generation: Int) {
    wanted = article
    self.generation = generation
    hasFailed = false
  }

  /// Takes an answer; the row of `lit` is selected, or else the first.
  mutating func fill(_ census: EntityCensus, lit: EntityTally?) {
    self.census = census
    rows = []
    hidden = [:]
    for kind in EntityKind.allCases {
      let tallies = census.tallies.filter { $0.kind == kind }
      let elsewhere = tallies.filter { $0.mentionsHere == 0 }
      rows += tallies.filter { $0.mentionsHere > 0 } + elsewhere.prefix(Self.mostElsewhere)
      hidden[kind] = max(0, elsewhere.count - Self.mostElsewhere)
    }
    selected = lit.flatMap { lit in rows.firstIndex { lit.isSame(as: $0) } } ?? 0
    top = 0
  }

  /// Notes that no answer will come.
  mutating func fail() {
    census = nil
    rows = []
    hidden = [:]
    selected = 0
    hasFailed = true
  }

  /// Rows of one kind that only other articles name, at most.
  private static let mostElsewhere = 40
}

/// One entity that alone stands out in the text, and the walk along its mentions.
struct Spotlight: Hashable, Sendable {
  /// The entity.
  let tally: EntityTally
  /// The articles of the story: in another one the light goes out.
  let story: Set<ArticleKey>
  /// Its mentions in the article on screen, as ascending UTF-8 ranges.
  var ranges: [Range<Int>] = []
  /// The mention gone to last.
  var current: Int?
  /// From which end the next article is entered; `nil` when the walk leads into none.
  var arrival: Arrival?
  /// Whether the last step went around the end.
  var hasWrapped = false

  /// An end of an article.
  enum Arrival: Hashable, Sendable {
    case first, last
  }

  /// The mention gone to last, as a range; `nil` when none was.
  var currentRange: Range<Int>? { current.flatMap { ranges.indices.contains($0) ? ranges[$0] : nil } }
}

extension EntityTally {
  /// Whether two rows, perhaps of two articles, are of one entity.
  func isSame(as other: EntityTally) -> Bool { kind == other.kind && !keys.isDisjoint(with: other.keys) }
}
