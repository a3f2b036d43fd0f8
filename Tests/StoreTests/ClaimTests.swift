import Foundation
import GRDB
import News
import Testing

@testable import Store

@Suite("Claims") struct ClaimTests {
  @Test("An article's own claims come first, then those of its story, newest article first")
  func ofArticle() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      let articles = [
        MadeArticle(
          "A", [.init(.denial, "Sergei Lavrov", "sergei lavrov", via: "AP"), .init(.quote, nil)],
          wires: ["AP"], day: 1),
        MadeArticle("B", [.init(.report, "pejabat AS"), .init(.quote, "Lavrov", "sergei lavrov")], day: 3),
        MadeArticle("C", [], wires: ["AFP"], day: 2), MadeArticle("D", [.init(.quote, "Nobody")], day: 4),
      ].map(\.annotated)
      let outcomes = try archive.insert(articles)
      let keys = outcomes.map(\.key)
      let far = StoryLink(article: outcomes[3].id, level: .storyline, score: 0.9, evidence: .init())
      try archive.replaceLinks(
        outcomes.prefix(3).map { StoryPlacement(article: $0.id, story: "s", links: [far]) })

      let ledger = try #require(try archive.claims(of: keys[0]))
      #expect(ledger.article == keys[0])
      #expect(ledger.articles.map(\.outlet.name) == ["B", "C", "A"])
      #expect(ledger.claims.map(\.outlet.name) == ["A", "A", "B", "B"])
      #expect(ledger.claims.map(\.article) == [keys[0], keys[0], keys[1], keys[1]])
      #expect(ledger.claims.map(\.claim.kind) == [.denial, .quote, .report, .quote])
      #expect(ledger.claims.map(\.source) == ["Sergei Lavrov", nil, "pejabat AS", "Lavrov"])
      #expect(ledger.claims.map(\.speaker) == ["Sergei Lavrov", nil, nil, "Lavrov"])
      #expect(ledger.claims.map(\.isUnnamed) == [false, true, true, false])
      #expect(ledger.claims.map(\.cue) == ["says", "says", "says", "says"])
      #expect(ledger.claims[0].content == "that it is denial")
      #expect(ledger.claims[0].claim == articles[0].annotations.claims[0])
      #expect(ledger.leftOut == 0)
      #expect(ledger.provenance == ProvenanceTree())
      #expect(try archive.claims(of: ArticleKey(rawValue: 99)) == nil)
    }
  }

  @Test("A speaker has the fullest name that its article writes, else the one told, else a stored one")
  func speakers() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      let key = "person:kim jong un"
      var named = MadeArticle(
        "A",
        [.init(.quote, "Kim", key), .init(.quote, "Kim Jong Un", key), .init(.quote, "Pemimpin Kim", key)])
      named.annotated.annotations.claims.swapAt(0, 2)
      var bare = MadeArticle("B", [.init(.quote, "pemimpin itu", key), .init(.quote, "dia", "person:x")])
      bare.annotated.annotations.mentions = []
      let keys = try archive.insert([named.annotated, bare.annotated]).map(\.key)
      func speakers(_ key: ArticleKey, _ naming: (Entity.ID) -> String?) throws -> [String?]? {
        try archive.claims(of: key, naming: naming)?.claims.map(\.speaker)
      }
      let listed: (Entity.ID) -> String? = { $0.rawValue == key ? "Pemimpin Korut" : nil }
      #expect(try speakers(keys[0], listed) == ["Kim Jong Un", "Kim Jong Un", "Kim Jong Un"])
      #expect(try speakers(keys[1], listed) == ["Pemimpin Korut", "dia"])
      #expect(try speakers(keys[1]) { _ in nil } == ["Pemimpin Kim", "dia"])
    }
  }

  @Test(
    "The claims of a filter are those of the plain reading, page by page",
    arguments: [
      "", "outlet:kabar", "claim:denial", "source:suwita",
      "claim:quote claim:denial source:unnamed date:2024-06",
      "source:nina source:gemp unread",
    ])
  func ofFilter(text: String) throws {
    let filter = try ArticleFilter(parsing: text)
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 5, count: 60)
      defer { sample.close() }
      let reference = sample.reference(filter)
      let expected = reference.order(sample.articles).flatMap { place in
        sample.articles[place].annotations.claims
          .filter { reference.meets($0, sample.articles[place], filter.terms) }
          .map { ExpectedClaim(article: sample.keys[place], claim: $0) }
      }
      let order = try sample.archive.order(matching: filter)
      let found = try stride(from: 0, to: order.count, by: 7).flatMap { start in
        try sample.archive.claims(of: order[start..<min(start + 7, order.count)], meeting: filter).claims
      }
      #expect(found.map { ExpectedClaim(article: $0.article, claim: $0.claim) } == expected)
      #expect(!expected.isEmpty)
    }
  }

  @Test("A story too large to read is read in part, and the rest is numbered")
  func largeStory() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/archive.db"
      let archive = try Archive.open(at: path, mode: .readWrite)
      let articles = (0..<300).map { MadeArticle("Outlet \($0)", [.init(.quote, "Name \($0)")]).annotated }
      let outcomes = try archive.insert(articles)
      try archive.replaceLinks(outcomes.map { StoryPlacement(article: $0.id, story: "s", links: []) })
      archive.close()
      let reader = try Archive.open(at: path, mode: .readOnly)
      defer { reader.close() }
      let ledger = try #require(try reader.claims(of: outcomes[299].key, limit: 30))
      #expect(ledger.articles.count == 30)
      #expect(ledger.claims.count == 30)
      #expect(ledger.claims.first?.article == outcomes[299].key)
      #expect(ledger.leftOut == 270)
    }
  }

  @Test("What one article lost does not cost the others their claims")
  func damagedArticle() throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      let outcomes = try archive.insert(
        ["A", "B", "C"].map { MadeArticle($0, [.init(.quote, "Lavrov", "lavrov")]).annotated })
      try archive.replaceLinks(outcomes.map { StoryPlacement(article: $0.id, story: "s", links: []) })
      try archive.write { database in
        try database.execute(
          sql: "UPDATE content SET annotations = ? WHERE article = ?",
          arguments: [Data([0xFF]), outcomes[1].key.rawValue])
        try database.execute(
          sql: "UPDATE content SET body = '' WHERE article = ?", arguments: [outcomes[2].key.rawValue])
      }
      let ledger = try #require(try archive.claims(of: outcomes[0].key))
      #expect(ledger.claims.map(\.outlet.name) == ["A"])
      #expect(ledger.articles.count == 3)
      let filter = ArticleFilter([.claim(.quote)])
      #expect(try archive.claims(of: outcomes.map(\.key), meeting: filter).claims.count == 1)
    }
  }

  @Test("Any article can be asked what it claims", arguments: UInt64(0)..<4)
  func wild(seed: UInt64) throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      var generator = ArticleGenerator(seed: seed)
      let outcomes = try archive.insert((0..<60).map { _ in generator.wildArticle() })
      for outcome in outcomes {
        let annotated = try #require(try archive.annotated(outcome.key))
        let text = Array(annotated.article.text.utf8)
        let inside = annotated.annotations.claims.filter { claim in
          [claim.range, claim.content, claim.source?.range, claim.cue].compactMap { $0 }
            .allSatisfy { $0.upperBound <= text.count }
        }
        let ledger = try #require(try archive.claims(of: outcome.key))
        #expect(ledger.claims.map(\.claim) == inside)
        #expect(
          ledger.claims.map(\.content) == inside.map { String(decoding: text[$0.content], as: UTF8.self) })
      }
    }
  }

  private struct ExpectedClaim: Equatable {
    var article: ArticleKey
    var claim: Claim
  }
}
