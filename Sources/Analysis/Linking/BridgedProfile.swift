import News

/// What an article says that needs no translation: names, numbers, what happens, and rare words.
public struct BridgedProfile: Sendable {
  /// Its names, by key.
  let names: [Name]
  /// Worth of its numbers, by value.
  let numbers: [String: Double]
  /// Worth of what happens in it, with the word that says so, by happening.
  let happenings: [String: (worth: Double, word: String)]
  /// Worth of words that are no frequent ones of either language.
  let rareWords: [String: Double]
  /// Rarity of a name that two articles alone hold.
  let rarest: Double
  /// Square of the length of the names as a vector.
  let nameSquare: Double
  /// Square of the length of numbers and happenings as one vector.
  let happeningSquare: Double

  /// A name with how much it tells.
  struct Name: Sendable {
    /// Key of the entity.
    let key: String
    /// Words of the key.
    let words: [String]
    /// That it is of a person.
    var isPerson: Bool { key.hasPrefix("person:") }
    /// Rarity.
    let rarity: Double
    /// Rarity by how often it stands in the article.
    let worth: Double
    /// That it is a country, or a name that many articles hold: two of them tell no event.
    let isWide: Bool
  }

  /// Share of a happening beside a name of the same rarity.
  private static let happeningShare = 0.8
  /// What a happening counts that the headline has.
  private static let headlineShare = 1.6
  /// Rarity up to which a name is a wide one: an article of ten holds it.
  private static let wideRarity = 2.3

  /// Weighs a profile.
  init(_ profile: StoryProfile, rarity: NameRarity) {
    let lexicon = Lexicon.shared
    names = Self.names(of: profile, rarity: rarity)
    numbers = Dictionary(
      profile.quantities.map { ($0.value, Self.worth(of: $0)) }, uniquingKeysWith: max)
    var happenings: [String: (worth: Double, word: String, heaviest: Double)] = [:]
    var rareWords: [String: Double] = [:]
    let title = Set(profile.title.map(\.key))
    for term in profile.terms {
      if let happening = lexicon.happenings[term.key] {
        let worth =
          term.weight * (title.contains(term.key) ? Self.headlineShare : 1) * Self.happeningShare
          * lexicon.background.rarity(of: term.key, documentFrequency: 0, archiveSize: 0)
        let known = happenings[happening]
        // The commonest of the words tells how rare the happening is.
        happenings[happening] = (
          min(known?.worth ?? worth, worth),
          term.weight > known?.heaviest ?? 0 ? term.key : known?.word ?? "",
          max(known?.heaviest ?? 0, term.weight)
        )
      } else if !lexicon.background.holds(term.key), term.key.utf8.count >= 4,
        term.key.utf8.first.map({ $0 > 57 }) ?? false
      {
        rareWords[term.key] = term.weight * rarity.rarity(of: term.key)
      }
    }
    self.happenings = happenings.mapValues { ($0.worth, $0.word) }
    self.rareWords = rareWords
    rarest = rarity.rarest
    nameSquare = names.reduce(0) { $0 + $1.worth * $1.worth }
    happeningSquare =
      numbers.values.sorted().reduce(0) { $0 + $1 * $1 }
      + self.happenings.values.map(\.worth).sorted().reduce(0) { $0 + $1 * $1 }
  }

  /// Names by key; a capital counts for its country, which its name often stands for, and agencies that others
  /// quote are no part of what they report.
  static func names(of profile: StoryProfile, rarity: NameRarity) -> [Name] {
    let gazetteer = Lexicon.shared.gazetteer
    var subjects: [String: (mentions: Double, rarity: Double)] = [:]
    for name in profile.names {
      let entity = Entity.ID(rawValue: name.key)
      guard !gazetteer.wires.contains(entity) else { continue }
      let key = gazetteer.capitals[entity]?.rawValue ?? name.key
      let known = subjects[key]
      let own = rarity.rarity(of: name.key)
      subjects[key] = ((known?.mentions ?? 0) + name.weight, min(known?.rarity ?? own, own))
    }
    return subjects.map { key, subject in
      Name(
        key: key, words: NameRarity.words(of: key), rarity: subject.rarity,
        worth: (1 + Double.logarithm(subject.mentions)) * subject.rarity,
        isWide: subject.rarity < wideRarity || key.hasPrefix("country:"))
    }.sorted { $0.key < $1.key }
  }

  /// A small number comes again in every article, a large or a broken one hardly by chance.
  private static func worth(of quantity: StoryProfile.Quantity) -> Double {
    let digits = quantity.value.utf8.count { (48...57).contains($0) }
    let isRound = digits > 1 && quantity.value.utf8.dropFirst().allSatisfy { $0 == 48 }
    return min(Double(digits), 4) * 1.5 - (isRound ? 1 : 0)
  }
}
