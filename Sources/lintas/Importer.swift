internal import Analysis
internal import Dispatch
internal import Ingest
internal import News
internal import Store
internal import Synchronization

/// Reads pages into an archive: files, articles, annotations, links.
///
/// A page that cannot be read is told in the report and costs the others nothing. What was inserted stays,
/// whatever happens afterwards.
struct Importer {
  private let archive: Archive
  private let pages: PageReader
  private let analyzer: Analyzer
  private var report = ImportReport()

  /// Pages that are read side by side and inserted in one transaction.
  private static let batch = 128

  /// - Parameter utcOffset: Minutes ahead of UTC for times whose page names no zone.
  init(archive: Archive, utcOffset: Int, analyzer: Analyzer) {
    self.analyzer = analyzer
    self.archive = archive
    pages = PageReader(zone: utcOffset)
  }

  /// Imports files and folders.
  ///
  /// - Parameter isInterrupted: Asked between two batches; the rest is left out when it says so.
  mutating func run(_ paths: [String], isInterrupted: () -> Bool) throws(Failure) -> ImportReport {
    let finder = PageFinder(paths)
    report.failures = finder.failures
    report.skipped = finder.skipped
    for start in stride(from: 0, to: finder.pages.count, by: Self.batch) {
      guard !isInterrupted() else { return report }
      let end = min(start + Self.batch, finder.pages.count)
      try insert(read(Array(finder.pages[start..<end])))
      if end < finder.pages.count { Output.progress("\(end) of \(finder.pages.count) pages read") }
    }
    do {
      try StoryKeeper(archive: archive).linkNewArticles(isInterrupted: isInterrupted) { done, all in
        Output.progress("\(done) of \(all) articles linked")
      }
    } catch {
      throw Failure(error)
    }
    return report
  }

  /// Reads and analyses pages on all cores, in order.
  private func read(_ paths: [String]) -> [Result<Reading, Failure>] {
    let results = Mutex([Result<Reading, Failure>?](repeating: nil, count: paths.count))
    DispatchQueue.concurrentPerform(iterations: paths.count) { index in
      let result = Result { () throws(Failure) in try reading(of: paths[index]) }
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  private func reading(of path: String) throws(Failure) -> Reading {
    let annotated = try PageFile.read(path).annotated(by: pages, analyzer)
    return Reading(annotated: annotated, profile: analyzer.profile(of: annotated))
  }

  private struct Reading {
    let annotated: AnnotatedArticle
    let profile: StoryProfile
  }

  private mutating func insert(_ results: [Result<Reading, Failure>]) throws(Failure) {
    var readings: [Reading] = []
    for result in results {
      switch result {
      case .success(let reading): readings.append(reading)
      case .failure(let failure): report.failures.append(failure)
      }
    }
    let outcomes: [InsertOutcome]
    do {
      outcomes = try archive.insert(
        readings.map(\.annotated), profiles: readings.map(\.profile), analysis: Analyzer.version)
    } catch {
      throw Failure(error)
    }
    for outcome in outcomes { report.count(outcome.change) }
    for reading in readings { report.count(reading.annotated.article.publication.certainty) }
  }
}
