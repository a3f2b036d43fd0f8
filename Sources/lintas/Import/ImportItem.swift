internal import Ingest
internal import News

/// The bytes of one article, or of one feed, as they came out of a file; nothing in them is parsed yet.
struct ImportItem: Sendable {
  /// Where it stood, for messages: a path, or `news.jsonl:12`, `crawl.warc.gz:3`, `inbox.mbox:7`.
  let origin: String
  /// What it is.
  let content: Content

  /// The kinds of content, each with its bytes.
  enum Content: Sendable {
    /// The visible text of a page, with the name of its file.
    case page([UInt8], name: String?)
    /// A page with its markup.
    case webPage([UInt8])
    /// A feed.
    case feed([UInt8])
    /// One JSON object.
    case record([UInt8])
    /// One row of a table.
    case row([UInt8], TableForm)
    /// One record of a web archive.
    case archived([UInt8])
    /// One mail.
    case mail([UInt8])
  }

  /// The articles in it: one, those of a feed, or none in a record of a web archive that is no page.
  ///
  /// This is the expensive half of an import; threads may call it side by side.
  ///
  /// - Throws: Why it holds no article, with its origin.
  func articles(by readers: ImportReaders) throws(Failure) -> [Article] {
    do {
      switch content {
      case .page(let bytes, let name): return [try readers.pages.article(from: bytes, fileName: name)]
      case .webPage(let bytes): return [try readers.webPages.article(from: bytes)]
      case .feed(let bytes): return try readers.feed(bytes)
      case .record(let bytes): return [try readers.records.article(json: bytes)]
      case .row(let bytes, let form): return [try readers.records.article(row: bytes, of: form)]
      case .archived(let bytes): return try archived(bytes, by: readers)
      case .mail(let bytes): return [try readers.mails.article(bytes)]
      }
    } catch {
      throw Failure("\(origin): \(error)", code: .badData)
    }
  }

  private func archived(_ bytes: [UInt8], by readers: ImportReaders) throws(IngestError) -> [Article] {
    guard let page = try WARCRecord(bytes).page() else { return [] }
    return try readers.articles(of: page)
  }
}
