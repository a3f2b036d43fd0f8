internal import Analysis
internal import Foundation
internal import News
internal import Store

/// Links articles as an import does, and notes how long each step takes.
struct LinkTimer {
  private let archive: Archive
  private let linker = StoryLinker()
  private var finder: LinkFinder

  /// Milliseconds of processor time of each step, one element an article.
  private(set) var steps: [(name: String, times: [Double])] = [("find", []), ("write", [])]

  /// A timer without times.
  init(archive: Archive) throws {
    self.archive = archive
    finder = try LinkFinder(archive, linker: linker)
  }

  /// Finds the links of one article and writes them in a transaction of their own.
  ///
  /// - Parameter isFirst: Whether nothing is remembered of articles before it.
  mutating func link(_ key: ArticleKey, isFirst: Bool) throws -> [NumberedLink] {
    var found: [(article: ArticleKey, links: [NumberedLink])] = []
    if isFirst { finder = try LinkFinder(archive, linker: linker) }
    let finding = try Self.milliseconds { found = try finder.links(of: [key]) }
    let writing = try Self.milliseconds {
      try archive.addLinks(found, completing: [key], joiningFrom: linker.storyThreshold) {
        linker.stories(of: $0)
      }
    }
    steps[0].times.append(finding)
    steps[1].times.append(writing)
    return found.first?.links ?? []
  }

  /// An article's links; nothing is written.
  mutating func find(_ key: ArticleKey) throws -> [NumberedLink] {
    try finder.links(of: [key]).first?.links ?? []
  }

  /// Links articles as an import does, as many in a transaction; times are those of a batch, shared by its articles.
  ///
  /// - Returns: How many links were found.
  mutating func linkAll(_ keys: [ArticleKey]) throws -> Int {
    var count = 0
    for start in stride(from: 0, to: keys.count, by: StoryKeeper.batch) {
      let batch = Array(keys[start..<min(start + StoryKeeper.batch, keys.count)])
      var found: [(article: ArticleKey, links: [NumberedLink])] = []
      let finding = try Self.milliseconds { found = try finder.links(of: batch) }
      let writing = try Self.milliseconds {
        try archive.addLinks(found, completing: batch, joiningFrom: linker.storyThreshold) {
          linker.stories(of: $0)
        }
      }
      steps[0].times += batch.map { _ in finding / Double(batch.count) }
      steps[1].times += batch.map { _ in writing / Double(batch.count) }
      count += found.reduce(0) { $0 + $1.links.count }
    }
    return count
  }

  /// A row for each step: 50th, 95th and 99th percentile and the slowest, in milliseconds.
  ///
  /// Where the same articles were linked in several passes, the quickest pass of each counts.
  func rows(passes: Int) -> [String] {
    steps.map { name, times in
      let count = times.count / max(1, passes)
      let sorted = (0..<count).map { article in
        (0..<passes).map { times[$0 * count + article] }.min() ?? 0
      }.sorted()
      let cells = [0.5, 0.95, 0.99, 1].map { share in
        let place = max(0, Int((Double(sorted.count) * share).rounded(.up)) - 1)
        return String(format: "%9.2f", sorted.isEmpty ? 0 : sorted[place])
      }
      return name.padding(toLength: 14, withPad: " ", startingAt: 0) + cells.joined()
    }
  }

  /// Milliseconds of processor time that something takes: what other programs use does not count, and no more does
  /// waiting for the disk.
  static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = processorTime
    try body()
    return processorTime - start
  }

  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }
}
