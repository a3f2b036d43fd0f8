import News
import Reader

extension FixtureArchive {
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
