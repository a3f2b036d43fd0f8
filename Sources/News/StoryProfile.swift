/// What linking needs to know of one article: small enough to keep beside it in the archive.
public struct StoryProfile: Hashable, Sendable, Codable {
  /// The article.
  public var article: Article.ID
  /// Outlet's domain or name; links inside one outlet are not shown as other outlets'.
  public var outlet: String
  /// Content words and numbers of headline and body, folded, with their weight in the article (names and
  /// numbers count more); sorted by word.
  public var terms: [Term]
  /// Those of the headline alone; sorted by word. Empty in profiles of analysis 2 and before.
  public var title: [Term]
  /// Keys of people, places and organisations with the number of their mentions; sorted by key.
  public var names: [Term]
  /// Keys of the places where the event happens, as the headline and the lede tell; sorted.
  public var places: [String]
  /// Days since 1970 on which the event happens; sorted; empty when neither text nor page tells.
  public var eventDays: [Int]
  /// Where the text first names each of those days; in the order of the text. Empty in profiles of analysis 3 and
  /// before.
  public var dayMentions: [DayMention]
  /// Day the article ran, in days since 1970; `nil` when undated.
  public var publicationDay: Int?
  /// Language as in BCP 47, without region; `nil` in profiles of analysis 3 and before.
  public var language: String?
  /// Numbers of the headline and the first paragraphs, alike in every language, in order, each once.
  public var quantities: [Quantity]
  /// Digest of the body's wording, by which two bodies that are nearly the same are known; empty when it is too
  /// short, and in profiles of analysis 3 and before.
  public var wording: [UInt16]

  /// A profile of one article.
  public init(
    article: Article.ID, outlet: String, terms: [Term], title: [Term] = [], names: [Term], places: [String],
    eventDays: [Int], dayMentions: [DayMention] = [], publicationDay: Int?, language: String? = nil,
    quantities: [Quantity] = [], wording: [UInt16] = []
  ) {
    self.article = article
    self.outlet = outlet
    self.terms = terms
    self.title = title
    self.names = names
    self.places = places
    self.eventDays = eventDays
    self.dayMentions = dayMentions
    self.publicationDay = publicationDay
    self.language = language
    self.quantities = quantities
    self.wording = wording
  }

  /// Whether two profiles are known to be of articles in different languages.
  public func isInOtherLanguage(than other: StoryProfile) -> Bool {
    guard let language, let otherLanguage = other.language else { return false }
    return language != otherLanguage
  }

  /// A word or a name with its weight.
  public struct Term: Hashable, Sendable, Codable {
    /// The folded word or the entity's key.
    public var key: String
    /// Weight in the article, above 0.
    public var weight: Double

    /// A key with its weight.
    public init(key: String, weight: Double) {
      self.key = key
      self.weight = weight
    }
  }

  /// A day of the event and the words that tell it.
  public struct DayMention: Hashable, Sendable, Codable {
    /// Days since 1970.
    public var day: Int
    /// UTF-8 bytes of the article's text, as of "Selasa (18/6)"; those of a span of days are the same for each.
    public var words: Range<Int>
    /// Bytes of the sentence around them.
    public var sentence: Range<Int>

    /// A day with its words.
    public init(day: Int, words: Range<Int>, sentence: Range<Int>) {
      self.day = day
      self.words = words
      self.sentence = sentence
    }
  }

  /// A number with what it measures.
  public struct Quantity: Hashable, Sendable, Codable {
    /// The number, as `1200` or `5.8`.
    public var value: String
    /// What is counted, by one name in every language where a list has it, as `people`; else a stem of the
    /// article's language; empty for a bare number.
    public var unit: String

    /// A number of a unit.
    public init(value: String, unit: String) {
      self.value = value
      self.unit = unit
    }
  }
}
