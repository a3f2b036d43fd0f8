import News

/// How rare names are, with the background's share of their words and how often the archive has them.
struct NameRarity {
  /// How many articles of the archive hold a key.
  let documentFrequency: (String) -> Int
  /// Number of articles in the archive.
  let archiveSize: Int

  /// Words of a name's key: "person:hendra wirasena" has two.
  static func words(of key: String) -> [String] {
    (key.split(separator: ":", maxSplits: 1).last ?? "").split(separator: " ").map(String.init)
  }

  /// The words of each name that a key goes by in the two languages, folded.
  static func names(of key: String) -> [[String]] {
    let gazetteer = Lexicon.shared.gazetteer
    let entity = Entity.ID(rawValue: key)
    let listed = [gazetteer.displayNames[entity], gazetteer.englishNames[entity]].compactMap { $0 }
    return listed.isEmpty
      ? [words(of: key)] : listed.map { $0.lowercased().split(separator: " ").map(String.init) }
  }

  /// Rarity of a name that no list has and two articles hold.
  var rarest: Double {
    Lexicon.shared.background.rarity(of: "", documentFrequency: 2, archiveSize: archiveSize)
  }

  /// Natural logarithm of the inverse share of articles that hold the name, above 0.
  ///
  /// A listed name is as frequent as the commonest of its names in the two languages.
  func rarity(of key: String) -> Double {
    Lexicon.shared.background.rarity(
      ofAnyOf: Self.names(of: key), documentFrequency: documentFrequency(key), archiveSize: archiveSize)
  }
}
