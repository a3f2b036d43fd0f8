import Canvas
import News
import Testing

@testable import Reader

@Suite("The list by story")
struct StoryListTests {
  @Test("A story stands where its newest article stands, its articles in order, the others in their places")
  func grouping() {
    var list = StoryOrder()
    list.storyKeys = ["a", "b", "alone"]
    for (key, story) in [0, 1, -1, 0, 2, 1, 0].enumerated() {
      list.append(ArticleKey(rawValue: Int64(key)), story: story < 0 ? nil : Int32(story), day: 9, outlet: 1)
    }
    var folds = StoryFolds()
    folds.setAll(isFolded: false)
    var groups = StoryGroups(list, folds: folds)
    #expect(groups.order.map(\.rawValue) == [0, 3, 6, 1, 5, 2, 4])
    #expect(groups.groups.map(\.story) == ["a", "b"])
    #expect(groups.rows == [~0, 0, 1, 2, ~1, 3, 4, 5, 6])
    folds.set("a", isFolded: true)
    groups.apply(folds)
    #expect(groups.rows == [~0, ~1, 3, 4, 5, 6])
    for (row, entry) in groups.rows.enumerated() where entry >= 0 {
      #expect(groups.row(of: Int(entry), isOnFold: false) == row)
    }
    #expect((0...2).map { groups.row(of: $0, isOnFold: false) } == [0, 0, 0])
    #expect(groups.row(of: 4, isOnFold: true) == 1)
    #expect((0..<7).map { groups.group(at: $0) } == [0, 0, 0, 1, 1, nil, nil])
    #expect([0, 1, 3, 4].map { groups.firstGroup(from: $0) } == [0, 1, 1, 2])
  }

  @Test(
    "A sparkline has a sign a day, or a sign for equal spans of days",
    arguments: [
      ([5, 5, 4, 2], "▄·▄█"), ([1], "█"), ([], ""), ([0, 99], "█······█"),
      ([3, 2, 2, 2, 2, 2, 2, 2, 2], "█▁"),
    ])
  func sparkline(days: [Int32], line: String) {
    for days in [days, days + [StoryOrder.noDay]] {
      let isStated = [Bool](repeating: false, count: days.count)
      let digest = StoryDigest(days: days[...], isEstimated: isStated[...], outlets: 1)
      #expect(digest.sparkline == line)
      #expect(!digest.isDoubtful)
    }
  }

  @Test("A first or last day that no article states is doubtful")
  func doubt() {
    func digest(_ days: [Int32], _ isEstimated: [Bool]) -> Bool {
      StoryDigest(days: days[...], isEstimated: isEstimated[...], outlets: 1).isDoubtful
    }
    #expect(digest([5, 4, 2], [true, false, false]))
    #expect(digest([5, 5, 4, 2], [true, false, true, true]))
    #expect(!digest([5, 5, 4, 2], [true, false, true, false]))
    #expect(!digest([StoryOrder.noDay], [false]))
  }

  @Test(
    "Keys go over rows, stories and articles",
    arguments: [
      ("zs", "[stories] 1/4"), ("zs zR", "[stories] 2/8"), ("zs j", "[stories] 2/4"),
      ("zs G", "[stories] 4/4"), ("zs za 3 j", "[stories] 5/8"), ("zs za 3 j za", "[stories] 1/4"),
      ("zs zR 4 G zM", "[stories] 1/4"), ("zs J", "[stories] 2/4"), ("zs za J", "[stories] 3/8"),
      ("zs za J K", "[stories] 2/8"), ("zs Enter", "[stories] 2/8"), ("zs j k Enter", "[stories] 2/8"),
      ("zs Enter Enter", "[text]"), ("zs zR ]s", "No story further down"),
      ("zs zR 3 j [s", "[stories] 1/8"), ("zs [s", "No story further up"), ("zs j za", "stands alone"),
      ("za", "zs groups it by story"), ("]s", "zs groups it by story"), ("zs zs", "[list] 1/7"),
      ("zs / K e l u a r g a Enter", "[stories] 5/8"), ("zs zR 4 G zs", "[list] 3/7"),
      ("zs fo Enter", "[stories] 1/1"), ("zs * j", "[stories] 1/1"), ("zs j * u", "[stories] 2/4"),
    ])
  func keys(keys: String, end: String) throws {
    var session = try Session(.ferry)
    try session.press(keys)
    #expect(session.lastLine().contains(end), "\(session.lastLine())")
  }

  @Test("A mark on a story's row is made on all its articles and undone at once")
  func marks() throws {
    var session = try Session(.ferry)
    try session.press("j s k zs s")
    let starred = { (session: Session) in session.archive.articles.filter(\.summary.isStarred).count }
    #expect(starred(session) == 4)
    try session.press("u")
    #expect(starred(session) == 1)
    try session.press("a")
    #expect(session.archive.articles.filter { !$0.summary.isUnread }.count == 4)
    #expect(session.reader.list.grouping.groups?.isUnread(0) == false)
    try session.press("zs zs")
    #expect(session.reader.list.grouping.groups?.isUnread(0) == false)
    try session.press("a")
    #expect(session.archive.articles.allSatisfy { $0.summary.isUnread })
  }

  @Test("A story of 5000 articles is folded, marked, unfolded and walked through")
  func long() throws {
    var archive = FixtureArchive.grown(to: 5100)
    for index in 20..<5020 { archive.articles[index].summary.story = "cerita" }
    var session = try Session(archive, columns: 80, rows: 24)
    try session.press("zs 2 1 G")
    #expect(session.lastLine().contains("[stories] 21/101"))
    try session.press("a")
    #expect(session.lastLine().contains("5000 articles read"))
    try session.press("u")
    #expect(session.archive.articles.allSatisfy { $0.summary.isUnread })
    try session.press("za G")
    #expect(session.lastLine().contains("[stories] 5101/5101"))
    #expect(session.screen().contains("Catatan harian nomor 5099"))
    try session.press("2 0 0 K")
    #expect(session.screen().contains("Catatan harian nomor 4899"))
    try session.press("zM ]u")
    #expect(session.screen().contains("Catatan harian nomor 21"))
  }

  @Test("Late and failed answers leave the list as it is")
  func late() throws {
    var session = try Session(.ferry)
    let old = session.reader.press(Key(.character("z"))) + session.reader.press(Key(.character("s")))
    guard case .loadStories(_, let generation) = old.first else {
      Issue.record("no question")
      return
    }
    _ = session.reader.update(.stories(StoryOrder(), generation: generation - 1))
    #expect(session.lastLine().contains("[list] 1/7"))
    _ = session.reader.update(.failed("Locked.", generation: generation))
    #expect(session.lastLine().contains("[list] 1/7"))
    try session.press("zs")
    #expect(session.lastLine().contains("[stories] 1/4"))
  }

  @Test("A hundred thousand articles are grouped and folded")
  func large() {
    var list = StoryOrder()
    list.storyKeys = (0..<20_000).map { "cerita \($0)" }
    for number in 0..<100_000 {
      list.append(
        ArticleKey(rawValue: Int64(number)), story: Int32(number * 7 % 20_000), day: 19_000 - number / 50,
        outlet: number % 40)
    }
    var groups = StoryGroups(list, folds: StoryFolds())
    #expect(groups.rows.count == 20_000)
    groups.setFolded(false, 9)
    #expect(groups.rows.count == 20_005)
  }
}
