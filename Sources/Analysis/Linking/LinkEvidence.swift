import News

/// What two articles share, in words for people.
struct LinkEvidence {
  /// Keys of shared names, most telling first.
  let names: [String]
  /// Shared words, most telling first.
  let words: [String]

  /// Most names or words that are listed.
  private static let most = 6
  /// Names that are enough to list so many.
  static let mostNames = most
  /// Words that are enough to list so many, however many of them repeat the names that are listed.
  static let mostWords = 6 * most

  /// The evidence of a link; words that only repeat a listed name are left out.
  func evidence(
    daysApart: Int?, separation: String?, isOtherLanguage: Bool = false, isSameText: Bool = false
  ) -> StoryLink.Evidence {
    let shown = names.prefix(Self.most).map { DisplayName.of(Entity.ID(rawValue: $0)) }
    let parts = Set(shown.flatMap { $0.lowercased().split(separator: " ").map(String.init) })
    let rest = words.filter { !parts.contains($0) }.prefix(Self.most)
    return StoryLink.Evidence(
      names: shown, words: Array(rest), daysApart: daysApart, separation: separation,
      isOtherLanguage: isOtherLanguage, isSameText: isSameText)
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
