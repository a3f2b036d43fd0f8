/// What linking needs to know of one article: small enough to keep beside it in the archive.
public struct StoryProfile: Hashable, Sendable, Codable {
  /// The article.
  public var article: Article.ID
  /// Outlet's domain or name; links inside one outlet are not shown as other outlets'.
  public var outlet: String
  /// Content words, folded, with their weight in the article (title counts more); sorted by word.
  public var terms: [Term]
  /// Keys of people, places and organisations with the number of their mentions; sorted by key.
  public var names: [Term]
  /// Keys of the places where the event happens, as the headline and the lede tell; sorted.
  public var places: [String]
  /// Days since 1970 on which the event happens; sorted; empty when neither text nor page tells.
  public var eventDays: [Int]
  /// Day the article ran, in days since 1970; `nil` when undated.
  public var publicationDay: Int?

  /// A profile of one article.
  public init(
    article: Article.ID, outlet: String, terms: [Term], names: [Term], places: [String],
    eventDays: [Int], publicationDay: Int?
  ) {
    self.article = article
    self.outlet = outlet
    self.terms = terms
    self.names = names
    self.places = places
    self.eventDays = eventDays
    self.publicationDay = publicationDay
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
}
