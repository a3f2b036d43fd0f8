internal import Fetch
internal import Ingest
internal import News
internal import Store

/// What the answer to one feed brought that is not in the archive yet.
struct FeedHarvest: Sendable {
  /// The feed afterwards.
  var refreshed: RefreshedFeed
  /// Items that are new or changed, in the order of the feed.
  private(set) var items: [Item] = []
  /// Pages that are still on their way.
  var awaited = 0

  /// An item and the article that it makes.
  struct Item: Sendable {
    /// What it is known by.
    let item: FeedItem
    /// What it makes; `nil` when nothing can be read of it.
    var article: Article?
    /// Whether its text is on several pages, which are read one after the other.
    var isInParts = false
    /// Whether it is to be tried again, because its page was out of reach for the moment.
    var isOpen = false
  }

  /// A feed that answered.
  init(_ feed: Subscription, _ answer: FetchAnswer) {
    let state = RefreshState(
      entityTag: answer.validators.entityTag ?? (answer.isUnchanged ? feed.state.entityTag : nil),
      lastModified: answer.validators.lastModified ?? (answer.isUnchanged ? feed.state.lastModified : nil),
      checked: Clock.now())
    refreshed = RefreshedFeed(key: feed.key, state: state)
    guard let target = answer.movedTo, target.text != feed.outline.address else { return }
    refreshed.move = .init(
      address: target.text, isOnSameHost: target.host == WebAddress(feed.outline.address)?.host)
  }

  /// The items whose page has more of their text, with its address.
  var pages: [(item: Int, address: WebAddress)] {
    items.indices.compactMap { place in
      items[place].article?.address.flatMap { WebAddress($0) }.map { (place, $0) }
    }
  }

  /// Takes what is new or changed of a feed's items.
  ///
  /// An item is known by its feed and its identity there. Where its article would take the place of another
  /// one that is none of its own, it gets an address of its own; a second feed of the same outlet that carries
  /// the same page adds nothing.
  mutating func take(_ contents: FeedContents, from archive: Archive) throws(StoreError) {
    let known = try archive.items(of: refreshed.key)
    let fresh = contents.items.filter { known[$0.item.identity] != $0.item.contentHash }
    let origins = try archive.origins(of: fresh.compactMap { $0.article?.id })
    let present = Set(contents.items.map(\.item.identity))
    var taken: [Article.ID: UInt64] = [:]
    for content in fresh {
      guard var article = content.article else {
        items.append(Item(item: content.item))
        continue
      }
      let own = ArticleOrigin.item(refreshed.key, identity: content.item.identity)
      let others = (origins[article.id] ?? []).filter { $0 != own }
      let isOwn = origins[article.id].map { $0.contains { isOfThisFeed($0) } } ?? false
      let isTwin =
        taken[article.id].map { $0 != content.item.identity } ?? others.contains { isItem($0, in: present) }
      if isTwin || (!others.isEmpty && !isOwn && content.isForeign) {
        article.address = content.ownAddress
      } else if !others.isEmpty, !isOwn {
        items.append(Item(item: content.item, article: nil))
        continue
      }
      taken[article.id] = content.item.identity
      items.append(Item(item: content.item, article: article))
    }
  }

  /// Takes a page of an item: its text, where that is more than the feed has, or a further part of it.
  ///
  /// - Parameter part: Which page of the article it is, from 1.
  /// - Returns: Where more of the text is; the page is awaited.
  mutating func takePage(
    _ result: Result<FetchAnswer, FetchError>, for place: Int, part: Int, readers: FeedArticleReader
  ) -> WebAddress? {
    awaited -= 1
    switch result {
    case .success(let answer):
      guard let article = items[place].article else { return nil }
      let isFurther = part > 1 && items[place].isInParts
      items[place].article =
        isFurther
        ? readers.article(article, continuedBy: answer.bytes, contentType: answer.contentType)
        : readers.article(article, completedBy: answer.bytes, contentType: answer.contentType)
      guard part < Self.mostParts else { return nil }
      let sequel = PageSequel(of: answer.bytes, contentType: answer.contentType, address: answer.address.text)
      guard let sequel else { return nil }
      let next: String
      switch sequel {
      case .whole(let address): next = address
      case .next(let address):
        items[place].isInParts = true
        next = address
      }
      guard let address = WebAddress(next) else { return nil }
      awaited += 1
      return address
    case .failure(let error) where error.isPassing:
      // The server would say that nothing changed, and the page would never be asked for again.
      items[place].isOpen = true
      refreshed.state.entityTag = nil
      refreshed.state.lastModified = nil
    case .failure: break
    }
    return nil
  }

  /// Pages of one article that are read at most.
  private static let mostParts = 12

  private func isOfThisFeed(_ origin: ArticleOrigin) -> Bool {
    if case .item(refreshed.key, _) = origin { true } else { false }
  }

  /// Whether an article is another item that the feed has now; one that it no longer has got a new identity.
  private func isItem(_ origin: ArticleOrigin, in present: Set<UInt64>) -> Bool {
    guard case .item(refreshed.key, let identity) = origin else { return false }
    return present.contains(identity)
  }
}
