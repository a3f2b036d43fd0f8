import Analysis
import News
import Testing

@Suite("Story links")
struct StoryLinkerTests {
  private let profiles = Fixtures.constellation.map { article in
    let analyzer = Analyzer()
    return analyzer.profile(
      of: AnnotatedArticle(article: article, annotations: analyzer.annotations(of: article)))
  }

  private func links() -> [Article.ID: [StoryLink]] {
    let frequency = Self.frequency(profiles)
    var links: [Article.ID: [StoryLink]] = [:]
    for profile in profiles {
      links[profile.article] = StoryLinker().links(
        of: profile, among: profiles, archiveSize: profiles.count, documentFrequency: { frequency[$0] ?? 0 })
    }
    return links
  }

  private static func frequency(_ profiles: [StoryProfile]) -> [String: Int] {
    var frequency: [String: Int] = [:]
    for key in profiles.flatMap({ $0.terms.map(\.key) + $0.names.map(\.key) }) {
      frequency[key, default: 0] += 1
    }
    return frequency
  }

  @Test("Two visits nine months apart are two events of one storyline, whatever words they share")
  func constellation() {
    let links = links()
    let events: [Set<Int>] = [[0, 1, 3], [2, 4]]
    for (first, profile) in profiles.enumerated() {
      for (second, other) in profiles.enumerated() where first != second {
        let isSame = events.contains { $0.contains(first) && $0.contains(second) }
        let level = links[profile.article]?.first { $0.article == other.article }?.level
        #expect(
          isSame ? level == .event : level != .event, "\(first) to \(second): \(String(describing: level))")
      }
    }
  }

  @Test("Groups carry the smallest identity of their members")
  func stories() {
    let stories = StoryLinker().stories(of: links())
    let first = [0, 1, 3].map { profiles[$0].article }
    #expect(Set(first.compactMap { stories[$0] }) == [first.map(\.rawValue).min() ?? ""])
    #expect(stories[profiles[2].article] == stories[profiles[4].article])
    #expect(stories[profiles[2].article] != stories[profiles[0].article])
  }

  @Test("Events stand before storylines, best first, and evidence says what separates")
  func order() {
    for list in links().values {
      let levels = list.map { $0.level == .event ? 0 : 1 }
      #expect(levels == levels.sorted())
      for link in list {
        #expect(!link.evidence.names.isEmpty)
        #expect((0...1).contains(link.score))
        #expect(link.level == .event ? link.evidence.separation == nil : link.evidence.separation != nil)
      }
    }
  }

  @Test("The day of a cited report is not the day of the event")
  func eventDays() {
    #expect(profiles[1].eventDays.isEmpty)
    #expect(
      profiles[3].eventDays.map { CalendarDay(daysSinceEpoch: $0).description } == [
        "2024-06-18", "2024-06-19",
      ])
    #expect(profiles[2].publicationDay == nil)
    #expect(profiles[2].eventDays.isEmpty)
  }

  @Test(
    "The words of a day are kept with the day of the week beside them",
    arguments: [
      ("Kapal tiba pada Selasa (18/6) malam.", "Selasa (18/6)"),
      ("Kapal tiba pada Selasa, 18 Juni 2024, di Serawan.", "Selasa, 18 Juni 2024"),
      ("Rapat 18-19 Juni ditunda.", "18-19 Juni"), ("The ship came home on Tuesday.", "Tuesday"),
      ("It sank on Tuesday, June 18, 2024, off Serawan.", "Tuesday, June 18, 2024"),
      ("It sank on Thursday, June 18, off Serawan.", "Thursday, June 18"),
      ("Kapal (18/6/2024) tiba.", "18/6/2024"), ("Selasa 18 Juni kapal tiba.", "Selasa 18 Juni"),
    ])
  func wordsOfDays(sentence: String, words: String) throws {
    let body = "Nusa Palung pulang. \(sentence) Awak selamat."
    let article = StoryFixture.article(0, outlet: "Kabar", day: "2024-06-20", headline: "Judul", body: [body])
    let profile = Analyzer().profile(of: article.annotated)
    let mention = try #require(profile.dayMentions.first)
    let text = Array(article.annotated.article.text.utf8)
    #expect(String(decoding: text[mention.words], as: UTF8.self) == words)
    #expect(String(decoding: text[mention.sentence], as: UTF8.self) == sentence)
    #expect(profile.dayMentions.map(\.day).sorted() == profile.eventDays)
    #expect(profile.eventDays.first == CalendarDay("2024-06-18")?.daysSinceEpoch)
  }

  @Test("A capital brings its country")
  func places() {
    #expect(profiles[1].places == ["country:kp", "place:pyongyang"])
    #expect(profiles[4].places == ["country:ru"])
  }

  @Test("Search terms are terms of the profile that the archive holds, at most the limit")
  func searchTerms() {
    let frequency = Self.frequency(profiles)
    let rarities = StoryLinker().rarities(
      of: profiles[0], documentFrequency: { frequency[$0] ?? 0 }, archiveSize: profiles.count)
    #expect(Set(rarities.keys) == Set((profiles[0].terms + profiles[0].title).map(\.key)))
    let terms = StoryLinker().searchTerms(
      of: profiles[0], rarities: rarities, limit: 5, documentFrequency: { frequency[$0] ?? 0 })
    #expect(terms.count == 5)
    #expect(Set(terms).isSubset(of: profiles[0].terms.map(\.key)))
  }

  @Test("What was said by hand overrules likeness: together whatever it is, apart however alike")
  func byHand() {
    func id(_ name: String) -> Article.ID { Article.ID(rawValue: name) }
    func link(_ name: String, _ score: Double) -> StoryLink {
      StoryLink(article: id(name), level: .event, score: score, evidence: .init())
    }
    let links = [id("a"): [link("b", 0.9), link("c", 0.8)], id("b"): [link("c", 0.7)], id("d"): []]
    let linker = StoryLinker()
    #expect(linker.stories(of: links) == [id("a"): "a", id("b"): "a", id("c"): "a", id("d"): "d"])
    let parted = linker.stories(of: links, apart: [(id("c"), id("a"))])
    #expect(parted == [id("a"): "a", id("b"): "a", id("c"): "c", id("d"): "d"])
    let joined = linker.stories(of: links, together: [(id("d"), id("c"))], apart: [(id("d"), id("a"))])
    #expect(joined == [id("a"): "a", id("b"): "a", id("c"): "c", id("d"): "c"])
  }

  @Test("A large story takes in an article that is like those it was compared with")
  func largeStory() {
    let ids = (0..<400).map { Article.ID(rawValue: "x/\(1000 + $0)") }
    var links: [Article.ID: [StoryLink]] = [:]
    for (place, id) in ids.enumerated() {
      links[id] = ids[max(0, place - 40)..<place].map {
        StoryLink(article: $0, level: .event, score: 0.4, evidence: .init())
      }
    }
    #expect(Set(StoryLinker().stories(of: links).values).count == 1)
  }

  @Test("An article without words links to nothing")
  func empty() {
    let empty = StoryProfile(
      article: Article.ID(rawValue: "x/0"), outlet: "x", terms: [], names: [], places: [], eventDays: [],
      publicationDay: nil)
    #expect(
      StoryLinker().links(of: empty, among: profiles, archiveSize: 5, documentFrequency: { _ in 0 }).isEmpty)
  }
}
