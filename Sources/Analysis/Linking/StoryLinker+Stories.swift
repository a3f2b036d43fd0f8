public import News

extension StoryLinker {
  /// Groups of articles that tell one event.
  ///
  /// Links are taken strongest first. Two groups become one when the mean score of all pairs between them is
  /// at least `storyThreshold`: a chain of likenesses, each a little off the one before, does not make one
  /// story.
  ///
  /// No article is compared with more than some dozens, so no more of its pairs count in the mean: else a large
  /// story could take in no other article, however alike.
  ///
  /// - Parameters:
  ///   - links: Links by the article that they start from; a link counts both ways, with the higher score where both
  ///     ways are given.
  ///   - together: Pairs that are one story whatever their likeness.
  ///   - apart: Pairs that are never one story.
  /// - Returns: The story's key for every article in `links` and every article that an event link
  ///   leads to: the smallest identity of its group, so that the order of input does not matter.
  /// - Complexity: O(*n* log *n* + *n* × *links of an article*) in the number of event links.
  /// - SeeAlso: Average linkage, as in Sokal and Michener 1958.
  public func stories(
    of links: [Article.ID: [StoryLink]], together: [(Article.ID, Article.ID)] = [],
    apart: [(Article.ID, Article.ID)] = []
  ) -> [Article.ID: String] {
    var groups = StoryGroups(articles: Array(links.keys))
    for (article, list) in links {
      for link in list where link.level == .event && link.article != article {
        groups.connect(article, link.article, score: link.score)
      }
    }
    groups.apart = apart
    for (first, second) in together { groups.merge(first, second, from: 0) }
    for pair in groups.strongest { groups.merge(pair.first, pair.second, from: storyThreshold) }
    return groups.keys
  }
}

/// Articles in groups that grow together.
private struct StoryGroups {
  private var group: [Article.ID: Int] = [:]
  private var members: [[Article.ID]] = []
  private var neighbours: [Article.ID: [Article.ID: Double]] = [:]
  /// Pairs whose groups stay apart.
  var apart: [(Article.ID, Article.ID)] = []

  /// Pairs of one article that count at most.
  private static let mostPairs = 45

  init(articles: [Article.ID]) { articles.forEach { add($0) } }

  /// Notes how alike two articles are.
  mutating func connect(_ first: Article.ID, _ second: Article.ID, score: Double) {
    add(first)
    add(second)
    let best = max(score, neighbours[first]?[second] ?? 0)
    neighbours[first, default: [:]][second] = best
    neighbours[second, default: [:]][first] = best
  }

  /// Every linked pair once, strongest first, pairs of one score by identity.
  var strongest: [(first: Article.ID, second: Article.ID, score: Double)] {
    neighbours.flatMap { first, others in
      others.filter { first.rawValue < $0.key.rawValue }.map { (first, $0.key, $0.value) }
    }.sorted {
      ($1.2, $0.0.rawValue, $0.1.rawValue) < ($0.2, $1.0.rawValue, $1.1.rawValue)
    }
  }

  /// Makes one group of two, when the mean score of the pairs between them is high enough.
  mutating func merge(_ first: Article.ID, _ second: Article.ID, from likeness: Double) {
    guard let one = group[first], let other = group[second], one != other else { return }
    let (small, large) = members[one].count < members[other].count ? (one, other) : (other, one)
    var total = 0.0
    for article in members[small] {
      for (neighbour, score) in neighbours[article] ?? [:] where group[neighbour] == large { total += score }
    }
    let pairs = members[small].count * min(members[large].count, Self.mostPairs)
    guard total >= likeness * Double(pairs), !isApart(one, other) else { return }
    for article in members[small] { group[article] = large }
    members[large] += members[small]
    members[small] = []
  }

  private func isApart(_ one: Int, _ other: Int) -> Bool {
    apart.contains { first, second in
      let pair = (group[first], group[second])
      return pair == (one, other) || pair == (other, one)
    }
  }

  /// The smallest identity of each article's group.
  var keys: [Article.ID: String] {
    var keys: [Article.ID: String] = [:]
    for articles in members {
      guard let key = articles.map(\.rawValue).min() else { continue }
      for article in articles { keys[article] = key }
    }
    return keys
  }

  private mutating func add(_ article: Article.ID) {
    guard group[article] == nil else { return }
    group[article] = members.count
    members.append([article])
  }
}
