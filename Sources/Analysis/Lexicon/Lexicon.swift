import News

/// Every word list that the rules ask, read once on first use.
struct Lexicon: Sendable {
  /// The embedded lists.
  static let shared = Lexicon()

  /// Known names.
  let gazetteer = Gazetteer()
  /// Titles and roles before a person's name.
  let titles: PhraseTable<Bool>
  /// Kind of a name that begins with the word.
  let firstHeads: [String: EntityKind]
  /// Kind of a name that ends with the word.
  let lastHeads: [String: EntityKind]
  /// First names, folded.
  let firstNames: Set<String>
  /// Words that say nothing of a story.
  let stopWords: Set<String>
  /// Reporting words by form.
  let cues: [String: Cue]
  /// How common words are.
  let background = BackgroundFrequency()
  private let grammar: [WordClass: Set<String>]

  private init() {
    var titles = PhraseTable<Bool>()
    for columns in ResourceLines(PackageResources.titles_txt) {
      titles.insert(columns[0].split(separator: " ").map(String.init), true)
    }
    self.titles = titles
    var heads: [String: [String: EntityKind]] = [:]
    for columns in ResourceLines(PackageResources.heads_tsv) where columns.count >= 3 {
      heads[columns[2], default: [:]][columns[0]] = EntityKind(rawValue: columns[1])
    }
    firstHeads = heads["first"] ?? [:]
    lastHeads = heads["last"] ?? [:]
    firstNames = Set(ResourceLines(PackageResources.first_names_txt).map { $0[0] })
    stopWords = Set(ResourceLines(PackageResources.stopwords_txt).map { $0[0] })
    var cues: [String: Cue] = [:]
    for columns in ResourceLines(PackageResources.cues_tsv) {
      guard let cue = Cue(columns) else { continue }
      cues[columns[0]] = cue
    }
    self.cues = cues
    var grammar: [WordClass: Set<String>] = [:]
    for columns in ResourceLines(PackageResources.grammar_tsv) where columns.count >= 2 {
      guard let name = WordClass(rawValue: columns[0]) else { continue }
      grammar[name] = Set(columns[1].split(separator: " ").map(String.init))
    }
    self.grammar = grammar
  }

  /// That a folded word belongs to a closed class.
  func contains(_ word: String, in name: WordClass) -> Bool { grammar[name]?.contains(word) ?? false }

  /// The folded words of a closed class.
  func words(of name: WordClass) -> Set<String> { grammar[name] ?? [] }

  /// Folded words that are written in lower case as a rule.
  var commonWords: Set<String> { stopWords.union(background.commonWords).union(cues.keys) }

  /// The known name at `index`, longest first; `nil` when there is none.
  func knownName(at index: Int, in slice: ArraySlice<Token>) -> (length: Int, value: Gazetteer.Entry)? {
    gazetteer.names.longestMatch(in: slice, at: index) { entry, words in
      guard entry.needsCapitals else {
        return words.allSatisfy { $0.isCapitalised || $0.folded.utf8.count <= 4 || $0.kind != .word }
      }
      return words.allSatisfy(\.isAllCapitals)
    }
  }

  /// That a folded word is written in lower case as a rule, so that a capital alone names nothing.
  func isCommon(_ word: String) -> Bool {
    stopWords.contains(word) || background.isCommon(word) || cues[word] != nil
  }
}

/// Closed classes of words in `grammar.tsv`.
enum WordClass: String, Sendable {
  case auxiliary, negation, lead, stop, preposition, locative, connector, provenance, filler
  case pronoun, that, apposition, month, weekday, never
  case wireTo = "wire_to"
  /// Words after which a country names a language or a currency.
  case nameless
  /// Bodies whose country belongs to their name.
  case ministry
  /// Words that lead from one place to another.
  case way
  case smallEnglish = "small_en"
  case smallIndonesian = "small_id"
}

/// A reporting word: what sort of claim it makes and where its source stands.
struct Cue: Sendable {
  /// Sort of claim.
  let kind: Claim.Kind
  /// Where the source stands.
  let position: Position

  /// Where a source stands.
  enum Position: String, Sendable { case after, before, either, suffix, lead, leadsuffix }

  /// A line of `cues.tsv`; `nil` when it names no kind or position.
  init?(_ columns: [String]) {
    guard columns.count >= 4, let kind = Claim.Kind(rawValue: columns[1]),
      let position = Position(rawValue: columns[3])
    else { return nil }
    self.kind = kind
    self.position = position
  }
}
