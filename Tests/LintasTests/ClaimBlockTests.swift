import Canvas
import News
import Testing

@testable import lintas

@Suite("Blocks of claims") struct ClaimBlockTests {
  @Test("A block tells kind, source, outlet, day and wire, and below them what is said")
  func whole() {
    let lines = Self.lines("Moskow dan Pyongyang", "Moskow dan Pyongyang", via: "Guardian")
    #expect(
      lines == ["≠ denial  Moskow dan Pyongyang  · Kompas TV · 2024-06-15 · ⟵ Guardian", "  tuduhan itu"])
  }

  @Test(
    "A source is its phrase, with the name where the phrase lacks it, or told to be unnamed",
    arguments: [
      ("Menlu Sergei Lavrov", "Sergei Lavrov", "Menlu Sergei Lavrov"),
      ("ia", "Sergei Lavrov", "ia (Sergei Lavrov)"),
      ("MENLU LAVROV", "Lavrov", "MENLU LAVROV"), (nil, "KCNA", "KCNA"),
      ("pejabat AS", nil, "pejabat AS (unnamed)"),
      (nil, nil, "unnamed"),
    ])
  func sources(phrase: String?, speaker: String?, expected: String) {
    #expect(Self.lines(phrase, speaker).first == "≠ denial  \(expected)  · Kompas TV · 2024-06-15")
  }

  @Test("An undated, an estimated and a monthly article say so")
  func dates() {
    let month = CalendarDay(daysSinceEpoch: 19_889).calendarMonth
    #expect(Self.lines(publication: .absent).first?.hasSuffix("· undated") == true)
    #expect(
      Self.lines(publication: .estimated(.month(month), evidence: "")).first?.hasSuffix("· 2024-06?") == true)
  }

  @Test(
    "Long and hostile words stay inside the terminal, and what is said is cut after three lines",
    arguments: [1, 2, 10, 40, 80])
  func fits(columns: Int) {
    let words = String(repeating: "平壌 dan \u{1B}[31mMoskow\u{9B}\u{202E} membantah\n", count: 300)
    let lines = Self.lines(words, words, content: words, columns: columns)
    #expect(lines.count == 4)
    for line in lines {
      #expect(DisplayText.columns(of: line) <= max(columns, 4), "\(line)")
      #expect(line == DisplayText.printable(line))
    }
    #expect(lines[3].hasSuffix("…") || columns < 4)
    if columns >= 60 {
      #expect(lines[0].hasSuffix("… · Kompas TV · 2024-06-15") || lines[0].hasSuffix("2024-06-15"))
    }
    #expect(Self.lines(content: "", columns: columns).count == 2)
  }

  private static func lines(
    _ phrase: String? = nil, _ speaker: String? = nil, via: String? = nil, content: String = "tuduhan itu",
    publication: Publication = .stated(.day(CalendarDay(daysSinceEpoch: 19_889)), evidence: ""),
    columns: Int = 80
  ) -> [String] {
    let article = ArticleSummary(
      key: ArticleKey(rawValue: 1), id: Article.ID(rawValue: "kompas.tv/1"),
      outlet: Outlet(name: "Kompas TV", domain: "kompas.tv"), headline: "Judul", publication: publication)
    let claim = StatedClaim(
      article: article.key, outlet: article.outlet,
      claim: Claim(range: 0..<9, kind: .denial, content: 0..<9, via: via), source: phrase, speaker: speaker,
      content: content)
    return ClaimBlock(claim, of: article, columns: columns).lines
  }
}
