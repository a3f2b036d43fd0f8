import News

/// Terms of one profile weighted by their rarity: a vector of length 1.
struct TermWeights {
  /// Numbers of the keys, sorted, each with its share of the vector; none when nothing has weight.
  let terms: [(number: Int, weight: Double)]

  /// Weights the terms by how rare they are in `keys`.
  init(_ terms: [StoryProfile.Term], keys: inout KeyWeights) {
    var weighted: [(number: Int, weight: Double)] = []
    weighted.reserveCapacity(terms.count)
    for term in terms {
      let number = keys.number(of: term.key)
      weighted.append((number, term.weight * keys.rarity(of: number)))
    }
    let length = weighted.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    self.terms =
      length > 0 ? weighted.map { ($0.number, $0.weight / length) }.sorted { $0.number < $1.number } : []
  }

  /// Cosine of the angle to another vector, 0...1.
  ///
  /// - Complexity: linear in the terms of both.
  func cosine(with other: TermWeights) -> Double {
    var product = 0.0
    forEachShared(with: other) { _, weight in product += weight }
    return min(1, product)
  }

  /// The shared keys, heaviest first.
  func shared(with other: TermWeights, keys: KeyWeights) -> [String] {
    var shared: [(key: String, weight: Double)] = []
    forEachShared(with: other) { shared.append((keys[$0], $1)) }
    return shared.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }.map(\.key)
  }

  private func forEachShared(with other: TermWeights, _ visit: (Int, Double) -> Void) {
    var left = 0
    var right = 0
    while left < terms.count, right < other.terms.count {
      let (one, two) = (terms[left], other.terms[right])
      if one.number == two.number { visit(one.number, one.weight * two.weight) }
      left += one.number <= two.number ? 1 : 0
      right += two.number <= one.number ? 1 : 0
    }
  }
}

/// Keys of words and names, numbered as they are met, with their rarity.
struct KeyWeights {
  private var numbers = KeyNumbers()
  private var rarities: [Double] = []
  private let rarity: (String) -> Double

  /// No keys yet; `rarity` is asked once for each that comes.
  init(rarity: @escaping (String) -> Double) { self.rarity = rarity }

  /// The number of a key, the next one when it is new.
  mutating func number(of key: String) -> Int {
    let number = numbers.number(of: key)
    if number == rarities.count { rarities.append(rarity(key)) }
    return number
  }

  /// The key with a number that was given out.
  subscript(number: Int) -> String { numbers[number] }

  /// The rarity of the key with a number that was given out.
  func rarity(of number: Int) -> Double { rarities[number] }
}
