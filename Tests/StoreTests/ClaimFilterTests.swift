import News
import Testing

@testable import Store

@Suite("Filters by claims") struct ClaimFilterTests {
  /// Two articles: Lavrov denies and Putin accuses in the first, the other way round in the second; and an
  /// official without a name, an official in quotation marks, and nobody at all.
  private static let articles = [
    MadeArticle(
      "A",
      [
        .init(.denial, "Sergei Lavrov", "lavrov"), .init(.accusation, "Putin", "vladimir putin"),
      ]),
    MadeArticle(
      "B",
      [
        .init(.accusation, "Lavrov", "lavrov"), .init(.denial, "Vladimir Putin", "vladimir putin"),
      ]),
    MadeArticle(
      "C",
      [
        .init(.report, "pejabat AS"), .init(.report, "sumber \"dekat istana\""), .init(.quote, nil),
        .init(.quote, "Lavrov"), .init(.quote, "unnamed"),
      ]),
  ].map(\.annotated)

  @Test(
    "Kind and source are met by one claim, and a source by its key, its names or its words",
    arguments: [
      ("source:lavrov", "ABC"), ("claim:denial source:lavrov", "A"), ("claim:denial source:putin", "B"),
      ("claim:denial source:\"vladimir  PUTIN\"", "B"), ("claim:denial source:putin source:lavrov", "AB"),
      ("claim:denial claim:accusation source:lavrov", "AB"), ("source:\"sergei lavrov\"", "AB"),
      ("source:unnamed", "C"), ("claim:denial source:unnamed", ""), ("claim:report source:unnamed", "C"),
      ("source:\"PEJABAT as\"", "C"), ("source:pejabat", ""), ("source:\"sumber dekat istana\"", "C"),
      ("source:\"unnamed\"", "C"), ("claim:report source:\"unnamed\"", ""),
      ("claim:quote source:lavrov", "C"),
    ])
  func filters(text: String, expected: String) throws {
    try withArchive { archive in
      let keys = try archive.order(matching: try ArticleFilter(parsing: text))
      #expect(try archive.summaries(of: keys).map(\.outlet.name).joined() == expected)
    }
  }

  @Test("Sources are listed with their fullest name and counted by the kind that the filter asks for")
  func facets() throws {
    try withArchive { archive in
      func rows(_ field: ArticleFilter.Field, _ text: String) throws -> [String] {
        try archive.facets(of: field, matching: try ArticleFilter(parsing: text)).map {
          "\($0.term): \($0.label) \($0.count)"
        }
      }
      #expect(
        try rows(.source, "") == [
          "source:lavrov: Sergei Lavrov 3", "source:\"vladimir putin\": Vladimir Putin 2",
          "source:\"pejabat AS\": pejabat AS 1", "source:\"sumber dekat istana\": sumber \"dekat istana\" 1",
          "source:unnamed: unnamed 1", "source:\"unnamed\": unnamed 1",
        ])
      #expect(
        try rows(.source, "claim:denial source:putin") == [
          "source:lavrov: Sergei Lavrov 1", "source:\"vladimir putin\": Vladimir Putin 1",
        ])
      #expect(
        try rows(.claim, "source:lavrov") == [
          "claim:accusation: accusation 1", "claim:denial: denial 1", "claim:quote: quote 1",
        ])
      #expect(
        try rows(.claim, "source:unnamed claim:denial") == [
          "claim:quote: quote 1", "claim:report: report 1",
        ])
      let filter = try ArticleFilter(parsing: "outlet:A")
      #expect(try archive.facets(of: .source, matching: filter, limit: 1).count == 1)
    }
  }

  @Test("A claim that points outside its text is no claim to filter by", arguments: [9_000, Int.max - 4])
  func outside(start: Int) throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      var annotated = MadeArticle("A", [.init(.quote, nil)]).annotated
      annotated.annotations.claims += [
        Claim(range: 0..<3, kind: .denial, content: start..<(start + 3)),
        Claim(range: 0..<3, kind: .warning, source: .init(range: -2..<1), content: 0..<3),
        Claim(range: 0..<3, kind: .criticism, cue: start..<(start + 1), content: 0..<3),
      ]
      let key = try #require(try archive.insert([annotated]).first).key
      #expect(try archive.facets(of: .claim, matching: ArticleFilter()).map(\.label) == ["quote"])
      #expect(try archive.annotated(key) == annotated)
    }
  }

  private func withArchive(_ body: (Archive) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
      defer { archive.close() }
      _ = try archive.insert(Self.articles)
      try body(archive)
    }
  }
}
