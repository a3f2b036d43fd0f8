import News

/// How alike an article and a candidate are, by the numbers of their terms alone: nearly what the linker will say,
/// for a tenth of the time, since no word is read.
struct CandidateRanking {
  private let words: Side
  private let title: Side

  /// Share of the headline, as in the linker.
  private static let titleShare = 0.3

  /// The article at hand.
  ///
  /// - Parameters:
  ///   - rarities: Rarity of its words; 1 where it is not told.
  ///   - memory: Holds the numbers of its words.
  init(of profile: StoryProfile, rarities: [String: Double], memory: TermMemory) {
    words = Side(profile.terms, rarities, memory)
    title = Side(profile.title, rarities, memory)
  }

  /// Likeness to a candidate, 0...1 or a little more.
  func likeness(to candidate: PackedProfile) -> Double {
    let alike = words.cosine(with: candidate.terms)
    guard title.length > 0, !candidate.title.isEmpty else { return alike }
    return (1 - Self.titleShare) * alike + Self.titleShare * title.cosine(with: candidate.title)
  }

  /// Weighted words of the article at hand.
  private struct Side {
    /// Weight and rarity of each term, by its number.
    private var terms: [Int: (weight: Double, rarity: Double)] = [:]
    /// Length of the weighted words as a vector.
    private(set) var length = 0.0
    /// Rarity that a word is taken to have which the article does not use.
    private var meanRarity = 1.0

    init(_ list: [StoryProfile.Term], _ rarities: [String: Double], _ memory: TermMemory) {
      var (square, sum) = (0.0, 0.0)
      for term in list {
        let rarity = rarities[term.key] ?? 1
        let weight = term.weight * rarity
        square += weight * weight
        sum += rarity
        if let number = memory[term.key]?.number { terms[number] = (weight, rarity) }
      }
      length = square.squareRoot()
      if !list.isEmpty, sum > 0 { meanRarity = sum / Double(list.count) }
    }

    func cosine(with other: [PackedProfile.Term]) -> Double {
      var (product, square) = (0.0, 0.0)
      for term in other {
        let own = terms[term.number]
        let weight = term.weight * (own?.rarity ?? meanRarity)
        square += weight * weight
        if let own { product += own.weight * weight }
      }
      let lengths = length * square.squareRoot()
      return lengths > 0 ? product / lengths : 0
    }
  }
}
