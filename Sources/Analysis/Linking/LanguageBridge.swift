/// Two articles in different languages, compared by what needs no translation.
struct LanguageBridge {
  /// Names in both, most telling first, each with its lesser rarity of the two.
  let names: [Shared]
  /// Numbers in both, what happens in both in the words of either, and rare words; most telling first.
  let words: [String]
  /// How alike the two are, whatever their day and place, 0...1.
  let similarity: Double

  /// A name in both articles.
  struct Shared {
    /// Key of the entity, as the first article has it.
    let key: String
    /// Rarity.
    let rarity: Double
    /// That it is a wide one in either.
    let isWide: Bool
    /// Its part of the product of the two.
    let product: Double
    /// That it is of a person in either, and both articles have it in full.
    let isPerson: Bool
  }

  /// Share of the names in the similarity; numbers and what happens have the rest.
  private static let nameShare = 0.6
  /// What a name counts that one article has in full and the other in part.
  private static let partShare = 0.7
  /// People as rarely named as can be, in full in both, who make one event half certain.
  private static let tellingPeople = 2.5
  /// Rarity that the names shared must have together, countries and other wide ones aside.
  private static let leastRarity = 4.5

  /// Compares two profiles.
  ///
  /// - Complexity: O(*names* of one × *names* of the other) in string comparisons.
  init(_ own: BridgedProfile, _ other: BridgedProfile) {
    names = Self.sharedNames(own, other)
    let happenings = Self.sharedHappenings(own, other)
    let rareWords = Self.sharedRareWords(own, other)
    words = (happenings + rareWords.map { ($0.text, $0.own * $0.other) })
      .sorted { ($1.product, $0.text) < ($0.product, $1.text) }.map(\.text)
    // A rare word is a name that nobody found: it lengthens the vectors only where both have it.
    let named = Self.cosine(
      names.reduce(0) { $0 + $1.product } + rareWords.reduce(0) { $0 + $1.own * $1.other },
      own.nameSquare + rareWords.reduce(0) { $0 + $1.own * $1.own },
      other.nameSquare + rareWords.reduce(0) { $0 + $1.other * $1.other })
    let happened = Self.cosine(
      happenings.reduce(0) { $0 + $1.product }, own.happeningSquare, other.happeningSquare)
    let alike = Self.nameShare * named + (1 - Self.nameShare) * happened
    similarity = max(alike, Self.certainty(of: names, rarest: own.rarest))
  }

  /// That enough names are shared for the two to be of one event: two at least, and not only names that
  /// stand everywhere.
  var hasNamesEnough: Bool {
    names.count >= 2 && names.lazy.filter { !$0.isWide }.reduce(0) { $0 + $1.rarity } >= Self.leastRarity
  }
}

private extension LanguageBridge {
  /// How certain shared people alone make it, however much else either article tells: several whom hardly any article
  /// names do not meet in two events of some days. Those whom many articles name do.
  static func certainty(of names: [Shared], rarest: Double) -> Double {
    let told = names.lazy.filter { $0.isPerson && !$0.isWide }.reduce(0) { sum, name in
      let share = min(1, name.rarity / rarest)
      return sum + share * share
    }
    return told < tellingPeople ? 0 : min(1, told / tellingPeople / 2)
  }

  static func sharedNames(_ own: BridgedProfile, _ other: BridgedProfile) -> [Shared] {
    var used: Set<Int> = []
    var shared: [Shared] = []
    for name in own.names {
      let free = other.names.indices.filter { !used.contains($0) }
      guard let match = free.max(by: { share(name, other.names[$0]) < share(name, other.names[$1]) }) else {
        break
      }
      let twin = other.names[match]
      let part = share(name, twin)
      guard part > 0 else { continue }
      used.insert(match)
      shared.append(
        Shared(
          key: name.key, rarity: min(name.rarity, twin.rarity), isWide: name.isWide || twin.isWide,
          product: part * name.worth * twin.worth,
          isPerson: part == 1 && (name.isPerson || twin.isPerson)))
    }
    return shared.sorted { ($1.product, $0.key) < ($0.product, $1.key) }
  }

  /// 1 for one key, less where the words of one name are all in the other, 0 for two names.
  static func share(_ first: BridgedProfile.Name, _ second: BridgedProfile.Name) -> Double {
    if first.key == second.key || first.words == second.words { return 1 }
    let isShorter = first.words.count <= second.words.count
    let (short, long) = isShorter ? (first.words, second.words) : (second.words, first.words)
    guard !first.isWide, !second.isWide, short.contains(where: { $0.utf8.count >= 4 }),
      short.allSatisfy(long.contains)
    else { return 0 }
    return partShare
  }

  static func sharedHappenings(
    _ own: BridgedProfile, _ other: BridgedProfile
  ) -> [(text: String, product: Double)] {
    let numbers = own.numbers.compactMap { value, worth in
      other.numbers[value].map { (text: value, product: worth * $0) }
    }
    let happenings = own.happenings.compactMap { happening, mine in
      other.happenings[happening].map { twin in
        (
          text: mine.word == twin.word ? mine.word : "\(mine.word)/\(twin.word)",
          product: mine.worth * twin.worth
        )
      }
    }
    return (numbers + happenings).sorted { $0.text < $1.text }
  }

  static func sharedRareWords(
    _ own: BridgedProfile, _ other: BridgedProfile
  ) -> [(text: String, own: Double, other: Double)] {
    let named = Set((own.names + other.names).flatMap { NameRarity.names(of: $0.key).joined() })
    func isNamed(_ word: String) -> Bool {
      named.contains(word) || word.split(separator: "-").allSatisfy { named.contains(String($0)) }
    }
    return own.rareWords.compactMap { word, worth in
      guard let twin = other.rareWords[word], !isNamed(word) else { return nil }
      return (text: word, own: worth, other: twin)
    }.sorted { $0.text < $1.text }
  }

  static func cosine(_ product: Double, _ square: Double, _ otherSquare: Double) -> Double {
    let length = (square * otherSquare).squareRoot()
    return length > 0 ? min(1, product / length) : 0
  }
}
