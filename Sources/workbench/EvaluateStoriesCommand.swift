internal import Analysis
internal import ArgumentParser
internal import Foundation
internal import News

/// `workbench evaluate stories`: related articles and stories against hand-made labels.
struct EvaluateStoriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories", abstract: "Scores related articles and stories on labelled corpora.")

  @Option(help: "Folder that holds links and news.")
  var data = "../shared/data"

  @Option(help: "Folder of our own articles in two languages.")
  var languages = "Tests/Fixtures/Languages"

  @Flag(help: "List every error between languages in the half that may be read.")
  var errors = false

  @Flag(help: "Print one JSON object instead of a table.")
  var json = false

  func run() throws {
    var scores: [(name: String, score: StoryScore)] = []
    for set in StorySet.all {
      scores.append((set.name, try set.score(in: data)))
    }
    let news = try Self.news(in: data)
    var bridges: [(name: String, score: LanguageScore)] = []
    for half in ["dev", "held"] {
      let set = try LanguageSet(path: "\(languages)/\(half).txt")
      bridges.append(("id-en \(half)", set.score()))
      bridges.append(("in the news", set.score(among: news)))
    }
    guard !json else {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      print(String(decoding: try encoder.encode(Dictionary(uniqueKeysWithValues: scores)), as: UTF8.self))
      return
    }
    print("set          MRR   R@5   shown P  shown R  BCubed  pairwise")
    for (name, score) in scores {
      let rates = [
        score.meanReciprocalRank, score.recallAtFive, score.shownPrecision, score.shownRecall, score.bcubed,
        score.pairwise,
      ].map { String(format: "%.3f", $0) }
      print(name.padding(toLength: 12, withPad: " ", startingAt: 0), rates.joined(separator: "  "))
    }
    print("\nother language  pairs  P      R      one story")
    for (name, score) in bridges {
      let rates = [score.precision, score.recall, score.joined].map { String(format: "%.3f", $0) }
      print(
        name.padding(toLength: 15, withPad: " ", startingAt: 0), String(format: "%5d", score.pairs), "",
        rates.joined(separator: "  "))
    }
    if errors { bridges.prefix(2).flatMap(\.score.errors).forEach { print($0) } }
  }

  /// Profiles of the news of both languages.
  private static func news(in folder: String) throws -> [StoryProfile] {
    let analyzer = Analyzer()
    return try ["id-2019-09", "en-2018-06_2019-03_2019-09"].flatMap { name in
      try CorpusArticle.read("\(folder)/news/\(name).jsonl").map { $0.profile(analyzer) }
    }
  }
}

/// A labelled corpus.
struct StorySet {
  /// Name in tables.
  let name: String
  private let corpus: String
  private let gold: String

  /// Indonesian, ranked against a week of news, and English without dates or outlets.
  static let all = [
    StorySet(name: "id-dev", corpus: "news/id-2019-09.jsonl", gold: "links/id-dev.gold.jsonl"),
    StorySet(
      name: "ecbplus-dev", corpus: "links/ecbplus-dev.corpus.jsonl", gold: "links/ecbplus-dev.gold.jsonl"),
  ]

  /// Links the corpus and scores the result.
  func score(in folder: String) throws -> StoryScore {
    let analyzer = Analyzer()
    let articles = try CorpusArticle.read("\(folder)/\(corpus)")
    let linked = CorpusLinks(profiles: articles.map { $0.profile(analyzer) })
    let numbers = Dictionary(
      articles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return StoryScore(
      gold: try StoryGold.read("\(folder)/\(gold)"),
      related: { id in numbers[id].map { linked.related(of: $0).map { articles[$0].id } } ?? [] },
      story: { id in numbers[id].map { linked.story(of: $0) } })
  }
}
