import News

/// Finds every mention of an article: body first, then the headline by the body's names.
struct MentionFinder {
  private let document: Document
  private let tokens: [Token]
  private let lexicon = Lexicon.shared

  /// A finder for one article.
  init(_ document: Document) {
    self.document = document
    tokens = document.tokens
  }

  /// Mentions sorted by start, never overlapping.
  ///
  /// - Complexity: O(*n*) in the bytes of the text, times the logarithm of the number of names.
  func mentions() -> [Mention] {
    let lowerCase = Set(tokens.lazy.filter { $0.kind == .word && !$0.isCapitalised }.map(\.folded))
    let finder = NameFinder(tokens: tokens, lowerCase: lowerCase)
    let body = document.sentences.filter { $0.paragraph > 0 }.flatMap { finder.candidates(in: $0.tokens) }
    let headline = document.sentences.filter { $0.paragraph == 0 }
    let plain = headline.filter { !isTitleCase($0.tokens) || body.isEmpty }
    let plainCandidates = plain.flatMap { finder.candidates(in: $0.tokens) }
    let resolver = NameResolver(body + plainCandidates, tokens: tokens)
    let titled = headline.filter { isTitleCase($0.tokens) && !body.isEmpty }
    let reader = HeadlineNames(finder: finder, resolver: resolver)
    let mentions =
      titled.flatMap { reader.mentions(in: $0.tokens) }
      + (plainCandidates + body).compactMap { mention($0, resolver) }
    return mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

private extension MentionFinder {
  func mention(_ candidate: NameCandidate, _ resolver: NameResolver) -> Mention? {
    guard let first = tokens[candidate.tokens].first, let last = tokens[candidate.tokens].last,
      let name = resolver.names[NameResolver.surface(of: candidate, tokens)]
    else { return nil }
    return Mention(
      range: first.range.lowerBound..<last.range.upperBound, kind: name.kind, entity: name.key)
  }

  /// That capitals say nothing here since most words have them.
  func isTitleCase(_ range: Range<Int>) -> Bool {
    let words = tokens[range].filter { $0.kind == .word }
    let common = words.filter { lexicon.isCommon($0.folded) }
    guard common.count >= 2 else { return words.filter(\.isCapitalised).count * 10 > words.count * 7 }
    return common.filter(\.isCapitalised).count * 2 > common.count
  }
}
