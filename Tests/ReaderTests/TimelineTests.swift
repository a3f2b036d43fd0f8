import Canvas
import News
import Testing

@testable import Reader

@Suite("The timeline in the side panel")
struct TimelineTests {
  @Test("{ and } step through the days on which something happened or ran, and the list follows")
  func steps() throws {
    var session = try Session(.sailing)
    try session.press("j j gt")
    #expect(session.screen().contains("Event 18 Jun 2024"))
    try session.press("}")
    #expect(session.firstLine().contains("date: 19 Jun 2024"))
    #expect(session.lastLine().contains("[timeline] 8/12"))
    // The list holds another story's article first, and the cursor goes to that of this one.
    #expect(session.reader.list.order.count == 2)
    #expect(session.reader.article.open?.summary.outlet.name == "The Quay Post")
    try session.press("{ {")
    #expect(session.firstLine().contains("date: 15 Jun 2024"))
    #expect(session.reader.article.open?.summary.outlet.name == "Warta Dermaga")
    try session.press("{ { {")
    #expect(session.firstLine().contains("date: Jun 2024"))
    #expect(session.lastLine().contains("This is the first day"))
    try session.press("4 }")
    #expect(session.firstLine().contains("date: 20 Jun 2024"))
    #expect(session.reader.isInTimeline)
  }

  @Test("A day on which nothing ran empties the list, and article, focus and timeline stay")
  func emptyDay() throws {
    var session = try Session(.sailing)
    try session.press("j j gt 9 }")
    #expect(session.firstLine().contains("date: 20 Jun 2024"))
    #expect(session.reader.list.order.isEmpty)
    #expect(session.reader.article.open?.summary.outlet.name == "Harian Selat")
    #expect(session.lastLine().contains("[timeline] 10/12"))
    try session.press("}")
    #expect(session.lastLine().contains("This is the last day"))
    try session.press("u")
    #expect(!session.firstLine().contains("date:"))
    #expect(session.reader.list.summary(at: session.reader.list.selected)?.outlet.name == "Harian Selat")
    #expect(session.reader.isInTimeline)
  }

  @Test("u takes a day back, and another day takes its place in the filter, not beside it")
  func undo() throws {
    var session = try Session(.sailing)
    try session.press("j j fu gt } {")
    #expect(session.reader.filter.description == "unread date:2024-06-18")
    try session.press("u")
    #expect(session.reader.filter.description == "unread date:2024-06-19")
    try session.press("u u")
    #expect(session.reader.filter.isEmpty)
  }

  @Test("* filters by the day of a row, and by no date on that of an undated article")
  func star() throws {
    var session = try Session(.sailing)
    try session.press("j j gt *")
    #expect(session.reader.filter.description == "date:2024-06-18")
    #expect(session.reader.article.open?.summary.outlet.name == "Harian Selat")
    #expect(session.lastLine().contains("Filter: date 18 Jun 2024"))
    try session.press("*")
    #expect(session.lastLine().contains("In the filter already"))
    try session.press("G *")
    #expect(session.reader.filter.description == "date:none")
    #expect(session.reader.article.open?.summary.outlet.name == "Suara Pesisir")
    try session.press("{")
    #expect(session.reader.filter.description == "date:2024-06-20")
  }

  @Test("Outside of the timeline { and } go from day to day of the calendar")
  func elsewhere() throws {
    var session = try Session(.sailing)
    try session.press("j j gt gl } }")
    #expect(session.reader.filter.description == "date:2024-06-19")
  }

  @Test("Enter opens an article, and q comes back to its row")
  func open() throws {
    var session = try Session(.sailing)
    try session.press("j j gt k Enter")
    #expect(session.reader.article.open?.summary.outlet.name == "kabarmuara.example")
    #expect(session.reader.focus == .article)
    #expect(session.screen().contains("●├ kabarmuara"))
    try session.press("q")
    #expect(session.reader.isInTimeline)
    #expect(session.reader.article.open?.summary.outlet.name == "Harian Selat")
  }

  @Test("Enter on a day goes to the words that tell it, in the article on screen where that has them")
  func words() throws {
    var session = try Session(.sailing)
    try session.press("j j gt k k Enter")
    #expect(session.reader.article.open?.summary.outlet.name == "Harian Selat")
    #expect(session.lastLine().contains("day 1 of 1 · Selasa (18/6)"))
    try session.press("gt 9 } Enter")
    #expect(session.reader.article.open?.summary.outlet.name == "kabarmuara.example")
    #expect(session.lastLine().contains("day 2 of 2 · 20 Juni"))
  }

  @Test("One question serves a whole story, and the row follows the article on screen")
  func oneQuestion() throws {
    var session = try Session(.sailing)
    try session.press("j j gt gl")
    var asked = 0
    for key in ["j", "j", "k", "J", "K"] {
      let effects = session.reader.press(Key(.character(Character(key))))
      for effect in effects {
        for answer in session.archive.answers(to: effect) {
          let more = session.reader.update(answer)
          asked += more.filter { if case .loadTimeline = $0 { true } else { false } }.count
          session.perform(more)
        }
      }
    }
    #expect(asked == 0)
    #expect(
      session.reader.timeline.selectedRow.flatMap { session.reader.timeline.summary(of: $0) }?.outlet.name
        == "kabarmuara.example")
    try session.press("gg")
    #expect(session.screen().contains("No text tells the day of"))
  }

  @Test("The answer for an article left behind is dropped, and a failure is told and not asked again")
  func late() throws {
    var session = try Session(.sailing)
    try session.press("j j gt")
    let before = session.screen()
    #expect(session.reader.update(.timeline(StoryTimeline([]), generation: 1)).isEmpty)
    #expect(session.screen() == before)

    var reader = try Session(.sailing).reader
    _ = reader.press(Key(.character("g")))
    let effects = reader.press(Key(.character("t")))
    guard case .loadTimeline(_, let generation) = effects.last else {
      Issue.record("\(effects)")
      return
    }
    #expect(reader.update(.failed("the disk is gone", generation: generation)).isEmpty)
    let screen = reader.frame(size: Size(columns: 120, rows: 34), theme: lettered).text
    #expect(screen.contains("The days could not be") && screen.contains("the disk is gone"))
    _ = reader.press(Key(.character("}")))
    #expect(reader.notice?.text == "The days could not be read")
    _ = reader.press(Key(.character("*")))
    #expect(reader.filter.isEmpty)
  }

  @Test("Articles of the story that were not read are counted")
  func leftOut() throws {
    var archive = FixtureArchive.sailing
    archive.storyArticlesLeftOut = 4900
    var session = try Session(archive)
    try session.press("j j gt G")
    let screen = session.screen().replacing("\n", with: " ")
    #expect(screen.contains("4900 more."))
  }

  @Test("Every row has its lines, in order and within the pane, at every width", arguments: 0...200)
  func widths(columns: Int) {
    var state = TimelineState()
    state.fill(FixtureArchive.sailing.timeline(of: ArticleKey(rawValue: 3)))
    let lines = state.lines(
      columns: columns, here: ArticleKey(rawValue: 3), dates: DateWriter(year: 2024))
    let items = lines.filter(\.isFirst).compactMap(\.item)
    #expect(items == Array(0..<state.rows.rows.count))
    for line in lines where columns > 30 {
      for part in line.parts {
        #expect(part.column >= 0 && part.column < columns, "\(part)")
      }
    }
  }

  @Test(
    "The words that tell a day are always in sight",
    arguments: [
      ("Kapal tiba Selasa (18/6).", 30, 2), ("Kapal tiba Selasa (18/6).", 4, 1),
      (String(repeating: "sesudah hujan ", count: 200) + "Selasa (18/6) reda.", 23, 3),
      ("Selasa (18/6) " + String(repeating: "hujan ", count: 200), 23, 3),
      (String(repeating: "港", count: 5000) + "Selasa (18/6)" + String(repeating: "🗼é", count: 500), 23, 3),
      (String(repeating: "a", count: 5000) + "Selasa (18/6)", 23, 3), ("Selasa (18/6)", 1, 1),
    ])
  func excerpt(sentence: String, columns: Int, limit: Int) throws {
    let start = try #require(sentence.utf8.firstRange(of: "Selasa (18/6)".utf8))
    let lower = sentence.utf8.distance(from: sentence.startIndex, to: start.lowerBound)
    let words = DayTelling.Words(sentence: sentence, range: lower..<(lower + 13), place: lower..<(lower + 13))
    let lines = DayExcerpt(words, columns: columns, atMost: limit).lines
    #expect(lines.count <= limit)
    #expect(lines.allSatisfy { $0.reduce(0) { $0 + $1.columns } <= max(2, columns) })
    let strong = lines.joined().filter { $0.role == .textStrong }.map(\.text).joined(separator: " ")
    #expect(columns < 13 || strong == "Selasa (18/6)")
  }

  @Test("A pane that grows is filled from above before anything below it stays empty")
  func grown() throws {
    var session = try Session(.sailing, columns: 80, rows: 24)
    try session.press("j j gt G zz")
    let rows = session.screen().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows[22].contains("cabainya ketemu"))
  }

  @Test("In a panel of 25 columns no remark is cut: it has a line of its own")
  func narrow() {
    var state = TimelineState()
    state.fill(FixtureArchive.sailing.timeline(of: ArticleKey(rawValue: 3)))
    // Another year than the story's: its days are longer.
    let lines = state.lines(columns: 25, here: nil, dates: DateWriter(year: 2026))
    let texts = lines.map { line in line.parts.map(\.text).joined() }
    #expect(texts.contains("│ 3 days before") && texts.contains("told by 3 of 6"))
    for line in lines {
      for part in line.parts { #expect(DisplayText.columns(of: part.text) <= part.columns, "\(part.text)") }
    }
  }
}
