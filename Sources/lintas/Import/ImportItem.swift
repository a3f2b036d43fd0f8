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
  }

  /// The articles in it: one, or those of a feed.
  ///
  /// This is the expensive half of an import; threads may call it side by side.
  ///
  /// - Throws: Why it holds no article, with its origin.
  func articles(by readers: ImportReaders) throws(Failure) -> [Article] {
    do {
      switch content {
      case .page(let bytes, let name): return [try readers.pages.article(from: bytes, fileName: name)]
      }
    } catch {
      throw Failure("\(origin): \(error)", code: .badData)
    }
  }
}
