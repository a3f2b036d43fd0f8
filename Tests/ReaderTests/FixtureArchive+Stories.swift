import News
import Reader

extension FixtureArchive {
  /// Joins the stories of two articles under the first one's, or takes one article out of its own.
  mutating func edit(_ wish: StoryEdit.Wish) -> StoryEdit {
    func story(_ key: ArticleKey) -> String? { articles.first { $0.summary.key == key }?.summary.story }
    switch wish {
    case .join(let one, let other):
      let name = story(one) ?? "joined"
      let moved = articles.map(\.summary).filter { summary in
        summary.story != name
          && (summary.key == one || summary.key == other
            || (summary.story != nil && summary.story == story(other)))
      }
      change(moved.map(\.key)) { $0.story = name }
      return StoryEdit(
        wish: wish, moves: moved.map { StoryEdit.Move(article: $0.key, from: $0.story) },
        articles: articles.count { $0.summary.story == name })
    case .split(let key, _):
      guard let name = story(key) else { return StoryEdit(wish: wish) }
      change([key]) { $0.story = nil }
      return StoryEdit(
        wish: wish, moves: [StoryEdit.Move(article: key, from: name)],
        articles: articles.count { $0.summary.story == name })
    }
  }

  /// The story, day and outlet of each article that matches, in the order of the list.
  func storyOrder(matching filter: ArticleFilter) -> StoryOrder {
    var order = StoryOrder()
    var outlets: [Outlet] = []
    for summary in matching(filter).map(\.summary) {
      let place = summary.story.map { story in
        order.storyKeys.firstIndex(of: story)
          ?? {
            order.storyKeys.append(story)
            return order.storyKeys.count - 1
          }()
      }
      let outlet = outlets.firstIndex(of: summary.outlet) ?? outlets.count
      if outlet == outlets.count { outlets.append(summary.outlet) }
      order.append(
        summary.key, story: place.map { Int32($0) }, day: summary.publication.date?.day.daysSinceEpoch,
        isEstimated: summary.publication.certainty == .estimated, isUnread: summary.isUnread,
        outlet: outlet)
    }
    return order
  }

  /// Many short articles of which every `size` following ones tell one story, and every ninth stands alone.
  static func grown(to count: Int, storiesOf size: Int) -> FixtureArchive {
    var archive = grown(to: count)
    for index in archive.articles.indices where index % 9 != 8 {
      archive.articles[index].summary.story = "cerita \(index / size)"
    }
    return archive
  }
}
