import News

/// What the whole article says of its names: one surface form has one kind, and is a name everywhere.
struct ArticleSense {
  private let document: Document
  /// Probability of person, place and organisation of each token.
  private let masses: [SIMD4<Float>]
  /// Names in order, never overlapping.
  private(set) var names: [FoundName] = []
  private let isArticle: Bool
  private var tallies: [String: Tally] = [:]

  /// What speaks for one surface form.
  private struct Tally {
    var mass = SIMD4<Float>()
    var found = 0
    /// That a list knows the form.
    var isListed = false
    /// That it is a part of a person's full name.
    var isPart = false
    /// That it is a country.
    var isCountry = false

    var kind: EntityKind {
      mass[0] >= mass[1] && mass[0] >= mass[2] ? .person : mass[1] >= mass[2] ? .place : .organization
    }
  }

  /// Settles the names that the tagger found in the document.
  init(_ document: Document, _ tagging: Tagging) {
    self.document = document
    masses = tagging.masses
    isArticle = tagging.isArticle
    let found = tagging.names
    let surfaces = found.map { surface($0.tokens) }
    count(found, surfaces)
    followFullNames(found, surfaces)
    for (name, whole) in zip(found, surfaces) {
      for var part in parted(name, surface: whole) {
        let tally = tallies[part.tokens == name.tokens ? whole : surface(part.tokens)]
        if isNameless(part, tally) { continue }
        part.kind = tally?.kind ?? part.kind
        names.append(part)
      }
    }
    addMissed(in: tagging.sentences)
  }
}

private extension ArticleSense {
  func surface(_ range: Range<Int>) -> String { FoundName.surface(document.tokens[range]) }

  /// Mean probability of each kind over a stretch of tokens.
  func mass(_ range: Range<Int>) -> SIMD4<Float> {
    range.reduce(SIMD4<Float>()) { $0 + masses[$1] } / Float(range.count)
  }

  mutating func count(_ found: [FoundName], _ surfaces: [String]) {
    for (name, surface) in zip(found, surfaces) {
      var tally = tallies[surface] ?? Tally()
      var mass = mass(name.tokens)
      mass[name.kind.index] += name.isSettled ? 1 : 0.2
      if tally.found == 0,
        let known = Lexicon.shared.knownName(at: name.tokens.lowerBound, in: document.tokens[name.tokens]),
        known.length == name.tokens.count
      {
        tally.isListed = true
        tally.isCountry = known.value.key.rawValue.hasPrefix("country:")
        mass[known.value.kind.index] += tally.isCountry ? Self.country : Self.listed
      }
      tally.mass += mass
      tally.found += 1
      tallies[surface] = tally
    }
  }

  /// How much a list's word counts against the tagger's.
  static let listed: Float = 0.8
  /// The same for a country, which is hardly ever another thing.
  static let country: Float = 3
  /// How much a full name counts for each of its words when they stand alone.
  static let fullName: Float = 0.7

  /// Lets the words of a person's full name be that person.
  mutating func followFullNames(_ found: [FoundName], _ surfaces: [String]) {
    var parts: [String: Float] = [:]
    for (name, surface) in zip(found, surfaces)
    where name.tokens.count > 1 && tallies[surface]?.kind == .person {
      for token in [name.tokens.lowerBound, name.tokens.upperBound - 1] {
        parts[document.tokens[token].folded, default: 0] += name.confidence * Self.fullName
      }
    }
    for (part, weight) in parts where part.utf8.count > 1 {
      guard let tally = tallies[part] else { continue }
      let times = tally.isListed ? 1 : Float(tally.found)
      tallies[part]?.mass[EntityKind.person.index] += min(weight, 1.5) * times
    }
  }

  /// Cuts "Putin dan Kim" and "Putin Rusia" in two where each half is a name by itself in the article, and
  /// "Persib Bojan Hodak" where the article also has Persib and Hodak.
  func parted(_ name: FoundName, surface whole: String) -> [FoundName] {
    guard name.tokens.count > 1, let tally = tallies[whole], tally.found == 1, !tally.isListed
    else { return [name] }
    if let parts = partedAtPerson(name) { return parts }
    for cut in (name.tokens.lowerBound + 1)..<name.tokens.upperBound {
      let isJoint = document.tokens[cut].folded == "dan" || document.tokens[cut].folded == "and"
      let left = name.tokens.lowerBound..<cut
      let right = (isJoint ? cut + 1 : cut)..<name.tokens.upperBound
      guard !right.isEmpty, let first = tallies[surface(left)] else { continue }
      if first.kind != .person, right.count > 1, tallies[surface(right)] == nil,
        document.tokens[right.lowerBound].isCapitalised,
        tallies[document.tokens[right.upperBound - 1].folded]?.kind == .person
      {
        return [
          FoundName(tokens: left, kind: first.kind, confidence: name.confidence),
          FoundName(tokens: right, kind: .person, confidence: name.confidence),
        ]
      }
      guard let second = tallies[surface(right)],
        isJoint || first.kind == .person && second.isCountry || first.isCountry && second.kind == .person
      else { continue }
      return [
        FoundName(tokens: left, kind: first.kind, confidence: name.confidence),
        FoundName(tokens: right, kind: second.kind, confidence: name.confidence),
      ]
    }
    return [name]
  }

  /// Cuts "Bupati Mahakam Hilir Gusti Adriansyah" before Gusti, whom the article also calls so alone.
  func partedAtPerson(_ name: FoundName) -> [FoundName]? {
    let before = name.tokens.lowerBound - 1
    guard name.kind == .person, before >= 0, Lexicon.shared.titles.endsWord(document.tokens[before].folded)
    else { return nil }
    for cut in name.tokens.dropFirst().dropLast() {
      guard let alone = tallies[document.tokens[cut].folded], alone.kind == .person, !alone.isListed,
        document.tokens[cut].isCapitalised
      else { continue }
      let left = name.tokens.lowerBound..<cut
      // "Sufmi Dasco Ahmad" is called Dasco: a single word before that is a name's own.
      guard left.count > 1,
        !left.contains(where: { Lexicon.shared.firstNames.contains(document.tokens[$0].folded) })
      else { return nil }
      let mass = mass(left)
      return [
        FoundName(
          tokens: left, kind: mass[1] >= mass[2] ? .place : .organization, confidence: name.confidence),
        FoundName(tokens: cut..<name.tokens.upperBound, kind: .person, confidence: name.confidence),
      ]
    }
    return nil
  }

  /// Finds the names again where the tagger did not see them.
  mutating func addMissed(in spans: [Range<Int>]) {
    var table = PhraseTable<String>()
    for surface in tallies.keys.sorted() {
      table.insert(FoundName.words(of: surface), surface)
    }
    for part in partsOfPeople() {
      if tallies[part] == nil { table.insert(FoundName.words(of: part), part) }
      var tally = tallies[part] ?? Tally(mass: SIMD4(1, 0, 0, 0), found: 1)
      tally.isPart = tally.kind == .person
      tallies[part] = tally
    }
    var candidates: [(range: Range<Int>, surface: String)] = []
    var missed: [String: Int] = [:]
    var next = names[...]
    for span in spans {
      var index = span.lowerBound
      while index < span.upperBound {
        while let name = next.first, name.tokens.upperBound <= index { next.removeFirst() }
        if let name = next.first, name.tokens.contains(index) {
          index = name.tokens.upperBound
        } else if document.tokens[index].isCapitalised,
          let match = table.longestMatch(
            in: document.tokens[index..<min(span.upperBound, next.first?.tokens.lowerBound ?? .max)],
            at: index,
            accepts: { _, words in
              words.allSatisfy { $0.isCapitalised || $0.kind != .word || $0.folded.utf8.count < 4 }
            })
        {
          candidates.append((index..<(index + match.length), match.value))
          missed[match.value, default: 0] += 1
          index += match.length
        } else {
          index += 1
        }
      }
    }
    for (range, surface) in candidates {
      guard let tally = tallies[surface], isName(range, tally, missed: missed[surface] ?? 0) else { continue }
      names.append(FoundName(tokens: range, kind: tally.kind, confidence: mass(range)[tally.kind.index]))
    }
    names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// That an article's country names a language or a currency: "bahasa Indonesia".
  private func isNameless(_ name: FoundName, _ tally: Tally?) -> Bool {
    isArticle && tally?.isCountry ?? false && followsNameless(name.tokens)
  }

  private func followsNameless(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0
      && Lexicon.shared.contains(document.tokens[range.lowerBound - 1].folded, in: .nameless)
  }

  /// What the article may call people whose full names it gives: a word of the name, or its beginning.
  private func partsOfPeople() -> [String] {
    var parts: Set<String> = []
    for name in names where name.kind == .person && name.tokens.count > 1 && name.confidence > 0.5 {
      let words = document.tokens[name.tokens].filter { $0.kind == .word }.map(\.folded)
      for word in words
      where word.utf8.count > 3 && !Lexicon.shared.isCommon(word)
        && !Lexicon.shared.contains(word, in: .never)
      {
        parts.insert(word)
      }
      for length in 2..<max(2, words.count) { parts.insert(words.prefix(length).joined(separator: " ")) }
    }
    return parts.sorted()
  }

  /// Whether a form that is a name elsewhere is one here too.
  private func isName(_ range: Range<Int>, _ tally: Tally, missed: Int) -> Bool {
    if tally.isPart { return true }
    let own = mass(range).sum()
    if tally.isCountry, isArticle { return !followsNameless(range) }
    let share = Float(tally.found) / Float(tally.found + missed)
    guard range.count == 1 else { return share + own > 0.5 }
    return own + share * 0.5 > 0.55
  }
}

extension EntityKind {
  /// Place of the kind in vectors over the kinds.
  var index: Int {
    switch self {
    case .person: 0
    case .place: 1
    case .organization: 2
    }
  }
}
