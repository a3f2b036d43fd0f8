internal import Analysis
internal import Foundation
internal import News
internal import Store

/// Which links of the exact method, that compares with every article, linking through an archive finds.
struct LinkRecall {
  /// Folder of the news.
  let data: String
  /// Of so many articles one is compared with all.
  private static let step = 16

  /// Prints shares of links found, and how fast real news is linked.
  func run() throws {
    let analyzer = Analyzer()
    let profiles = try CorpusArticle.read("\(data)/news/id-2019-09.jsonl").map { $0.profile(analyzer) }
    try BenchCommand.withFolder { try measure(profiles, archiveAt: $0 + "/archive.db") }
  }

  private func measure(_ profiles: [StoryProfile], archiveAt path: String) throws {
    let archive = try Archive.open(at: path, mode: .readWrite)
    defer { archive.close() }
    let stored = try profiles.map(Self.stored)
    let keys = try archive.insert(stored.map(\.article), profiles: stored.map(\.profile)).map(\.key)
    var timer = try LinkTimer(archive: archive)
    var all = 0
    let linking = try LinkTimer.milliseconds { all = try timer.linkAll(keys) }
    print(
      "\(keys.count) articles, \(Int(Double(keys.count) / linking * 1000)) linked a second of processor time, \(all) links"
    )
    try printStories(of: profiles, keys: keys, in: archive)

    let list = stored.map(\.profile)
    var frequency: [String: Int] = [:]
    for profile in list {
      for key in Set((profile.terms + profile.names).map(\.key)) { frequency[key, default: 0] += 1 }
    }
    let numbered = Dictionary(
      zip(list.map(\.article), keys), uniquingKeysWith: { first, _ in first })
    var found: [String: (exact: Int, shared: Int, ours: Int)] = [:]
    for number in stride(from: 0, to: list.count, by: Self.step) {
      let exact = StoryLinker().links(
        of: list[number], among: list, archiveSize: list.count, documentFrequency: { frequency[$0] ?? 0 })
      let ours = try timer.find(keys[number])
      for (name, level, least) in Self.kinds {
        let one = Set(
          exact.filter { $0.level == level && $0.score >= least }.compactMap { numbered[$0.article] })
        let other = Set(ours.filter { $0.level == level && $0.score >= least }.map(\.article))
        let sum = found[name] ?? (0, 0, 0)
        found[name] = (
          sum.exact + one.count, sum.shared + one.intersection(other).count, sum.ours + other.count
        )
      }
    }
    print("links           exact    ours  shared  recall  precision")
    for (name, _, _) in Self.kinds {
      let (exact, shared, ours) = found[name] ?? (0, 0, 0)
      print(
        name.padding(toLength: 14, withPad: " ", startingAt: 0)
          + String(
            format: "%7d %7d %7d  %6.4f  %9.4f", exact, ours, shared, Double(shared) / Double(max(1, exact)),
            Double(shared) / Double(max(1, ours))))
    }
  }

  /// How well the archive's stories are those of the labels.
  private func printStories(of profiles: [StoryProfile], keys: [ArticleKey], in archive: Archive) throws {
    let stories = try archive.stories(of: keys)
    let keyed = Dictionary(
      zip(profiles.map(\.article.rawValue), keys), uniquingKeysWith: { first, _ in first })
    let score = StoryScore(
      gold: try StoryGold.read("\(data)/links/id-dev.gold.jsonl"), related: { _ in [] },
      story: { id in keyed[id].map { stories[$0] ?? id } })
    print(String(format: "stories: BCubed %.3f, pairwise %.3f", score.bcubed, score.pairwise))
    let sizes = Dictionary(grouping: stories.values, by: { $0 }).values.map(\.count).sorted(by: >)
    print("\(sizes.count) stories, the largest of \(sizes.prefix(5)) articles")
  }

  private static let kinds: [(name: String, level: StoryLink.Level, score: Double)] = [
    ("event", .event, 0), ("event, shown", .event, StoryLinker().shownThreshold),
    ("storyline", .storyline, 0),
  ]

  /// An article without a text that has a profile's identity and day.
  static func stored(_ profile: StoryProfile) throws -> (article: AnnotatedArticle, profile: StoryProfile) {
    let article = Article(
      outlet: Outlet(name: profile.outlet, domain: profile.outlet), headline: profile.article.rawValue,
      publication: profile.publicationDay.map {
        .stated(.day(CalendarDay(daysSinceEpoch: $0)), evidence: "\($0)")
      } ?? .absent, body: [])
    var profile = profile
    profile.article = article.id
    return (AnnotatedArticle(article: article, annotations: Annotations()), profile)
  }
}
