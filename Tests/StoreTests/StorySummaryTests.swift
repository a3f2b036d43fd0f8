import News
import Store
import Testing

@Suite("Stories of an archive") struct StorySummaryTests {
  @Test("A story has its outlets, days and wires, and the headline linked best; the newest story comes first")
  func summary() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      let ids = try Self.fill(archive)
      let list = try archive.stories(matching: ArticleFilter(), limit: -1)
      #expect(list.leftOut == 0)
      #expect(list.stories.map(\.story) == ["later", "early"])
      let early = list.stories[1]
      #expect(early.title == "Judul 1")
      #expect(early.articles == 4)
      #expect(early.outlets.map(\.name) == ["Kabar", "Lentera", "Muara"])
      #expect(early.days.map(\.count) == [1, 2])
      #expect(early.first?.daysSinceEpoch == 100 && early.last?.daysSinceEpoch == 103)
      #expect(early.wires == ["Antar Nusa", "Samudra"])
      #expect(ids.count == 7)
    }
  }

  @Test("A filter picks stories by one of their articles; pages count what they leave out")
  func filtered() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      _ = try Self.fill(archive)
      let muara = try archive.stories(matching: ArticleFilter([.outlet("Muara")]), limit: 10)
      #expect(muara.stories.map(\.story) == ["early"])
      #expect(muara.stories[0].articles == 4)
      #expect(try archive.stories(matching: ArticleFilter([.outlet("Sendiri")]), limit: 10) == StoryList())
      let first = try archive.stories(matching: ArticleFilter(), limit: 1)
      #expect(first.stories.map(\.story) == ["later"] && first.leftOut == 1)
      let second = try archive.stories(matching: ArticleFilter(), limit: 1, offset: 1)
      #expect(second.stories.map(\.story) == ["early"] && second.leftOut == 0)
    }
  }

  @Test("A story is found by its key, the beginning of it, or an article")
  func match() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      let ids = try Self.fill(archive)
      func story(_ text: String) throws -> String? {
        guard case .one(let key) = try archive.match(story: text) else { return nil }
        return try archive.dossier(of: key)?.story
      }
      #expect(try story("early") == "early")
      #expect(try story("la") == "later")
      #expect(try story(ids[0].rawValue) == "early")
      #expect(try archive.match(story: "") == .none)
      #expect(try archive.match(story: "nothing") == .none)
      guard case .one(let alone) = try archive.match(story: ids[6].rawValue) else {
        Issue.record("an article without a story is not found")
        return
      }
      let dossier = try #require(try archive.dossier(of: alone))
      #expect(dossier.story == nil && dossier.articles.count == 1)
      #expect(try archive.dossier(of: ArticleKey(rawValue: 999)) == nil)
    }
  }

  @Test("A dossier runs from the oldest to the undated, and a large story keeps every outlet")
  func dossier() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      let ids = try Self.fill(archive)
      let key = try #require(try archive.key(of: ids[0]))
      let whole = try #require(try archive.dossier(of: key))
      #expect(whole.articles.map(\.summary.headline) == ["Judul 0", "Judul 1", "Judul 2", "Judul 3"])
      #expect(whole.leftOut == 0 && whole.title == "Judul 1")
      #expect(whole.articles.allSatisfy { $0.annotated.article.headline == $0.summary.headline })
      let part = try #require(try archive.dossier(of: key, limit: 3))
      #expect(Set(part.articles.map(\.summary.outlet.name)) == ["Kabar", "Lentera", "Muara"])
      #expect(part.leftOut == 1 && part.articles.contains { $0.summary.key == key })
    }
  }

  /// Two stories and an article alone.
  private static func fill(_ archive: Archive) throws -> [Article.ID] {
    let rows: [(outlet: String, day: Int?, wires: [String], story: String?)] = [
      ("Kabar", 100, [], "early"), ("Lentera", 103, ["Antar Nusa"], "early"),
      ("Kabar", 103, ["Antar Nusa", "Samudra"], "early"), ("Muara", nil, [], "early"),
      ("Kabar", 200, [], "later"), ("Lentera", 201, [], "later"), ("Sendiri", 300, [], nil),
    ]
    let articles = rows.enumerated().map { place, row in
      AnnotatedArticle(
        article: Article(
          outlet: Outlet(name: row.outlet, domain: nil), headline: "Judul \(place)",
          publication: row.day.map { .stated(.day(CalendarDay(daysSinceEpoch: $0)), evidence: "") }
            ?? .absent,
          wires: row.wires.map { Wire(name: $0, kind: .cited) }, body: ["Isi \(place)."]),
        annotations: Annotations())
    }
    let ids = try archive.insert(articles).map(\.id)
    func link(_ other: Int, _ score: Double) -> StoryLink {
      StoryLink(article: ids[other], level: .event, score: score, evidence: .init())
    }
    let links = [0: [link(1, 0.9)], 1: [link(2, 0.8)]]
    try archive.replaceLinks(
      rows.indices.map { StoryPlacement(article: ids[$0], story: rows[$0].story, links: links[$0] ?? []) })
    return ids
  }
}
