import GRDB
import News
import Testing

@testable import Store

@Suite("What batches know of the archive") struct KnownKeysTests {
  /// Everything that tells one archive's articles from another's, but for the numbers of rows.
  private static func contents(of archive: Archive) throws -> [[String]] {
    try archive.read { database in
      try [
        "SELECT a.id || o.name || coalesce(o.domain, '') FROM article a JOIN outlet o ON o.key = a.outlet",
        """
        SELECT a.id || n.kind || n.entity || n.label || m.count FROM naming m
        JOIN article a ON a.key = m.article JOIN name n ON n.key = m.name
        """,
        """
        SELECT a.id || c.number || c.kind || coalesce(s.entity, '-') || coalesce(s.label, '-') FROM claim c
        JOIN article a ON a.key = c.article JOIN source s ON s.key = c.source
        """,
        "SELECT word || articles FROM term WHERE articles > 0",
      ].map { try String.fetchAll(database, sql: $0).sorted() }
    }
  }

  @Test("Batches that hand on what they know store what single ones do", arguments: UInt64(0)..<4)
  func sameContents(seed: UInt64) throws {
    try withTemporaryFolder { folder in
      var generator = ArticleGenerator(seed: seed)
      let articles = (0..<30).map { generator.article($0) } + (0..<30).map { _ in generator.wildArticle() }
      let profiles = articles.map { generator.profile(of: $0) }
      let apart = try Archive.open(at: folder + "/apart.db", mode: .readWrite)
      let joined = try Archive.open(at: folder + "/joined.db", mode: .readWrite)
      defer { [apart, joined].forEach { $0.close() } }
      var known = KnownKeys()
      for start in stride(from: 0, to: articles.count, by: 7) {
        let batch = start..<min(start + 7, articles.count)
        let some = Array(articles[batch])
        let outcomes = try apart.insert(some, profiles: profiles)
        #expect(
          try joined.insert(some, profiles: profiles, analysis: 1, known: &known) == outcomes)
      }
      #expect(try Self.contents(of: joined) == Self.contents(of: apart))
      try joined.check()
    }
  }

  @Test("What a batch found that failed is not known afterwards")
  func failure() throws {
    try withTemporaryFolder { folder in
      var generator = ArticleGenerator(seed: 8)
      let articles = (0..<20).map { generator.article($0) }
      let profiles = articles.map { generator.profile(of: $0) }
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      try archive.write { database in
        try database.execute(
          sql: """
            CREATE TRIGGER fault BEFORE INSERT ON article WHEN (SELECT count(*) FROM article) = 15
            BEGIN SELECT RAISE(ABORT, 'a fault'); END
            """)
      }
      var known = KnownKeys()
      _ = try archive.insert(Array(articles[..<5]), profiles: profiles, analysis: 1, known: &known)
      #expect(throws: StoreError.self) {
        try archive.insert(articles, profiles: profiles, analysis: 1, known: &known)
      }
      try archive.write { try $0.execute(sql: "DROP TRIGGER fault") }
      _ = try archive.insert(articles, profiles: profiles, analysis: 1, known: &known)
      let other = try Archive.open(at: folder + "/other.db", mode: .readWrite)
      defer { other.close() }
      _ = try other.insert(articles, profiles: profiles)
      #expect(try Self.contents(of: archive) == Self.contents(of: other))
    }
  }
}
