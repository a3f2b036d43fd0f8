public import News

extension StoryLinker {
  /// Groups of articles that tell one event.
  ///
  /// Links are taken strongest first. Two groups become one when at least `storyShare` of the pairs between
  /// them are linked: a chain of likenesses, each a little off the one before, does not make one story.
  ///
  /// - Parameter links: Links by the article that they start from; a link counts both ways.
  /// - Returns: The story's key for every article in `links` and every article that an event link
  ///   leads to: the smallest identity of its group, so that the order of input does not matter.
  /// - Complexity: O(*n* log *n* + *n* × *links of an article*) in the number of event links.
  /// - SeeAlso: Average linkage, as in Sokal and Michener 1958.
  public func stories(of links: [Article.ID: [StoryLink]]) -> [Article.ID: String] {
    var groups = StoryGroups(articles: Array(links.keys))
    var strongest: [(first: Article.ID, second: Article.ID, score: Double)] = []
    for (article, list) in links {
      for link in list where link.level == .event && link.article != article {
        if groups.connect(article, link.article) {
          let isFirst = article.rawValue < link.article.rawValue
          strongest.append(
            (isFirst ? article : link.article, isFirst ? link.article : article, link.score))
        }
      }
    }
    strongest.sort {
      ($1.score, $0.first.rawValue, $0.second.rawValue) < ($0.score, $1.first.rawValue, $1.second.rawValue)
    }
    for pair in strongest { groups.merge(pair.first, pair.second, share: storyShare) }
    return groups.keys
  }
}

/// Articles in groups that grow together.
private struct StoryGroups {
  private var group: [Article.ID: Int] = [:]
  private var members: [[Article.ID]] = []
  private var neighbours: [Article.ID: Set<Article.ID>] = [:]

  init(articles: [Article.ID]) { articles.forEach { add($0) } }

  /// Notes that two articles are linked.
  ///
  /// - Returns: Whether that is new.
  mutating func connect(_ first: Article.ID, _ second: Article.ID) -> Bool {
    add(first)
    add(second)
    neighbours[second, default: []].insert(first)
    return neighbours[first, default: []].insert(second).inserted
  }

  /// Makes one group of two, when at least a share of the pairs between them are linked.
  mutating func merge(_ first: Article.ID, _ second: Article.ID, share: Double) {
    guard let one = group[first], let other = group[second], one != other else { return }
    let (small, large) = members[one].count < members[other].count ? (one, other) : (other, one)
    let linked = members[small].reduce(0) { count, article in
      count + (neighbours[article] ?? []).count { group[$0] == large }
    }
    guard Double(linked) >= share * Double(members[small].count * members[large].count) else { return }
    for article in members[small] { group[article] = large }
    members[large] += members[small]
    members[small] = []
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
