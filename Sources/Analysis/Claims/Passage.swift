import News

/// A document with its mentions and quotations laid over the tokens: what the claim rules look at.
struct Passage {
  /// The text in tokens.
  let document: Document
  /// Mentions of the text, sorted.
  let mentions: [Mention]
  /// Quotations as token ranges with both marks, sorted, never overlapping.
  let quotations: [Range<Int>]
  /// Index of the mention that a token belongs to, by token.
  private let mentionIndex: [Int32]
  /// Whether a token stands inside a quotation, by token.
  private let isQuoted: [Bool]
  /// The word lists.
  let lexicon = Lexicon.shared

  /// Lays mentions and quotations over a document; cost linear in its tokens.
  init(_ document: Document, mentions: [Mention]) {
    self.document = document
    self.mentions = mentions
    var index = [Int32](repeating: -1, count: document.tokens.count)
    var next = 0
    for (position, token) in document.tokens.enumerated() {
      while next < mentions.count, mentions[next].range.upperBound <= token.range.lowerBound { next += 1 }
      guard next < mentions.count else { break }
      if mentions[next].range.overlaps(token.range) { index[position] = Int32(next) }
    }
    mentionIndex = index
    quotations = QuotationFinder(document).quotations()
    var quoted = [Bool](repeating: false, count: document.tokens.count)
    for quotation in quotations { for position in quotation { quoted[position] = true } }
    isQuoted = quoted
  }

  /// Tokens of the document.
  var tokens: [Token] { document.tokens }

  /// The mention that a token belongs to.
  func mention(at token: Int) -> Mention? {
    let index = Int(mentionIndex[token])
    return index >= 0 ? mentions[index] : nil
  }

  /// Whether a token stands inside quotation marks, the marks included.
  func isQuoted(at token: Int) -> Bool { isQuoted[token] }

  /// Mentions in a range of tokens, in order, each once.
  func mentions(in range: Range<Int>) -> [Mention] {
    var found: [Mention] = []
    for token in range {
      if let mention = mention(at: token), found.last != mention { found.append(mention) }
    }
    return found
  }

  /// Bytes of a range of tokens, which must not be empty.
  func bytes(of range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
  }

  /// Number of words and numbers in a range of tokens.
  func wordCount(in range: Range<Int>) -> Int { range.reduce(0) { $0 + (tokens[$1].kind == .mark ? 0 : 1) } }

  /// Whether the token's word belongs to a closed class.
  func isWord(at token: Int, in name: WordClass) -> Bool { lexicon.contains(tokens[token].folded, in: name) }

  /// Reporting word at a token.
  func cue(at token: Int) -> Cue? { lexicon.cues[tokens[token].folded] }
}
