package import News

/// An article whose names are known, as the tagger sees it: what training learns from.
package struct TrainingText: Sendable {
  /// Sentences in order.
  package private(set) var sentences: [Sentence] = []

  /// The features and labels of one sentence, token by token.
  package struct Sentence: Sendable {
    /// Features of every token.
    package let features: [[UInt32]]
    /// Label of every token.
    package let labels: [Int]
  }

  /// Cuts an article as reading does and labels its tokens by its known names.
  ///
  /// - Parameter names: Names in order, never overlapping; a token belongs to the name it begins in.
  package init(_ article: Article, names: [(range: Range<Int>, kind: EntityKind)], words: WordTable) {
    let document = Document(article)
    var extractor = FeatureExtractor(table: words)
    var rest = names[...]
    for sentence in document.sentences {
      let tokens = document.tokens[sentence.tokens]
      extractor.read(tokens, in: document.bytes)
      var features: [[UInt32]] = []
      var labels: [Int] = []
      var open: Range<Int>?
      var start = 0
      for (index, token) in tokens.enumerated() {
        features.append(Array(extractor.features[start..<extractor.ends[index]]))
        start = extractor.ends[index]
        while let first = rest.first, first.range.upperBound <= token.range.lowerBound { rest.removeFirst() }
        if let name = rest.first, name.range.contains(token.range.lowerBound) {
          labels.append(open == name.range ? NameLabel.inside(name.kind) : NameLabel.begin(name.kind))
          open = name.range
        } else {
          labels.append(NameLabel.outside)
          open = nil
        }
      }
      sentences.append(Sentence(features: features, labels: labels))
    }
  }
}
