internal import Analysis
internal import Foundation
internal import News
internal import Store

/// What linking costs on input that was made, or happens, to be hard.
struct LinkLoads {
  /// Articles of the large cases.
  let articles: Int

  /// Prints a row for each case.
  func run() throws {
    print("case                              articles  a second    links  slowest ms")
    let count = articles
    try report("\(count) articles of the same words", Self.identical(count))
    try report("\(count) of the same words, undated", Self.identical(count, isDated: false))
    try report("\(count) of three words", Self.short(count))
    try report("one story, \(count / 2) articles", Self.oneStory(count / 2))
    try report("two stories, then one joins them", Self.twoStories(count / 2))
  }

  private func report(_ name: String, _ profiles: [StoryProfile]) throws {
    try BenchCommand.withFolder { try report(name, profiles, archiveAt: $0 + "/archive.db") }
  }

  private func report(_ name: String, _ profiles: [StoryProfile], archiveAt path: String) throws {
    let archive = try Archive.open(at: path, mode: .readWrite)
    defer { archive.close() }
    let stored = try profiles.map(LinkRecall.stored)
    let keys = try archive.insert(stored.map(\.article), profiles: stored.map(\.profile)).map(\.key)
    var timer = try LinkTimer(archive: archive)
    var links = 0
    var slowest = 0.0
    let linking = try LinkTimer.milliseconds {
      for start in stride(from: 0, to: keys.count, by: 64) {
        let batch = Array(keys[start..<min(start + 64, keys.count)])
        slowest = max(
          slowest, try LinkTimer.milliseconds { links += try timer.linkAll(batch) } / Double(batch.count))
      }
    }
    let stories = Set(try archive.stories(of: keys).values).count
    print(
      name.padding(toLength: 34, withPad: " ", startingAt: 0)
        + String(
          format: "%8d %9d %8d %9.1f  stories %d", keys.count, Int(Double(keys.count) / linking * 1000),
          links,
          slowest, stories))
  }
}

extension LinkLoads {
  private static func profile(
    _ number: Int, terms: [String], title: [String] = [], day: Int?
  ) -> StoryProfile {
    StoryProfile(
      article: Article.ID(rawValue: "made \(number)"), outlet: "outlet\(number % 40)",
      terms: terms.sorted().map { StoryProfile.Term(key: $0, weight: 1 + Double(number % 3) * 0.6) },
      title: title.sorted().map { StoryProfile.Term(key: $0, weight: 1) },
      names: [StoryProfile.Term(key: "person:made up", weight: 2)], places: [],
      eventDays: day.map { [$0] } ?? [],
      publicationDay: day)
  }

  /// The same words in every article.
  static func identical(_ count: Int, isDated: Bool = true) -> [StoryProfile] {
    let words = (0..<90).map { "kata\($0)" }
    return (0..<count).map {
      profile($0, terms: words, title: Array(words.prefix(8)), day: isDated ? 18_000 : nil)
    }
  }

  /// Three of a hundred words in every article, and no day.
  static func short(_ count: Int) -> [StoryProfile] {
    (0..<count).map { number in
      profile(number, terms: [number, number / 7, number / 31].map { "kata\($0 % 100)" }.uniqued, day: nil)
    }
  }

  /// Many articles of one event, over some days, each with words of its own.
  static func oneStory(_ count: Int, salt: String = "", days: Range<Int> = 18_000..<18_004) -> [StoryProfile]
  {
    let words = (0..<60).map { "kata\(salt)\($0)" }
    return (0..<count).map { number in
      let own = (0..<30).map { "own\(salt)\(number)x\($0)" }
      let day = days.lowerBound + number * days.count / max(1, count)
      return profile(
        number + salt.utf8.count * count,
        terms: words.enumerated().filter { ($0.offset + number) % 4 > 0 }.map(\.element) + own,
        title: Array(words.prefix(6)), day: day)
    }
  }

  /// Two events, and articles that have the words of both.
  static func twoStories(_ count: Int) -> [StoryProfile] {
    let (one, other) = (oneStory(count / 2), oneStory(count / 2, salt: "b"))
    let both = (0..<200).map { number in
      profile(
        number + 10 * count, terms: (0..<50).flatMap { ["kata\($0)", "katab\($0)"] },
        title: (0..<6).flatMap { ["kata\($0)", "katab\($0)"] }, day: 18_001)
    }
    return one + other + both
  }
}

extension [String] {
  fileprivate var uniqued: [String] { Array(Set(self)) }
}
