import News
import Testing

@testable import Reader

@Suite("Feeds in the reader")
struct FeedTests {
  @Test("! lists the feeds, those that fail first, and r refreshes the selected one")
  func panel() throws {
    var session = try Session(.followed)
    try session.press("!")
    #expect(session.screen().contains("3 of 6 feeds need a look"))
    #expect(session.texts(.listOutlet).contains { $0.contains("Warta Rimba") })
    #expect(session.lastLine().contains("[feeds] 1/6"))
    try session.press("j r")
    #expect(session.outside.last == .refresh(.feed(Subscription.Key(rawValue: 2))))
    #expect(session.lastLine().contains("refreshing"))
  }

  @Test("R asks every feed and r those of the outlet under the cursor; a second refresh waits for the first")
  func scopes() throws {
    var session = try Session(.followed)
    try session.press("r")
    let outlet = session.reader.list.summary(at: 0)?.outlet
    #expect(session.outside.last == outlet.map { .refresh(.outlet($0)) })
    _ = session.reader.update(.refreshing(RefreshProgress(done: 3, all: 200, added: 7)))
    #expect(session.lastLine().contains("3 of 200 feeds · 7 new"))
    try session.press("R")
    #expect(session.lastLine().contains("A refresh is under way: 3 of 200 feeds · 7 new"))
    #expect(session.outside.filter { if case .refresh = $0 { true } else { false } }.count == 1)
    _ = session.reader.update(
      .refreshed(RefreshProgress(done: 200, all: 200, added: 9, revised: 1, failed: 2)))
    #expect(
      session.lastLine().contains("9 new articles · 1 revised · 2 of 200 feeds failed · ! shows why"))
    try session.press("R")
    #expect(session.outside.last == .refresh(.all))
    try session.press("Esc")
    #expect(session.outside.last == .stopRefresh)
  }

  @Test("A refresh that cannot be done says why, and the next one may be asked for")
  func failure() throws {
    var session = try Session(.followed)
    try session.press("R")
    _ = session.reader.update(.refreshFailed("no feed is followed yet"))
    #expect(session.lastLine().contains("no feed is followed yet"))
    try session.press("R")
    #expect(session.outside.last == .refresh(.all))
  }

  @Test("What is new joins the list, and every row on screen stays where it is")
  func arrival() throws {
    var session = try Session(.grown(to: 300, storiesOf: 24), columns: 120, rows: 34)
    try session.press("50 j 10 k")
    let before = session.screen().split(separator: "\n", omittingEmptySubsequences: false)
    let marked = session.reader.list.selectedKey
    let newest = session.archive.articles[0]
    var added = newest
    added.summary = ArticleSummary(
      key: ArticleKey(rawValue: 9_001), id: Article.ID(rawValue: "baru/1"), outlet: newest.summary.outlet,
      headline: "Baru saja tiba", publication: newest.summary.publication, wires: [], story: nil,
      isUnread: true, isStarred: false)
    session.archive.articles.insert(added, at: 0)
    let effects = session.reader.update(.refreshing(RefreshProgress(done: 1, all: 2, added: 1)))
    session.perform(effects)
    let after = session.screen().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(session.reader.list.order.first == added.summary.key)
    #expect(session.reader.list.selectedKey == marked)
    #expect(before[2..<30].map { $0.prefix(36) } == after[2..<30].map { $0.prefix(36) })
    #expect(session.lastLine().contains("52/301") || session.lastLine().contains("42/301"))
  }

  @Test("What comes while the list is read again is read after it")
  func overtaken() throws {
    var session = try Session(.followed)
    func reloads(_ effects: [Effect]) -> [Effect] {
      effects.filter { if case .reloadList = $0 { true } else { false } }
    }
    let first = session.reader.update(.refreshing(RefreshProgress(done: 1, all: 3, added: 1)))
    #expect(reloads(first).count == 1)
    let second = session.reader.update(.refreshed(RefreshProgress(done: 3, all: 3, added: 2)))
    #expect(reloads(second).isEmpty)
    let answers = reloads(first).flatMap { session.archive.answers(to: $0) }
    let third = answers.flatMap { session.reader.update($0) }
    #expect(reloads(third).count == 1)
  }

  @Test("Feeds or a list that cannot be read are told, and may be asked for again")
  func unread() throws {
    var session = try Session(.followed)
    let first = session.reader.update(.refreshing(RefreshProgress(done: 1, all: 3, added: 1)))
    guard case .reloadList(_, let generation)? = first.first else {
      Issue.record("no list was asked for")
      return
    }
    _ = session.reader.update(.failed("the archive is busy", generation: generation))
    #expect(session.lastLine().contains("the archive is busy"))
    let second = session.reader.update(.refreshing(RefreshProgress(done: 2, all: 3, added: 2)))
    #expect(second.contains { if case .reloadList = $0 { true } else { false } })
    session.reader.feeds.begin(generation: 9_999)
    _ = session.reader.update(.failed("the feeds are lost", generation: 9_999))
    #expect(session.lastLine().contains("the feeds are lost"))
    #expect(session.reader.feeds.isKnown)
  }

  @Test("A refresh that brought nothing asks for nothing")
  func nothing() throws {
    var session = try Session(.followed)
    try session.press("R")
    let effects = session.reader.update(.refreshed(RefreshProgress(done: 6, all: 6)))
    #expect(effects.isEmpty)
    #expect(session.lastLine().contains("Nothing new"))
  }
}
