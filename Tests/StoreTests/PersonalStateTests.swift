import News
import Testing

@testable import Store

@Suite("PersonalState") struct PersonalStateTests {
  @Test("Marks outlive the archive and belong to one reader")
  func marks() throws {
    try withTemporaryFolder { folder in
      let mine = try PersonalState.open(at: folder + "/mine/state.db")
      let yours = try PersonalState.open(at: folder + "/yours/state.db")
      let story = ArchiveTests.story("Kapal terakhir berangkat malam.")
      try mine.setRead(true, for: [story.article.id])
      try mine.setStarred(true, for: [story.article.id])
      #expect(try mine.marks(of: story.article.id) == .init(isRead: true, isStarred: true))
      #expect(try yours.marks(of: story.article.id) == .init())
      for name in ["first", "second"] {
        let writer = try Archive.open(at: folder + "/\(name).db", mode: .readWrite)
        _ = try writer.insert([story])
        writer.close()
        for (state, isUnread) in [(mine, false), (yours, true)] {
          let archive = try Archive.open(at: folder + "/\(name).db", mode: .readOnly, state: state)
          defer { archive.close() }
          let rows = try archive.head(matching: ArticleFilter(), limit: 5)
          #expect(rows.map(\.isUnread) == [isUnread])
          #expect(rows.map(\.isStarred) == [!isUnread])
          #expect(try archive.order(matching: ArticleFilter([.unread])).isEmpty == !isUnread)
        }
      }
      try mine.setRead(false, for: [story.article.id])
      #expect(try mine.marks(of: story.article.id) == .init(isRead: false, isStarred: true))
    }
  }

  @Test("An open archive sees a mark at once")
  func marksAtOnce() throws {
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 6, count: 9)
      defer { sample.close() }
      let unread = try sample.archive.order(matching: ArticleFilter([.unread]))
      #expect(unread.count == 6)
      try sample.state.setRead(true, for: sample.articles.map(\.article.id))
      #expect(try sample.archive.order(matching: ArticleFilter([.unread])).isEmpty)
    }
  }

  @Test("Without a reader everything is unread and nothing has a star")
  func noState() throws {
    try withTemporaryFolder { folder in
      try DatabaseFileTests.makeArchive(folder + "/archive.db")
      let archive = try Archive.open(at: folder + "/archive.db", mode: .readOnly)
      defer { archive.close() }
      #expect(try archive.order(matching: ArticleFilter([.unread])).count == 30)
      #expect(try archive.order(matching: ArticleFilter([.starred])).isEmpty)
    }
  }

  @Test("Saved filters and the place last read come back")
  func filtersAndPlace() throws {
    try withTemporaryFolder { folder in
      var state = try PersonalState.open(at: folder + "/state.db")
      #expect(try state.place() == nil)
      for name in ["b", "a", "a"] { try state.save(.init(name: name, filter: "outlet:\"\(name) c\" unread")) }
      try state.save(.init(name: "gone\0", filter: ""))
      try state.removeFilter(named: "gone\0")
      let place = PersonalState.Place(
        filter: "date:2024-06", article: ArchiveTests.story("x").article.id, offset: 120)
      try state.setPlace(.init(filter: "", article: nil, offset: 0))
      try state.setPlace(place)
      state.close()
      state = try PersonalState.open(at: folder + "/state.db")
      defer { state.close() }
      #expect(try state.savedFilters().map(\.name) == ["a", "b"])
      #expect(try state.savedFilters().first?.filter == "outlet:\"a c\" unread")
      #expect(try state.place() == place)
    }
  }
}
