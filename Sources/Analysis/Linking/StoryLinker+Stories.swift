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
    var known = Set(links.keys)
    for link in links.values.joined() where link.level == .event { known.insert(link.article) }
    let articles = known.sorted { $0.rawValue < $1.rawValue }
    let places = Dictionary(
      articles.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var pairs: [(first: Int, second: Int, score: Double)] = []
    for (article, list) in links {
      for link in list where link.level == .event {
        if let first = places[article], let second = places[link.article] {
          pairs.append((first, second, link.score))
        }
      }
    }
    func placed(_ pairs: [(Article.ID, Article.ID)]) -> [(Int, Int)] {
      pairs.compactMap { first, second in
        if let first = places[first], let second = places[second] { (first, second) } else { nil }
      }
    }
    let stories = stories(
      ofArticles: articles.count, links: pairs, together: placed(together), apart: placed(apart))
    return Dictionary(
      uniqueKeysWithValues: zip(articles, stories.map { articles[$0].rawValue }))
  }

  /// Groups of articles that tell one event, as `stories(of:together:apart:)`, the articles as numbers from 0.
  ///
  /// - Parameters:
  ///   - count: Number of articles, in the order of their identities.
  ///   - links: Event links.
  /// - Returns: For every article the first one of its group.
  public func stories(
    ofArticles count: Int, links: [(first: Int, second: Int, score: Double)],
    together: [(Int, Int)] = [], apart: [(Int, Int)] = []
  ) -> [Int] {
    let pairs = StoryGroups.pairs(of: links)
    var groups = StoryGroups(articles: count, pairs: pairs)
    groups.apart = apart
    for (first, second) in together { groups.merge(first, second, from: 0) }
    let strongest = pairs.sorted { ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second) }
    for pair in strongest { groups.merge(pair.first, pair.second, from: storyThreshold) }
    return groups.firsts
  }
}

/// Articles in groups that grow together.
private struct StoryGroups {
  private var group: [Int]
  private var members: [[Int]]
  private var neighbours: [[(article: Int, score: Double)]]
  /// Pairs whose groups stay apart.
  var apart: [(Int, Int)] = []

  /// Pairs of one article that count at most.
  private static let mostPairs = 96

  typealias Pair = (first: Int, second: Int, score: Double)

  /// Each linked pair once, the lesser article first, with the higher of its scores; by article.
  static func pairs(of links: [Pair]) -> [Pair] {
    let sorted = links.lazy.filter { $0.first != $0.second }
      .map { (first: min($0.first, $0.second), second: max($0.first, $0.second), score: $0.score) }
      .sorted { ($0.first, $0.second, $1.score) < ($1.first, $1.second, $0.score) }
    var pairs: [Pair] = []
    for pair in sorted where pairs.last.map({ ($0.first, $0.second) != (pair.first, pair.second) }) ?? true {
      pairs.append(pair)
    }
    return pairs
  }

  /// Each article in a group of its own.
  init(articles count: Int, pairs: [Pair]) {
    group = Array(0..<count)
    members = group.map { [$0] }
    neighbours = Array(repeating: [], count: count)
    for pair in pairs {
      neighbours[pair.first].append((pair.second, pair.score))
      neighbours[pair.second].append((pair.first, pair.score))
    }
  }

  /// Makes one group of two, when the mean score of the pairs between them is high enough.
  mutating func merge(_ first: Int, _ second: Int, from likeness: Double) {
    let (one, other) = (group[first], group[second])
    guard one != other else { return }
    let (small, large) = members[one].count < members[other].count ? (one, other) : (other, one)
    var total = 0.0
    for article in members[small] {
      for neighbour in neighbours[article] where group[neighbour.article] == large {
        total += neighbour.score
      }
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

  /// For every article the first one of its group.
  var firsts: [Int] {
    let firsts = members.map { $0.min() ?? 0 }
    return group.map { firsts[$0] }
  }
}
