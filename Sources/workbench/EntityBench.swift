internal import Foundation
internal import News
internal import Store

/// How long the side panel waits for who and what a story names, beside opening the article itself.
struct EntityBench {
  /// Articles in the archive; half of them tell one story.
  let articles: Int
  /// Articles that are asked about.
  let rounds: Int

  /// A table of times.
  func table() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lintas-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("archive.db").path
    _ = try MadeCorpus(count: articles).fill(archiveAt: path)
    try link(archiveAt: path)
    let archive = try Archive.open(at: path, mode: .readOnly)
    defer { archive.close() }
    let keys = try archive.order(matching: ArticleFilter([.story("made")]))
    guard !keys.isEmpty else { return "no articles, no times" }
    let step = max(1, keys.count / max(1, rounds))
    let asked = stride(from: 0, to: keys.count, by: step).prefix(rounds).map { keys[$0] }
    let opening = try asked.map { key in try Self.milliseconds { _ = try archive.open(key) } }
    var leftOut = 0
    let counting = try asked.map { key in
      try Self.milliseconds { leftOut = try archive.entities(of: key)?.leftOut ?? 0 }
    }
    return [
      "names of a story, \(articles) articles, \(keys.count) in the story, \(leftOut) left out,"
        + " medians of \(asked.count) articles",
      "opening the article (baseline)  \(BenchCommand.format(BenchCommand.median(opening))) ms",
      "counting the story's names      \(BenchCommand.format(BenchCommand.median(counting))) ms",
      "slowest                         \(BenchCommand.format(counting.max() ?? 0)) ms",
    ].joined(separator: "\n")
  }

  /// Makes one story of every second article.
  private func link(archiveAt path: String) throws {
    let archive = try Archive.open(at: path, mode: .readWrite)
    defer { archive.close() }
    let summaries = try archive.summaries(of: try archive.order(matching: ArticleFilter()))
    try archive.replaceLinks(
      summaries.enumerated().filter { $0.offset.isMultiple(of: 2) }.map { _, summary in
        StoryPlacement(article: summary.id, story: "made", links: [])
      })
  }

  private static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let elapsed = try clock.measure(body)
    return Double(elapsed.components.seconds) * 1000 + Double(elapsed.components.attoseconds) / 1e15
  }
}
