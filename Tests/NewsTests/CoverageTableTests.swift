import News
import Testing

@Suite("A coverage matrix as a table")
struct CoverageTableTests {
  private static func statement(_ text: String, _ form: CoverageMatrix.Form) -> CoverageMatrix.Statement {
    CoverageMatrix.Statement(
      article: ArticleKey(rawValue: 1), sentence: 0..<1, range: 0..<1, text: text, form: form)
  }

  private let coverage = StoryCoverage(
    title: "Harga | naik",
    matrix: CoverageMatrix(
      columns: [
        CoverageMatrix.Column(outlet: Outlet(name: "Kabar, Pagi", domain: nil), wires: ["Samudra"]),
        CoverageMatrix.Column(outlet: Outlet(name: "Mercu", domain: nil)),
      ],
      rows: [
        CoverageMatrix.Row(
          title: "=HYPERLINK(\"x\")", kind: .denial,
          cells: [
            CoverageMatrix.Cell(
              statements: [Self.statement("Ia \"tidak\" tahu.", .denied(by: ["Arum", "Dimas"]))],
              differing: ["18 persen"]), nil,
          ]),
        CoverageMatrix.Row(
          title: "Naik\u{1B}[31m",
          cells: [nil, CoverageMatrix.Cell(statements: [Self.statement("Naik", .hedged)])]),
      ], leftOut: 2, unread: 1), leftOut: 40)

  @Test("Every field of a row is quoted where it must be, and no formula is left to run")
  func csv() {
    #expect(
      coverage.csv == [
        "statement,kind,outlets,denied by,numbers differ,\"Kabar, Pagi ⟵ Samudra\",Mercu",
        "\"'=HYPERLINK(\"\"x\"\")\",denial,1,Arum; Dimas,yes,"
          + "\"denied by Arum, Dimas ≠ 18 persen: Ia \"\"tidak\"\" tahu.\",",
        "Naik [31m,fact,1,,no,,hedged: Naik",
      ])
  }

  @Test(
    "A field that a program of tables could run is no formula any more",
    arguments: [
      ("-1+1", "'-1+1"), ("@SUM(A1)", "'@SUM(A1)"), (" +1", "' +1"), ("\t=1", "' =1"), ("a=b", "a=b"),
      ("", ""), ("1,5", "\"1,5\""), ("a\nb", "a b"),
    ])
  func formulas(text: String, field: String) { #expect(CSVText.field(text) == field) }

  @Test("The table of Markdown escapes what articles say and counts what it lacks")
  func markdown() {
    #expect(coverage.markdown.first == "# Harga \\| naik")
    #expect(coverage.markdown.contains("| statement | Kabar, Pagi ⟵ Samudra | Mercu |"))
    #expect(
      coverage.markdown.suffix(6) == [
        "", "40 more articles were not read.", "", "1 more statement was not compared.", "",
        "2 more rows were not listed.",
      ])
  }
}
