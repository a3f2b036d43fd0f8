public import News

extension StoryLinker {
  /// Groups of articles that event links connect.
  ///
  /// - Parameter links: Links by the article that they start from.
  /// - Returns: The story's key for every article in `links` and every article that an event link
  ///   leads to: the smallest identity of its group, so that the order of input does not matter.
  /// - Complexity: O(*n* log *n*) in the number of links.
  public func stories(of links: [Article.ID: [StoryLink]]) -> [Article.ID: String] {
    var parents: [Article.ID: Article.ID] = [:]
    for (article, list) in links {
      for link in list where link.level == .event {
        let first = Self.root(of: article, in: &parents)
        let second = Self.root(of: link.article, in: &parents)
        guard first != second else { continue }
        let (small, large) = first.rawValue < second.rawValue ? (first, second) : (second, first)
        parents[large] = small
      }
    }
    var stories: [Article.ID: String] = [:]
    for article in Set(links.keys).union(parents.keys) {
      stories[article] = Self.root(of: article, in: &parents).rawValue
    }
    return stories
  }

  private static func root(of article: Article.ID, in parents: inout [Article.ID: Article.ID]) -> Article.ID {
    var root = article
    while let parent = parents[root], parent != root { root = parent }
    var step = article
    while let parent = parents[step], parent != root {
      parents[step] = root
      step = parent
    }
    return root
  }
}
