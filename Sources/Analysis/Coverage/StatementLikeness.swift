import News

/// How much two statements say the same: the weight of what they share against that of what they hold.
struct StatementLikeness {
  /// Places of the statements that hold each term, by term.
  let holders: [[Int]]
  /// The terms of each statement, sorted.
  let vectors: [[Weighed]]
  private let languages: [String]
  /// Number of the term for the name that each statement begins with; -1 for none.
  private let actors: [Int]

  /// A term of a statement.
  struct Weighed {
    /// Number of the term.
    let term: Int
    /// What it counts in this statement.
    let weight: Double
    /// What sort of thing it is.
    let sort: Sort
    /// Whether it tells something by itself, and is no word that only says what a name is.
    let isTelling: Bool
    /// Number of the term for its unit, where it is a number with one.
    let unit: Int?
    /// Whether it counts only where another statement has it too.
    let isBorrowed: Bool
  }

  /// Sorts of term, by how they begin.
  enum Sort { case word, unit, name, number, kind }

  /// Likeness from which two statements may be one.
  static let threshold = 0.42
  /// Likeness from which a number alone tells that sentences of two languages are one.
  private static let loneNumber = 0.6
  /// What is left of the likeness where those who act and are acted upon change places.
  private static let swapped = 0.7
  /// Things shared that are no more than usual, how many beyond them count, and what each adds.
  private static let plainEvidence = 3.0
  private static let mostEvidence = 5.0
  private static let evidenceWeight = 0.1
  /// A term weighs so much of its rarity at least, however many sentences of the story have it.
  private static let least = 0.15

  /// Weighs the terms of a story: what every sentence of it says tells little.
  init(_ statements: [CoverageStatement]) {
    var counts: [String: Int] = [:]
    for statement in statements { for term in statement.terms.keys { counts[term, default: 0] += 1 } }
    let all = Double(statements.count) + 1
    var numbers: [String: Int] = [:]
    var weights: [Double] = []
    for (number, entry) in counts.sorted(by: { $0.key < $1.key }).enumerated() {
      let own = Double.logarithm(all / (Double(entry.value) + 0.5)) / Double.logarithm(all + 1)
      numbers[entry.key] = number
      weights.append(Self.rarity(of: entry.key) * max(Self.least, own))
    }
    var holders: [[Int]] = Array(repeating: [], count: weights.count)
    vectors = statements.map { statement in
      func weighed(_ terms: [String: Double], isBorrowed: Bool) -> [Weighed] {
        terms.compactMap { term, factor in
          numbers[term].map {
            Weighed(
              term: $0, weight: weights[$0] * factor, sort: Self.sort(of: term),
              isTelling: factor >= 0.5,
              unit: Self.unit(of: term).flatMap { numbers[$0] }, isBorrowed: isBorrowed)
          }
        }
      }
      return (weighed(statement.terms, isBorrowed: false) + weighed(statement.borrowed, isBorrowed: true))
        .sorted { $0.term < $1.term }
    }
    for (place, vector) in vectors.enumerated() { for entry in vector { holders[entry.term].append(place) } }
    self.holders = holders
    languages = statements.map(\.language)
    actors = statements.map { $0.actor.flatMap { numbers["n:\($0.rawValue)"] } ?? -1 }
  }

  /// Likeness of two statements, 0...1; 0 where too few things are shared to tell.
  ///
  /// - Complexity: O(*n*) in their terms.
  func likeness(_ first: Int, _ second: Int) -> Double {
    let crosses = languages[first] != languages[second]
    let (left, right) = (vectors[first], vectors[second])
    var counts = Counts()
    var (shared, one, other) = (0.0, 0.0, 0.0)
    var units: Set<Int> = []
    var actorsShared = 0
    var (index, next) = (0, 0)
    while index < left.count, next < right.count {
      let (mine, theirs) = (left[index], right[next])
      if mine.term == theirs.term {
        // What either only points back to counts as little on both sides.
        let weight = min(mine.weight(crosses), theirs.weight(crosses))
        let isBorrowed = mine.isBorrowed || theirs.isBorrowed
        one += isBorrowed ? weight : mine.weight(crosses)
        other += isBorrowed ? weight : theirs.weight(crosses)
        shared += weight
        if mine.isTelling && theirs.isTelling { counts.add(mine, crosses) }
        if mine.sort == .unit { units.insert(mine.term) }
        if mine.term == actors[first] || mine.term == actors[second] { actorsShared += 1 }
      }
      if mine.term <= theirs.term { index += 1 }
      if theirs.term <= mine.term { next += 1 }
    }
    guard counts.shared > 0 else { return 0 }
    one += Self.unshared(left, by: right, units, crosses)
    other += Self.unshared(right, by: left, units, crosses)
    guard min(one, other) > 0 else { return 0 }
    // Long sentences share less of what they hold; there it tells how many things are shared.
    let evidence =
      1 + Self.evidenceWeight * min(Self.mostEvidence, max(0, counts.evidence - Self.plainEvidence))
    // Where both name both, "A visits B" is another thing than "B visits A"; but both may deny together.
    let isSwapped = actors[first] != actors[second] && actorsShared == 2 && counts.kinds == 0
    let factor = evidence * (isSwapped ? Self.swapped : 1)
    let likeness = min(1, factor * shared / (0.65 * min(one, other) + 0.35 * max(one, other)))
    if crosses {
      return counts.isEnoughAcrossLanguages || counts.numbers >= 1 && likeness >= Self.loneNumber
        ? likeness : 0
    }
    return counts.isEnough ? likeness : 0
  }

  /// Weight of what only one of two statements has. Another number of the same unit is no other thing.
  private static func unshared(_ terms: [Weighed], by others: [Weighed], _ units: Set<Int>, _ crosses: Bool)
    -> Double
  {
    var sum = 0.0
    var next = 0
    for entry in terms where !entry.isBorrowed {
      while next < others.count, others[next].term < entry.term { next += 1 }
      if next < others.count, others[next].term == entry.term { continue }
      sum += entry.unit.map(units.contains) == true ? 0 : entry.weight(crosses)
    }
    return sum
  }

  /// What a term weighs before the story is looked at.
  private static func rarity(of term: String) -> Double {
    switch sort(of: term) {
    case .word:
      // A stem that is a word of its own is as rare as that; any other is taken for rare.
      return Lexicon.shared.background.rarity(
        of: String(term.dropFirst(2)), documentFrequency: 0, archiveSize: 0)
    case .number: return term.hasPrefix("q:") && term.contains(" ") ? 9 : 5
    case .name: return 4
    case .kind: return 6
    case .unit: return 3
    }
  }

  /// The term for the unit of a number: that of `q:24 year` is `u:year`.
  private static func unit(of term: String) -> String? {
    guard term.hasPrefix("q:"), let blank = term.firstIndex(of: " ") else { return nil }
    return "u:" + term[term.index(after: blank)...]
  }

  private static func sort(of term: String) -> Sort {
    switch term.utf8.first {
    case UInt8(ascii: "w"): .word
    case UInt8(ascii: "n"): .name
    case UInt8(ascii: "q"), UInt8(ascii: "d"): .number
    case UInt8(ascii: "k"): .kind
    default: .unit
    }
  }
}

extension StatementLikeness.Weighed {
  /// Words of two languages are never the same, so they do not count between them.
  fileprivate func weight(_ crossesLanguages: Bool) -> Double {
    crossesLanguages && (sort == .word || sort == .unit) ? 0 : weight
  }
}

/// How many things of each sort two statements share.
private struct Counts {
  private(set) var (words, units, names, numbers, kinds) = (0, 0, 0, 0, 0)

  mutating func add(_ entry: StatementLikeness.Weighed, _ crossesLanguages: Bool) {
    guard entry.weight(crossesLanguages) > 0 else { return }
    switch entry.sort {
    case .word: words += 1
    case .name: names += 1
    case .number: numbers += 1
    case .kind: kinds += 1
    case .unit: units += 1
    }
  }

  /// Things of any sort.
  var shared: Int { words + units + names + numbers + kinds }

  /// How much is shared: numbers and denials tell twice what a word does, names half of it.
  var evidence: Double { Double(words) + 2 * Double(numbers + kinds) + Double(names) / 2 }

  /// One name alone is not enough, nor are names without a word or a number.
  var isEnough: Bool {
    words + numbers >= 2 || numbers + kinds >= 1 && names + words >= 1 || words >= 1 && units >= 1
  }

  /// Between two languages a number or a denial must come with a name, or names must be three.
  var isEnoughAcrossLanguages: Bool {
    numbers >= 1 && names + numbers >= 2 || kinds >= 1 && names >= 1 || names >= 3
  }
}
