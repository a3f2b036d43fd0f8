import Foundation
import GRDB
import News
import Testing

@testable import Store

@Suite("Migration of story profiles") struct ProfileMigrationTests {
  @Test("An archive of version 2 keeps its profiles, counts, links and what is not linked yet")
  func renewed() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/archive.db"
      var archive = try Archive.open(at: path, mode: .readWrite)
      let made = try Self.fill(archive)
      let terms = made.profiles.flatMap { $0.terms.map(\.key) }
      let counts = try archive.documentFrequency(of: terms)
      let candidates = try Self.candidates(of: made.keys[3], in: archive)
      try #require(candidates.count > 3)
      archive.close()
      try OldArchive.makeVersion2(path)
      #expect(throws: StoreError.older(path: path, version: 2, known: DatabaseForm.archive.version)) {
        try Archive.open(at: path, mode: .readOnly)
      }
      archive = try Archive.open(at: path, mode: .readWrite)
      #expect(try archive.profiles(of: made.keys) == made.profiles)
      #expect(try archive.documentFrequency(of: terms) == counts)
      #expect(Set(try Self.candidates(of: made.keys[3], in: archive)) == Set(candidates))
      #expect(Set(try archive.unlinkedArticles()) == Set(made.keys.dropFirst(2)))
      #expect(try archive.open(made.keys[0])?.related.count == 1)
      try archive.check()
      archive.close()
      archive = try Archive.open(at: path, mode: .readOnly)
      #expect(try archive.profiles(of: made.keys) == made.profiles)
      archive.close()
    }
  }

  @Test(
    "An article whose old profile cannot be read has none, and the others keep theirs",
    arguments: [Data(), Data([0xFF]), Data([0x02, 0xFF, 0xFF, 0xFF])])
  func corrupt(packed: Data) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/archive.db"
      var archive = try Archive.open(at: path, mode: .readWrite)
      let made = try Self.fill(archive)
      archive.close()
      try OldArchive.makeVersion2(path)
      try OldArchive.write(path) {
        try $0.execute(
          sql: "UPDATE profile SET packed = ? WHERE article = ?", arguments: [packed, made.keys[1].rawValue])
      }
      archive = try Archive.open(at: path, mode: .readWrite)
      defer { archive.close() }
      #expect(
        try archive.profiles(of: made.keys) == made.profiles.filter { $0.article != made.profiles[1].article }
      )
      try archive.check()
    }
  }

  private static func candidates(of key: ArticleKey, in archive: Archive) throws -> [ArticleKey] {
    var numbered = try NumberedArchive(archive) { _, _, _ in 1 }
    return try numbered.neighbourhoods(of: [key]).first?.candidates.map(\.article) ?? []
  }

  private static func fill(_ archive: Archive) throws -> (keys: [ArticleKey], profiles: [StoryProfile]) {
    var generator = ArticleGenerator(seed: 21)
    let articles = (0..<40).map { generator.article($0) }
    let profiles = articles.map { generator.profile(of: $0) }
    let keys = try archive.insert(articles, profiles: profiles).map(\.key)
    let link = StoryLink(article: articles[1].article.id, level: .event, score: 1, evidence: .init())
    try archive.addLinks(
      [articles[0].article.id: [link]], completing: Array(keys.prefix(2)), joiningFrom: 0)
    return (keys, profiles)
  }
}
