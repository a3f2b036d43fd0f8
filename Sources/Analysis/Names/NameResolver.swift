import News

/// Settles kind and key of every surface form over the whole article.
///
/// One surface form has one kind; a surname is the person whose full name ends with it.
struct NameResolver {
  /// Kind and key by folded surface form.
  private(set) var names: [String: (kind: EntityKind, key: Entity.ID)] = [:]

  /// Resolves the candidates of a body.
  ///
  /// - Complexity: O(*n*) in the tokens of the candidates.
  init(_ candidates: [NameCandidate], tokens: [Token]) {
    var votes: [String: NameCandidate.Votes] = [:]
    var counts: [String: Int] = [:]
    var order: [String] = []
    for candidate in candidates {
      let surface = Self.surface(of: candidate, tokens)
      counts[surface, default: 0] += 1
      if let entry = candidate.entry {
        names[surface] = (entry.kind, entry.key)
      } else if votes[surface] == nil {
        votes[surface] = candidate.votes
        order.append(surface)
      } else {
        votes[surface]?.add(candidate.votes)
      }
    }
    for surface in order where names[surface] == nil && surface.contains(" ") {
      guard let kind = votes[surface]?.winner else { continue }
      names[surface] = (kind, Self.key(kind, surface))
    }
    mergeShortened(order: order, counts: counts)
    let people = Self.partsOfPeople(names, counts: counts)
    for surface in order where names[surface] == nil {
      let own = votes[surface]?.winner
      if let person = people[surface],
        own == nil || own == .person || (votes[surface]?.person ?? 0) > 0
          || (votes[surface]?.place ?? 0) < 3
      {
        names[surface] = (.person, person)
      } else if let own {
        names[surface] = (own, Self.key(own, surface))
      } else if (counts[surface] ?? 0) > 1, !Lexicon.shared.background.holds(surface) {
        names[surface] = (.person, Self.key(.person, surface))
      }
    }
    learnAcronyms(candidates, tokens: tokens)
  }

  /// Folded words of a candidate with blanks between them, hyphens as blanks.
  static func surface(of candidate: NameCandidate, _ tokens: [Token]) -> String {
    tokens[candidate.tokens].map(\.folded).joined(separator: " ").replacing("-", with: " ")
      .replacing(" .", with: ".")
  }

  /// Key of an entity that no list knows.
  static func key(_ kind: EntityKind, _ surface: String) -> Entity.ID {
    Entity.ID(rawValue: "\(kind.rawValue):\(surface)")
  }
}

private extension NameResolver {
  /// Gives "Sri Mulyani" the key of "Sri Mulyani Indrawati" and "Jong Un" that of "Kim Jong Un".
  mutating func mergeShortened(order: [String], counts: [String: Int]) {
    var longer: [String: (key: Entity.ID, count: Int)] = [:]
    for surface in order.sorted() where names[surface]?.kind == .person {
      guard let key = names[surface]?.key else { continue }
      let words = surface.split(separator: " ")
      guard words.count > 2, words.count <= 6 else { continue }
      let count = counts[surface] ?? 0
      for length in 2..<words.count {
        for part in [words.prefix(length), words.suffix(length)] {
          let short = part.joined(separator: " ")
          if (longer[short]?.count ?? 0) < count { longer[short] = (key, count) }
        }
      }
    }
    for (short, long) in longer where names[short]?.kind == .person { names[short] = (.person, long.key) }
  }

  /// Last and first words of people's full names with the most mentioned bearer's key.
  static func partsOfPeople(
    _ names: [String: (kind: EntityKind, key: Entity.ID)], counts: [String: Int]
  ) -> [String: Entity.ID] {
    var best: [String: (key: Entity.ID, count: Int)] = [:]
    for (surface, name) in names.sorted(by: { $0.key < $1.key }) where name.kind == .person {
      let words = surface.split(separator: " ").map(String.init)
      guard words.count > 1 else { continue }
      let count = counts[surface] ?? 0
      for part in words where part.utf8.count > 1 {
        let isEdge = part == words.first || part == words.last
        let weight = isEdge ? count * 2 : count
        if (best[part]?.count ?? 0) < weight { best[part] = (name.key, weight) }
      }
    }
    return best.mapValues(\.key)
  }

  /// "Name (ACR)": the acronym is the name.
  mutating func learnAcronyms(_ candidates: [NameCandidate], tokens: [Token]) {
    for candidate in candidates {
      let open = candidate.tokens.upperBound
      guard open + 2 < tokens.count, tokens[open].isMark("("), tokens[open + 2].isMark(")"),
        tokens[open + 1].isAllCapitals, candidate.tokens.count > 1
      else { continue }
      let long = Self.surface(of: candidate, tokens)
      let short = tokens[open + 1].folded
      guard let name = names[long], name.kind == .organization else { continue }
      if let known = Lexicon.shared.gazetteer.names.longestMatch(
        in: tokens[(open + 1)..<(open + 2)], at: open + 1, accepts: { _, _ in true })?.value,
        known.kind == .organization, candidate.entry == nil
      {
        names[long] = (.organization, known.key)
      } else if candidate.entry == nil || names[short] == nil || names[short]?.kind != .place {
        names[short] = (.organization, name.key)
      }
    }
  }
}
