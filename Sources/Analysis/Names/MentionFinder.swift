import News

/// Finds every mention of an article: body first, then the headline by the body's names.
struct MentionFinder {
  private let document: Document
  private let model: LanguageModel

  /// A finder for one article.
  init(_ document: Document, model: LanguageModel) {
    self.document = document
    self.model = model
  }

  /// Mentions sorted by start, never overlapping.
  ///
  /// - Complexity: O(*n*) in the bytes of the text, times the logarithm of the number of names.
  func mentions() -> [Mention] {
    let hasBody = document.sentences.contains { $0.paragraph > 0 }
    var (titled, plain): ([Document.Span], [Document.Span]) = ([], [])
    for sentence in document.sentences {
      let isTitled = sentence.paragraph == 0 && hasBody && isTitleCase(sentence.tokens)
      if isTitled { titled.append(sentence) } else { plain.append(sentence) }
    }
    let tagging = Tagging(document, sentences: plain.map(\.tokens), model, isArticle: isArticle(plain))
    let sense = ArticleSense(document, tagging)
    let keys = NameKeys(sense.names, in: document)
    let reader = titled.isEmpty ? nil : HeadlineNames(document, names: sense.names, keys: keys)
    let mentions =
      titled.flatMap { reader?.mentions(in: $0.tokens) ?? [] }
      + sense.names.enumerated().map { index, name in
        let tokens = document.tokens[name.tokens]
        return Mention(
          range: tokens[tokens.startIndex].range.lowerBound..<tokens[tokens.endIndex - 1].range.upperBound,
          kind: name.kind, entity: keys[index])
      }
    return mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether sentences belong together; the names of six stretches of a long text tell.
  private func isArticle(_ sentences: [Document.Span]) -> Bool {
    guard sentences.count > Self.longestArticle else { return true }
    let stretches = (0..<6).flatMap { number in
      sentences[(number * (sentences.count - 20) / 5)...].prefix(20).map(\.tokens)
    }
    return Tagging(document, sentences: stretches, model, isArticle: true).namesRecur
  }

  /// Sentences up to which a text is taken for one article without looking at its names.
  private static let longestArticle = 60

  /// That capitals say nothing here since most words have them.
  private func isTitleCase(_ range: Range<Int>) -> Bool {
    let words = range.filter { document.tokens[$0].kind == .word }
    let common = words.filter { Lexicon.shared.isCommon(document.tokens[$0].folded) }
    func capitals(_ words: [Int]) -> Int { words.count { document.tokens[$0].isCapitalised } }
    guard common.count >= 2 else { return capitals(words) * 10 > words.count * 7 }
    return capitals(common) * 2 > common.count
  }
}
