import Foundation
import Testing

@testable import workbench

@Suite("Scores of stories")
struct StoryScoreTests {
  private static let gold = [
    StoryGold(id: "a", outlet: "x", event: "1"), StoryGold(id: "b", outlet: "y", event: "1"),
    StoryGold(id: "c", outlet: "x", event: "1"), StoryGold(id: "d", outlet: "y", event: "2"),
  ]

  @Test("Right links and stories score 1 in every measure")
  func perfect() {
    let score = StoryScore(
      gold: Self.gold, related: { ["a": ["b"], "b": ["a", "c"], "c": ["b"]][$0] ?? [] },
      story: { $0 == "d" ? nil : "s" })
    #expect(
      [score.meanReciprocalRank, score.recallAtFive, score.shownPrecision, score.shownRecall].allSatisfy {
        $0 == 1
      })
    #expect(abs(score.bcubed - 1) < 1e-9 && score.pairwise == 1)
  }

  @Test("Its own outlet counts neither way, an unlabelled article is wrong")
  func ranks() {
    let score = StoryScore(
      gold: Self.gold, related: { $0 == "a" ? ["c", "z", "b"] : [] }, story: { _ in nil })
    #expect(abs(score.meanReciprocalRank - 0.5 / 3) < 1e-9)
    #expect(abs(score.recallAtFive - 1.0 / 3) < 1e-9)
    #expect(score.shownPrecision == 0.5 && score.shownRecall == 0.25)
    #expect(score.pairwise == 0)
  }

  @Test("One story of all loses precision and no recall")
  func lumped() {
    let score = StoryScore(gold: Self.gold, related: { _ in [] }, story: { _ in "s" })
    #expect(abs(score.bcubed - 2 * 0.625 / 1.625) < 1e-9)
    #expect(abs(score.pairwise - 2.0 / 3) < 1e-9)
  }

  @Test("Articles without dates and outlets keep their floor")
  func floor() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let folder = "\(root)/../shared/data"
    guard FileManager.default.fileExists(atPath: "\(folder)/links/ecbplus-dev.gold.jsonl") else { return }
    let score = try StorySet.all[1].score(in: folder)
    #expect(score.bcubed > 0.88 && score.pairwise > 0.83, "\(score)")
    #expect(score.recallAtFive > 0.89 && score.shownPrecision > 0.95, "\(score)")
  }
}
