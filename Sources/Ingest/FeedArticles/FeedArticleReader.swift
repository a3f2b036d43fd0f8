public import News

/// Reads feeds as articles, with the knowledge by which pages are read.
///
/// An article belongs to the outlet whose site the feed and its link are on. A link to another site is kept,
/// but the article stays the feed's own: no feed speaks for another outlet.
public struct FeedArticleReader: Sendable {
  private let zone: Int
  private let drafts: DraftReader
  private let outlets: OutletCatalog
  private let pages: WebPageReader

  /// A reader.
  ///
  /// - Parameter utcOffset: Minutes ahead of UTC of clocks that name no zone.
  public init(zone utcOffset: Int = 420, outlets: OutletCatalog = .builtin) {
    zone = utcOffset
    self.outlets = outlets
    drafts = DraftReader(outlets: outlets)
    pages = WebPageReader(zone: utcOffset)
  }

  /// What a feed has.
  ///
  /// - Parameters:
  ///   - contentType: The header `Content-Type` as the server sent it.
  ///   - address: Where the feed was fetched; `nil` for a feed without one, whose links then say its site.
  ///   - name: The name that the person gave it.
  /// - Throws: `.noFeed` when the bytes are none.
  public func contents(
    of bytes: [UInt8], contentType: String? = nil, address: String? = nil, name: String? = nil
  ) throws(IngestError) -> FeedContents {
    let feed = Feed(bytes: bytes, contentType: contentType, address: address)
    guard feed.format != .none else { throw .noFeed }
    let title = Self.title(of: feed)
    let source = FeedSource(
      address: address ?? feed.head.link, name: name ?? title, outlets: outlets)
    var seen: Set<UInt64> = []
    let items = feed.entries.compactMap { entry -> FeedContent? in
      let content = self.content(of: entry, language: feed.head.language, source)
      return seen.insert(content.item.identity).inserted ? content : nil
    }
    return FeedContents(title: title, site: feed.head.link, items: items)
  }

  /// The feed as a list of subscriptions has it; `nil` when the bytes are no feed.
  public func outline(of bytes: [UInt8], contentType: String?, address: String) -> FeedOutline? {
    let feed = Feed(bytes: bytes, contentType: contentType, address: address)
    guard feed.format != .none else { return nil }
    return FeedOutline(address: address, title: Self.title(of: feed), site: feed.head.link)
  }

  /// An item as another reader of feeds keeps it.
  public struct Kept {
    let identity: String
    let title: String
    let html: String
    let address: String?
    let published: Int?
    let author: String?

    /// An item.
    ///
    /// - Parameters:
    ///   - identity: What its feed tells it by.
    ///   - html: Its text.
    ///   - published: Seconds since 1970.
    public init(
      identity: String, title: String, html: String, address: String?, published: Int?, author: String?
    ) {
      self.identity = identity
      self.title = title
      self.html = html
      self.address = address
      self.published = published
      self.author = author
    }
  }

  /// An item that another reader kept, as its feed would give it.
  ///
  /// - Parameters:
  ///   - feed: Address of its feed.
  ///   - name: Name of its feed.
  public func content(of kept: Kept, feed: String, name: String?) -> FeedContent {
    var entry = FeedEntry()
    entry.id = kept.identity
    entry.title = FeedText(value: kept.title, mediaType: "text/html")
    entry.link = kept.address
    entry.content = [FeedText(value: kept.html, mediaType: "text/html")]
    entry.published = kept.published.map { FeedDate(text: "\($0)", date: MachineDate("\($0)")) }
    entry.authors = [FeedPerson(name: kept.author)]
    return content(
      of: entry, language: nil, FeedSource(address: feed, name: name, outlets: outlets))
  }

  /// An article with the text of its own page, where that is more than the feed has.
  ///
  /// What the feed said of outlet, headline and date stays; the page fills what it left open.
  public func article(
    _ article: Article, completedBy bytes: [UInt8], contentType: String?
  ) -> Article {
    guard let page = try? pages.article(from: bytes, contentType: contentType, address: article.address),
      Self.length(page.body) > Self.length(article.body)
    else { return article }
    var whole = article
    whole.body = page.body
    whole.captions = page.captions
    whole.related = page.related
    whole.wires = page.wires
    whole.dateline = page.dateline ?? article.dateline
    whole.language = page.language ?? article.language
    whole.section = article.section ?? page.section
    if whole.credits.isEmpty { whole.credits = page.credits }
    if whole.publication.certainty != .stated { whole.publication = page.publication }
    return whole
  }

  /// An article with a further part of its text, from a page of its own; what the page repeats is left out.
  public func article(
    _ article: Article, continuedBy bytes: [UInt8], contentType: String?
  ) -> Article {
    guard let page = try? pages.article(from: bytes, contentType: contentType, address: article.address)
    else { return article }
    var whole = article
    whole.body += Self.new(page.body, since: article.body)
    whole.captions += Self.new(page.captions, since: article.captions)
    whole.related += Self.new(page.related, since: article.related)
    whole.wires += Self.new(page.wires, since: article.wires)
    return whole
  }

  private static func new<Element: Hashable>(_ found: [Element], since known: [Element]) -> [Element] {
    let known = Set(known)
    return found.filter { !known.contains($0) }
  }
}

extension FeedArticleReader {
  private func content(of entry: FeedEntry, language: String?, _ source: FeedSource) -> FeedContent {
    let identity = entry.stableID.stableHash
    let link = entry.page.map(FeedSource.withoutTracking)
    let said: [String?] = [
      entry.title?.value, entry.fullText?.value, link, entry.published?.text, entry.updated?.text,
      entry.authors.compactMap(\.name).joined(separator: ";"),
    ]
    let item = FeedItem(
      identity: identity, contentHash: said.map { $0 ?? "" }.joined(separator: "\u{1F}").stableHash)
    let isForeign = link.map { !source.isHome(of: $0) } ?? false
    let digits = String(identity ^ source.fingerprint, radix: 16)
    let ownAddress = "\(link ?? source.shownAddress ?? "http://feed.invalid/")#\(digits)"
    let article = self.article(
      of: entry, language, outlet: source.outlet(of: isForeign ? nil : link), address: link ?? ownAddress)
    return FeedContent(item: item, article: article, isForeign: isForeign, ownAddress: ownAddress)
  }

  /// The article of an item; one without a text is its headline alone.
  private func article(
    of entry: FeedEntry, _ language: String?, outlet: Outlet, address: String
  ) -> Article? {
    let paragraphs = entry.fullText.map { HTMLText.paragraphs(of: Array($0.fragment.utf8)) } ?? []
    let title = entry.title.map { HTMLText.line(of: Array($0.fragment.utf8)) }.flatMap(Self.clean)
    guard let headline = title ?? paragraphs.first.map(Self.beginning) else { return nil }
    var draft = ArticleDraft()
    draft.headline = headline
    draft.paragraphs = paragraphs.isEmpty ? [headline] : paragraphs
    draft.outlet = outlet.name
    draft.domain = outlet.domain
    draft.address = address
    draft.publication = entry.publication(zone: zone)
    draft.authors = entry.authors.compactMap(\.name)
    draft.section = entry.tags.first.flatMap { $0.label ?? $0.term }.flatMap(Self.clean)
    guard var article = (try? drafts.article(of: draft)) ?? nil else { return nil }
    article.outlet = outlet
    // Hosts on a person's own network have no domain, by which other sources are judged.
    if FeedSource.isPlain(address) { article.address = address }
    if paragraphs.isEmpty { article.body = [] }
    // Feeds often state the language of the program that wrote them, so the text is asked first.
    article.language = article.language ?? (entry.language ?? language).flatMap(Self.language)
    return article
  }

  private static func title(of feed: Feed) -> String? {
    feed.head.title.map { HTMLText.line(of: Array($0.fragment.utf8)) }.flatMap(clean)
  }

  private static func clean(_ text: String) -> String? {
    let line = FieldText.line(text)
    return line.isEmpty ? nil : line
  }

  /// The beginning of a text that has no headline, up to the end of a word.
  private static func beginning(of text: String) -> String {
    guard text.count > 80 else { return text }
    let start = text.prefix(80)
    return start[..<(start.lastIndex(of: " ") ?? start.endIndex)] + "…"
  }

  private static func language(_ tag: String) -> String? {
    let code = tag.prefix { $0.isASCII && $0.isLetter }.lowercased()
    return (2...3).contains(code.count) ? code : nil
  }

  private static func length(_ body: [String]) -> Int { body.reduce(0) { $0 + $1.utf8.count } }
}
