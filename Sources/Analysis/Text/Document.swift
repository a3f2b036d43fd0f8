import News

/// An article's text cut into paragraphs, sentences and tokens.
struct Document {
  /// UTF-8 bytes of the text.
  let bytes: [UInt8]
  /// Ranges of headline and paragraphs in the text.
  let paragraphs: [Range<Int>]
  /// Tokens in order.
  var tokens: [Token] = []
  /// Sentences in order.
  private(set) var sentences: [Span] = []

  /// A sentence as a range of tokens.
  struct Span {
    let tokens: Range<Int>
    let paragraph: Int
  }

  /// Cuts an article; cost linear in its bytes.
  init(_ article: Article) {
    let bytes = Array(article.text.utf8)
    self.bytes = bytes
    paragraphs = article.paragraphRanges
    let scanner = WordScanner(bytes)
    let splitter = SentenceSplitter(bytes)
    let words = paragraphs.map { range in scanner.words(in: range).map { Token($0, in: bytes) } }
    let compounds = CompoundSplitter(words, in: bytes)
    tokens.reserveCapacity(words.reduce(0) { $0 + $1.count })
    for (index, paragraph) in words.enumerated() {
      let start = tokens.count
      tokens += compounds.split(paragraph, in: bytes)
      for sentence in splitter.sentences(in: tokens[start...]) {
        sentences.append(Span(tokens: sentence, paragraph: index))
        markOpenings(in: sentence)
      }
    }
  }

  /// Text of a stretch of tokens, which is not empty.
  func text(of tokens: Range<Int>) -> String {
    text(
      self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound)
  }

  /// Text of a range.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func markOpenings(in sentence: Range<Int>) {
    var opens = true
    for index in sentence {
      if tokens[index].kind == .mark {
        opens = opens || tokens[index].isQuotationMark || tokens[index].isMark(":")
      } else {
        tokens[index].opensSentence = opens
        opens = false
      }
    }
  }
}
