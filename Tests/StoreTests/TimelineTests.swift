import Foundation
import GRDB
import News
import Testing

@testable import Store

@Suite("Timeline") struct TimelineTests {
  @Test("A story's days come with the words of its articles, and with those that ran on them")
  func story() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      let outcomes = try archive.insert(Self.articles, profiles: Self.articles.map(Self.profile))
      try archive.replaceLinks(
        outcomes.prefix(3).map { StoryPlacement(article: $0.id, story: "s", links: []) })

      let timeline = try #require(try archive.timeline(of: outcomes[0].key))
      #expect(timeline.article == outcomes[0].key)
      #expect(timeline.event?.daysSinceEpoch == 103)
      #expect(timeline.witnesses == 2 && timeline.articles == 3 && timeline.leftOut == 0)
      #expect(timeline.stops.map(\.daysBefore) == [3, nil])
      #expect(timeline.stops.map(\.gap) == [0, 2])
      let telling = try #require(timeline.stops[1].tellings.first)
      #expect(telling.article == outcomes[1].key)
      #expect(telling.words?.text == "Selasa")
      #expect(telling.words?.sentence == "Kapal tiba Selasa.")
      #expect(telling.words?.place == 18..<24)

      let listed = try archive.summaries(of: outcomes.map(\.key))
      #expect(try archive.timeline(of: listed).articles == 4)
      #expect(try archive.timeline(of: listed).article == nil)
      let alone = try #require(try archive.timeline(of: outcomes[3].key))
      #expect(alone.stops.map(\.time) == [.undated] && alone.event == nil)
      #expect(try archive.timeline(of: ArticleKey(rawValue: 99)) == nil)
    }
  }

  @Test("Of a large story so many articles are laid out, the one at hand among them, and the rest counted")
  func limit() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      let articles = (0..<30).map { (number: Int) in MadeArticle("Kabar \(number)", [], day: number).annotated
      }
      let outcomes = try archive.insert(articles)
      try archive.replaceLinks(outcomes.map { StoryPlacement(article: $0.id, story: "s", links: []) })
      let timeline = try #require(try archive.timeline(of: outcomes[0].key, limit: 10))
      #expect(timeline.articles == 10 && timeline.leftOut == 20)
      #expect(timeline.stop(of: outcomes[0].key) == 0)
      #expect(timeline.stops.map(\.gap) == [0, 20] + Array(repeating: 0, count: 8))
    }
  }

  @Test("An article whose profile is missing or broken keeps its place and tells no day")
  func broken() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/archive.db"
      let archive = try Archive.open(at: path, mode: .readWrite)
      let outcomes = try archive.insert(Self.articles, profiles: Self.articles.dropLast().map(Self.profile))
      archive.close()
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: "UPDATE profile SET packed = x'FFFFFF' WHERE article % 2 = 0") }
      try queue.close()
      let again = try Archive.open(at: path, mode: .readWrite)
      defer { again.close() }
      for outcome in outcomes {
        let timeline = try #require(try again.timeline(of: outcome.key))
        #expect(timeline.articles == 1)
        #expect(timeline.event == (outcome.key == outcomes[2].key ? CalendarDay(daysSinceEpoch: 103) : nil))
      }
    }
  }

  private static let articles = [100, 103, 103, nil].enumerated().map { number, day -> AnnotatedArticle in
    let body = number == 1 || number == 2 ? ["Kapal tiba Selasa."] : ["Kapal akan tiba."]
    return AnnotatedArticle(
      article: Article(
        outlet: Outlet(name: "Kabar \(number)", domain: nil), headline: "No",
        publication: day.map { .stated(.day(CalendarDay(daysSinceEpoch: $0)), evidence: "") } ?? .absent,
        body: number == 1 ? ["X"] + body : body),
      annotations: Annotations())
  }

  /// What analysis would keep of an article: the day of "Selasa", where it has that word.
  private static func profile(_ annotated: AnnotatedArticle) -> StoryProfile {
    let text = annotated.article.text
    let words = text.range(of: "Selasa").map { range -> StoryProfile.DayMention in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return StoryProfile.DayMention(
        day: 103, words: start..<(start + 6), sentence: (start - 11)..<(start + 7))
    }
    return StoryProfile(
      article: annotated.article.id, outlet: annotated.article.outlet.name, terms: [], names: [], places: [],
      eventDays: words.map { [$0.day] } ?? [], dayMentions: words.map { [$0] } ?? [],
      publicationDay: annotated.article.publication.date?.day.daysSinceEpoch)
  }
}
