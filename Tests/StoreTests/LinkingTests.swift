import News
import Testing

@testable import Store

@Suite("Story links") struct LinkingTests {
  @Test("A link is stored both ways, and a placement replaces the older one")
  func bothWays() throws {
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 8, count: 6)
      defer { sample.close() }
      let ids = sample.articles.map(\.article.id)
      func related(_ index: Int) throws -> [StoryLink] {
        try #require(try sample.archive.open(sample.keys[index])).related.map(\.link)
      }
      let evidence = StoryLink.Evidence(names: ["Raka"], words: ["banjir"], daysApart: 3, separation: "a: b")
      let own = StoryLink(article: ids[1], level: .storyline, score: 0.75, evidence: evidence)
      let strong = StoryLink(article: ids[2], level: .event, score: 0.25, evidence: .init())
      let unknown = StoryLink(
        article: Article.ID(rawValue: "x/0"), level: .event, score: 1, evidence: .init())
      try sample.archive.replaceLinks([
        StoryPlacement(article: ids[0], story: "k", links: [own, strong, unknown])
      ])
      #expect(try related(0) == [strong, own])
      let back = try #require(try related(1).first)
      #expect(back.article == ids[0])
      #expect(back.evidence.daysApart == -3)
      #expect(try sample.archive.open(sample.keys[0])?.summary.story == "k")
      try sample.archive.replaceLinks([StoryPlacement(article: ids[0], story: nil, links: [strong])])
      #expect(try related(0) == [strong])
      #expect(try related(1).isEmpty)
      #expect(try sample.archive.open(sample.keys[0])?.summary.story == nil)
    }
  }

  @Test("A weak link to another story is kept and not shown; one inside the story is shown however weak")
  func weakLinks() throws {
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 8, count: 4)
      defer { sample.close() }
      let ids = sample.articles.map(\.article.id)
      func link(_ index: Int, _ level: StoryLink.Level, _ score: Double) -> StoryLink {
        StoryLink(article: ids[index], level: level, score: score, evidence: .init())
      }
      let links = [link(1, .event, 0.2), link(2, .event, 0.21), link(3, .storyline, 0.2)]
      try sample.archive.replaceLinks([
        StoryPlacement(article: ids[0], story: "k", links: links),
        StoryPlacement(article: ids[1], story: "k", links: []),
      ])
      func shown(from threshold: Double) throws -> Set<Article.ID> {
        let open = try #require(try sample.archive.open(sample.keys[0], shownFrom: threshold))
        return Set(open.related.map(\.summary.id))
      }
      #expect(try shown(from: 0) == [ids[1], ids[2], ids[3]])
      #expect(try shown(from: 0.25) == [ids[1], ids[3]])
    }
  }

  @Test("Tellings in another language stand between the event and the storyline, and keep their marks")
  func otherLanguage() throws {
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 8, count: 4)
      defer { sample.close() }
      let ids = sample.articles.map(\.article.id)
      let links = [
        StoryLink(article: ids[1], level: .event, score: 0.3, evidence: .init(isSameText: true)),
        StoryLink(article: ids[2], level: .event, score: 0.9, evidence: .init(isOtherLanguage: true)),
        StoryLink(article: ids[3], level: .storyline, score: 0.5, evidence: .init()),
      ]
      try sample.archive.replaceLinks([StoryPlacement(article: ids[0], story: nil, links: links)])
      #expect(try sample.archive.open(sample.keys[0])?.related.map(\.link) == links)
    }
  }

  @Test("Where both ends tell of a link, each keeps its own words")
  func ownWords() throws {
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 8, count: 2)
      defer { sample.close() }
      let ids = sample.articles.map(\.article.id)
      let links = (0...1).map { index in
        StoryLink(
          article: ids[1 - index], level: .event, score: Double(index) / 3,
          evidence: .init(words: ["kata\(index)"], daysApart: 2))
      }
      try sample.archive.replaceLinks(
        [1, 0].map { StoryPlacement(article: ids[$0], story: "k", links: [links[$0]]) })
      for index in 0...1 {
        #expect(try sample.archive.open(sample.keys[index])?.related.map(\.link) == [links[index]])
      }
    }
  }

  @Test("Candidates share telling terms, near days and rare words first, without the article itself")
  func candidates() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      let terms = [["gempa", "lombok"], ["gempa", "covid-19 \"x\""], ["gempa", "lombok", "korban"], []]
      let days = [[100], [100], [900], []]
      let articles = (0..<4).map { number in
        AnnotatedArticle(
          article: Article(outlet: Outlet(name: "Kabar", domain: nil), headline: "No \(number)", body: []),
          annotations: Annotations())
      }
      let profiles = zip(articles, zip(terms, days)).map { article, rest in
        StoryProfile(
          article: article.article.id, outlet: "Kabar",
          terms: rest.0.sorted().map { .init(key: $0, weight: 1) },
          names: [], places: [], eventDays: rest.1, publicationDay: nil)
      }
      let keys = try archive.insert(articles, profiles: profiles).map(\.key)
      func found(for number: Int) throws -> [Int] {
        var numbered = try NumberedArchive(archive) { _, _, _ in 1 }
        let around = try numbered.neighbourhoods(of: [keys[number]])
        return try #require(around.first).candidates.compactMap { keys.firstIndex(of: $0.article) }
      }
      #expect(try found(for: 0) == [1, 2])
      #expect(try found(for: 1) == [0, 2])
      #expect(try found(for: 2) == [0, 1])
      #expect(try found(for: 3).isEmpty)
      #expect(try archive.documentFrequency(of: ["gempa", "lombok", "banjir"]) == ["gempa": 3, "lombok": 2])
    }
  }

  @Test("Stored numbers of any size come back")
  func packedNumbers() throws {
    var writer = PackedWriter()
    let numbers = [0, 1, -1, 63, 64, -64, -65, Int.max, Int.min]
    numbers.forEach { writer.write($0) }
    let fractions = [
      0, -0.0, 1, -1, 0.1, 1.25, -3.5, 1 / 64, 1 / 128, 1e9, 1e300, .infinity, -.infinity, .pi,
    ]
    fractions.forEach { writer.write($0) }
    var reader = PackedReader(writer.data)
    for number in numbers { #expect(try reader.integer() == number) }
    for number in fractions { #expect(try reader.number().bitPattern == number.bitPattern) }
    #expect(throws: PackedError.self) { try reader.integer() }
  }
}
