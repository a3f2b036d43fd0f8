import Canvas
import News
import Testing

@testable import Reader

@Suite("The gutter of the reading pane")
struct GutterTests {
  @Test("Each kind of claim has its own sign and its own line below it")
  func signs() {
    let kinds = Claim.Kind.allCases
    #expect(Set(kinds.map(\.sign)).count == kinds.count)
    #expect(Set(kinds.map(\.continuation)).count == kinds.count)
    for kind in kinds {
      #expect(DisplayText.columns(of: kind.sign) == 1)
      #expect(DisplayText.columns(of: kind.continuation) == 1)
    }
  }

  @Test("A line tells the claim that goes on, also after another one inside it has ended")
  func gutters() {
    let article = Article(
      outlet: Outlet(name: "x", domain: nil), headline: "h", publication: .absent,
      body: ["satu dua tiga empat lima enam"])
    let annotations = Annotations(claims: [
      Claim(range: 2..<31, kind: .report, content: 2..<31),
      Claim(range: 7..<10, kind: .quote, content: 7..<10),
    ])
    let summary = ArticleSummary(
      key: ArticleKey(rawValue: 1), id: article.id, outlet: article.outlet, headline: "h",
      publication: .absent)
    let layout = ArticleLayout(
      OpenArticle(
        summary: summary, annotated: AnnotatedArticle(article: article, annotations: annotations), related: []
      ),
      columns: 5, isUnfolded: false, dates: DateWriter(year: 2024),
      hints: ArticleHints(unfold: "zf", evidence: "gd", matrix: "M"))
    let signs = layout.lines.filter { $0.source != nil }.map { $0.gutter?.sign ?? "-" }
    #expect(signs == ["-", "┊", "┃", "┊", "┊", "┊", "┊"])
  }
}
