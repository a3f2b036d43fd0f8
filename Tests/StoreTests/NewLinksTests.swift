import News
import Testing

@testable import Store

@Suite struct NewLinksTests {
  @Test("Articles are unlinked until they were compared, links or not")
  func unlinked() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: "\(folder)/a.db", mode: .readWrite)
      let outcomes = try archive.insertArticles(count: 3)
      #expect(try archive.unlinkedArticles() == outcomes.map(\.key))
      try archive.addLinks([:], completing: [outcomes[0].key], joiningFrom: 0.5)
      #expect(try archive.unlinkedArticles() == [outcomes[1].key, outcomes[2].key])
    }
  }

  @Test("Articles are linked in the order of their days, those without one first")
  func order() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: "\(folder)/a.db", mode: .readWrite)
      let outcomes = try archive.insertArticles(count: 5, days: [19_000, nil, 18_000, 19_000, 18_500])
      #expect(try archive.unlinkedArticles() == [1, 2, 4, 0, 3].map { outcomes[$0].key })
    }
  }

  @Test("Two articles of one story are shown as one event, however weak their own link is")
  func sameStory() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: "\(folder)/a.db", mode: .readWrite)
      let outcomes = try archive.insertArticles(count: 3)
      let ids = outcomes.map(\.id)
      try archive.addLinks(
        [
          ids[0]: [.link(to: ids[1], .event), .link(to: ids[2], .event)],
          ids[1]: [.link(to: ids[2], .storyline)],
        ], completing: [], joiningFrom: 0.25)
      let levels = try archive.open(outcomes[1].key)?.related.map(\.link.level)
      #expect(levels == [.event, .event])
    }
  }

  @Test("Linked stories are joined when their pairs are alike on average; a chain is not one story")
  func stories() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: "\(folder)/a.db", mode: .readWrite)
      let outcomes = try archive.insertArticles(count: 5)
      let ids = outcomes.map(\.id)
      try archive.addLinks([ids[0]: [.link(to: ids[1], .event)]], completing: [], joiningFrom: 0.25)
      try archive.addLinks([ids[2]: [.link(to: ids[3], .event)]], completing: [], joiningFrom: 0.25)
      try archive.addLinks([ids[4]: [.link(to: ids[0], .storyline)]], completing: [], joiningFrom: 0.25)
      var stories = try archive.stories(of: outcomes.map(\.key))
      #expect(stories[outcomes[0].key] != stories[outcomes[2].key])
      #expect(stories[outcomes[4].key] == nil)
      try archive.addLinks([ids[1]: [.link(to: ids[2], .event)]], completing: [], joiningFrom: 0.25)
      stories = try archive.stories(of: outcomes.map(\.key))
      #expect(stories[outcomes[1].key] != stories[outcomes[2].key])
      try archive.addLinks([ids[0]: [.link(to: ids[2], .event)]], completing: [], joiningFrom: 0.25)
      stories = try archive.stories(of: outcomes.map(\.key))
      #expect(Set(outcomes.prefix(4).map { stories[$0.key] }) == [ids.prefix(4).map(\.rawValue).min()])
      #expect(
        try archive.open(outcomes[1].key)?.related.map(\.summary.key).sorted() == [
          outcomes[0].key, outcomes[2].key,
        ])
    }
  }
}

extension StoryLink {
  fileprivate static func link(to article: Article.ID, _ level: Level) -> StoryLink {
    StoryLink(article: article, level: level, score: 0.5, evidence: Evidence())
  }
}

extension Archive {
  /// Inserts articles that differ, each with a story profile.
  fileprivate func insertArticles(count: Int, days: [Int?] = []) throws -> [InsertOutcome] {
    let articles = (0..<count).map { number in
      AnnotatedArticle(
        article: Article(
          outlet: Outlet(name: "Pos Teluk", domain: nil), headline: "Kabar nomor \(number)", body: ["Isi."]),
        annotations: Annotations())
    }
    let profiles = articles.enumerated().map {
      StoryProfile(
        article: $1.article.id, outlet: "Pos Teluk", terms: [], names: [], places: [], eventDays: [],
        publicationDay: $0 < days.count ? days[$0] : nil)
    }
    return try insert(articles, profiles: profiles)
  }
}
