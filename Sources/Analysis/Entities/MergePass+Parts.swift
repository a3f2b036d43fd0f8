import News

/// Rules that join a name with a longer one.
extension MergePass {
  /// "John Kennedy" and "John F. Kennedy": first and last word are equal, and what stands between them is
  /// left out or an initial. A name that fits two persons joins neither.
  mutating func joinShortened() {
    let people = indices(of: .person, words: 2...MergeCandidate.longestName)
    let groups = Dictionary(grouping: people) { index in
      let words = candidates[index].form.words
      return words[0] + " " + words[words.count - 1]
    }
    // So many bearers of one first and last word are no news.
    for (_, group) in groups.filter({ (2...64).contains($0.value.count) }).sorted(by: { $0.key < $1.key }) {
      let order = group.sorted {
        let counts = (candidates[$0].form.words.count, candidates[$1].form.words.count)
        return counts.0 != counts.1 ? counts.0 > counts.1 : $0 < $1
      }
      for index in order {
        let words = candidates[index].form.words
        let longer = order.filter { $0 != index && Self.shortens(words, candidates[$0].form.words) }
        if let root = onlyRoot(of: longer) { join(root, index) }
      }
    }
  }

  /// "Sri Mulyani" and "Sri Mulyani Indrawati", "Jong Un" and "Kim Jong Un", when only one name goes on so.
  mutating func joinParts() {
    let people = indices(of: .person, words: 2...MergeCandidate.longestName)
    guard people.contains(where: { candidates[$0].form.words.count > 2 }) else { return }
    let short = Set(people.map { candidates[$0].form.text })
    var longer: [String: [Int]] = [:]
    for index in people {
      let words = candidates[index].form.words
      for length in 2..<words.count {
        for part in [words.prefix(length), words.suffix(length)] {
          let text = part.joined(separator: " ")
          if short.contains(text) { longer[text, default: []].append(index) }
        }
      }
    }
    for index in people {
      if let root = onlyRoot(of: longer[candidates[index].form.text] ?? []) { join(root, index) }
    }
  }

  /// A bare name goes to the person whose full name ends or begins with it and who is mentioned most; an
  /// ending weighs twice. Where two weigh alike it stays apart.
  mutating func joinBareNames() {
    let bare = indices(of: .person, words: 1...1).filter { !candidates[$0].isListed }
    guard !bare.isEmpty else { return }
    let wanted = Set(bare.map { candidates[$0].form.words[0] })
    var counts: [Int: Int] = [:]
    var bearers: [String: [Int: Int]] = [:]
    for index in indices(of: .person, words: 1...MergeCandidate.longestName) {
      let root = root(of: index)
      counts[root, default: 0] += candidates[index].count
      let words = candidates[index].form.words
      guard words.count > 1 else { continue }
      for (word, weight) in [(words[0], 1), (words[words.count - 1], 2)] where wanted.contains(word) {
        bearers[word, default: [:]][root] = max(weight, bearers[word]?[root] ?? 0)
      }
    }
    var joins: [(bare: Int, root: Int)] = []
    for index in bare {
      let word = candidates[index].form.words[0]
      guard word.utf8.count > 1, let weights = bearers[word] else { continue }
      let mentions = weights.map { (root: $0.key, weight: $0.value * (counts[$0.key] ?? 0)) }
      let most = mentions.map(\.weight).max()
      let chosen = mentions.filter { $0.weight == most }
      if chosen.count == 1 { joins.append((index, chosen[0].root)) }
    }
    for pair in joins { join(pair.root, pair.bare) }
  }

  /// "KPK" and "Komisi Pemberantasan Korupsi", when the initials are those of one name only.
  ///
  /// A listed acronym whose full name is listed too stands for that one alone.
  mutating func joinInitials() {
    let spelledOut = Lexicon.shared.gazetteer.spelledOut
    let short = indices(of: .organization, words: 1...1).filter { index in
      let candidate = candidates[index]
      return (3...6).contains(candidate.form.words[0].utf8.count) && !spelledOut.contains(candidate.entity)
        && candidate.name == candidate.name.uppercased()
    }
    guard !short.isEmpty else { return }
    var long: [String: [Int]] = [:]
    for index in indices(of: .organization, words: 2...MergeCandidate.longestName) {
      for initials in Self.initials(of: candidates[index].form.words) {
        long[initials, default: []].append(index)
      }
    }
    for index in short {
      if let root = onlyRoot(of: long[candidates[index].form.words[0]] ?? []) { join(root, index) }
    }
  }
}

private extension MergePass {
  /// Words that acronyms pass over.
  static let connectors: Set<String> = ["dan", "untuk", "di", "atas", "the", "of", "and", "for", "de", "la"]

  /// The initials of a name, with and without the connectors.
  static func initials(of words: [String]) -> Set<String> {
    let full = words.filter { !connectors.contains($0) }
    return full.count < 2 ? [] : [String(full.compactMap(\.first)), String(words.compactMap(\.first))]
  }

  /// That `short` is `long` with middle words left out or written as initials.
  static func shortens(_ short: [String], _ long: [String]) -> Bool {
    guard short.count <= long.count, short != long else { return false }
    var rest = long.dropFirst().dropLast()[...]
    for word in short.dropFirst().dropLast() {
      guard let place = rest.firstIndex(where: { $0 == word || word.count == 1 && $0.first == word.first })
      else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}
