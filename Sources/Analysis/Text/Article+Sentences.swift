public import News

extension Article {
  /// Sentences of headline and body in order; none crosses a paragraph.
  ///
  /// - Complexity: O(*n*) in the bytes of `text`.
  public var sentences: [Sentence] {
    let document = Document(self)
    return document.sentences.compactMap { span in
      let tokens = document.tokens[span.tokens]
      guard let first = tokens.first, let last = tokens.last else { return nil }
      return Sentence(
        range: first.range.lowerBound..<last.range.upperBound,
        words: tokens.map { Word(range: $0.range, kind: $0.kind) }, paragraph: span.paragraph)
    }
  }
}
