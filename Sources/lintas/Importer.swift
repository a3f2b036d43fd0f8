internal import Analysis
internal import Ingest
internal import News
internal import Store

/// Reads what paths hold into an archive: items, articles, annotations, links.
///
/// An item that cannot be read is told in the report and costs the others nothing. What was inserted stays,
/// whatever happens afterwards.
struct Importer {
  private let archive: Archive
  private let readers: ImportReaders
  private let columns: RecordColumns
  private let analyzer: Analyzer
  private let filler: ArchiveFiller
  private var report = ImportReport()

  /// Items that are read side by side and inserted in one transaction.
  private static let batch = 256

  /// - Parameters:
  ///   - utcOffset: Minutes ahead of UTC for times whose source names no zone.
  ///   - columns: Names of columns in tables and records.
  init(archive: Archive, utcOffset: Int, columns: RecordColumns = .builtin, analyzer: Analyzer) {
    self.analyzer = analyzer
    self.archive = archive
    self.columns = columns
    filler = ArchiveFiller(archive)
    readers = ImportReaders(utcOffset: utcOffset, columns: columns)
  }

  /// Imports files and folders.
  ///
  /// - Parameter isInterrupted: Asked between two batches; the rest is left out when it says so.
  mutating func run(_ paths: [String], isInterrupted: () -> Bool) throws(Failure) -> ImportReport {
    var items = ImportItems(paths, columns: columns)
    var done = 0
    while true {
      guard !isInterrupted() else {
        try finish()
        return report
      }
      let batch = items.next(Self.batch)
      guard !batch.isEmpty else { break }
      // The batches before are inserted meanwhile.
      let readings = kept(read(batch))
      do {
        for outcome in try filler.start(readings) { report.count(outcome.change) }
      } catch {
        throw Failure(error)
      }
      done += batch.count
      Output.progress("\(done) read\(items.share)")
    }
    try finish()
    report.skipped = items.skipped
    do {
      try StoryKeeper(archive: archive).linkNewArticles(isInterrupted: isInterrupted) { done, all in
        Output.progress("\(done) of \(all) articles linked")
      }
    } catch {
      throw Failure(error)
    }
    return report
  }

  /// Reads and analyses items on all cores, in order.
  private func read(_ items: [Result<ImportItem, Failure>]) -> [Result<[Reading], Failure>] {
    items.concurrentMap { item in Result { () throws(Failure) in try readings(of: item.get()) } }
  }

  private func readings(of item: ImportItem) throws(Failure) -> [Reading] {
    try item.articles(by: readers).map { Reading($0, by: analyzer) }
  }

  /// What could be read; the rest goes to the report.
  private mutating func kept(_ results: [Result<[Reading], Failure>]) -> [Reading] {
    var readings: [Reading] = []
    for result in results {
      switch result {
      case .success(let found): readings += found
      case .failure(let failure): report.failures.append(failure)
      }
    }
    for reading in readings { report.count(reading.annotated.article.publication.certainty) }
    return readings
  }

  /// Waits for what is being inserted.
  private mutating func finish() throws(Failure) {
    do {
      for outcome in try filler.finish() { report.count(outcome.change) }
    } catch {
      throw Failure(error)
    }
  }
}
