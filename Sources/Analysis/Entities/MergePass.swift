import News

/// One round of merging: every rule once, over candidates that are sorted by key.
struct MergePass {
  /// The candidates, sorted by key.
  let candidates: [MergeCandidate]
  private var parents: [Int]
  private var holdsListed: [Bool]
  /// That a rule joined two candidates.
  private(set) var hasJoined = false

  /// Applies the rules, the surest first.
  init(_ candidates: [MergeCandidate]) {
    self.candidates = candidates
    parents = Array(candidates.indices)
    holdsListed = candidates.map(\.isListed)
    joinEqualForms()
    joinSpellings()
    joinShortened()
    joinParts()
    joinBareNames()
    joinInitials()
  }

  /// The entity that stands for each.
  var canonical: [Entity.ID: Entity.ID] {
    var best: [Int: Int] = [:]
    for index in candidates.indices {
      let root = root(of: index)
      guard let current = best[root], !candidates[index].precedes(candidates[current]) else {
        best[root] = index
        continue
      }
    }
    return Dictionary(
      uniqueKeysWithValues: candidates.indices.map { index in
        (candidates[index].entity, candidates[best[root(of: index)] ?? index].entity)
      })
  }

  /// The candidate that stands for all which are joined with `index` so far.
  func root(of index: Int) -> Int {
    var root = index
    while parents[root] != root { root = parents[root] }
    return root
  }

  /// Joins two candidates of one kind, unless that made one of two listed entities.
  mutating func join(_ first: Int, _ second: Int) {
    let roots = [root(of: first), root(of: second)].sorted()
    guard roots[0] != roots[1], candidates[first].form.kind == candidates[second].form.kind,
      !(holdsListed[roots[0]] && holdsListed[roots[1]])
    else { return }
    hasJoined = true
    parents[roots[1]] = roots[0]
    holdsListed[roots[0]] = holdsListed[roots[0]] || holdsListed[roots[1]]
    // Paths stay short: both starts point at the root from now on.
    parents[first] = roots[0]
    parents[second] = roots[0]
  }

  /// The candidates of a kind whose names have a length that is compared.
  func indices(of kind: EntityKind, words: ClosedRange<Int>) -> [Int] {
    candidates.indices.filter {
      candidates[$0].form.kind == kind && words.contains(candidates[$0].form.words.count)
    }
  }

  /// The one root among candidates; `nil` when there is none or several.
  func onlyRoot(of indices: [Int]) -> Int? {
    guard let first = indices.first.map(root(of:)) else { return nil }
    return indices.allSatisfy { root(of: $0) == first } ? first : nil
  }
}

private extension MergePass {
  /// "Kim Jong-un" and "Kim Jong Un"; for every kind.
  mutating func joinEqualForms() {
    var firsts: [NameForm: Int] = [:]
    for index in candidates.indices {
      if let first = firsts[candidates[index].form] {
        join(first, index)
      } else {
        firsts[candidates[index].form] = index
      }
    }
  }

  /// "Dmitry Peskov" and "Dmitry Peskow": the same words but one, and that one spelt in another way.
  mutating func joinSpellings() {
    // A pattern is the hash of a name with one letter of one word left out, since most patterns have one bearer.
    var bearers: [(pattern: UInt64, index: Int)] = []
    for index in indices(of: .person, words: 1...MergeCandidate.longestName) {
      let words = candidates[index].form.words
      for place in words.indices {
        guard let variant = variant(place, of: words) else { continue }
        var others = FeatureHash.adding(UInt8(place), to: FeatureHash.empty)
        for other in words.indices where other != place {
          for byte in words[other].utf8 { others = FeatureHash.adding(byte, to: others) }
          others = FeatureHash.adding(UInt8(ascii: " "), to: others)
        }
        variant.forEachSignature(from: others) { bearers.append(($0, index)) }
      }
    }
    bearers.sort { $0.pattern != $1.pattern ? $0.pattern < $1.pattern : $0.index < $1.index }
    var pairs: Set<[Int]> = []
    var start = 0
    for end in bearers.indices {
      if bearers[end].pattern != bearers[start].pattern { start = end }
      // A bucket holds few names; the bound is for input that is made to have many.
      for other in max(start, end - 16)..<end where areSpellings(bearers[other].index, bearers[end].index) {
        pairs.insert([bearers[other].index, bearers[end].index])
      }
    }
    for pair in pairs.sorted(by: { $0.lexicographicallyPrecedes($1) }) { join(pair[0], pair[1]) }
  }

  func variant(_ place: Int, of words: [String]) -> SpellingVariant? {
    let least = words.count == 1 ? SpellingVariant.shortestAlone : SpellingVariant.shortest
    return SpellingVariant(words[place], atLeast: least)
  }

  func areSpellings(_ first: Int, _ second: Int) -> Bool {
    let words = candidates[first].form.words
    let others = candidates[second].form.words
    let places = words.indices.filter { words[$0] != others[$0] }
    guard words.count == others.count, places.count == 1, let one = variant(places[0], of: words),
      let other = variant(places[0], of: others)
    else { return false }
    return one.isSpelling(of: other)
  }
}
