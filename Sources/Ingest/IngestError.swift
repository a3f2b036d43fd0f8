/// Why bytes did not become an article; each text says what is wrong and what to do, without the file's name.
public enum IngestError: Error, Equatable, Sendable, CustomStringConvertible {
  /// No byte, or white space alone.
  case empty
  /// Not text.
  case binary
  /// A feed or other XML instead of a page.
  case markup
  /// No feed of any format.
  case noFeed
  /// More bytes than a page can have.
  case tooLarge(bytes: Int, limit: Int)
  /// More lines than a page can have.
  case tooManyLines(count: Int, limit: Int)
  /// Text in which no headline with a paragraph under it was found.
  case noArticle(Missing)
  /// A line of JSON or a row of a table that holds no article.
  case record(RecordFault)
  /// A record of a web archive that holds no page which can be read.
  case archive(WARCFault)
  /// A mail without text.
  case mail(MailFault)

  /// What a page lacks.
  public enum Missing: Equatable, Sendable {
    case headline, body
  }

  public var description: String {
    switch self {
    case .empty: "the page is empty; save it again with its text"
    case .binary: "this is not text; save the page as plain text in UTF-8"
    case .markup:
      "this is a feed or other XML, not a page; subscribe to the feed, or save the article's own page"
    case .noFeed: "this is no feed; look for the outlet's RSS or Atom address"
    case .tooLarge(let bytes, let limit):
      "the page has \(bytes) bytes, more than the \(limit) that a page may have; import one page a file"
    case .tooManyLines(let count, let limit):
      "the page has \(count) lines, more than the \(limit) that a page may have; import one page a file"
    case .noArticle(.headline): "no headline was found; keep the headline above the article's text"
    case .record(let fault): fault.description
    case .archive(let fault): fault.description
    case .mail(let fault): fault.description
    case .noArticle(.body): "no paragraph was found under the headline; save the whole article"
    }
  }
}
