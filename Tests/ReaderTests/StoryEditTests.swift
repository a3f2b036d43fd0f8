import News
import Testing

@testable import Reader

@Suite("Joining and splitting stories by hand")
struct StoryEditTests {
  private func story(_ session: Session, _ key: Int) -> String? {
    session.archive.articles.first { $0.summary.key.rawValue == Int64(key) }?.summary.story
  }

  @Test("- takes the selected related article out of the story, u brings it back, ^R does it again")
  func split() throws {
    var session = try Session(.bridge)
    try session.press("gs j -")
    #expect(
      session.lastLine().contains("Taken out of its story, which has 4 articles left · u takes it back"))
    #expect(story(session, 4) == nil)
    #expect(session.lastLine().contains("[panel] 2/4"))
    try session.press("-")
    #expect(session.lastLine().contains("It is in another story already · = joins the two"))
    try session.press("u")
    #expect(story(session, 4) == "jembatan")
    #expect(session.lastLine().contains("Undone: stories"))
    try session.press("^R")
    #expect(story(session, 4) == nil)
  }

  @Test("= joins the story of the selected related article with the one on screen")
  func join() throws {
    var session = try Session(.bridge)
    try session.press("gs =")
    #expect(session.lastLine().contains("It is in this story already · - takes it out"))
    try session.press("- =")
    #expect(session.lastLine().contains("One story now, of 5 articles"))
    #expect(story(session, 2) == "jembatan")
  }

  @Test("From the text - takes the article itself out, and = asks for the one that tells the same")
  func text() throws {
    var session = try Session(.bridge)
    try session.press("Enter -")
    #expect(story(session, 1) == nil)
    #expect(session.lastLine().contains("4 articles left"))
    try session.press("-")
    #expect(session.lastLine().contains("This article is in no story"))
    try session.press("=")
    #expect(session.screen().contains("Tells the same event"))
    session.type("quay")
    try session.press("Enter")
    #expect(session.lastLine().contains("One story now, of 5 articles"))
    try session.press("=")
    #expect(session.lastLine().contains("No related article is outside this story"))
  }

  @Test("A fold is no article; without an article there is nothing to join or split")
  func nothing() throws {
    var folded = try Session(.bridge)
    try folded.press("zs -")
    #expect(folded.lastLine().contains("takes one article out of its story: select it"))
    var empty = try Session(FixtureArchive(articles: []))
    for key in ["-", "="] {
      try empty.press(key)
      #expect(empty.lastLine().contains("No article is on screen"))
    }
  }

  @Test("What the panel shows of a story is asked about anew", arguments: ["gt", "ge", "gc", "gw"])
  func panels(tab: String) throws {
    var session = try Session(.bridge)
    try session.press(tab)
    func generation() -> Int {
      let reader = session.reader
      return tab == "gt"
        ? reader.timeline.generation : tab == "ge" ? reader.entities.generation : reader.claims.generation
    }
    let first = generation()
    #expect(first > 0)
    try session.press("gs j -")
    try session.press(tab)
    #expect(generation() > first)
    try session.press("u")
    #expect(session.reader.isPanelPending == false)
  }

  @Test("The story is laid side by side anew, and the place in the text is kept")
  func refresh() throws {
    var session = try Session(.bridge, columns: 80, rows: 16)
    try session.press("Enter 4 j gs j")
    let top = session.reader.article.top
    #expect(top == 4)
    let generation = session.reader.coverage.generation
    try session.press("-")
    #expect(session.reader.article.top == top)
    #expect(session.reader.coverage.generation > generation)
  }
}
