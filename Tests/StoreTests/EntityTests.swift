import News
import Testing

@testable import Store

@Suite("Entities") struct EntityTests {
  @Test(
    "Counts over a filter are those of the plain reading", arguments: ["", "outlet:kabar", "person:nina"])
  func overFilter(text: String) throws {
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 5, count: 60)
      defer { sample.close() }
      let filter = try ArticleFilter(parsing: text)
      let order = sample.reference(filter).order(sample.articles)
      let census = try sample.archive.entities(matching: filter)
      #expect(census.articles == order.map { sample.keys[$0] })
      #expect(census.tallies.count == Set(order.flatMap { Self.entities(of: sample.articles[$0]) }).count)
      for tally in census.tallies {
        let naming = order.filter { sample.articles[$0].annotations.mentions.contains(where: tally.covers) }
        let mentions = naming.flatMap { sample.articles[$0].annotations.mentions.filter(tally.covers) }
        #expect(tally.articles == naming.map { sample.keys[$0] })
        #expect(tally.mentions == mentions.count)
        #expect(tally.outlets == Set(naming.map { sample.articles[$0].article.outlet.name }).sorted())
        #expect(tally.mentionsHere == 0)
      }
    }
  }

  @Test("An article's own entities come first, then those that only its story names")
  func ofArticle() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      let articles = [
        Self.article("A", ["Vladimir Putin", "Putin", "Pyongyang"], keys: [1: "vladimir putin"]),
        Self.article("B", ["Putin", "Kim Jong Un"], keys: [0: "Vladimir  PUTIN"]),
        Self.article("C", ["Kim Jong Un", "Kim Jong Un", "Sergei Lavrov"]),
        Self.article("D", ["Someone Else"]),
      ]
      let outcomes = try archive.insert(articles)
      let (keys, ids) = (outcomes.map(\.key), outcomes.map(\.id))
      let link = StoryLink(article: ids[2], level: .event, score: 0.5, evidence: .init())
      let far = StoryLink(article: ids[3], level: .storyline, score: 0.9, evidence: .init())
      try archive.replaceLinks([
        StoryPlacement(article: ids[0], story: "s", links: [link, far]),
        StoryPlacement(article: ids[1], story: "s", links: []),
      ])
      let census = try #require(try archive.entities(of: keys[0]))
      #expect(census.article == keys[0])
      #expect(census.leftOut == 0)
      #expect(Set(census.articles) == Set(keys[0...2]))
      #expect(census.tallies.map(\.name) == ["Vladimir Putin", "Pyongyang", "Kim Jong Un", "Sergei Lavrov"])
      #expect(census.tallies.map(\.mentionsHere) == [2, 1, 0, 0])
      #expect(census.tallies.map(\.mentions) == [3, 1, 3, 1])
      #expect(census.tallies[0].articles == [keys[0], keys[1]])
      #expect(census.tallies[0].outlets == ["A", "B"])
      #expect(try archive.entities(of: ArticleKey(rawValue: 99)) == nil)
    }
  }

  @Test("A story too large to count is counted in part, and the rest is numbered")
  func largeStory() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/archive.db"
      let archive = try Archive.open(at: path, mode: .readWrite)
      let articles = (0..<300).map { Self.article("Outlet \($0)", ["Name \($0 % 7)", "Everyone"]) }
      let outcomes = try archive.insert(articles)
      let best = (200..<220).map {
        StoryLink(article: outcomes[$0].id, level: .event, score: 0.9, evidence: .init())
      }
      try archive.replaceLinks(
        outcomes.enumerated().map { index, outcome in
          StoryPlacement(article: outcome.id, story: "s", links: index == 299 ? best : [])
        })
      archive.close()
      let reader = try Archive.open(at: path, mode: .readOnly)
      defer { reader.close() }
      let census = try #require(try reader.entities(of: outcomes[299].key, limit: 30))
      #expect(census.articles.count == 30)
      #expect(census.leftOut == 270)
      #expect(census.articles.contains(outcomes[299].key))
      #expect(Set(outcomes[200..<220].map(\.key)).isSubset(of: census.articles))
      let everyone = try #require(census.tallies.first { $0.name == "Everyone" })
      #expect(everyone.mentions == 30)
      #expect(everyone.outlets.count == 30)
    }
  }

  @Test("A revised article counts with its new names alone")
  func revised() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      var article = Self.article("A", ["Old Name"])
      article.article.address = "https://a.example/1"
      let key = try #require(try archive.insert([article]).first).key
      var changed = Self.article("A", ["New Name"])
      changed.article.address = "https://a.example/1"
      #expect(try archive.insert([changed]).map(\.change) == [.revised])
      #expect(try archive.entities(of: key)?.tallies.map(\.name) == ["New Name"])
    }
  }

  /// An article whose text is names, one after the other.
  private static func article(_ outlet: String, _ names: [String], keys: [Int: String] = [:])
    -> AnnotatedArticle
  {
    let article = Article(
      outlet: Outlet(name: outlet, domain: nil), headline: "Headline", body: [names.joined(separator: " ")])
    var start = "Headline\n\n".utf8.count
    let mentions = names.enumerated().map { index, name in
      defer { start += name.utf8.count + 1 }
      return Mention(
        range: start..<(start + name.utf8.count), kind: name == "Pyongyang" ? .place : .person,
        entity: Entity.ID(rawValue: keys[index] ?? name.lowercased()))
    }
    return AnnotatedArticle(article: article, annotations: Annotations(mentions: mentions))
  }

  private static func entities(of annotated: AnnotatedArticle) -> Set<String> {
    Set(annotated.annotations.mentions.map { "\($0.kind) \($0.entity.folded)" })
  }
}
