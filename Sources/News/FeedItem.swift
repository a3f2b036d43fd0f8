/// What an archive remembers of one item of a feed, by the item's own identity.
public struct FeedItem: Hashable, Sendable {
  /// Fingerprint of the identity that the feed gave it.
  public let identity: UInt64
  /// Fingerprint of everything that the feed said of it, to tell an equal copy from a changed one.
  public let contentHash: UInt64

  /// An item.
  public init(identity: UInt64, contentHash: UInt64) {
    self.identity = identity
    self.contentHash = contentHash
  }
}

/// Who an article came from.
public enum ArticleOrigin: Hashable, Sendable {
  /// An item of a feed.
  case item(Subscription.Key, identity: UInt64)
  /// A file, or an item that was followed once.
  case other
}

/// One item of a feed that comes into an archive, and the article that it became.
public struct FeedArrival: Hashable, Sendable {
  /// The item.
  public let item: FeedItem
  /// The article; `nil` where it gave none, so that it is not tried again until it changes.
  public let article: Article.ID?

  /// An item and the article that it became.
  public init(item: FeedItem, article: Article.ID?) {
    self.item = item
    self.article = article
  }
}
