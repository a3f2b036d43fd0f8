import GRDB
import News
import Testing

@testable import Store

@Suite("Linking of hard input") struct HardInputTests {
  @Test("Of many equal articles each is compared with those next to it", arguments: [18_000, nil] as [Int?])
  func equalArticles(day: Int?) throws {
    try withTemporaryFolder { folder in
      let words = (0..<30).map { "kata\($0)" }
      let stored = try StoredProfiles(folder, count: 1_200, day: day) { _ in words }
      defer { stored.archive.close() }
      for number in [0, 1, 600, 1_199] {
        let found = try stored.candidates(for: number)
        #expect(found.count == NumberedArchive.mostEvents + NumberedArchive.mostStorylines)
        #expect(!found.contains(number))
        #expect(found.allSatisfy { abs($0 - number) <= found.count })
      }
    }
  }

  @Test("Articles of a few words have few candidates, with a day or without")
  func shortArticles() throws {
    try withTemporaryFolder { folder in
      let stored = try StoredProfiles(folder, count: 1_200, day: nil) { number in
        ["kata\(number % 100)", "kata\(number / 7 % 100)", "kata\(number / 31 % 100)"]
      }
      defer { stored.archive.close() }
      for number in [0, 7, 1_199] {
        let found = try stored.candidates(for: number)
        #expect((1...126).contains(found.count))
      }
    }
  }

  @Test("A common term finds the articles of near days alone, a rare one those of any day")
  func days() throws {
    try withTemporaryFolder { folder in
      let stored = try StoredProfiles(folder, count: 1_200, day: 10_000, articlesADay: 10) { number in
        number % 400 == 7 ? ["umum", "langka"] : ["umum"]
      }
      defer { stored.archive.close() }
      let common = try stored.candidates(for: 600)
      #expect(!common.isEmpty)
      #expect(common.allSatisfy { abs($0 / 10 - 60) <= 9 })
      #expect(Set(try stored.candidates(for: 407)) == [7, 807])
    }
  }

  @Test(
    "An article joins a very large story when it is like those that it was compared with",
    arguments: [true, false])
  func largeStory(isAlike: Bool) throws {
    try withTemporaryFolder { folder in
      let stored = try StoredProfiles(folder, count: 1_501, day: 18_000) { _ in ["kata"] }
      defer { stored.archive.close() }
      let ids = stored.profiles.map(\.article)
      try stored.archive.replaceLinks(
        ids.dropLast().map { StoryPlacement(article: $0, story: "large", links: []) })
      let links = ids.prefix(isAlike ? 45 : 8).map {
        StoryLink(article: $0, level: .event, score: 0.3, evidence: .init())
      }
      try stored.archive.addLinks([ids[1_500]: links], completing: [stored.keys[1_500]], joiningFrom: 0.13)
      let stories = try stored.archive.stories(of: stored.keys)
      #expect(stories.count == (isAlike ? 1_501 : 1_500))
      #expect(Set(stories.values).count == 1)
    }
  }

  @Test("Two large stories are not joined by the links of one article")
  func largeStories() throws {
    try withTemporaryFolder { folder in
      let stored = try StoredProfiles(folder, count: 800, day: 18_000) { _ in ["kata"] }
      defer { stored.archive.close() }
      let ids = stored.profiles.map(\.article)
      try stored.archive.replaceLinks(
        ids.enumerated().map { StoryPlacement(article: $1, story: $0 < 400 ? "a" : "b", links: []) })
      let links = ids.suffix(400).prefix(60).map {
        StoryLink(article: $0, level: .event, score: 0.9, evidence: .init())
      }
      try stored.archive.addLinks([ids[0]: links], completing: [stored.keys[0]], joiningFrom: 0.13)
      #expect(Set(try stored.archive.stories(of: stored.keys).values) == ["a", "b"])
      let rows = try stored.archive.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM link") }
      #expect(rows == 2 * links.count)
    }
  }
}

/// An archive with profiles made of given words.
private struct StoredProfiles {
  let archive: Archive
  let profiles: [StoryProfile]
  let keys: [ArticleKey]

  init(
    _ folder: String, count: Int, day: Int?, articlesADay: Int = .max, words: (Int) -> [String]
  ) throws {
    archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
    let articles = (0..<count).map { number in
      AnnotatedArticle(
        article: Article(outlet: Outlet(name: "Kabar", domain: nil), headline: "No \(number)", body: []),
        annotations: Annotations())
    }
    profiles = articles.enumerated().map { number, annotated in
      StoryProfile(
        article: annotated.article.id, outlet: "Kabar",
        terms: Set(words(number)).sorted().map { .init(key: $0, weight: 1) }, names: [], places: [],
        eventDays: [], publicationDay: day.map { $0 + number / articlesADay })
    }
    keys = try archive.insert(articles, profiles: profiles).map(\.key)
  }

  /// Numbers of the candidates of an article.
  func candidates(for number: Int) throws -> [Int] {
    var numbered = try NumberedArchive(archive) { _, _, _ in 1 }
    let found = try numbered.neighbourhoods(of: [keys[number]]).first?.candidates ?? []
    let numbers = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return found.compactMap { numbers[$0.article] }
  }
}
