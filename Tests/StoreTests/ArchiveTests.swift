import GRDB
import News
import Testing

@testable import Store

@Suite("Archive") struct ArchiveTests {
  @Test("Any article comes back equal", arguments: UInt64(0)..<6)
  func roundTrip(seed: UInt64) throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      var generator = ArticleGenerator(seed: seed)
      var articles: [Article.ID: AnnotatedArticle] = [:]
      for annotated in (0..<60).map({ _ in generator.wildArticle() }) {
        articles[annotated.article.id] = annotated
      }
      let given = Array(articles.values)
      let profiles = given.map { generator.profile(of: $0) }
      let outcomes = try archive.insert(given, profiles: profiles)
      for (annotated, outcome) in zip(given, outcomes) {
        #expect(outcome.change == .added)
        let opened = try #require(try archive.open(outcome.key))
        #expect(opened.annotated == annotated)
        #expect(Array(opened.annotated.article.text.utf8) == Array(annotated.article.text.utf8))
        #expect(opened.summary.id == annotated.article.id)
        #expect(opened.summary.wires == annotated.article.wires.map(\.name))
        #expect(try archive.key(of: annotated.article.id) == outcome.key)
      }
      #expect(try archive.profiles(of: outcomes.map(\.key)) == profiles)
      try archive.check()
    }
  }

  @Test("A megabyte in one field comes back")
  func longText() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      let text = String(repeating: "panjang\0sekali ", count: 70_000)
      let article = Article(
        outlet: Outlet(name: text, domain: nil), headline: text, captions: [text], body: [text, text])
      let given = AnnotatedArticle(article: article, annotations: Annotations())
      let key = try #require(try archive.insert([given]).first?.key)
      #expect(try archive.annotated(key) == given)
      #expect(try archive.order(matching: ArticleFilter([.words("panjang")])) == [key])
    }
  }

  @Test("Importing twice changes nothing")
  func importTwice() throws {
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 5, count: 40)
      defer { sample.close() }
      let before = try sample.archive.head(matching: ArticleFilter(), limit: 100)
      let again = try sample.archive.insert(sample.articles)
      #expect(again.allSatisfy { $0.change == .unchanged })
      #expect(again.map(\.key) == sample.keys)
      #expect(try sample.archive.head(matching: ArticleFilter(), limit: 100) == before)
      #expect(try sample.keys.allSatisfy { try sample.archive.revisions(of: $0).isEmpty })
    }
  }

  @Test("A changed text becomes a revision and keeps row, marks and the older words")
  func revision() throws {
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 5, count: 10)
      defer { sample.close() }
      let old = Self.story("Tarif naik lima persen")
      let new = Self.story("Tarif naik tujuh persen")
      let key = try #require(try sample.archive.insert([old]).first?.key)
      try sample.state.setRead(true, for: [old.article.id])
      let outcome = try #require(try sample.archive.insert([new]).first)
      #expect(outcome == InsertOutcome(key: key, id: old.article.id, change: .revised))
      #expect(try sample.archive.annotated(key) == new)
      #expect(try sample.archive.revisions(of: key) == [old])
      #expect(try sample.archive.order(matching: ArticleFilter([.words("lima")])).isEmpty)
      #expect(try sample.archive.order(matching: ArticleFilter([.words("tujuh")])) == [key])
      #expect(try sample.archive.order(matching: ArticleFilter([.wire("Antar Kota")])).contains(key))
      #expect(try sample.archive.summaries(of: [key]).map(\.isUnread) == [false])
      #expect(try sample.archive.insert([old]).map(\.change) == [.revised])
      #expect(try sample.archive.revisions(of: key) == [old, new])
      #expect(try sample.archive.articleCount() == 11)
      try sample.archive.check()
    }
  }

  @Test("Samples go with one call, and whatever was imported stays")
  func samples() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      var generator = ArticleGenerator(seed: 1)
      let articles = (0..<12).map { generator.article($0) }
      let profiles = articles.map { generator.profile(of: $0) }
      _ = try archive.insert(articles, profiles: profiles, isSample: true)
      #expect(try archive.totals(matching: ArticleFilter()).samples == 12)
      let kept = try archive.insert(Array(articles.prefix(2)))
      try archive.replaceLinks([
        StoryPlacement(
          article: articles[0].article.id, story: "s",
          links: [StoryLink(article: articles[5].article.id, level: .event, score: 1, evidence: .init())]),
        StoryPlacement(article: articles[5].article.id, story: "s", links: []),
      ])
      #expect(try archive.removeSamples() == 10)
      #expect(try archive.removeSamples() == 0)
      #expect(try archive.order(matching: ArticleFilter()).sorted() == kept.map(\.key).sorted())
      #expect(try archive.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM link") } == 0)
      #expect(try archive.stories(of: kept.map(\.key)).isEmpty)
      let terms = Set(profiles.flatMap { $0.terms.map(\.key) })
      let left = Set(profiles.prefix(2).flatMap { $0.terms.map(\.key) })
      #expect(Set(try archive.documentFrequency(of: Array(terms)).keys) == left)
      try archive.check()
    }
  }

  @Test("An identity is found by its beginning or its digits")
  func identities() throws {
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 9, count: 30)
      defer { sample.close() }
      let id = sample.articles[4].article.id.rawValue
      let digits = String(id.suffix(16))
      #expect(try sample.archive.match(identity: id) == .one(sample.keys[4]))
      #expect(try sample.archive.match(identity: String(id.dropLast(6))) == .one(sample.keys[4]))
      #expect(try sample.archive.match(identity: String(digits.prefix(10))) == .one(sample.keys[4]))
      #expect(try sample.archive.match(identity: "nobody/") == .none)
      #expect(try sample.archive.match(identity: "") == .none)
      guard case .several(let ids) = try sample.archive.match(identity: "kabar") else {
        Issue.record("an outlet's name means several articles")
        return
      }
      #expect(ids.count == 5)
    }
  }

  static func story(_ sentence: String) -> AnnotatedArticle {
    AnnotatedArticle(
      article: Article(
        outlet: Outlet(name: "Kabar Muara", domain: "kabarmuara.example"), headline: "Tarif kapal naik",
        wires: [Wire(name: "Antar Kota", kind: .cited)], body: ["Kapal berangkat pagi.", sentence],
        address: "https://kabarmuara.example/tarif"),
      annotations: Annotations())
  }
}
