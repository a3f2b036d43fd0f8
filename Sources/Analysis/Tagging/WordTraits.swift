import News

/// What the word lists say of single words, by the hash of the folded word: one look a token.
struct WordTraits: OptionSet, BitwiseCopyable, Sendable {
  let rawValue: UInt16

  /// Written in lower case as a rule.
  static let common = WordTraits(rawValue: 1)
  /// A first name.
  static let firstName = WordTraits(rawValue: 1 << 1)
  /// A reporting word.
  static let cue = WordTraits(rawValue: 1 << 2)
  /// A name may begin with it that a list knows.
  static let opensKnownName = WordTraits(rawValue: 1 << 3)
  /// A title may begin with it.
  static let opensTitle = WordTraits(rawValue: 1 << 4)
  /// Names of places or organisations begin or end with it.
  static let headOfPlace = WordTraits(rawValue: 1 << 5)
  static let headOfOrganization = WordTraits(rawValue: 1 << 6)
  static let tailOfPlace = WordTraits(rawValue: 1 << 7)
  static let tailOfOrganization = WordTraits(rawValue: 1 << 8)
  /// A month, a weekday or another word that is never a name.
  static let never = WordTraits(rawValue: 1 << 9)

  /// The traits that say something of a word by itself.
  static let ofWord: WordTraits = [
    .common, .firstName, .cue, .headOfPlace, .headOfOrganization, .tailOfPlace, .tailOfOrganization, .never,
  ]

  /// The lists' table, made on first use.
  static let table = makeTable()

  private static func makeTable() -> HashedTable<WordTraits> {
    let lexicon = Lexicon.shared
    var table: [UInt32: WordTraits] = [:]
    func add(_ trait: WordTraits, _ words: some Sequence<String>) {
      for word in words { table[FeatureHash.key(FeatureHash.of(word.utf8)), default: []].insert(trait) }
    }
    add(.common, lexicon.commonWords)
    add(.firstName, lexicon.firstNames)
    add(.cue, lexicon.reportingWords)
    add(.opensKnownName, lexicon.gazetteer.names.firstWords)
    add(.opensTitle, lexicon.titles.firstWords)
    add(.headOfPlace, lexicon.firstHeads.lazy.filter { $0.value == .place }.map(\.key))
    add(.headOfOrganization, lexicon.firstHeads.lazy.filter { $0.value == .organization }.map(\.key))
    add(.tailOfPlace, lexicon.lastHeads.lazy.filter { $0.value == .place }.map(\.key))
    add(.tailOfOrganization, lexicon.lastHeads.lazy.filter { $0.value == .organization }.map(\.key))
    add(.never, lexicon.words(of: .never))
    return HashedTable(table.map { ($0.key, $0.value) }, absent: [])
  }
}
