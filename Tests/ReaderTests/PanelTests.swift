import Canvas
import News
import Testing

@testable import Reader

@Suite("The side panel's lines")
struct PanelTests {
  @Test("The heading names the tab that is shown, whole, and no key twice", arguments: PanelTab.allCases)
  func heading(shown: PanelTab) {
    // The feeds have a place in the heading only while they are shown.
    let tabs = zip(PanelTab.allCases, ["gr", "gt", "ge", "gc", "gq", "gw", "!"]).map { (tab: $0, keys: $1) }
      .filter { $0.tab != .feeds || shown == .feeds }
    let roomy = shown == .feeds ? 81 : 71
    for columns in 0...100 {
      var frame = Frame(size: Size(columns: columns, rows: 1))
      PanelHeading(tabs: tabs, shown: shown, isPending: false, isFocused: true)
        .draw(in: Area(column: 0, row: 0, columns: columns, rows: 1), of: &frame, lettered)
      let words = frame.text.split(separator: " ").map(String.init)
      #expect(columns < 27 || words.contains(shown.name.uppercased()))
      guard columns >= 27 else { continue }
      let keys = words.filter { word in tabs.contains { $0.keys == word } }
      #expect(keys == tabs.filter { $0.tab != shown }.map(\.keys))
      #expect(columns < roomy || tabs.allSatisfy { $0.tab == shown || words.contains($0.tab.name) })
    }
  }

  @Test(
    "A text is cut after a whole word where it can",
    arguments: [
      ("satu dua tiga empat", 8, 1, ["satu…"]), ("satu dua tiga empat", 9, 1, ["satu dua…"]),
      ("satu dua", 8, 1, ["satu dua"]), ("satu, dua", 5, 1, ["satu…"]), ("sepanjangnya", 5, 1, ["sepa…"]),
      ("a\n\n b", 9, 2, ["a b"]),
      ("", 9, 2, []), ("東京港", 1, 1, ["…"]),
    ])
  func cut(text: String, width: Int, limit: Int, lines: [String]) {
    #expect(PanelLineBuilder.wrapped(text, to: width, atMost: limit) == lines)
  }

  @Test("Every row has its lines, in order, at every width", arguments: [1, 2, 5, 18, 24, 46, 80, 200])
  func rows(columns: Int) {
    var state = ClaimState()
    state.fill(FixtureArchive.bridge.ledger(of: ArticleKey(rawValue: 1)), current: nil)
    for tab in PanelTab.allCases where tab.isOfLedger {
      let lines = state.lines(of: tab, columns: columns, dates: DateWriter(year: 2024))
      let items = lines.compactMap(\.item)
      #expect(items == items.sorted())
      #expect(Set(items) == Set(0..<state.rowCount(of: tab)))
      #expect(lines.filter(\.isFirst).count == state.rowCount(of: tab))
      for line in lines where columns >= 18 {
        for part in line.parts { #expect(part.column + min(part.columns, 1) <= columns) }
      }
    }
  }

  @Test(
    "A statement is a quotation when all of it stands between marks",
    arguments: [
      ("\"semua\"", true), ("“semua,”", true), ("'all of it'.", true), ("\"sebagian\" saja", false),
      ("\"", false),
      ("", false), ("tanpa tanda", false),
    ])
  func quotation(content: String, isQuotation: Bool) {
    let claim = StatedClaim(
      article: ArticleKey(rawValue: 1), outlet: Outlet(name: "x", domain: nil),
      claim: Claim(range: 0..<1, kind: .denial, content: 0..<1), content: content)
    #expect(claim.isQuotation == isQuotation)
  }
}
