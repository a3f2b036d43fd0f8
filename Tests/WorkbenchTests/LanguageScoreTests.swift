import Foundation
import News
import Testing

@testable import workbench

@Suite("Scores of links between languages")
struct LanguageScoreTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/Languages").path

  @Test(
    "Our own articles keep their floors in both halves", arguments: [("dev", 0.9, 0.9), ("held", 0.7, 0.9)])
  func floor(half: String, precision: Double, recall: Double) throws {
    let set = try LanguageSet(path: "\(Self.folder)/\(half).txt")
    let score = set.score()
    #expect(score.pairs >= 12)
    #expect(score.precision >= precision, "\(score.precision)")
    #expect(score.recall >= recall, "\(score.recall)")
  }

  @Test("A pair that is linked both ways counts once, and a link to other news is wrong")
  func counts() {
    func told(_ event: String, _ language: String) -> LanguageSet.Told {
      LanguageSet.Told(
        event: event,
        article: Article(
          outlet: Outlet(name: "x", domain: nil), headline: event + language, language: language, body: []))
    }
    let articles = [told("a", "id"), told("a", "en"), told("b", "id"), told("b", "en"), told("b", "id")]
    let score = LanguageScore(articles: articles, found: [[1], [0, 7], [], [], []]) { $0 < 2 ? "s" : "\($0)" }
    #expect(score.pairs == 3)
    #expect(score.precision == 0.5)
    #expect(abs(score.recall - 1.0 / 3) < 1e-9)
    #expect(abs(score.joined - 1.0 / 3) < 1e-9)
    #expect(score.errors.count == 3)
  }

  @Test("A file that is not there, or a head that is none, is told of")
  func broken() throws {
    #expect(throws: GoldError.self) { try LanguageSet(path: "\(Self.folder)/none.txt") }
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).txt")
    try "== Outlet | id\nJudul\n\nIsi".write(to: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: path) }
    #expect(throws: GoldError.self) { try LanguageSet(path: path.path) }
  }
}
