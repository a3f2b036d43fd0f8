internal import Analysis
internal import Foundation
internal import News
internal import Store

/// Links articles step by step as an import does, and notes how long each step takes.
struct LinkTimer {
  private let archive: Archive
  private let archiveSize: Int
  private let linker = StoryLinker()
  private var frequencies: [String: Int] = [:]

  /// Milliseconds of each step, one element an article.
  private(set) var steps: [(name: String, times: [Double])] = [
    ("frequencies", []), ("candidates", []), ("links", []), ("total", []), ("write", []),
  ]

  /// Articles that an article is compared with, as in an import.
  static let candidates = 60

  /// A timer without times.
  init(archive: Archive) throws {
    self.archive = archive
    archiveSize = try archive.articleCount()
  }

  /// Finds the links of one article and writes them in a transaction of their own.
  ///
  /// - Parameter isFirst: Whether nothing is remembered of articles before it.
  mutating func link(_ key: ArticleKey, isFirst: Bool) throws -> [StoryLink] {
    if isFirst { frequencies = [:] }
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
    guard let profile = try archive.profiles(of: [key]).first else { return nil }
    var times = [0.0, 0, 0, 0]
    times[0] += try Self.milliseconds { try look(up: [profile]) }
    var candidates: [StoryProfile] = []
    times[1] = try Self.milliseconds {
      let terms = linker.searchTerms(
        of: profile, documentFrequency: { frequencies[$0] ?? 0 }, archiveSize: archiveSize)
      candidates = try archive.candidates(terms: terms, excluding: key, limit: Self.candidates)
    }
    times[0] += try Self.milliseconds { try look(up: candidates) }
    times[2] = Self.milliseconds {
      found = linker.links(
        of: profile, among: candidates, archiveSize: archiveSize,
        documentFrequency: { frequencies[$0] ?? 0 })
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
    }
    return count
  }

  /// A row for each step: 50th, 95th and 99th percentile and the slowest, in milliseconds.
  var rows: [String] {
    steps.map { name, times in
      let sorted = times.sorted()
      let cells = [0.5, 0.95, 0.99, 1].map { share in
        let place = max(0, Int((Double(sorted.count) * share).rounded(.up)) - 1)
        return String(format: "%9.2f", sorted.isEmpty ? 0 : sorted[place])
      }
      return name.padding(toLength: 14, withPad: " ", startingAt: 0) + cells.joined()
    }
  }

  /// Milliseconds that something takes.
  static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let elapsed = try ContinuousClock().measure(body)
    return Double(elapsed.components.seconds) * 1000 + Double(elapsed.components.attoseconds) / 1e15
  }

  private mutating func look(up profiles: [StoryProfile]) throws {
    var unknown: Set<String> = []
    for term in profiles.lazy.flatMap({ $0.terms + $0.title + $0.names }) where frequencies[term.key] == nil {
      unknown.insert(term.key)
    }
    let found = try archive.documentFrequency(of: Array(unknown))
    for key in unknown { frequencies[key] = found[key] ?? 0 }
  }
}
