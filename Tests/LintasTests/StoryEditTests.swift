import News
import Reader
import Store
import Testing

@testable import lintas

@Suite("Changing stories in the reader")
struct StoryEditTests {
  @Test("A reader that only reads its archive changes stories all the same, and lays them side by side anew")
  func readOnly() throws {
    let home = try Home()
    let path = "\(home.path)/archive.db"
    let writer = try Archive.open(at: path, mode: .readWrite)
    let keys = try writer.insert(
      ["Kabar", "Lentera"].map { outlet in
        AnnotatedArticle(
          article: Article(
            outlet: Outlet(name: outlet, domain: nil), headline: "Jembatan Wangi ditutup \(outlet)",
            body: ["Jembatan Wangi ditutup sejak Senin karena retak di tiang ketiga."]),
          annotations: Annotations())
      }
    ).map(\.key)
    writer.close()
    let archive = try Archive.open(at: path, mode: .readOnly)
    defer { archive.close() }
    let librarian = Librarian(archive: archive, state: nil) {}
    librarian.perform(.editStory(.join(keys[0], keys[1])))
    librarian.perform(.loadCoverage(keys[0], generation: 7))
    librarian.finish()
    let answers = librarian.takeAnswers()
    try #require(answers.count == 2)
    guard case .storyEdited(let edit?) = answers[0], case .coverage(let coverage, 7) = answers[1] else {
      Issue.record("\(answers)")
      return
    }
    #expect(edit.articles == 2 && edit.moves.map(\.article) == keys.sorted())
    #expect(coverage.matrix.columns.map(\.outlet.name).sorted() == ["Kabar", "Lentera"])
    #expect(coverage.matrix.rows.contains { $0.outlets.count == 2 })
    librarian.perform(.replayStory(edit, isUndo: true))
    librarian.finish()
    guard case .storyEdited(nil)? = librarian.takeAnswers().first else {
      Issue.record("no answer")
      return
    }
    #expect(try archive.stories(of: keys).isEmpty)
    librarian.perform(.replayStory(edit, isUndo: false))
    librarian.finish()
    #expect(try archive.stories(of: keys).count == 2)
  }
}
