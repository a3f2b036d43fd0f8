/// A feed with its entries, whatever format it came in.
public struct Feed: Sendable {
  /// What the feed says of itself.
  public var head: FeedHead
  /// The entries in the order of the feed.
  public var entries: [FeedEntry]
  /// The format; `.none` when the bytes are no feed.
  public var format: FeedFormat
  /// Name of the encoding, as the feed writes it, in lower case.
  public var encoding: String
  /// Whether the bytes are XML or JSON without a fault, in the encoding that they declare.
  public var isWellFormed: Bool

  /// Entries that `init(bytes:)` keeps; a stream gives all.
  public static let mostEntries = 100_000

  /// Reads a whole feed; what is no feed has no format and no entries.
  ///
  /// - Parameters:
  ///   - contentType: The header `Content-Type` as the server sent it.
  ///   - address: Where the feed was fetched, to resolve its links.
  /// - Complexity: O(*n*) in the bytes.
  public init(bytes: [UInt8], contentType: String? = nil, address: String? = nil) {
    var parser = FeedParser(contentType: contentType, address: address)
    var entries: [FeedEntry] = []
    let take = { (entry: FeedEntry) in
      if entries.count < Self.mostEntries { entries.append(entry) }
    }
    bytes.withUnsafeBufferPointer { parser.read($0, take) }
    self = parser.finish(take)
    self.entries = entries
  }

  init(head: FeedHead, format: FeedFormat, encoding: String, isWellFormed: Bool) {
    self.head = head
    entries = []
    self.format = format
    self.encoding = encoding
    self.isWellFormed = isWellFormed
  }
}

/// What a feed says of itself, or of the feed that an entry was taken from.
public struct FeedHead: Hashable, Sendable {
  /// Title.
  public var title: FeedText?
  /// Page that the feed belongs to.
  public var link: String?
  /// Identity that the feed gives itself.
  public var id: String?
  /// Subtitle, tagline or description.
  public var subtitle: FeedText?
  /// When the feed was changed.
  public var updated: FeedDate?
  /// When the feed was published.
  public var published: FeedDate?
  /// Language tag, as "id-ID".
  public var language: String?
  /// Rights.
  public var rights: FeedText?
  /// Authors in order.
  public var authors: [FeedPerson] = []
  /// Contributors in order.
  public var contributors: [FeedPerson] = []
  /// Who answers for the feed: publisher, web master, owner.
  public var publisher: FeedPerson?
  /// Subjects in order, each once.
  public var tags: [FeedTag] = []
  /// Links in order.
  public var links: [FeedLink] = []
  /// Address of a small picture.
  public var icon: String?
  /// Address of a large picture.
  public var logo: String?
  /// Program that wrote the feed.
  public var generator: String?
}

/// One item of a feed.
public struct FeedEntry: Hashable, Sendable {
  /// Title.
  public var title: FeedText?
  /// Page of the item.
  public var link: String?
  /// Identity that the feed gives it.
  public var id: String?
  /// When it was published.
  public var published: FeedDate?
  /// When it was changed.
  public var updated: FeedDate?
  /// When it was written.
  public var created: FeedDate?
  /// Authors in order; those of the feed are not repeated here.
  public var authors: [FeedPerson] = []
  /// Contributors in order.
  public var contributors: [FeedPerson] = []
  /// Summary or description.
  public var summary: FeedText?
  /// Full texts in order, often one.
  public var content: [FeedText] = []
  /// Links in order, enclosures among them.
  public var links: [FeedLink] = []
  /// Subjects in order, each once.
  public var tags: [FeedTag] = []
  /// Page of comments.
  public var comments: String?
  /// Rights.
  public var rights: FeedText?
  /// Language tag of the entry, where it has its own.
  public var language: String?
  /// Pictures and films of Media RSS.
  public var media: [FeedMedia] = []
  /// The item's own page, where a service has put its counter into `link`.
  public var originalLink: String?
  /// The feed that the item was taken from.
  public var source: FeedHead?

  /// Links to sounds, films and files.
  public var enclosures: [FeedLink] { links.filter { $0.relation == "enclosure" } }
}
