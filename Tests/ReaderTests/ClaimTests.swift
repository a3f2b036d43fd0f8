import Foundation
import Canvas
import News
import Reader
import Testing

@Suite("Claims in the side panel")
struct ClaimTests {
  @Test("One question feeds three tabs, and is asked once for an article")
  func oneQuestion() throws {
    var session = try Session(.bridge)
    session.outside = []
    var asked: [Effect] = []
    for key in ["g", "c", "g", "q", "g", "w", "g", "c"] {
      let effects = session.reader.press(try #require(Key(key)))
      asked += effects.filter { if case .loadClaims = $0 { true } else { false } }
      session.perform(effects)
    }
    #expect(asked.count == 1)
    #expect(session.screen().contains("6 claims · 2 quotations"))
  }

  @Test("Nothing is asked while the panel shows something else or is not there", arguments: ["ge", "gc gl"])
  func quiet(keys: String) throws {
    var session = try Session(.bridge, columns: 80, rows: 24)
    try session.press(keys)
    let effects = session.reader.press(Key(.character("j")))
    for effect in effects {
      for answer in session.archive.answers(to: effect) {
        #expect(
          session.reader.update(answer).allSatisfy { if case .loadClaims = $0 { false } else { true } })
      }
    }
  }

  @Test("The answer for an article left behind is dropped, and a failure is told and not asked again")
  func late() throws {
    var session = try Session(.bridge)
    try session.press("gc")
    let before = session.screen()
    #expect(session.reader.update(.claims(ClaimLedger(), generation: 1)).isEmpty)
    #expect(session.screen() == before)

    var reader = try Session(.bridge).reader
    _ = reader.press(Key(.character("g")))
    let effects = reader.press(Key(.character("c")))
    guard case .loadClaims(let key, let generation) = effects.last else {
      Issue.record("\(effects)")
      return
    }
    #expect(key == ArticleKey(rawValue: 1))
    #expect(reader.frame(size: session.size, theme: lettered).text.contains("Reading…"))
    #expect(reader.press(Key(.enter)).isEmpty)
    #expect(reader.update(.failed("the disk is gone", generation: generation)).isEmpty)
    let screen = reader.frame(size: session.size, theme: lettered).text
    #expect(screen.contains("The claims could not be"))
    #expect(screen.contains("the disk is gone"))
    #expect(
      reader.press(Key(.character("j"))).allSatisfy { if case .loadClaims = $0 { false } else { true } })
  }

  @Test("Rows of an older article neither go anywhere nor filter")
  func stale() throws {
    var session = try Session(.bridge)
    try session.press("gc")
    let effects = session.reader.press(Key(.character("J")))
    for effect in effects {
      if case .loadArticle = effect {
        for answer in session.archive.answers(to: effect) { _ = session.reader.update(answer) }
      }
    }
    #expect(session.screen().contains("CLAIMS…"))
    for key in [Key(.enter), Key(.character("*"))] {
      #expect(session.reader.press(key).isEmpty)
      #expect(session.lastLine().contains("are being read"))
    }
  }

  @Test("Moving in the panel shows the claim in the text, and a jump in the text selects its row")
  func follow() throws {
    var session = try Session(.bridge)
    try session.press("gc j j")
    #expect(session.lastLine().contains("[claims] 3/12  claim 3 of 6 · denial · PT Baja Wangi"))
    #expect(session.texts(.current) == ["≠", "╏"])
    #expect(session.texts(.claimCue) == ["membantah"])
    try session.press("]c gc")
    #expect(session.lastLine().contains("[claims] 4/12"))
    try session.press("G")
    #expect(session.texts(.current).isEmpty)
    #expect(session.lastLine().contains("report · unnamed · Sejumlah saksi · via AFP · Suara Pesisir"))
  }

  @Test(
    "Enter goes to the claim; that of another outlet opens its article there, and back returns to the row")
  func enter() throws {
    var session = try Session(.bridge)
    try session.press("gc 4 j Enter")
    #expect(
      session.lastLine().contains(
        "[text] 96%  claim 5 of 6 · indirect speech · Dua pejabat yang mengetahui pemeriksaan itu · unnamed source"
      ))
    try session.press(";")
    #expect(session.lastLine().contains("claim 6 of 6 · warning · Badan Cuaca"))
    try session.press("gc 8 G Enter")
    #expect(session.screen().contains("Lembaga Warga Pesisir mengecam penutupan"))
    #expect(
      session.lastLine().contains("claim 2 of 2 · criticism · Lembaga Warga Pesisir · via Kantor Berita Nusa")
    )
    try session.press("q")
    #expect(session.lastLine().contains("[claims] 8/12"))
    #expect(session.screen().contains("Jembatan Selat Wangi ditutup sejak"))
  }

  @Test("A claim that its text no longer has opens the article at the place")
  func goneClaim() throws {
    var session = try Session(.bridge)
    try session.press("gc")
    session.archive.articles[1].annotated.annotations.claims = []
    try session.press("7 G Enter")
    #expect(session.screen().contains("Warga Kecam Penutupan Jembatan Tanpa"))
    #expect(session.lastLine().contains("[text]"))
  }

  @Test(
    "Filter here takes kind and source, from a row as from the text",
    arguments: [
      ("gc j j *", "denial  by PT Baja Wangi", "2 of 6"),
      ("gc j j Enter *", "denial  by PT Baja Wangi", "2 of 6"),
      ("gc G *", "report  by unnamed source", "1 of 6"), ("gq *", "quotation  by Arum Tejakusuma", "3 of 6"),
      ("Enter ]c *", "quotation  by Arum Tejakusuma", "3 of 6"),
      ("gw *", "wire: Kantor Berita Nusa", "2 of 6"), ("gw j *", "outlet: Harian Selat", "1 of 6"),
      ("gw G *", "outlet: The Quay Post", "1 of 6"),
    ])
  func filterHere(keys: String, chips: String, count: String) throws {
    var session = try Session(.bridge)
    try session.press(keys)
    #expect(session.firstLine().contains("▸ \(chips)"))
    #expect(session.firstLine().contains(count))
  }

  @Test("One quotation in several outlets is one row that names them; sources without a name come last")
  func quotations() throws {
    var session = try Session(.bridge, columns: 200, rows: 60)
    try session.press("gq")
    let screen = session.screen()
    #expect(screen.contains("4 quotations · 2 speakers · 2 unnamed"))
    #expect(screen.contains("Harian Selat, kabarmuara"))
    let named = try #require(screen.range(of: "\"any shortcut in steel"))
    let unnamed = try #require(screen.range(of: "unnamed source"))
    #expect(named.upperBound < unnamed.lowerBound)
    try session.press("yq")
    #expect(
      session.outside.last
        == .copy(
          "\"Kami tidak akan membuka jembatan sebelum penyelam memeriksa tiang ketiga,\" (Arum Tejakusuma)"))
  }

  @Test("The wires panel counts sources, not outlets, and Enter opens what is not on screen")
  func wires() throws {
    var session = try Session(.bridge, columns: 200, rows: 60)
    try session.press("gw")
    let screen = session.screen()
    for text in ["4 independent sources · 5 outlets", "1 Kantor Berita Nusa  2 outlets", "3 own reporting"] {
      #expect(screen.contains(text), "\(text)")
    }
    try session.press("Enter")
    #expect(session.screen().contains("Lembaga Warga Pesisir mengecam"))
    try session.press("q")
    #expect(session.lastLine().contains("[wires] 5/14"))
    try session.press("s")
    #expect(session.archive.articles[1].summary.isStarred)
  }

  @Test(
    "A search in the panel finds words, speakers and outlets",
    arguments: [("gc", "claims"), ("gq", "quotations"), ("gw", "wires")])
  func search(tab: String, name: String) throws {
    var session = try Session(.bridge)
    try session.press("\(tab) /")
    session.type("quay")
    try session.press("Enter")
    #expect(session.lastLine().contains("“quay” 1/"))
    try session.press("Enter q n")
    #expect(session.lastLine().contains("[\(name)]"))
    #expect(session.lastLine().contains("“quay” "))
  }

  @Test("What has no row and what was not read is told")
  func leftOut() throws {
    var archive = FixtureArchive.bridge
    archive.storyArticlesLeftOut = 4800
    let claim = archive.articles[1].annotated.annotations.claims[0]
    archive.articles[1].annotated.annotations.claims = Array(repeating: claim, count: 60)
    var session = try Session(archive, columns: 200, rows: 60)
    try session.press("gc G")
    #expect(session.screen().contains("and 24 more elsewhere"))
    #expect(session.screen().contains("Read in 5 articles; the story has 4800"))
  }
}
