import News

/// What two articles share, in words for people.
enum LinkEvidence {
  /// Most names or words that are listed.
  static let most = 6

  /// The first of some names for people, and of some words those that do not only repeat a listed name.
  ///
  /// - Parameters:
  ///   - keys: Keys of shared names, most telling first.
  ///   - words: Shared words, most telling first.
  static func shown(keys: [String], words: [String]) -> (names: [String], words: [String]) {
    let names = keys.prefix(most).map { DisplayName.of(Entity.ID(rawValue: $0)) }
    let parts = Set(names.flatMap(parts))
    return (names, Array(words.lazy.filter { !parts.contains($0) }.prefix(most)))
  }

  /// Words of a name as words of texts are written.
  static func parts(of name: String) -> [String] {
    name.lowercased().split(separator: " ").map(String.init)
  }
}

/// The name of an entity for people, from its key.
enum DisplayName {
  /// A listed name as the list writes it; any other with capitals.
  static func of(_ key: Entity.ID) -> String {
    if let name = Lexicon.shared.gazetteer.displayNames[key] { return name }
    let name = key.rawValue.split(separator: ":", maxSplits: 1).last ?? ""
    let words = name.split(separator: " ").map { word in word.prefix(1).uppercased() + word.dropFirst() }
    return words.joined(separator: " ")
  }
}
