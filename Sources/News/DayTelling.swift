/// One article's word on a day, or a span of days, of the event.
public struct DayTelling: Hashable, Sendable {
  /// The article.
  public var article: ArticleKey
  /// The day, or the first and the last.
  public var days: ClosedRange<CalendarDay>
  /// The words that tell it; `nil` where only the day was kept.
  public var words: Words?

  /// A day that an article tells.
  public init(article: ArticleKey, days: ClosedRange<CalendarDay>, words: Words? = nil) {
    self.article = article
    self.days = days
    self.words = words
  }

  /// Words in their sentence.
  public struct Words: Hashable, Sendable {
    /// The sentence.
    public var sentence: String
    /// UTF-8 bytes of the words in the sentence.
    public var range: Range<Int>
    /// UTF-8 bytes of the words in the article's text.
    public var place: Range<Int>

    /// Words in their sentence.
    public init(sentence: String, range: Range<Int>, place: Range<Int>) {
      self.sentence = sentence
      self.range = range
      self.place = place
    }

    /// The words themselves.
    public var text: String { String(decoding: Array(sentence.utf8)[range], as: UTF8.self) }
  }
}

extension DayTelling {
  /// What an article tells of the event's days, in their order; a span of days that it names at once is one.
  ///
  /// - Parameters:
  ///   - days: The days, each once.
  ///   - mentions: Where the text names them; a day without a place stands for itself.
  ///   - text: The words of a range of the article's text; `nil` where it has none there.
  public static func tellings(
    of article: ArticleKey, days: [CalendarDay], mentions: [StoryProfile.DayMention],
    text: (Range<Int>) -> String?
  ) -> [DayTelling] {
    let places = Dictionary(mentions.map { ($0.day, $0) }, uniquingKeysWith: { first, _ in first })
    var tellings: [DayTelling] = []
    var last: StoryProfile.DayMention?
    for day in days.sorted().prefix(most) {
      let mention = places[day.daysSinceEpoch]
      if let mention, let last, last.words == mention.words, mention.day == last.day &+ 1,
        let telling = tellings.last
      {
        tellings[tellings.count - 1].days = telling.days.lowerBound...day
      } else {
        let words = mention.flatMap { Self.words(of: $0, text: text) }
        tellings.append(DayTelling(article: article, days: day...day, words: words))
      }
      last = mention
    }
    return tellings
  }

  private static func words(
    of mention: StoryProfile.DayMention, text: (Range<Int>) -> String?
  ) -> Words? {
    let (words, sentence) = (mention.words, mention.sentence)
    guard sentence.lowerBound <= words.lowerBound, words.upperBound <= sentence.upperBound,
      let whole = text(sentence), whole.utf8.count == sentence.count
    else { return nil }
    let range = (words.lowerBound - sentence.lowerBound)..<(words.upperBound - sentence.lowerBound)
    return Words(sentence: whole, range: range, place: words)
  }

  /// Days of one article that count, the earliest first: a text of nothing but dates tells no event.
  private static let most = 40
}
