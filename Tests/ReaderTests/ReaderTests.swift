import Canvas
import News
import Reader
import Testing

@Suite("Reader")
struct ReaderTests {
  @Test("A filter by outlet and by date changes list and panel at once")
  func filters() throws {
    var session = try Session(.ferry)
    try session.press("fo")
    session.type("kabar")
    try session.press("Enter fd")
    session.type("2024-06")
    try session.press("Enter")
    #expect(session.firstLine().contains("▸ outlet: kabarmuara.example  date: Jun 2024"))
    #expect(session.firstLine().contains("1 of 7 articles"))
    #expect(session.screen().contains("hidden by the filter"))
    try session.press("fz fz")
    #expect(session.firstLine().contains("7 articles"))
    #expect(!session.screen().contains("hidden by the filter"))
  }

  @Test("The selection stays on its article when the filter changes")
  func keptSelection() throws {
    var session = try Session(.ferry, columns: 80, rows: 24)
    try session.press("j j fo")
    session.type("quay")
    try session.press("Enter")
    #expect(session.lastLine().contains("[list] 1/1"))
    try session.press("fx")
    #expect(session.lastLine().contains("[list] 3/7"))
  }

  @Test("Undo takes a filter back, redo brings it again")
  func undoFilter() throws {
    var session = try Session(.ferry)
    try session.press("* u")
    #expect(session.firstLine().contains("7 articles"))
    try session.press("^R")
    #expect(session.firstLine().contains("outlet: Harian Selat"))
  }

  @Test(
    "Counts come before motions", arguments: [("3j", "4/7"), ("5G", "5/7"), ("G2k", "5/7"), ("99j", "7/7")])
  func counts(keys: String, position: String) throws {
    var session = try Session(.ferry)
    session.type(keys)
    #expect(session.lastLine().contains("[list] \(position)"))
  }

  @Test("The panel opens a related article, and back returns to the first one")
  func related() throws {
    var session = try Session(.ferry)
    try session.press("Enter gs j j Enter")
    #expect(session.screen().contains("All 214 passengers"))
    #expect(session.lastLine().contains("[text]"))
    try session.press("q")
    #expect(session.screen().contains("TELUK KEMILAU."))
    #expect(session.lastLine().contains("[panel]"))
    try session.press("M-Right")
    #expect(session.screen().contains("All 214 passengers"))
  }

  @Test(
    "Jumps go to the next of a kind and say where they are",
    arguments: [
      ("]p", "person 1 of 1 · Rahma Sjahrir"), ("]l", "place 1 of 4 · Karang Tiga"),
      ("]o ]o ;", "organisation 3 of 4"), ("]c", "claim 1 of 3 · quotation · Rahma Sjahrir"),
      ("]c ]c [c", "claim 1 of 3"), ("]c 2 ;", "claim 3 of 3 · accusation · Serikat Pelaut"),
      ("]c ]c ,", "claim 1 of 3"), ("]q ]q", "No quotation further on"), ("]w", "wire 1 of 1"),
    ])
  func jumps(keys: String, sentence: String) throws {
    var session = try Session(.ferry)
    try session.press("Enter " + keys)
    #expect(session.lastLine().contains(sentence))
  }

  @Test("A late answer is dropped")
  func lateAnswers() throws {
    var session = try Session(.ferry)
    let old = session.reader.press(Key(.character("j")))
    let new = session.reader.press(Key(.character("j")))
    session.perform(new)
    session.perform(old)
    #expect(session.screen().contains("All 214 passengers"))
  }

  @Test("The old article stays on screen until the new one arrives")
  func oldArticleStays() throws {
    var session = try Session(.ferry)
    let effects = session.reader.press(Key(.character("j")))
    #expect(session.screen().contains("TELUK KEMILAU."))
    #expect(effects.contains { if case .loadArticle = $0 { true } else { false } })
  }

  @Test("Opening an article marks it read, and unread articles come next at its end")
  func readOn() throws {
    var session = try Session(.ferry, columns: 120, rows: 60)
    try session.press("Enter Space")
    #expect(session.archive.articles[0].summary.isUnread == false)
    #expect(session.archive.articles[1].summary.isUnread == false)
    #expect(session.screen().contains("214 penumpang feri yang menabrak"))
  }

  @Test("Marks can be undone")
  func marks() throws {
    var session = try Session(.ferry)
    try session.press("s")
    #expect(session.archive.articles[0].summary.isStarred)
    try session.press("u")
    #expect(!session.archive.articles[0].summary.isStarred)
    try session.press("A")
    #expect(session.archive.articles.allSatisfy { !$0.summary.isUnread })
    try session.press("u")
    #expect(session.archive.articles.allSatisfy { $0.summary.isUnread })
  }

  @Test("Pasted text goes into an open line, never to the keys")
  func paste() throws {
    var session = try Session(.ferry)
    #expect(session.reader.paste("QQ").isEmpty)
    #expect(session.outside.isEmpty)
    try session.press("F")
    _ = session.reader.paste("unread\n")
    #expect(session.screen().contains("filter unread"))
  }

  @Test("A filter that cannot be read says why, and the line stays open")
  func filterError() throws {
    var session = try Session(.ferry)
    try session.press("F")
    session.type("date:2024-13")
    try session.press("Enter")
    #expect(session.screen().contains("is not a date"))
    #expect(session.screen().contains("filter date:2024-13"))
  }

  @Test(
    "The command line runs commands, goes to rows and takes filters",
    arguments: [
      (":go-last", "[list] 7/7"), (":3", "[list] 3/7"), (":move-down 2", "[list] 3/7"),
      (":outlet:radio", "[list] 1/1"), (":nonsense", ":nonsense"),
    ])
  func commandLine(typed: String, sentence: String) throws {
    var session = try Session(.ferry)
    session.type(typed)
    try session.press("Enter")
    #expect(session.lastLine().contains(sentence))
  }

  @Test("The samples go away with one key")
  func samples() throws {
    var session = try Session(.samples)
    #expect(session.screen().contains("x removes them"))
    try session.press("x")
    #expect(session.archive.articles.isEmpty)
    #expect(session.screen().contains("lintas import PATH"))
  }

  @Test("What leaves the reader leaves as an effect")
  func outside() throws {
    var session = try Session(.ferry)
    try session.press("yu yt o gT ^L Q")
    #expect(
      session.outside == [
        .copy("https://harianselat.example/feri-kandas"),
        .copy("Feri Kemilau Jaya Kandas di Karang, Pelabuhan Bantah Rambu Padam"),
        .openAddress("https://harianselat.example/feri-kandas"), .useTheme("dark"), .redraw, .quit,
      ])
  }

  @Test("Rows far down are asked for when they come near, and kept within bounds")
  func window() throws {
    var session = try Session(.grown(to: 20_000), columns: 80, rows: 24)
    #expect(!session.outside.contains { if case .loadRows = $0 { true } else { false } })
    try session.press("G")
    #expect(session.screen().contains("Catatan harian nomor 19999"))
    try session.press("gg")
    #expect(session.screen().contains("Catatan harian nomor 0"))
    session.type("9999G")
    #expect(session.screen().contains("Catatan harian nomor 9998"))
    for row in stride(from: 300, to: 20_000, by: 400) { session.type("\(row)G") }
    try session.press("fo Enter")
    #expect(session.lastLine().contains("[list] 6634/6667"))
  }

  @Test("A failure is said on the last line, unless its question is old")
  func failures() throws {
    var session = try Session(.ferry)
    _ = session.reader.update(.failed("The archive is locked.", generation: nil))
    #expect(session.lastLine().contains("The archive is locked."))
    _ = session.reader.update(.failed("Late.", generation: -1))
    #expect(!session.lastLine().contains("Late."))
  }

  @Test("A key without meaning is said so")
  func unknownKey() throws {
    var session = try Session(.ferry)
    session.type("gß")
    #expect(session.lastLine().contains("gß has no meaning here"))
  }

  @Test("The count and the chord typed so far stand on the last line")
  func pending() throws {
    var session = try Session(.ferry)
    session.type("12g")
    #expect(session.lastLine().contains("12g"))
    try session.press("Esc")
    #expect(!session.lastLine().contains("12g"))
  }
}
