import News

/// What one article shares with others, in words for people.
///
/// Only terms of the article can be shared, so each is put into words once at most, and only where it is shown.
struct SharedTerms {
  /// Terms of the article by slot.
  private var terms: [Term] = [Term(number: 0)]
  /// Their weights among the words.
  private let words: [Float]
  /// Their weights among the names.
  private let names: [Float]

  private struct Term {
    let number: Int32
    /// Its text, once it was wanted.
    var text: String?
    /// The name for people and the words in it, once they were wanted.
    var shown: (name: String, parts: [String])?
  }

  /// The terms of an article, each of which has a slot until `slots` are cleared.
  init(_ own: NumberedProfile, slots: inout TermSlots) {
    (words, names) = (Self.add(own.words, to: &terms, &slots), Self.add(own.names, to: &terms, &slots))
  }

  /// The weights of a list by slot, 0 for terms that are not in it.
  private static func add(_ list: TermVector, to terms: inout [Term], _ slots: inout TermSlots) -> [Float] {
    var weights = [Float](repeating: 0, count: terms.count + list.numbers.count)
    for (number, weight) in zip(list.numbers, list.weights) {
      let slot = slots.add(number)
      if slot == terms.count { terms.append(Term(number: number)) }
      // The slot of all others holds no weight.
      if slot > 0 { weights[slot] = weight }
    }
    return weights
  }

  /// Names and words that both articles have, most telling first; words that only repeat a listed name are left out.
  ///
  /// - Parameters:
  ///   - slots: Those of the article's terms.
  ///   - text: Gives the text of a term.
  mutating func shared(
    with other: NumberedProfile, slots: TermSlots, text: (Int32) -> String
  ) -> (names: [String], words: [String]) {
    var shown: [(name: String, parts: [String])] = []
    var ranking = Ranking(of: other.names, names, slots)
    while shown.count < LinkEvidence.most, let slot = next(in: &ranking, text) {
      shown.append(name(of: slot, text))
    }
    var listed: [String] = []
    ranking = Ranking(of: other.words, words, slots)
    while listed.count < LinkEvidence.most, let slot = next(in: &ranking, text) {
      let word = self.text(of: slot, text)
      if !shown.contains(where: { $0.parts.contains(word) }) { listed.append(word) }
    }
    return (shown.map(\.name), listed)
  }
}

private extension SharedTerms {
  /// Shared terms, heaviest first; those of one weight by their texts, as far as they were asked for.
  struct Ranking {
    var terms: [(slot: Int, weight: Float)] = []
    var place = 0
    var end = 0

    /// The terms of a list that have a weight of their own.
    init(of other: TermVector, _ own: [Float], _ slots: TermSlots) {
      for place in other.numbers.indices {
        let slot = slots[other.numbers[place]]
        if slot < own.count, own[slot] > 0 { terms.append((slot, own[slot] * other.weights[place])) }
      }
      terms.sort { $0.weight > $1.weight }
    }
  }

  mutating func next(in ranking: inout Ranking, _ text: (Int32) -> String) -> Int? {
    let place = ranking.place
    guard place < ranking.terms.count else { return nil }
    if place == ranking.end {
      let weight = ranking.terms[place].weight
      let end = ranking.terms[place...].firstIndex { $0.weight != weight } ?? ranking.terms.count
      let equals = ranking.terms[place..<end].map { (term: $0, text: self.text(of: $0.slot, text)) }
      ranking.terms.replaceSubrange(place..<end, with: equals.sorted { $0.text < $1.text }.map(\.term))
      ranking.end = end
    }
    ranking.place += 1
    return ranking.terms[place].slot
  }

  mutating func text(of slot: Int, _ text: (Int32) -> String) -> String {
    if let known = terms[slot].text { return known }
    let found = text(terms[slot].number)
    terms[slot].text = found
    return found
  }

  mutating func name(of slot: Int, _ text: (Int32) -> String) -> (name: String, parts: [String]) {
    if let known = terms[slot].shown { return known }
    let name = DisplayName.of(Entity.ID(rawValue: self.text(of: slot, text)))
    let found = (name, LinkEvidence.parts(of: name))
    terms[slot].shown = found
    return found
  }
}
