import News
import Testing

@testable import Store

@Suite("Candidates in other languages")
struct LanguageCandidateTests {
  /// Articles of one body; language, day and words of each.
  private static let rows: [(language: String?, day: Int?, words: [String])] = [
    ("id", 100, ["wirasena", "bendungan"]), ("en", 101, ["wirasena", "dam"]), ("en", 140, ["wirasena"]),
    ("en", nil, ["wirasena"]), ("en", 101, ["harbour"]), ("id", 101, ["wirasena"]), (nil, 101, ["wirasena"]),
    ("fr", 99, ["wirasena"]),
  ]

  private func withArchive(
    _ rows: [(language: String?, day: Int?, words: [String])],
    _ body: (Archive, [ArticleKey]) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      let articles = rows.enumerated().map { place, row in
        AnnotatedArticle(
          article: Article(
            outlet: Outlet(name: "O\(place)", domain: nil), headline: "H\(place)", body: ["B"]),
          annotations: Annotations())
      }
      let profiles = zip(articles, rows).map { annotated, row in
        StoryProfile(
          article: annotated.article.id, outlet: "O", terms: row.words.map { .init(key: $0, weight: 1) },
          names: [], places: [], eventDays: [], publicationDay: row.day, language: row.language)
      }
      let keys = try archive.insert(articles, profiles: profiles).map(\.key)
      try body(archive, keys)
    }
  }

  @Test(
    "They share a word, lie near in time or have no day, and are in a language that is known to be another")
  func found() throws {
    try withArchive(Self.rows) { archive, keys in
      let languages = try archive.languages()
      #expect(languages == ["id", "en", "fr"])
      var numbered = try NumberedArchive(archive) { _, _, _ in 1 }
      func places(_ number: Int, _ words: [String], _ days: ClosedRange<Int>?) throws -> Set<Int> {
        let question = NumberedArchive.ForeignQuestion(article: keys[number], words: words, days: days)
        let found = try numbered.foreigners(for: [question])
        return Set(found.joined().compactMap { keys.firstIndex(of: $0.article) })
      }
      #expect(try places(0, ["wirasena", "person:hendra wirasena"], 93...107) == [1, 3, 7])
      #expect(try places(0, ["wirasena"], nil) == [1, 2, 3, 7])
      #expect(try places(1, ["wirasena"], 94...108) == [0, 5, 7])
      #expect(try places(6, ["wirasena"], 94...108).isEmpty)
      #expect(try places(0, [], 93...107).isEmpty)
      #expect(try places(0, ["tidak ada"], 93...107).isEmpty)
    }
  }

  @Test("An archive of one language has none")
  func oneLanguage() throws {
    try withArchive(Self.rows.filter { $0.language == "id" }) { archive, keys in
      #expect(try archive.languages() == ["id"])
      var numbered = try NumberedArchive(archive) { _, _, _ in 1 }
      #expect(!numbered.hasLanguages)
      let question = NumberedArchive.ForeignQuestion(article: keys[0], words: ["wirasena"], days: nil)
      let found = try numbered.foreigners(for: [question]).joined()
      #expect(found.isEmpty)
    }
  }
}
