import News

/// One article compared with its candidates, and its nearest candidates with the others.
struct LinkComparison {
  private let own: ComparedProfile
  private var candidates: [ComparedProfile] = []
  private var keys: KeyWeights
  private let dayWidth: Double

  /// Nearest candidates that speak for the others.
  private static let witnesses = 5
  /// Share of the headline in the similarity; headline and body together have the rest.
  private static let titleShare = 0.3

  /// An article without candidates yet.
  init(_ article: StoryProfile, keys: KeyWeights, dayWidth: Double) {
    self.keys = keys
    self.dayWidth = dayWidth
    own = ComparedProfile(article, keys: &self.keys)
  }

  /// Adds candidates; they are numbered from 0.
  mutating func add(_ profiles: [StoryProfile]) {
    for profile in profiles { candidates.append(ComparedProfile(profile, keys: &keys)) }
  }

  /// How likely each candidate tells the article's event, 0...1.
  ///
  /// Half of a score is the pair's own likeness, half what the nearest candidates say: an article that is as
  /// near to them as they are to the first is near to it too, in other words. A witness never says more than
  /// its own likeness, so that many articles that are alike draw no stranger in.
  ///
  /// - Complexity: O(*candidates* × *witnesses* × *terms*).
  /// - SeeAlso: Pseudo relevance feedback, Rocchio 1971.
  var scores: [Double] {
    let direct = candidates.map { likeness(own, $0) }
    let nearest = direct.indices.sorted { (direct[$1], $0) < (direct[$0], $1) }.prefix(Self.witnesses)
    let total = nearest.reduce(0) { $0 + direct[$1] }
    guard total > 0 else { return direct }
    return candidates.indices.map { number in
      let support = nearest.reduce(0) { sum, witness in
        let link = witness == number ? 1 : likeness(candidates[witness], candidates[number])
        return sum + direct[witness] * min(direct[witness], link)
      }
      return (direct[number] + support / total) / 2
    }
  }

  /// The identity of a candidate.
  func article(_ number: Int) -> Article.ID { candidates[number].profile.article }

  /// How alike a candidate's words are, whatever its day and place, 0...1.
  func similarity(of number: Int) -> Double { similarity(own, candidates[number]) }

  /// How far a candidate's event lies apart.
  func distance(to number: Int) -> EventDistance { EventDistance(own.profile, candidates[number].profile) }

  /// Whether a candidate's body is nearly the article's own.
  func isSameText(_ number: Int) -> Bool {
    WordingDigest.isSame(own.profile.wording, candidates[number].profile.wording)
  }

  /// What the article shares with a candidate.
  func evidence(for number: Int) -> LinkEvidence {
    let other = candidates[number]
    return LinkEvidence(
      names: own.names.shared(with: other.names, keys: keys),
      words: own.words.shared(with: other.words, keys: keys))
  }
}

private extension LinkComparison {
  func likeness(_ first: ComparedProfile, _ second: ComparedProfile) -> Double {
    similarity(first, second) * EventDistance(first.profile, second.profile).likelihood(width: dayWidth)
  }

  func similarity(_ first: ComparedProfile, _ second: ComparedProfile) -> Double {
    let words = first.words.cosine(with: second.words)
    guard !first.title.terms.isEmpty, !second.title.terms.isEmpty else { return words }
    return (1 - Self.titleShare) * words + Self.titleShare * first.title.cosine(with: second.title)
  }
}

/// A profile with its weighted words and names.
private struct ComparedProfile {
  let profile: StoryProfile
  let words: TermWeights
  let title: TermWeights
  let names: TermWeights

  init(_ profile: StoryProfile, keys: inout KeyWeights) {
    self.profile = profile
    words = TermWeights(profile.terms, keys: &keys)
    title = TermWeights(profile.title, keys: &keys)
    names = TermWeights(profile.names, keys: &keys)
  }
}
