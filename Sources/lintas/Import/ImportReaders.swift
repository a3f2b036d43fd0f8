internal import Ingest
internal import News

/// What turns bytes into articles, one reader for each kind of input; shared by all threads of an import.
struct ImportReaders: Sendable {
  /// Reads the visible text of pages.
  let pages: PageReader
  /// Reads pages with their markup.
  let webPages: WebPageReader
  /// Reads records and rows.
  let records: RecordReader
  /// Reads newsletters.
  let mails: MailReader
  private let feeds: FeedArticleReader

  /// - Parameters:
  ///   - utcOffset: Minutes ahead of UTC for times whose source names no zone.
  ///   - columns: Names of columns in records and tables.
  init(utcOffset: Int, columns: RecordColumns = .builtin) {
    pages = PageReader(zone: utcOffset)
    webPages = WebPageReader(zone: utcOffset)
    records = RecordReader(zone: utcOffset, columns: columns)
    mails = MailReader(zone: utcOffset)
    feeds = FeedArticleReader(zone: utcOffset)
  }

  /// The articles of a feed.
  func feed(_ bytes: [UInt8], address: String? = nil) throws(IngestError) -> [Article] {
    try feeds.contents(of: bytes, address: address).articles
  }

  /// The articles of a page in a web archive.
  func articles(of page: WARCPage) throws(IngestError) -> [Article] {
    switch page.kind {
    case .webPage:
      return [try webPages.article(from: page.content, contentType: page.contentType, address: page.address)]
    case .feed: return try feed(page.content, address: page.address)
    case .text:
      var article = try pages.article(from: page.content)
      if article.address == nil { article.address = page.address }
      return [article]
    }
  }
}
