import News
import Testing

@testable import workbench

@Suite("SpanScores and SpanError")
struct SpanScoreTests {
  private func span(_ range: Range<Int>, _ kind: EntityKind) -> NamedSpan {
    NamedSpan(range: range, kind: kind)
  }

  @Test("Only the same bytes and kind count; micro adds the kinds up")
  func scores() {
    var scores = SpanScores()
    scores.add(
      gold: [
        span(0..<5, .person), span(10..<15, .person), span(20..<25, .place), span(30..<35, .organization),
      ],
      found: [
        span(0..<5, .person), span(10..<14, .person), span(20..<25, .organization), span(40..<45, .place),
      ])
    scores.add(gold: [span(0..<5, .place)], found: [span(0..<5, .place)])
    #expect(scores[.person] == SpanScore(hits: 1, found: 2, gold: 2))
    #expect(scores[.place] == SpanScore(hits: 1, found: 2, gold: 2))
    #expect(scores[.organization] == SpanScore(hits: 0, found: 1, gold: 1))
    #expect(scores.micro == SpanScore(hits: 2, found: 5, gold: 5))
    #expect(scores.micro.f1 == 0.4)
  }

  @Test("Rates are of the found, of the gold, and the harmonic mean; nothing gives zero")
  func rates() {
    let score = SpanScore(hits: 3, found: 4, gold: 6)
    #expect((score.precision, score.recall) == (0.75, 0.5))
    #expect(abs(score.f1 - 0.6) < 1e-12)
    #expect((SpanScore().precision, SpanScore().recall, SpanScore().f1) == (0, 0, 0))
  }

  @Test("An error is of type, boundary, missed or invented")
  func faults() {
    let errors = SpanError.errors(
      gold: [
        span(0..<5, .person), span(10..<15, .person), span(20..<25, .place), span(30..<35, .organization),
      ],
      found: [
        span(0..<5, .person), span(10..<14, .place), span(20..<25, .organization), span(40..<45, .place),
      ])
    #expect(errors.map(\.fault) == [.boundary, .type, .missed, .invented])
    #expect(errors.map(\.gold.count) == [1, 1, 1, 0])
    #expect(errors.map(\.found.count) == [1, 1, 0, 1])
  }

  @Test("Names that hang together are one boundary error; names that only touch are two errors")
  func chains() {
    let chain = SpanError.errors(
      gold: [span(0..<5, .place), span(6..<12, .person)],
      found: [span(0..<9, .place), span(10..<12, .person)])
    #expect(chain.map(\.fault) == [.boundary])
    #expect(chain.first?.found.count == 2)
    let touching = SpanError.errors(gold: [span(0..<5, .place)], found: [span(5..<9, .person)])
    #expect(touching.map(\.fault) == [.missed, .invented])
    #expect(SpanError.errors(gold: [span(0..<5, .place)], found: [span(0..<5, .place)]).isEmpty)
  }
}

@Suite("SpanErrorGroup")
struct SpanErrorGroupTests {
  private func groups(_ body: [String], found: [(String, EntityKind)]) throws -> [SpanErrorGroup] {
    let gold = try GoldArticle(
      "language: id\noutlet: P\nheadline: Judul\n\n" + body.joined(separator: "\n"), file: "a.txt")
    let text = gold.article.text
    let spans = found.flatMap { name, kind in
      text.ranges(of: name).map {
        let start = text.utf8.distance(from: text.startIndex, to: $0.lowerBound)
        return NamedSpan(range: start..<(start + name.utf8.count), kind: kind)
      }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return SpanErrorGroup.groups(of: [(gold.article, SpanError.errors(gold: gold.spans, found: spans))])
  }

  @Test("The same error in several places is one group, and the most frequent comes first")
  func frequency() throws {
    let groups = try groups(
      ["Kata [person Ani].", "[organization Golkar] dan [organization Golkar] di Solo."],
      found: [("Golkar", .place), ("Solo", .place)])
    #expect(groups.map(\.count) == [2, 1, 1])
    #expect(groups.map(\.fault) == [.type, .missed, .invented])
    #expect(groups.map(\.summary) == ["ORG \"Golkar\", found as LOC", "PER \"Ani\"", "LOC \"Solo\""])
  }

  @Test("The example marks gold and found and stays in its line")
  func examples() throws {
    let groups = try groups(
      [
        "Sebelumnya.",
        "Satu dua tiga empat lima enam tujuh Presiden [place Korea Selatan] [person Yoon] tiba di sini hari ini juga lho.",
      ], found: [("Selatan Yoon", .person)])
    #expect(
      groups.map(\.example) == [
        "… tiga empat lima enam tujuh Presiden [Korea {Selatan] [Yoon}] tiba di sini hari ini juga …"
      ])
    #expect(groups.map(\.summary) == ["LOC \"Korea Selatan\" + PER \"Yoon\", found PER \"Selatan Yoon\""])
  }

  @Test("A name at both ends of a line has no words around it")
  func ends() throws {
    let groups = try groups(["[person Ani]"], found: [])
    #expect(groups.map(\.example) == ["[Ani]"])
  }
}
