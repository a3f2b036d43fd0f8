import News

/// A document with its mentions and quotations laid over the tokens: what the claim rules look at.
struct Passage {
  /// The text in tokens.
  let document: Document
  /// Mentions of the text, sorted.
  let mentions: [Mention]
  /// Quotations as token ranges with both marks, sorted, never overlapping.
  let quotations: [Quotation]
  /// Names of the article's own outlet, in lower case.
  let outletNames: Set<String>
  /// Whether the text is English; else the rules are those of Indonesian.
  let isEnglish: Bool
  /// Index of the mention that a token belongs to, by token.
  private let mentionIndex: [Int32]
  /// Whether a token stands inside a quotation, by token.
  private let isQuoted: [Bool]
  /// Closed classes of each token's word; none inside a mention.
  private let classes: [WordClasses]
  /// Reporting words by their first token, outside of mentions.
  private let cues: [Int: Cue]

  /// Lays mentions and quotations over a document; cost linear in its tokens.
  init(_ document: Document, mentions: [Mention], language: String, outlet: Outlet) {
    self.document = document
    self.mentions = mentions
    outletNames = [outlet.name.lowercased(), outlet.domain?.lowercased() ?? outlet.name.lowercased()]
    isEnglish = language == "en"
    let count = document.tokens.count
    var index = [Int32](repeating: -1, count: count)
    var next = 0
    for (position, token) in document.tokens.enumerated() {
      while next < mentions.count, mentions[next].range.upperBound <= token.range.lowerBound { next += 1 }
      guard next < mentions.count else { break }
      if mentions[next].range.overlaps(token.range) { index[position] = Int32(next) }
    }
    mentionIndex = index
    quotations = QuotationFinder(document).quotations()
    var quoted = [Bool](repeating: false, count: count)
    for quotation in quotations { for position in quotation.tokens { quoted[position] = true } }
    isQuoted = quoted
    var classes = [WordClasses](repeating: [], count: count)
    var cues: [Int: Cue] = [:]
    let table = Lexicon.shared.cues(in: language)
    for (position, token) in document.tokens.enumerated() where token.kind == .word && index[position] < 0 {
      // "AS" is a country and no English word.
      guard !token.isAllCapitals else { continue }
      classes[position] = Lexicon.shared.classes(of: token.folded)
      if classes[position].contains(WordClasses(.reporting)),
        let cue = table.cue(at: position, in: document.tokens)
      {
        cues[position] = cue
      }
    }
    self.classes = classes
    self.cues = cues
  }

  /// The word lists, which are shared and so not kept here.
  var lexicon: Lexicon { .shared }

  /// Tokens of the document.
  var tokens: [Token] { document.tokens }

  /// The mention that a token belongs to.
  func mention(at token: Int) -> Mention? {
    let index = Int(mentionIndex[token])
    return index >= 0 ? mentions[index] : nil
  }

  /// Whether a token belongs to a mention.
  func isNamed(_ token: Int) -> Bool { mentionIndex[token] >= 0 }

  /// Whether a token stands inside quotation marks, the marks included.
  func isQuoted(at token: Int) -> Bool { isQuoted[token] }

  /// Mentions in a range of tokens, in order, each once.
  func mentions(in range: Range<Int>) -> [Mention] {
    var found: [Mention] = []
    var last: Int32 = -1
    for token in range where mentionIndex[token] >= 0 && mentionIndex[token] != last {
      last = mentionIndex[token]
      found.append(mentions[Int(last)])
    }
    return found
  }

  /// Whether a range of tokens names a person.
  func namesPerson(_ range: Range<Int>) -> Bool { range.contains { mention(at: $0)?.kind == .person } }

  /// Bytes of a range of tokens, which must not be empty.
  func bytes(of range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
  }

  /// Number of words and numbers in a range of tokens.
  func wordCount(in range: Range<Int>) -> Int { range.reduce(0) { $0 + (tokens[$1].kind == .mark ? 0 : 1) } }

  /// Whether the token's word, no part of a name, belongs to a closed class.
  func isWord(at token: Int, in name: WordClass) -> Bool { classes[token].contains(WordClasses(name)) }

  /// Whether the token's word, no part of a name, belongs to one of some closed classes.
  func isWord(at token: Int, in names: WordClasses) -> Bool { !classes[token].isDisjoint(with: names) }

  /// Reporting word at a token.
  func cue(at token: Int) -> Cue? { cues[token] }

  /// Whether the token is one of some marks.
  func isMark(_ token: Int, _ marks: String) -> Bool {
    guard tokens[token].kind == .mark, let scalar = tokens[token].folded.unicodeScalars.first else {
      return false
    }
    return marks.unicodeScalars.contains(scalar)
  }

  /// Whether a hyphen or dash with blanks around it stands there: what comes before is another sentence.
  func isDash(_ token: Int) -> Bool {
    guard isMark(token, "-\u{2013}\u{2014}"), token > 0, token + 1 < tokens.count else { return false }
    return tokens[token - 1].range.upperBound < tokens[token].range.lowerBound
      && tokens[token].range.upperBound < tokens[token + 1].range.lowerBound
  }

  /// Whether a title or role stands there, before or without a name.
  func isTitle(at token: Int) -> Bool {
    lexicon.titles.longestMatch(in: tokens[...], at: token, accepts: { _, _ in true }) != nil
  }

  /// Whether a word looks like an Indonesian verb, by its first letters.
  func looksLikeVerb(_ token: Int) -> Bool {
    guard !isEnglish, tokens[token].kind == .word, !isNamed(token), !tokens[token].isCapitalised else {
      return false
    }
    let word = tokens[token].folded.utf8
    guard word.count >= 5 else { return false }
    let isVerbal =
      word.starts(with: "me".utf8) || word.starts(with: "ber".utf8) || word.starts(with: "di".utf8)
      || word.starts(with: "ter".utf8)
    return isVerbal && !isWord(at: token, in: Self.nouns) && !isTitle(at: token)
  }

  private static let nouns = WordClasses(
    .nominal, .personal, .institution, .unnamed, .voice, .pronoun, .apposition, .determiner)
}
