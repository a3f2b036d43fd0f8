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
  /// Reporting words by language as in BCP 47.
  private let cues: [String: CueTable]
  /// Reporting words of all languages that are one word, folded.
  let reportingWords: Set<String>
  /// Number of a month, 1...12, by its folded names and abbreviations.
  let months: [String: Int]
  /// How common words are.
  let background = BackgroundFrequency()
  /// Words for one thing in two languages.
  let happenings = HappeningTable()
  /// Folded words that are written in lower case as a rule: stop words, frequent and reporting words.
  let commonWords: Set<String>
  private let grammar: [String: WordClasses]

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
    var months: [String: Int] = [:]
    for columns in ResourceLines(PackageResources.months_tsv) where columns.count >= 2 {
      for name in columns[1].split(separator: " ") { months[String(name)] = Int(columns[0]) }
    }
    self.months = months
    let rows = ResourceLines(PackageResources.cues_tsv).filter { $0.count >= 4 }
    cues = Dictionary(grouping: rows) { $0[2] }.mapValues { CueTable($0) }
    reportingWords = Set(rows.map { $0[0] }.filter { !$0.contains(" ") })
    commonWords = stopWords.union(background.commonWords).union(reportingWords)
    let names = Dictionary(uniqueKeysWithValues: WordClass.allCases.map { ("\($0)", $0) })
    var grammar: [String: WordClasses] = [:]
    for columns in ResourceLines(PackageResources.grammar_tsv) where columns.count >= 2 {
      guard let name = names[columns[0]] else { continue }
      for word in columns[1].split(separator: " ") {
        grammar[String(word), default: []].insert(WordClasses(name))
      }
    }
    for row in rows {
      let first = row[0].prefix { $0 != " " }
      grammar[String(first), default: []].insert(WordClasses(.reporting))
    }
    self.grammar = grammar
  }

  /// The closed classes that a folded word belongs to.
  func classes(of word: String) -> WordClasses { grammar[word] ?? [] }

  /// That a folded word belongs to a closed class.
  func contains(_ word: String, in name: WordClass) -> Bool { classes(of: word).contains(WordClasses(name)) }

  /// The reporting words of a language; those of Indonesian where it has none of its own.
  func cues(in language: String) -> CueTable { cues[language] ?? cues["id"] ?? CueTable([]) }

  /// The folded words of a closed class.
  func words(of name: WordClass) -> Set<String> {
    Set(grammar.filter { $0.value.contains(WordClasses(name)) }.keys)
  }

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
  func isCommon(_ word: String) -> Bool { commonWords.contains(word) }
}
