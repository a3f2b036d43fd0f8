internal import Analysis
internal import Foundation
internal import News
internal import Store

/// Links articles step by step as an import does, and notes how long each step takes.
struct LinkTimer {
  private let archive: Archive
  private let archiveSize: Int
  private let hasLanguages: Bool
  private let linker = StoryLinker()
  private var memory = TermMemory()

  /// Milliseconds of processor time of each step, one element an article.
  private(set) var steps: [(name: String, times: [Double])] = [
    ("profile", []), ("candidates", []), ("links", []), ("total", []), ("write", []),
  ]

  /// Words of an article that others are looked for by, as in an import.

  /// A timer without times.
  init(archive: Archive) throws {
    self.archive = archive
    archiveSize = try archive.articleCount()
    hasLanguages = try archive.languages().count > 1
  }

  /// Finds the links of one article and writes them in a transaction of their own.
  ///
  /// - Parameter isFirst: Whether nothing is remembered of articles before it.
  mutating func link(_ key: ArticleKey, isFirst: Bool) throws -> [StoryLink] {
    if isFirst { memory = TermMemory() }
    guard let (profile, found) = try find(key) else { return [] }
    let writing = try Self.milliseconds {
      try archive.addLinks([profile.article: found], completing: [key], joiningFrom: linker.storyThreshold)
    }
    steps[4].times.append(writing)
    return found
  }

  /// An article's profile and its links; nothing is written.
  mutating func find(_ key: ArticleKey) throws -> (profile: StoryProfile, links: [StoryLink])? {
    var found: [StoryLink] = []
    var profile: StoryProfile?
    var times = [0.0, 0, 0, 0]
    times[0] = try Self.milliseconds {
      profile = try archive.profiles(of: [key], remembering: &memory).first
    }
    guard let profile else { return nil }
    var candidates: [StoryProfile] = []
    times[1] = try Self.milliseconds {
      let rarities = linker.rarities(
        of: profile, documentFrequency: { memory.articles(using: $0) }, archiveSize: archiveSize)
      let terms = linker.searchTerms(
        of: profile, rarities: rarities, documentFrequency: { memory.articles(using: $0) })
      candidates = try archive.candidates(
        for: profile, terms: terms, rarities: rarities, excluding: key, remembering: &memory)
      guard hasLanguages else { return }
      let names = linker.searchNames(
        of: profile, documentFrequency: { memory.articles(using: $0) - 1 }, archiveSize: archiveSize)
      candidates += try archive.candidatesAbroad(
        for: profile, names: names, days: linker.days(around: profile), excluding: key, remembering: &memory)
    }
    times[2] = Self.milliseconds {
      found = linker.links(
        of: profile, among: candidates, archiveSize: archiveSize,
        documentFrequency: { memory.articles(using: $0) })
    }
    times[3] = times[0] + times[1] + times[2]
    for (step, time) in times.enumerated() { steps[step].times.append(time) }
    return (profile, found)
  }

  /// Links articles as an import does, 64 in a transaction.
  ///
  /// - Returns: How many links were found.
  mutating func linkAll(_ keys: [ArticleKey]) throws -> Int {
    var count = 0
    for start in stride(from: 0, to: keys.count, by: 64) {
      let batch = Array(keys[start..<min(start + 64, keys.count)])
      var links: [Article.ID: [StoryLink]] = [:]
      for key in batch {
        guard let (profile, found) = try find(key) else { continue }
        links[profile.article] = found
        count += found.count
      }
      try archive.addLinks(links, completing: batch, joiningFrom: linker.storyThreshold)
      try archive.regroup(around: batch) { linker.stories(of: $0.links) }
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
