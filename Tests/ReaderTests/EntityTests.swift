import Canvas
import News
import Reader
import Testing

@Suite("Entities in the side panel")
struct EntityTests {
  @Test("The pane lists people, places and organisations with what only other outlets name at the end")
  func sections() throws {
    var session = try Session(.ferry)
    try session.press("j ge")
    let screen = session.screen()
    for text in ["gr gt ENTITIES gc", "People", "Rahma Sjahrir", "Places", "only elsewhere:", "·/2"] {
      #expect(screen.contains(text), "\(text)")
    }
    #expect(session.lastLine().contains("[entities] 1/"))
    try session.press("gr")
    #expect(session.screen().contains("RELATED gt ge gc gq gw"))
    #expect(session.lastLine().contains("[panel]"))
  }

  @Test("Enter lights up one entity alone; Enter again puts the highlights back")
  func light() throws {
    var session = try Session(.ferry)
    try session.press("ge")
    #expect(session.texts(.place).contains("Karang Tiga"))
    try session.press("Enter")
    #expect(session.lastLine().contains("Rahma Sjahrir 1/1 · article 1 of 4"))
    #expect(session.texts(.current) == ["Rahma Sjahrir"])
    #expect(session.texts(.claimQuote).isEmpty)
    try session.press("Enter")
    #expect(session.lastLine().contains("Every highlight is back"))
    #expect(session.texts(.current).isEmpty)
    #expect(!session.texts(.claimQuote).isEmpty)
  }

  @Test("Escape puts the highlights back from any pane", arguments: ["", "ga ", "gl "])
  func escape(pane: String) throws {
    var session = try Session(.ferry)
    try session.press("ge Enter \(pane)")
    #expect(!session.texts(.current).isEmpty)
    try session.press("Esc")
    #expect(session.texts(.current).isEmpty)
  }

  @Test("n goes through the article, on into the next that names the entity, and around the end")
  func walk() throws {
    var session = try Session(.ferry)
    try session.press("ge j j j j Enter")
    let organization = session.lastLine()
    #expect(organization.contains("Dinas Pelabuhan Kemilau 1/2"))
    try session.press("n")
    #expect(session.lastLine().contains("Dinas Pelabuhan Kemilau 2/2"))
    try session.press("n")
    #expect(session.lastLine().contains("Dinas Pelabuhan Kemilau 1/2 · around the end"))
    try session.press("ge g g Enter n")
    #expect(session.screen().contains("214 Penumpang Selamat"))
    #expect(session.lastLine().contains("Rahma Sjahrir 1/1 · article 2 of 4"))
    try session.press("n")
    #expect(session.screen().contains("All 214 passengers"))
    #expect(session.lastLine().contains("Rahma Sjahrir 1/1 · article 3 of 4"))
    try session.press("3 n")
    #expect(session.lastLine().contains("article 4 of 4"))
    try session.press("n")
    #expect(session.lastLine().contains("Rahma Sjahrir 1/1 · around the end · article 1 of 4"))
    try session.press("N")
    #expect(session.lastLine().contains("around the end · article 4 of 4"))
    try session.press("N")
    #expect(session.lastLine().contains("Rahma Sjahrir 1/1 · article 3 of 4"))
  }

  @Test("Back returns from a walk as from a related article, with the light still on")
  func back() throws {
    var session = try Session(.ferry)
    try session.press("ge Enter n")
    #expect(session.screen().contains("Seluruh 214 penumpang"))
    try session.press("q")
    #expect(session.screen().contains("TELUK KEMILAU."))
    #expect(session.lastLine().contains("[entities]"))
    #expect(session.texts(.searchMatch) == ["Rahma Sjahrir"])
  }

  @Test("An article outside the story puts the light out")
  func otherStory() throws {
    var session = try Session(.ferry)
    try session.press("ge Enter gl G")
    #expect(session.texts(.searchMatch).isEmpty)
    #expect(!session.lastLine().contains("Rahma Sjahrir"))
  }

  @Test("An entity that only other outlets name is found there, from the end gone to", arguments: ["n", "N"])
  func elsewhere(key: String) throws {
    var session = try Session(.ferry)
    try session.press("j ge")
    session.type("/tiga")
    try session.press("Enter Enter")
    #expect(session.lastLine().contains("Karang Tiga · only elsewhere · n goes there"))
    try session.press(key)
    #expect(session.lastLine().contains(key == "n" ? "Karang Tiga 1/2" : "Karang Tiga 2/2"))
    #expect(session.screen().contains("TELUK KEMILAU."))
  }

  @Test("A search takes n from the walk")
  func search() throws {
    var session = try Session(.ferry)
    try session.press("ge Enter ga")
    session.type("/karang")
    try session.press("Enter n")
    #expect(session.lastLine().contains("“karang” 2/"))
  }

  @Test("Filter here takes the selected row, and the lit name in the text", arguments: ["*", "Enter ga *"])
  func filter(keys: String) throws {
    var session = try Session(.ferry)
    try session.press("ge \(keys)")
    let line = session.screen().prefix(120)
    #expect(line.contains("person: Rahma Sjahrir"))
    #expect(line.contains("4 of 7 articles"))
  }

  @Test("The answer for an article left behind is dropped, and a failure is told and not asked again")
  func late() throws {
    var session = try Session(.ferry)
    try session.press("ge")
    let before = session.screen()
    let empty = EntityCensus(article: ArticleKey(rawValue: 1), tallies: [], articles: [])
    #expect(session.reader.update(.entities(empty, generation: 1)).isEmpty)
    #expect(session.screen() == before)

    var reader = try Session(.ferry).reader
    _ = reader.press(Key(.character("g")))
    let effects = reader.press(Key(.character("e")))
    guard case .loadEntities(let key, let generation) = effects.last else {
      Issue.record("\(effects)")
      return
    }
    #expect(key == ArticleKey(rawValue: 1))
    #expect(reader.frame(size: session.size, theme: lettered).text.contains("Counting…"))
    #expect(reader.update(.failed("the disk is gone", generation: generation)).isEmpty)
    let screen = reader.frame(size: session.size, theme: lettered).text
    #expect(screen.contains("The names could not be"))
    #expect(screen.contains("the disk is gone"))
  }

  @Test("What was not counted is told")
  func leftOut() throws {
    var archive = FixtureArchive.ferry
    archive.storyArticlesLeftOut = 4800
    var session = try Session(archive, columns: 200, rows: 60)
    try session.press("ge")
    #expect(session.screen().contains("Counted in 4 articles; the story has 4800"))
  }

  @Test("Nothing is asked while the panel shows something else or is not there")
  func quiet() throws {
    var session = try Session(.ferry, columns: 80, rows: 24)
    session.outside = []
    try session.press("ge gl")
    let effects = session.reader.press(Key(.character("j")))
    for effect in effects {
      for answer in session.archive.answers(to: effect) {
        #expect(
          session.reader.update(answer).allSatisfy { if case .loadEntities = $0 { false } else { true } })
      }
    }
  }
}
