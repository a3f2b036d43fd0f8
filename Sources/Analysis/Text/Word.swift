/// A word, a number or a mark of the text.
public struct Word: Hashable, Sendable {
  /// Half-open range of UTF-8 bytes in the text, on character boundaries of scalars.
  public let range: Range<Int>
  /// What it is.
  public let kind: Kind

  /// A stretch of the text.
  public init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }

  /// Kinds of stretch.
  public enum Kind: Sendable {
    /// Letters, with hyphens, apostrophes and dots inside: "Jong-un", "U.S.", "kompas.tv".
    case word
    /// Digits with their points and slashes: "1.325.000", "18/6/2024".
    case number
    /// One scalar that is neither.
    case mark
  }
}

/// A sentence and its words.
public struct Sentence: Hashable, Sendable {
  /// UTF-8 bytes from the first to the last word, closing quotation mark included.
  public let range: Range<Int>
  /// Words, numbers and marks in order, never overlapping; at least one.
  public let words: [Word]
  /// Index of its paragraph in `Article.paragraphRanges`; 0 is the headline.
  public let paragraph: Int

  /// A sentence made of its words.
  public init(range: Range<Int>, words: [Word], paragraph: Int) {
    self.range = range
    self.words = words
    self.paragraph = paragraph
  }
}
