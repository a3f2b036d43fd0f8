public import News

/// What a feed has now: its name, its site and its items as articles.
public struct FeedContents: Sendable {
  /// The name that it gives itself.
  public let title: String?
  /// Address of its site.
  public let site: String?
  /// Its items in order, each identity once.
  public let items: [FeedContent]

  /// The articles of a feed that is read once, in order: of items that share a link all but the first have an
  /// address of their own.
  public var articles: [Article] {
    var taken: Set<Article.ID> = []
    return items.compactMap { content in
      guard var article = content.article else { return nil }
      if !taken.insert(article.id).inserted { article.address = content.ownAddress }
      return article
    }
  }
}

/// One item of a feed and the article that it makes.
public struct FeedContent: Sendable {
  /// What it is known by.
  public let item: FeedItem
  /// The article; `nil` where the item has no headline.
  public let article: Article?
  /// Whether its link leads to another site than the feed's own, so that it says nothing for that site.
  public let isForeign: Bool
  /// An address for the article that no other item has: its link, or that of the feed, with a fragment.
  public let ownAddress: String
}
