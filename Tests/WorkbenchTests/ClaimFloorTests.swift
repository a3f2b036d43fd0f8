import News
import Analysis
import Foundation
import Testing

@testable import workbench

@Suite("Floors of the claims that are found")
struct ClaimFloorTests {
  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/Claims").path

  @Test(
    "Our own articles, the half that nobody looks at, keep their floors",
    arguments: [("id", 0.85, 0.9), ("en", 0.8, 0.85)])
  func held(language: String, f1: Double, source: Double) throws {
    let folder = try GoldFolder(path: Self.fixtures, read: ClaimedArticle.init(_:file:))
    let articles = folder.held.filter { $0.article.language == language }
    let score = ClaimSet(name: language, isHeldBack: true, articles, analyzer: Analyzer()).score
    #expect(score.spans.gold >= 40)
    #expect(score.spans.f1 > f1, "\(score.spans.f1)")
    #expect(
      Double(score.sources) > source * Double(score.spans.hits), "\(score.sources) of \(score.spans.hits)")
  }
}
