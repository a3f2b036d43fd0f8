import Foundation
import GRDB
import News
import Testing

@testable import Store

@Suite("Migration") struct MigrationTests {
  @Test("An archive of version 1 opens with the claims of its articles, equal to those of a new one")
  func claims() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/archive.db"
      let expected = try Self.makeVersion1(path)
      try #require(expected.count > 20)
      #expect(throws: StoreError.older(path: path, version: 1, known: DatabaseForm.archive.version)) {
        try Archive.open(at: path, mode: .readOnly)
      }
      #expect(try Self.tables(path).contains("claiming"))
      let archive = try Archive.open(at: path, mode: .readWrite)
      #expect(try Self.claims(archive) == expected)
      try archive.check()
      archive.close()
      let again = try Archive.open(at: path, mode: .readOnly)
      #expect(try Self.claims(again) == expected)
      again.close()
      #expect(try !Self.tables(path).contains("claiming"))
    }
  }

  @Test(
    "An article whose annotations cannot be read has no claims, and the others keep theirs",
    arguments: [Data(), Data([0xFF]), Data([0x02, 0xFF, 0xFF, 0xFF]), Data("; DROP TABLE claim".utf8)])
  func corrupt(annotations: Data) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/archive.db"
      let expected = try Self.makeVersion1(path)
      let broken = try #require(expected.first).article
      try OldArchive.write(path) {
        try $0.execute(
          sql: "UPDATE content SET annotations = ? WHERE article = ?", arguments: [annotations, broken])
      }
      let archive = try Archive.open(at: path, mode: .readWrite)
      defer { archive.close() }
      #expect(try Self.claims(archive) == expected.filter { $0.article != broken })
      try archive.check()
    }
  }

  /// A row of the table of claims, with its source.
  struct ClaimRow: Equatable {
    var article: Int64
    var number: Int
    var kind: String
    var entity: String?
    var label: String?
  }

  static func claims(_ archive: Archive) throws -> [ClaimRow] {
    try archive.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT c.article, c.number, c.kind, s.entity, s.label FROM claim c JOIN source s ON s.key = c.source
          ORDER BY c.article, c.number
          """
      ).map { ClaimRow(article: $0[0], number: $0[1], kind: $0[2], entity: $0[3], label: $0[4]) }
    }
  }

  /// Makes an archive as version 1 wrote it.
  ///
  /// - Returns: The claims that its articles make.
  private static func makeVersion1(_ path: String) throws -> [ClaimRow] {
    var generator = ArticleGenerator(seed: 12)
    let archive = try Archive.open(at: path, mode: .readWrite)
    _ = try archive.insert((0..<30).map { generator.article($0) })
    _ = try archive.insert((0..<30).map { _ in generator.wildArticle() })
    let claims = try claims(archive)
    archive.close()
    try OldArchive.makeVersion2(path)
    try OldArchive.write(path) { database in
      try database.execute(
        sql: """
          ALTER TABLE article DROP COLUMN analysis;
          DROP TABLE claim;
          DROP TABLE source;
          CREATE TABLE claiming (
            kind TEXT NOT NULL,
            article INTEGER NOT NULL REFERENCES article(key) ON DELETE CASCADE,
            PRIMARY KEY (kind, article)
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX claimingArticle ON claiming(article);
          PRAGMA user_version = 1;
          """)
    }
    return claims
  }

  private static func tables(_ path: String) throws -> Set<String> {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { Set(try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema")) }
  }
}
