import News
import Analysis
import Foundation
import Testing

@testable import workbench

@Suite("Floors of the names that are found")
struct NameFloorTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  @Test("Our own articles, both halves and languages, score .85 and more", arguments: ["id", "en"])
  func articles(language: String) throws {
    let folder = try GoldFolder(
      path: "\(Self.root)/Tests/Fixtures/Entities", read: GoldArticle.init(_:file:))
    let articles = (folder.dev + folder.held).filter { $0.article.language == language }
    let set = EvaluatedSet(name: language, isHeldBack: true, articles, analyzer: Analyzer())
    #expect(set.scores.micro.f1 > 0.85, "\(set.scores.micro.f1)")
  }

  @Test("IDNER dev scores .80 and more")
  func idner() throws {
    let path = "\(Self.root)/../shared/data/ner/id-idner-news-2k/dev.txt"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      print("NameFloorTests skips IDNER dev: there is no \(path)")
      return
    }
    let set = EvaluatedSet(name: "IDNER dev", ConllFile(text), analyzer: Analyzer())
    #expect(set.scores.micro.f1 > 0.8, "\(set.scores.micro.f1)")
  }
}
