internal import Ingest
internal import News

/// What turns bytes into articles, one reader for each kind of input; shared by all threads of an import.
struct ImportReaders: Sendable {
  /// Reads the visible text of pages.
  let pages: PageReader

  /// - Parameter utcOffset: Minutes ahead of UTC for times whose source names no zone.
  init(utcOffset: Int) {
    pages = PageReader(zone: utcOffset)
  }
}
