import News

/// Terms of one profile weighted by their rarity, with the length of the vector.
struct TermWeights {
  /// Keys sorted, with weight times rarity.
  let terms: [(key: String, weight: Double)]
  /// Euclidean length.
  let length: Double

  /// Weights the terms by `rarity`.
  init(_ terms: [StoryProfile.Term], rarity: (String) -> Double) {
    self.terms = terms.map { ($0.key, (1 + Double.logarithm(max(1, $0.weight))) * rarity($0.key)) }
    length = self.terms.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
  }

  /// Cosine of the angle to another vector, 0...1, and the shared keys, heaviest first.
  ///
  /// - Complexity: linear in the terms of both.
  func compared(with other: TermWeights) -> (cosine: Double, shared: [String]) {
    var left = 0
    var right = 0
    var product = 0.0
    var shared: [(key: String, weight: Double)] = []
    while left < terms.count, right < other.terms.count {
      if terms[left].key == other.terms[right].key {
        let weight = terms[left].weight * other.terms[right].weight
        product += weight
        shared.append((terms[left].key, weight))
        left += 1
        right += 1
      } else if terms[left].key < other.terms[right].key {
        left += 1
      } else {
        right += 1
      }
    }
    guard length > 0, other.length > 0 else { return (0, []) }
    let ranked = shared.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }
    return (min(1, product / (length * other.length)), ranked.map(\.key))
  }
}
