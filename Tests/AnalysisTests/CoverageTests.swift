import Analysis
import Foundation
import News
import Testing

@Suite("Coverage matrix") struct CoverageTests {
  @Test("Rows hold what outlets share, and nothing that they do not", arguments: ["bridge", "plant"])
  func fixtures(name: String) throws {
    let fixture = try StoryFixture(name)
    let matrix = ClaimAligner().matrix(of: fixture.articles)
    if ProcessInfo.processInfo.environment["SHOW_MATRIX"] == "1" { print(matrix.sketch) }
    let shared = fixture.expected.filter { !["never", "only"].contains($0.kind) }
    let missed = shared.filter { !matrix.meets($0) }
    #expect(missed.count * 5 <= shared.count, "\(missed)")
    for expected in fixture.expected where ["never", "only"].contains(expected.kind) {
      #expect(matrix.meets(expected), "\(expected)")
    }
  }

  @Test("The most disputed rows come first, and claims of one outlet last")
  func order() throws {
    let matrix = ClaimAligner().matrix(of: try StoryFixture("plant").articles)
    let shared = matrix.rows.prefix { !$0.isOnlyHere }
    #expect(matrix.rows.dropFirst(shared.count).allSatisfy { $0.isOnlyHere && $0.kind != nil })
    let ranks = shared.map { $0.isDenied ? 0 : $0.differs ? 1 : $0.isHedged ? 2 : 3 }
    #expect(ranks == ranks.sorted())
    #expect(matrix.columns.map(\.outlet.name) == ["Harian Mercu", "Lentera Pagi", "Strait Ledger"])
    #expect(matrix.columns.map(\.wires) == [[], ["Samudra"], []])
  }

  @Test("Every cell points to a sentence of its own outlet")
  func ranges() throws {
    for name in ["bridge", "plant"] {
      let articles = try StoryFixture(name).articles
      let matrix = ClaimAligner().matrix(of: articles)
      for row in matrix.rows {
        #expect(row.cells.count == matrix.columns.count && !row.title.isEmpty)
        for (column, cell) in zip(matrix.columns, row.cells) {
          for statement in cell?.statements ?? [] {
            #expect(column.articles.contains(statement.article))
            let article = try #require(articles.first { $0.summary.key == statement.article })
            let bytes = Array(article.annotated.article.text.utf8)
            #expect(statement.text == String(decoding: bytes[statement.sentence], as: UTF8.self))
            #expect(statement.sentence.lowerBound <= statement.range.lowerBound)
            #expect(statement.sentence.upperBound >= statement.range.upperBound)
          }
        }
      }
    }
  }
}

extension CoverageMatrix {
  /// The matrix as text, to look at.
  var sketch: String {
    rows.map { row in
      let cells = row.cells.map { cell in
        cell.map { cell in
          (cell.isDenied ? "denied \(cell.deniers)" : cell.isHedged ? "hedged" : "stated")
            + " \(cell.differing) "
            + cell.statements.map(\.text).joined(separator: " / ")
        } ?? "·"
      }
      return "* \(row.title)\n" + cells.map { "    \($0)" }.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
