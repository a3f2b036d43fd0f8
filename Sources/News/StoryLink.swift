/// That two articles tell one event, or two events of one storyline.
public struct StoryLink: Hashable, Sendable {
  /// The other article.
  public let article: Article.ID
  /// How close the two are.
  public var level: Level
  /// How sure, 0...1; links of one article sort by it.
  public let score: Double
  /// What the two share and what separates them.
  public var evidence: Evidence

  /// A link to another article.
  public init(article: Article.ID, level: Level, score: Double, evidence: Evidence) {
    self.article = article
    self.level = level
    self.score = score
    self.evidence = evidence
  }

  /// Where the link stands in a list.
  public var section: Section {
    switch level {
    case .event: evidence.isOtherLanguage ? .otherLanguage : .event
    case .storyline: .storyline
    }
  }

  /// The parts of a list of related articles, in its order.
  public enum Section: CaseIterable, Sendable {
    /// The same event in the article's language.
    case event
    /// The same event in another language.
    case otherLanguage
    /// Another event of the storyline.
    case storyline
  }

  /// How close two articles are.
  public enum Level: String, Codable, CaseIterable, Sendable {
    /// One happening and its direct follow-ups.
    case event
    /// The larger thread that the happening belongs to.
    case storyline
  }

  /// Why two articles are linked.
  public struct Evidence: Hashable, Sendable, Codable {
    /// Names in both, most telling first.
    public var names: [String]
    /// Rare words in both, most telling first.
    public var words: [String]
    /// Days from this article's event to the other's; negative when the other is earlier, `nil` when
    /// either has no date.
    public var daysApart: Int?
    /// What separates the two in one phrase, as "other place: Rusia"; `nil` when nothing does.
    public var separation: String?
    /// That the other article is in another language.
    public var isOtherLanguage: Bool
    /// That the two bodies are nearly the same, word for word.
    public var isSameText: Bool

    /// Evidence for a link.
    public init(
      names: [String] = [], words: [String] = [], daysApart: Int? = nil, separation: String? = nil,
      isOtherLanguage: Bool = false, isSameText: Bool = false
    ) {
      self.names = names
      self.words = words
      self.daysApart = daysApart
      self.separation = separation
      self.isOtherLanguage = isOtherLanguage
      self.isSameText = isSameText
    }
  }
}
