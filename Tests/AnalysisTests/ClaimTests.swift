import Analysis
import News
import Testing

@Suite("Claims")
struct ClaimTests {
  /// A claim as text: kind, source, its entity, cue, content, wire.
  private func claims(_ article: Article) -> [String] {
    Analyzer().annotations(of: article).claims.map { claim in
      [
        claim.kind.rawValue, claim.source.map { Fixtures.text($0.range, of: article) } ?? "-",
        claim.source?.entity?.rawValue ?? "-", claim.cue.map { Fixtures.text($0, of: article) } ?? "-",
        Fixtures.text(claim.content, of: article), claim.via ?? "-",
      ].joined(separator: "|")
    }
  }

  @Test(
    "Source, cue, content and kind are told",
    arguments: [
      (
        "“Kami siap berlayar,” kata juru bicara Kremlin Oleg Danilov kepada wartawan.",
        ["quote|juru bicara Kremlin Oleg Danilov|person:oleg danilov|kata|“Kami siap berlayar,”|-"]
      ),
      (
        "Jane Fuller, pakar laut di Universitas Melati, mencatat bahwa ombak makin tinggi.",
        [
          "indirect|Jane Fuller, pakar laut di Universitas Melati|person:jane fuller|mencatat|bahwa ombak makin tinggi|-"
        ]
      ),
      (
        "Baik Moskow maupun Pyongyang membantah tuduhan itu.",
        ["denial|Baik Moskow maupun Pyongyang|place:moskow|membantah|tuduhan itu|-"]
      ),
      (
        "Tetapi PBB telah memperingatkan bahwa pangan menipis.",
        ["warning|PBB|organization:perserikatan bangsa-bangsa|memperingatkan|bahwa pangan menipis|-"]
      ),
      (
        "Menurut Oleg Danilov, jembatan itu sudah aman.",
        ["indirect|Oleg Danilov|person:oleg danilov|Menurut|jembatan itu sudah aman|-"]
      ),
      (
        "“Gudang itu kosong,” kata Oleg Danilov kepada The Associated Press.",
        ["quote|Oleg Danilov|person:oleg danilov|kata|“Gudang itu kosong,”|The Associated Press"]
      ),
      ("Oleg Danilov berencana mengunjungi Rusia.", []),
      ("Ia membeli roti \"tawar\" di pasar.", []),
      ("Oleg Danilov tidak mengatakan apa pun soal itu.", []),
    ])
  func parts(text: String, expected: [String]) {
    #expect(claims(Fixtures.paragraph(text)) == expected)
  }

  @Test("A form in -nya points to the last speaker and is its own source phrase")
  func lastSpeaker() {
    let last = claims(Fixtures.previewed).last
    #expect(last == "quote|ucapnya|person:oleg danilov|ucapnya|“Kami akan melanjutkannya,”|The Guardian")
  }

  @Test("A citing phrase names the wire and not the speaker")
  func via() {
    let claim = claims(Fixtures.previewed).first { $0.contains("Jane Fuller") }
    #expect(claim?.hasSuffix("|The Guardian") == true)
  }

  @Test("A quotation that nobody closed ends with its paragraph")
  func unbalanced() {
    let article = Fixtures.article(
      "uji.example", "Kabar", nil,
      ["Oleg Danilov mengatakan: “Kami siap pergi sekarang", "Hujan turun lagi."])
    let claims = Analyzer().annotations(of: article).claims
    #expect(claims.count == 1)
    #expect(claims.allSatisfy { $0.range.upperBound <= article.paragraphRanges[1].upperBound })
  }
}
