import News

/// What the tagger found in the sentences of a document, sentence by sentence.
struct Tagging {
  /// Sentences that were read, as token indices, in order.
  let sentences: [Range<Int>]
  /// Names in order, never overlapping.
  private(set) var names: [FoundName] = []
  /// Probability of person, place and organisation of each token of the document.
  private(set) var masses: [SIMD4<Float>]
  /// That the sentences are taken for one article.
  let isArticle: Bool
  private let document: Document

  /// Reads sentences by what was learned for articles or for loose sentences.
  init(_ document: Document, sentences: [Range<Int>], _ model: LanguageModel, isArticle: Bool) {
    self.document = document
    self.isArticle = isArticle
    self.sentences = sentences
    masses = Array(repeating: SIMD4(), count: document.tokens.count)
    var tagger = NameTagger(isArticle ? model.articles : model.sentences, words: model.words)
    let spans = NameSpans(document.tokens)
    for sentence in sentences {
      names += spans.joined(tagger.names(in: sentence, of: document).flatMap { spans.repaired($0) })
      for (offset, token) in sentence.enumerated() { masses[token] = tagger.mass(at: offset) }
    }
  }

  /// Whether names come again soon, as they do in an article and not in sentences put together.
  ///
  /// Measured: the share of names whose last word one of the twenty names around them has is .55 to .70
  /// in short articles, .47 in articles of more than sixty sentences, .17 to .39 in sets of sentences.
  var namesRecur: Bool {
    let reach = 10
    let words = names.map { document.tokens[$0.tokens.upperBound - 1].folded }
    let recurring = words.indices.count { index in
      (max(0, index - reach)...min(words.count - 1, index + reach)).contains {
        $0 != index && words[$0] == words[index]
      }
    }
    return recurring * 5 >= words.count * 2
  }
}
