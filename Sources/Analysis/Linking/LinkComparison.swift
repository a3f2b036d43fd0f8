import News

/// One article compared with its candidates, and its nearest candidates with the others.
struct LinkComparison {
  private let own: NumberedProfile
  private let candidates: [NumberedProfile]
  private let dayWidth: Double
  /// How alike each candidate's words are, whatever its day and place, 0...1.
  let similarities: [Double]
  /// How likely each candidate tells the article's event, 0...1.
  ///
  /// Half of a score is the pair's own likeness, half what the nearest candidates say: an article that is as
  /// near to them as they are to the first is near to it too, in other words. A witness never says more than
  /// its own likeness, so that many articles that are alike draw no stranger in.
  ///
  /// - SeeAlso: Pseudo relevance feedback, Rocchio 1971.
  let scores: [Double]

  /// Nearest candidates that speak for the others.
  private static let witnesses = 5
  /// Share of the headline in the similarity; headline and body together have the rest.
  private static let titleShare = 0.3

  /// Compares an article with candidates, which are numbered from 0.
  ///
  /// - Parameter slots: Room to work in; no term has a slot before and afterwards.
  /// - Complexity: Linear in the terms of all candidates.
  init(_ own: NumberedProfile, _ candidates: [NumberedProfile], dayWidth: Double, slots: inout TermSlots) {
    self.own = own
    self.candidates = candidates
    self.dayWidth = dayWidth
    let alike = Self.similarities(of: [own], to: candidates, slots: &slots).map { Double($0[0]) }
    similarities = alike
    let direct = candidates.indices.map {
      alike[$0] * EventDistance(own, candidates[$0]).likelihood(width: dayWidth)
    }
    let nearest = Array(direct.indices.sorted { (direct[$1], $0) < (direct[$0], $1) }.prefix(Self.witnesses))
    let total = nearest.reduce(0) { $0 + direct[$1] }
    guard total > 0 else {
      scores = direct
      return
    }
    let witnessed = Self.similarities(of: nearest.map { candidates[$0] }, to: candidates, slots: &slots)
    scores = candidates.indices.map { number in
      var support = 0.0
      for (lane, witness) in nearest.enumerated() where direct[witness] > 0 {
        let distance = EventDistance(candidates[witness], candidates[number])
        let link =
          witness == number ? 1 : Double(witnessed[number][lane]) * distance.likelihood(width: dayWidth)
        support += direct[witness] * min(direct[witness], link)
      }
      return (direct[number] + support / total) / 2
    }
  }

  /// The identity of a candidate.
  func article(_ number: Int) -> ArticleKey { candidates[number].article }

  /// How far a candidate's event lies apart.
  func distance(to number: Int) -> EventDistance { EventDistance(own, candidates[number]) }

  /// Whether a candidate's body is nearly the article's own.
  func isSameText(_ number: Int) -> Bool { WordingDigest.isSame(own.wording, candidates[number].wording) }
}

private extension LinkComparison {
  /// Weights of at most eight articles by the slot of a term.
  typealias Lanes = SIMD8<Float>

  /// How alike the words of at most eight articles and of each candidate are, a lane each.
  static func similarities(
    of profiles: [NumberedProfile], to candidates: [NumberedProfile], slots: inout TermSlots
  ) -> [Lanes] {
    var words = [Lanes()]
    var titles = [Lanes()]
    var hasTitle = Lanes()
    for (lane, profile) in profiles.enumerated() {
      hasTitle[lane] = profile.title.isEmpty ? 0 : 1
      add(profile.words, lane: lane, to: &words, &slots)
      add(profile.title, lane: lane, to: &titles, &slots)
    }
    defer { slots.clear() }
    return candidates.map { candidate in
      let alike = product(candidate.words, words, slots)
      guard !candidate.title.isEmpty else { return alike }
      let title = product(candidate.title, titles, slots)
      let share = hasTitle * Float(titleShare)
      return alike * (1 - share) + title * share
    }
  }

  static func add(_ vector: TermVector, lane: Int, to table: inout [Lanes], _ slots: inout TermSlots) {
    for (number, weight) in zip(vector.numbers, vector.weights) {
      let slot = slots.add(number)
      if slot >= table.count { table += repeatElement(Lanes(), count: slot + 1 - table.count) }
      // The slot of all others holds no weight.
      if slot > 0 { table[slot][lane] += weight }
    }
  }

  static func product(_ vector: TermVector, _ table: [Lanes], _ slots: TermSlots) -> Lanes {
    var sum = Lanes()
    for place in vector.numbers.indices {
      let slot = slots[vector.numbers[place]]
      if slot > 0, slot < table.count { sum += table[slot] * vector.weights[place] }
    }
    return sum.clamped(lowerBound: Lanes(), upperBound: Lanes(repeating: 1))
  }
}
