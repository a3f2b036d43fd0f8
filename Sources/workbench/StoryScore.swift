/// How good related articles and stories are, with the measures of `evaluate_links.py`.
///
/// Rates are 0...1; only labelled articles are asked for, and unlabelled ones that are returned are wrong.
struct StoryScore: Encodable {
  /// Mean of one over the rank of the first right article.
  private(set) var meanReciprocalRank = 0.0
  /// Share of the right articles among the first five, of five at most.
  private(set) var recallAtFive = 0.0
  /// Share of the first five that is right.
  private(set) var shownPrecision = 0.0
  /// Share of the right articles that the first five hold, over all articles alike.
  private(set) var shownRecall = 0.0
  /// Harmonic mean of BCubed precision and recall.
  private(set) var bcubed = 0.0
  /// Harmonic mean of precision and recall over pairs of one story.
  private(set) var pairwise = 0.0

  /// Scores `related`, best first, and `story` of each identity; an article without a story is alone.
  init(gold: [StoryGold], related: (String) -> [String], story: (String) -> String?) {
    scoreRanks(gold, related)
    scoreStories(gold.map { ($0.event, story($0.id).map { "story " + $0 } ?? "alone " + $0.id) })
  }
}

private extension StoryScore {
  static let shown = 5

  mutating func scoreRanks(_ gold: [StoryGold], _ related: (String) -> [String]) {
    let byID = Dictionary(gold.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let events = Dictionary(grouping: gold, by: \.event)
    func isSameOutlet(_ first: StoryGold, _ second: StoryGold?) -> Bool {
      guard let outlet = first.outlet, !outlet.isEmpty else { return false }
      return outlet == second?.outlet
    }
    var (queries, hits, returned, wanted) = (0.0, 0.0, 0.0, 0.0)
    for article in gold {
      let right = Set(
        (events[article.event] ?? []).filter { $0.id != article.id && !isSameOutlet(article, $0) }.map(\.id))
      guard !right.isEmpty else { continue }
      var seen = Set(article.ignore ?? []).union([article.id])
      let ranked = related(article.id).filter {
        seen.insert($0).inserted && !isSameOutlet(article, byID[$0])
      }
      let first = ranked.prefix(Self.shown)
      let found = Double(first.count { right.contains($0) })
      let most = Double(min(Self.shown, right.count))
      queries += 1
      hits += found
      returned += Double(first.count)
      wanted += most
      recallAtFive += found / most
      if let rank = ranked.firstIndex(where: right.contains) { meanReciprocalRank += 1 / Double(rank + 1) }
    }
    recallAtFive /= max(1, queries)
    meanReciprocalRank /= max(1, queries)
    shownPrecision = hits / max(1, returned)
    shownRecall = hits / max(1, wanted)
  }

  mutating func scoreStories(_ labels: [(event: String, story: String)]) {
    let events = Dictionary(grouping: labels, by: \.event).mapValues { Double($0.count) }
    let stories = Dictionary(grouping: labels, by: \.story).mapValues { Double($0.count) }
    let both = Dictionary(grouping: labels) { [$0.event, $0.story] }.mapValues { Double($0.count) }
    var (precision, recall) = (0.0, 0.0)
    for label in labels {
      let shared = both[[label.event, label.story]] ?? 0
      precision += shared / (stories[label.story] ?? 1) / Double(labels.count)
      recall += shared / (events[label.event] ?? 1) / Double(labels.count)
    }
    func pairs(_ counts: some Sequence<Double>) -> Double { counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
    func mean(_ first: Double, _ second: Double) -> Double {
      first + second > 0 ? 2 * first * second / (first + second) : 0
    }
    bcubed = mean(precision, recall)
    let right = pairs(both.values)
    pairwise = mean(right / max(1, pairs(stories.values)), right / max(1, pairs(events.values)))
  }
}
