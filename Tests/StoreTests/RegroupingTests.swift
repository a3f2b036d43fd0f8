import News
import Testing

@testable import Store

@Suite("Grouping anew")
struct RegroupingTests {
  private func withArchive(_ body: (Archive, [ArticleKey], [Article.ID]) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 11, count: 8)
      defer { sample.close() }
      let ids = try sample.archive.summaries(of: sample.keys).map(\.id)
      try sample.archive.replaceLinks(
        ids.enumerated().map { StoryPlacement(article: $1, story: $0 < 3 ? "a" : nil, links: []) })
      try body(sample.archive, sample.keys, ids)
      try sample.archive.check()
    }
  }

  private func link(_ id: Article.ID, _ level: StoryLink.Level = .event) -> StoryLink {
    StoryLink(article: id, level: level, score: 0.5, evidence: .init(names: ["x"]))
  }

  @Test("What is grouped are the articles, those that event links lead to, and the stories of both")
  func neighbourhood() throws {
    try withArchive { archive, keys, ids in
      try archive.addLinks(
        [ids[5]: [link(ids[0]), link(ids[6]), link(ids[7], .storyline)]], completing: [], joiningFrom: 9)
      var seen = StoryNeighbourhood()
      try archive.addLinks([], completing: [keys[5]], joiningFrom: 9) { around in
        seen = around
        return Array(around.articles.indices)
      }
      #expect(Set(seen.articles) == Set([ids[0], ids[1], ids[2], ids[5], ids[6]]))
      #expect(seen.articles == seen.articles.sorted { $0.rawValue < $1.rawValue })
      func linked(_ article: Article.ID) -> [Article.ID] {
        seen.links.filter { seen.articles[$0.first] == article }.map { seen.articles[$0.second] }
      }
      #expect(Set(linked(ids[5])) == [ids[0], ids[6]])
      #expect(linked(ids[6]) == [ids[5]])
      #expect(try archive.stories(of: keys).isEmpty)
    }
  }

  @Test("Articles go to the story that they are given; one alone is in none, and others stay as they are")
  func stories() throws {
    try withArchive { archive, keys, ids in
      try archive.addLinks([ids[5]: [link(ids[0])]], completing: [], joiningFrom: 9)
      var first: Article.ID?
      try archive.addLinks([], completing: [keys[5]], joiningFrom: 9) { around in
        let together = around.articles.indices.filter { [ids[0], ids[5]].contains(around.articles[$0]) }
        first = around.articles[together[0]]
        return around.articles.indices.map { together.contains($0) ? together[0] : $0 }
      }
      let found = try archive.stories(of: keys)
      let story = try #require(first?.rawValue)
      #expect(found == [keys[0]: story, keys[5]: story])
    }
  }

  @Test("Too many articles are left as they are; what was chosen by hand is told")
  func limits() throws {
    try withArchive { archive, keys, ids in
      _ = try archive.edit(.split(keys[1], from: keys[0]))
      _ = try archive.edit(.join(keys[0], keys[5]))
      var seen: StoryNeighbourhood?
      try archive.addLinks([], completing: [keys[0], keys[1]], joiningFrom: 9, limit: 2) { around in
        seen = around
        return Array(around.articles.indices)
      }
      #expect(seen == nil)
      try archive.addLinks([], completing: [keys[0], keys[1]], joiningFrom: 9) { around in
        seen = around
        return around.articles.map { _ in 0 }
      }
      let parts = try #require(seen)
      func named(_ pairs: [StoryNeighbourhood.Pair]) -> [Set<Article.ID>] {
        pairs.map { [parts.articles[$0.first], parts.articles[$0.second]] }
      }
      #expect(named(parts.together) == [[ids[0], ids[5]]])
      #expect(named(parts.apart) == [[ids[0], ids[1]]])
      try archive.addLinks([], completing: [], joiningFrom: 9) { _ in [] }
      #expect(try archive.stories(of: [keys[0]])[keys[0]] == parts.articles.first?.rawValue)
    }
  }
}
