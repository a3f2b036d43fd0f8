/// Groups of statements that say the same, by average linkage: a chain of likenesses is no group.
struct StatementGrouping {
  private let statements: [CoverageStatement]
  private let likeness: StatementLikeness

  /// Statements that share a term at most for it to suggest pairs; a commoner one tells nothing.
  private static let commonest = 260
  /// Likeness below which two statements count as unlike.
  private static let least = 0.1
  /// Average likeness from which two groups become one.
  private static let average = 0.36
  /// What a pair of two languages counts beside one of one language, where words can tell.
  private static let crossing = 0.5
  /// The same for a pair of two languages that shares nothing: that tells hardly anything.
  private static let unlikeCrossing = 0.15

  /// A grouping of the statements of a story.
  init(_ statements: [CoverageStatement], likeness: StatementLikeness) {
    self.statements = statements
    self.likeness = likeness
  }

  /// Groups of places in `statements`, each ascending; one that is like no other is left out.
  ///
  /// - Complexity: O(*p* log *p*) in the pairs that share a term that is not common.
  func groups() -> [[Int]] {
    let ties = self.ties()
    var group = Array(statements.indices)
    var members = statements.indices.map { [$0] }
    var sums: [[Int: Sum]] = statements.map { _ in [:] }
    for tie in ties {
      let sum = Sum(tie, crosses: crosses(tie.first, tie.second))
      sums[tie.first][tie.second] = sum
      sums[tie.second][tie.first] = sum
    }
    for tie in ties where startsRow(tie) {
      let (one, other) = (group[tie.first], group[tie.second])
      guard one != other, let sum = sums[one][other] else { continue }
      guard sum.likeness >= Self.average * size(of: members[one], members[other], sum) else { continue }
      let (kept, gone) = members[one].count >= members[other].count ? (one, other) : (other, one)
      for place in members[gone] { group[place] = kept }
      members[kept] += members[gone]
      members[gone] = []
      for (third, sum) in sums[gone] where third != kept {
        sums[kept][third, default: Sum()].add(sum)
        sums[third][kept, default: Sum()].add(sum)
        sums[third][gone] = nil
      }
      sums[kept][gone] = nil
      sums[gone] = [:]
    }
    return members.filter { $0.count > 1 }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}

private extension StatementGrouping {
  /// Two statements that are alike.
  struct Tie {
    let first: Int
    let second: Int
    let likeness: Double
  }

  /// What ties two groups.
  struct Sum {
    var likeness = 0.0
    /// Ties of two languages.
    var crossings = 0

    init() {}

    init(_ tie: Tie, crosses: Bool) {
      likeness = tie.likeness * (crosses ? StatementGrouping.crossing : 1)
      crossings = crosses ? 1 : 0
    }

    mutating func add(_ other: Sum) {
      likeness += other.likeness
      crossings += other.crossings
    }
  }

  /// Whether two statements may bring groups together: those of one article may not.
  func startsRow(_ tie: Tie) -> Bool {
    tie.likeness >= StatementLikeness.threshold
      && statements[tie.first].article != statements[tie.second].article
  }

  func crosses(_ first: Int, _ second: Int) -> Bool {
    statements[first].language != statements[second].language
  }

  /// What the pairs between two groups count.
  func size(of one: [Int], _ other: [Int], _ sum: Sum) -> Double {
    var counts: [String: Int] = [:]
    for place in one { counts[statements[place].language, default: 0] += 1 }
    let same = other.reduce(0) { $0 + (counts[statements[$1].language] ?? 0) }
    let unlike = one.count * other.count - same - sum.crossings
    return Double(same) + Self.crossing * Double(sum.crossings) + Self.unlikeCrossing * Double(unlike)
  }

  /// Pairs that share a term that is not common, the most alike first; those hardly alike are left out.
  ///
  /// Pairs of one article are among them: they start no row, but a row has to hold together.
  func ties() -> [Tie] {
    var ties: [Tie] = []
    var lastSeen = Array(repeating: -1, count: statements.count)
    for place in statements.indices {
      var candidates: [Int] = []
      for entry in likeness.vectors[place] {
        let others = likeness.holders[entry.term]
        guard others.count <= Self.commonest else { continue }
        for other in others where other > place && lastSeen[other] != place {
          lastSeen[other] = place
          candidates.append(other)
        }
      }
      for other in candidates.sorted() {
        let value = likeness.likeness(place, other)
        if value >= Self.least { ties.append(Tie(first: place, second: other, likeness: value)) }
      }
    }
    return ties.sorted { ($1.likeness, $0.first, $0.second) < ($0.likeness, $1.first, $1.second) }
  }
}
