import Analysis
import Foundation
import News
import Testing

/// A story of `Tests/Fixtures/Stories` with the rows that its matrix must have.
struct StoryFixture {
  let articles: [StoryArticle]
  let expected: [Expectation]

  /// A line of the file of rows.
  struct Expectation: CustomStringConvertible {
    let kind: String
    let words: [(outlet: String, words: String)]
    let deniers: [String]
    let description: String
  }

  init(_ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/Stories")
    let text = try String(contentsOf: folder.appendingPathComponent("\(name).txt"), encoding: .utf8)
    articles = text.components(separatedBy: "== ").dropFirst().enumerated().map { place, block in
      let parts = block.components(separatedBy: "\n")
      let head = parts[0].components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let paragraphs = parts.dropFirst().filter { !$0.isEmpty }
      return Self.article(
        place, outlet: head[0], language: head[1], day: head[2], wires: Array(head.dropFirst(3)),
        headline: paragraphs[0], body: Array(paragraphs.dropFirst()))
    }
    let rows = try String(contentsOf: folder.appendingPathComponent("\(name).rows"), encoding: .utf8)
    expected = rows.components(separatedBy: "\n").filter { !$0.isEmpty && !$0.hasPrefix("#") }.map { line in
      let columns = line.components(separatedBy: "\t")
      let words = columns.dropFirst().map { column -> (outlet: String, words: String) in
        let parts = column.components(separatedBy: "=")
        return (parts[0], parts[1])
      }
      return Expectation(
        kind: columns[0], words: words.filter { $0.outlet != "by" },
        deniers: words.filter { $0.outlet == "by" }.map(\.words), description: line)
    }
  }

  /// An article as an archive would hand it over, analysed.
  static func article(
    _ place: Int, outlet: String, language: String = "id", day: String? = nil, wires: [String] = [],
    headline: String, body: [String]
  ) -> StoryArticle {
    let publication = day.flatMap { CalendarDay($0) }.map {
      Publication.stated(.day($0), evidence: "")
    }
    let article = Article(
      outlet: Outlet(name: outlet, domain: nil), headline: headline, publication: publication ?? .absent,
      language: language, wires: wires.map { Wire(name: $0, kind: .cited) }, body: body)
    return StoryArticle(
      summary: ArticleSummary(
        key: ArticleKey(rawValue: Int64(place + 1)), id: article.id, outlet: article.outlet,
        headline: headline, publication: article.publication, wires: wires),
      annotated: AnnotatedArticle(article: article, annotations: Analyzer().annotations(of: article)))
  }
}

extension CoverageMatrix {
  /// The rows in which an outlet has a sentence with some words.
  func rows(_ outlet: String, _ words: String) -> Set<Int> {
    guard let column = columns.firstIndex(where: { $0.outlet.name == outlet }) else { return [] }
    return Set(
      rows.indices.filter { row in
        rows[row].cells[column]?.statements.contains { $0.text.contains(words) } == true
      })
  }

  /// Whether the matrix is as a line of a fixture says.
  func meets(_ expected: StoryFixture.Expectation) -> Bool {
    let sets = expected.words.map { rows($0.outlet, $0.words) }
    let common = sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }.map { rows[$0] }
    switch expected.kind {
    case "never": return common.isEmpty
    case "only": return common.contains { $0.isOnlyHere }
    case "differ": return common.contains { $0.differs }
    case "hedged": return common.contains { $0.isHedged }
    case "denied": return common.contains { $0.isDenied && Set(expected.deniers).isSubset(of: $0.deniers) }
    default: return common.contains { !$0.isOnlyHere }
    }
  }
}
