import News
import Testing

@testable import Store

@Suite("Reading anew") struct RefreshTests {
  @Test("A newer analysis replaces what an older one found, without a revision")
  func refreshes() throws {
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 5, count: 10)
      defer { sample.close() }
      let old = MadeArticle("A", [.init(.quote, "Sergei Lavrov", "lavrov")]).annotated
      var new = old
      new.annotations.mentions = []
      new.annotations.claims = [Claim(range: 0..<8, kind: .denial, content: 0..<8)]
      let key = try #require(try sample.archive.insert([old]).first).key
      try sample.state.setStarred(true, for: [old.article.id])
      let outcome = try #require(try sample.archive.insert([new], analysis: 2).first)
      #expect(outcome == InsertOutcome(key: key, id: old.article.id, change: .refreshed))
      #expect(try sample.archive.annotated(key) == new)
      #expect(try sample.archive.revisions(of: key).isEmpty)
      #expect(try sample.archive.entities(of: key)?.tallies.isEmpty == true)
      let denials = ArticleFilter([.claim(.denial), .source(.unnamed), .outlet("A"), .starred])
      #expect(try sample.archive.order(matching: denials) == [key])
      #expect(try sample.archive.order(matching: ArticleFilter([.source(.named("lavrov"))])).isEmpty)
      #expect(try sample.archive.order(matching: ArticleFilter([.words("lavrov")])) == [key])
      try sample.archive.check()
    }
  }

  @Test("The same analysis, or an older one, changes nothing")
  func keeps() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      let newest = MadeArticle("A", [.init(.quote, "Lavrov")]).annotated
      var other = newest
      other.annotations.claims = []
      let key = try #require(try archive.insert([newest], analysis: 3).first).key
      for analysis in 1...3 {
        #expect(try archive.insert([other], analysis: analysis).map(\.change) == [.unchanged])
      }
      #expect(try archive.annotated(key) == newest)
      #expect(try archive.insert([other], analysis: 4).map(\.change) == [.refreshed])
      #expect(try archive.insert([newest], analysis: 4).map(\.change) == [.unchanged])
    }
  }

  @Test("A changed text is a revision, whatever the analysis, and counts as read by it")
  func revision() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      let address = "https://a.example/1"
      let old = MadeArticle("A", [.init(.quote, "Lavrov")], address: address).annotated
      let new = MadeArticle("A", [.init(.quote, "Putin")], address: address).annotated
      _ = try archive.insert([old])
      #expect(try archive.insert([new], analysis: 2).map(\.change) == [.revised])
      #expect(try archive.insert([new], analysis: 2).map(\.change) == [.unchanged])
    }
  }

  @Test("Links stand as long as an article links as it did", arguments: [false, true])
  func links(isOther: Bool) throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      var generator = ArticleGenerator(seed: 3)
      let articles = (0..<2).map { generator.article($0) }
      var profiles = articles.map { generator.profile(of: $0) }
      let keys = try archive.insert(articles, profiles: profiles).map(\.key)
      let link = StoryLink(article: articles[1].article.id, level: .event, score: 1, evidence: .init())
      try archive.addLinks([articles[0].article.id: [link]], completing: keys, joiningFrom: 0)
      if isOther { profiles[0] = generator.profile(of: articles[0]) }
      let changes = try archive.insert(articles, profiles: profiles, analysis: 2).map(\.change)
      #expect(changes == [.refreshed, .refreshed])
      #expect(try archive.unlinkedArticles() == (isOther ? [keys[0]] : []))
      #expect(try archive.open(keys[1])?.related.count == (isOther ? 0 : 1))
    }
  }
}
