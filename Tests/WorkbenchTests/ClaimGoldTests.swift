import Foundation
import News
import Testing

@testable import workbench

@Suite("ClaimedArticle")
struct ClaimGoldTests {
  private static let header = "language: id\noutlet: Pos\nheadline: Kabar\n\n"

  @Test("Claim lines become ranges of the paragraph above them")
  func ranges() throws {
    let gold = try ClaimedArticle(
      Self.header
        + "Ia kata orang pelit. \"Itu bohong,\" kata Café X kepada AFP.\n"
        + "> quote | source: Café X | cue: kata | content: \"Itu bohong,\" | who: Café X | via: AFP\n",
      file: "a.txt")
    let text = Array(gold.article.text.utf8)
    func words(_ range: Range<Int>?) -> String? { range.map { String(decoding: text[$0], as: UTF8.self) } }
    let claim = try #require(gold.claims.first)
    #expect(gold.claims.count == 1 && gold.article.body.count == 1)
    #expect(words(claim.source) == "Café X" && words(claim.content) == "\"Itu bohong,\"")
    #expect(claim.cue?.lowerBound ?? 0 > claim.content.lowerBound, "the cue beside the source is meant")
    #expect(claim.speaker == "Café X" && claim.via == "AFP" && claim.kind == .quote)
  }

  @Test("A number chooses among equal words")
  func numbered() throws {
    let gold = try ClaimedArticle(
      Self.header + "A kata B kata C.\n> indirect | source: C | cue#1: kata | content: A\n", file: "a.txt")
    #expect(gold.claims.first?.cue?.lowerBound == "Kabar\n\nA ".utf8.count)
  }

  @Test(
    "An error of notation names file and line",
    arguments: [
      "> lie | content: A", "> quote | content: tidak ada", "> quote | source: A", "> quote | content A",
      "> quote | content: A | content: A", "> quote | cue#x: A | content: A", "> quote | content#9: A",
      "> quote | content: kat",
    ])
  func errors(line: String) {
    #expect {
      try ClaimedArticle(Self.header + "A kata B.\n" + line, file: "held/a.txt")
    } throws: { error in
      "\(error)".hasPrefix("held/a.txt:6: ")
    }
  }

  @Test("A claim before the first paragraph is an error")
  func early() {
    #expect(throws: GoldError.self) { try ClaimedArticle(Self.header + "> quote | content: A", file: "a") }
  }
}

@Suite("ClaimMatching")
struct ClaimMatchingTests {
  private let article = Article(
    outlet: Outlet(name: "Pos", domain: nil), headline: "H", body: ["Kim membantah tuduhan lama itu."])
  private let start = 3

  private func gold(_ content: Range<Int>, cue: Range<Int>?, who: String? = nil) throws -> GoldClaim {
    let text = article.body[0]
    func words(_ range: Range<Int>) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }
    let cueField = cue.map { " | cue: \(words($0))" } ?? ""
    let whoField = who.map { " | who: \($0)" } ?? ""
    return try GoldClaim(
      "denial | source: Kim\(cueField) | content: \(words(content))\(whoField)"[...], in: text, from: start,
      place: ("a", 1))
  }

  private func found(_ content: Range<Int>, cue: Range<Int>?) -> AnnotatedArticle {
    func moved(_ range: Range<Int>) -> Range<Int> { (range.lowerBound + start)..<(range.upperBound + start) }
    let entity = Entity.ID(rawValue: "person:kim")
    let claim = Claim(
      range: moved(0..<content.upperBound), kind: .denial,
      source: Claim.Source(range: moved(0..<3), entity: entity), cue: cue.map(moved), content: moved(content))
    return AnnotatedArticle(
      article: article,
      annotations: Annotations(
        mentions: [Mention(range: moved(0..<3), kind: .person, entity: entity)], claims: [claim]))
  }

  @Test("Cue overlaps and contents share six tenths, or there is no match")
  func match() throws {
    let gold = [try gold(14..<30, cue: 4..<13, who: "Kim")]
    let same = ClaimMatching(gold: gold, found: found(14..<30, cue: 4..<13)).score
    #expect(same.spans == SpanScore(hits: 1, found: 1, gold: 1))
    #expect((same.sources, same.kinds, same.speakers, same.named) == (1, 1, 1, 1))
    let half = ClaimMatching(gold: gold, found: found(14..<21, cue: 4..<13)).score
    #expect(half.spans == SpanScore(hits: 1, found: 1, gold: 1), "7 of 16 characters: Dice .61")
    let less = ClaimMatching(gold: gold, found: found(14..<20, cue: 4..<13)).score
    #expect(less.spans == SpanScore(hits: 0, found: 1, gold: 1), "6 of 16 characters: Dice .55")
    let other = ClaimMatching(gold: gold, found: found(14..<30, cue: 22..<26)).score
    #expect(other.spans.hits == 0)
    let none = ClaimMatching(gold: gold, found: found(14..<30, cue: nil)).score
    #expect(none.spans.hits == 0)
  }
}
