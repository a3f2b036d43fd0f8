import News
import Testing

@testable import Store

@Suite("The stories of a list") struct StoryListTests {
  @Test("The stories come in the order of the list, with day and outlet", arguments: [0, 3])
  func order(seed: Int) throws {
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: UInt64(seed), count: 40)
      defer { sample.close() }
      let ids = sample.articles.map(\.article.id)
      try sample.archive.replaceLinks(
        ids.prefix(20).enumerated().map {
          StoryPlacement(article: $1, story: "cerita \($0 % 4)", links: [])
        })
      let outlet = sample.articles[0].article.outlet.name
      for filter in [ArticleFilter(), ArticleFilter([.outlet(outlet)]), ArticleFilter([.words("tidak ada")])]
      {
        let order = try sample.archive.storyOrder(matching: filter)
        #expect(order.keys == (try sample.archive.order(matching: filter)))
        let summaries = try sample.archive.summaries(of: order.keys)
        #expect(order.stories.map { $0 < 0 ? nil : order.storyKeys[Int($0)] } == summaries.map(\.story))
        #expect(
          order.days
            == summaries.map { $0.publication.date.map { Int32($0.day.daysSinceEpoch) } ?? StoryOrder.noDay })
        #expect(order.isUnread == summaries.map(\.isUnread))
        #expect(order.isEstimated == summaries.map { $0.publication.certainty == .estimated })
        let pairs = Set(zip(order.outlets, summaries.map(\.outlet.name)).map { "\($0) \($1)" })
        #expect(pairs.count == Set(order.outlets).count)
        #expect(Set(order.storyKeys).count == order.storyKeys.count)
      }
    }
  }
}
