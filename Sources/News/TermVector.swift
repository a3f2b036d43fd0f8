/// Weighted terms of an article as a vector of length 1, the terms as numbers.
///
/// Shape: as many numbers as weights, each number once, in any order; empty when nothing has weight.
public struct TermVector: Hashable, Sendable {
  /// Numbers of the terms, from 0.
  public let numbers: [Int32]
  /// Weight of each.
  public let weights: [Float]

  /// A vector of terms by their weight in the article and their rarity; terms without rarity are left out.
  public init(_ terms: [(number: Int32, weight: Double)], rarity: (Int32) -> Double) {
    let weighted = terms.map { (number: $0.number, weight: $0.weight * rarity($0.number)) }
      .filter { $0.weight > 0 }
    let length = weighted.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    numbers = weighted.map(\.number)
    weights = weighted.map { Float($0.weight / length) }
  }

  /// Whether nothing has weight.
  public var isEmpty: Bool { numbers.isEmpty }
}

/// What linking compares of an article, its terms as numbers: those of an archive, or of one comparison.
///
/// A value, and a class all the same: a hundred are handed on for each article, and each has ten lists.
public final class NumberedProfile: Sendable {
  /// The article's row; where there is no archive, its place in a list.
  public let article: ArticleKey
  /// Words and numbers of headline and body.
  public let words: TermVector
  /// Those of the headline alone.
  public let title: TermVector
  /// People, places and organisations.
  public let names: TermVector
  /// Keys of the places where the event happens, in the order of their texts.
  public let places: [Int32]
  /// Days since 1970 on which the event happens; sorted.
  public let eventDays: [Int]
  /// Day the article ran, in days since 1970; `nil` when undated.
  public let publicationDay: Int?
  /// Number of the term that stands for the language; `nil` when it is not known.
  public let language: Int32?
  /// Digest of the body's wording; empty when it is too short.
  public let wording: [UInt16]

  /// A profile of one article.
  public init(
    article: ArticleKey, words: TermVector, title: TermVector, names: TermVector, places: [Int32],
    eventDays: [Int], publicationDay: Int?, language: Int32?, wording: [UInt16]
  ) {
    self.article = article
    self.words = words
    self.title = title
    self.names = names
    self.places = places
    self.eventDays = eventDays
    self.publicationDay = publicationDay
    self.language = language
    self.wording = wording
  }
}

/// A link to an article of the archive at hand, by its row.
public struct NumberedLink: Hashable, Sendable {
  /// The other article's row; where there is no archive, its place in a list.
  public let article: ArticleKey
  /// How close the two are.
  public let level: StoryLink.Level
  /// How sure, 0...1.
  public let score: Double
  /// What the two share and what separates them.
  public let evidence: StoryLink.Evidence

  /// A link to another article.
  public init(article: ArticleKey, level: StoryLink.Level, score: Double, evidence: StoryLink.Evidence) {
    self.article = article
    self.level = level
    self.score = score
    self.evidence = evidence
  }
}
