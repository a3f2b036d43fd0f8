import Canvas
import News
import Testing

@testable import Reader

@Suite("Layout")
struct LayoutTests {
  @Test("Panes lie inside the screen and never overlap", arguments: Pane.allCases)
  func panes(focus: Pane) {
    for columns in stride(from: 0, through: 210, by: 7) {
      for rows in 0...40 {
        for (isZoomed, change) in [(false, 0), (false, 40), (false, -30), (true, 0)] {
          var arrangement = Arrangement()
          arrangement.isZoomed = isZoomed
          arrangement.panelChange = change
          let size = Size(columns: columns, rows: rows)
          let panes = PaneLayout(size: size, arrangement: arrangement, focus: focus, hasBanner: true)
          let areas =
            [panes.header, panes.banner, panes.list, panes.article, panes.panel, panes.footer]
            .compactMap { $0 } + panes.rules
          let cells = areas.filter { !$0.isEmpty }.reduce(0) { $0 + $1.size.columns * $1.size.rows }
          #expect(cells <= columns * rows)
          for area in areas where !area.isEmpty { #expect(area.intersection(Area(size)) == area) }
        }
      }
    }
  }

  @Test("The text is at most 72 columns wide and fits into its pane")
  func measure() {
    for columns in 0...240 {
      let measure = TextMeasure(paneColumns: columns)
      #expect((1...72).contains(measure.columns))
      #expect(columns < 4 || measure.text + measure.columns <= columns)
      #expect(measure.gutter + 2 == measure.text)
    }
  }

  @Test(
    "Every word of the text stands on exactly one line, at every width", arguments: [1, 2, 7, 17, 46, 72])
  func words(columns: Int) {
    for open in FixtureArchive.ferry.articles {
      let layout = ArticleLayout(
        open, columns: columns, isUnfolded: true, dates: DateWriter(year: 2024),
        hints: ArticleHints(unfold: "zf", evidence: "gd", matrix: "M"))
      let sources = layout.lines.compactMap(\.source)
      let text = Array(open.annotated.article.text.utf8)
      var covered = Array(repeating: 0, count: text.count)
      for source in sources { for byte in source { covered[byte] += 1 } }
      let isRight = text.indices.allSatisfy {
        covered[$0] == 1 || (covered[$0] == 0 && [32, 10].contains(text[$0]))
      }
      #expect(isRight)
      for line in layout.lines {
        #expect(DisplayText.columns(of: line.text) <= max(2, columns))
        for mark in line.marks { #expect(mark.range.upperBound <= line.text.utf8.count) }
      }
    }
  }

  @Test(
    "Dates leave this year out and show doubt",
    arguments: [
      ("2024-06-18", false, "18 Jun", "18 Jun 2024"), ("2024-06-06", true, " 6 Jun?", "6 Jun 2024?"),
      ("2023-09-06", false, " 6 Sep 23", "6 Sep 2023"), ("2023-09-26", true, "26 Sep 23?", "26 Sep 2023?"),
    ])
  func dates(day: String, isDoubtful: Bool, row: String, full: String) {
    let date = PublicationDate.day(FixtureArchive.day(day))
    let publication: Publication =
      isDoubtful ? .estimated(date, evidence: "x") : .stated(date, evidence: "x")
    let dates = DateWriter(year: 2024)
    #expect(dates.row(publication) == row)
    #expect(dates.full(publication) == full)
    #expect(DisplayText.columns(of: row) <= DateWriter.rowColumns)
    #expect(DisplayText.columns(of: dates.shortRow(publication)) <= DateWriter.shortRowColumns)
    #expect(dates.row(.absent) == " —")
  }

  @Test("Words are found whatever their case, on character boundaries")
  func search() {
    let bytes = Array("Karang, KARANG é karang É".utf8)
    #expect(TextSearch.matches(of: "karang", in: bytes) == [0..<6, 8..<14, 18..<24])
    #expect(TextSearch.matches(of: "é", in: bytes) == [15..<17, 25..<27])
    #expect(TextSearch.matches(of: "", in: bytes).isEmpty)
  }
}
