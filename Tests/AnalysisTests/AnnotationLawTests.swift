import Analysis
import News
import Testing

@Suite("Laws of annotations")
struct AnnotationLawTests {
  /// Expects what every annotation promises.
  private func expectLaws(_ article: Article, languages: [String] = ["id", "en"]) {
    for language in languages {
      var article = article
      article.language = language
      expectLawsOfOne(article)
    }
  }

  private func expectLawsOfOne(_ article: Article) {
    let annotations = Analyzer().annotations(of: article)
    let bytes = Array(article.text.utf8)
    let paragraphs = article.paragraphRanges
    func isBoundary(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
    func isSound(_ range: Range<Int>) -> Bool {
      range.lowerBound >= 0 && range.upperBound <= bytes.count && !range.isEmpty
        && isBoundary(range.lowerBound) && isBoundary(range.upperBound)
        && paragraphs.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }
    #expect(annotations.mentions.allSatisfy { isSound($0.range) })
    #expect(
      zip(annotations.mentions, annotations.mentions.dropFirst())
        .allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    for claim in annotations.claims {
      #expect([claim.range, claim.content].allSatisfy(isSound))
      let parts = [claim.cue, claim.source?.range].compactMap { $0 }
      #expect(parts.allSatisfy(isSound))
      #expect(claim.range.lowerBound <= claim.content.lowerBound)
      #expect(claim.range.upperBound >= claim.content.upperBound)
      #expect(claim.source?.entity != nil || claim.source?.others.isEmpty != false)
    }
    #expect(
      zip(annotations.claims, annotations.claims.dropFirst())
        .allSatisfy { $0.range.lowerBound <= $1.range.lowerBound })
    let profile = Analyzer().profile(of: AnnotatedArticle(article: article, annotations: annotations))
    #expect(profile.terms.map(\.key) == profile.terms.map(\.key).sorted())
    #expect(profile.names.map(\.key) == profile.names.map(\.key).sorted())
  }

  @Test("Real sentences keep the laws", arguments: Fixtures.constellation)
  func constellation(article: Article) { expectLaws(article) }

  @Test(
    "Hostile texts keep the laws",
    arguments: [
      "", "\"", "“", "“”", "…", "-", "'", "A.", "’’’", "((((", "\"\"\"\" kata", "kata kata kata, kata",
      "Menurut",
      "Menurut ,", "X-Y-Z-", "-A", "A-", "Ω≈ç√ ÄÖÜ", "👩‍👩‍👧‍👦 Kim", "\u{202E}abc", "e\u{301}\u{301}\u{301}",
      "H. H. H. H.", "according to", "(AFP)", "said said said", "İstanbul’da İ", "31/31/31 99 Juni Juni 0",
      "ǅ ǅ-ǅ",
    ])
  func hostile(text: String) {
    expectLaws(Fixtures.paragraph(text, headline: text))
    expectLaws(Fixtures.article("uji.example", text, "2024-06-18", [text + " kata Oleg Danilov", text]))
  }

  @Test("Any scalars keep the laws", arguments: 0..<30)
  func scalars(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: UInt64) -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state % bound
    }
    let pieces = [
      "Kim", " ", " kata ", "\"", "”", "“", ", ", ". ", "Rusia", " mengatakan ", "-", "’", "18/6", "(",
      " said ", " was accused by ", " according to ", "katanya", " dan membantah ", " dituduh oleh ", ")",
      "»",
      " yang ", "Dilansir ", " kepada ", " itu ", " who ", ": ", "‘", "Senin", " bahwa ", " dibantah ",
    ]
    var text = ""
    for _ in 0..<200 {
      if next(3) == 0, let scalar = Unicode.Scalar(UInt32(next(0x1_1000))), scalar != "\n" {
        text.unicodeScalars.append(scalar)
      } else {
        text += pieces[Int(next(UInt64(pieces.count)))]
      }
    }
    expectLaws(Fixtures.article("uji.example", String(text.prefix(60)), nil, [text, text]))
  }

  @Test("Huge paragraphs are read to the end")
  func huge() {
    expectLaws(Fixtures.paragraph(String(repeating: "Nama ", count: 10_000)), languages: ["id"])
    expectLaws(Fixtures.paragraph(String(repeating: "Ab", count: 500_000)), languages: ["id"])
    expectLaws(Fixtures.paragraph(String(repeating: "?! ", count: 20_000)), languages: ["id"])
    expectLaws(Fixtures.paragraph(String(repeating: "“a ", count: 20_000)), languages: ["id"])
    expectLaws(Fixtures.paragraph(String(repeating: "kata, ", count: 20_000)), languages: ["id"])
    expectLaws(
      Fixtures.paragraph(String(repeating: "\" said, ' was accused of, (", count: 5_000)), languages: ["en"])
    expectLaws(
      Fixtures.paragraph(String(repeating: "dituduh oleh Oleg, menurut ", count: 5_000)), languages: ["id"])
    expectLaws(
      Fixtures.paragraph(String(repeating: "Oleg Danilov mengatakan, ", count: 5_000)), languages: ["id"])
  }
}
