/// Cuts long sentences where a clause of its own begins, so that one sentence can tell two facts.
struct ClauseSplitter {
  private let document: Document
  private let lexicon = Lexicon.shared

  /// Words of content that each side of a cut must have.
  private static let least = 3

  /// A splitter for the sentences of an article.
  init(_ document: Document) { self.document = document }

  /// The clauses of a sentence in order, which together hold all its tokens.
  func clauses(of sentence: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = sentence.lowerBound
    var content = 0
    var rest = sentence.filter(isContent).count
    var isQuoted = false
    for index in sentence {
      let token = document.tokens[index]
      if token.isQuotationMark { isQuoted.toggle() }
      if isContent(index) {
        content += 1
        rest -= 1
      }
      guard !isQuoted, index + 1 < sentence.upperBound, content >= Self.least, rest >= Self.least,
        begins(index + 1, afterMark: token.isMark(",") || token.isMark(";"))
      else { continue }
      clauses.append(start..<(index + 1))
      start = index + 1
      content = 0
    }
    clauses.append(start..<sentence.upperBound)
    return clauses
  }

  private func isContent(_ index: Int) -> Bool {
    let token = document.tokens[index]
    if token.kind == .number { return true }
    return token.kind == .word && token.range.count >= 3 && !lexicon.stopWords.contains(token.folded)
  }

  /// Whether a clause of its own begins at a token: after a comma many words begin one, without it few.
  private func begins(_ index: Int, afterMark: Bool) -> Bool {
    let word = document.tokens[index].folded
    if CoverageWords.shared.subordinators.contains(word) { return true }
    let classes = lexicon.classes(of: word)
    return afterMark && classes.isDisjoint(with: WordClasses(.and, .demonstrative))
      && !classes.isDisjoint(with: WordClasses(.clause, .relative, .lead, .preposition))
  }
}
