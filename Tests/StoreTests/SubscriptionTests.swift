import News
import Testing

@testable import Store

@Suite("Feeds that are followed")
struct SubscriptionTests {
  private func withArchive(_ body: (Archive) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let archive = try Archive.open(at: "\(folder)/archive.db", mode: .readWrite)
      defer { archive.close() }
      try body(archive)
      try archive.check()
    }
  }

  private let teluk = FeedOutline(
    address: "https://teluk.example/rss", title: "Suara Teluk\0\u{1B}[2J", site: "https://teluk.example/",
    folders: ["Berita", "Laut\u{1F}Timur"], tags: ["laut", ""],
    attributes: [.init(name: "x:rank", value: "3"), .init(name: "empty", value: "")])

  private func article(_ address: String?, outlet: String = "teluk.example", text: String = "Kapal tiba.")
    -> AnnotatedArticle
  {
    let article = Article(
      outlet: Outlet(name: outlet, domain: outlet), headline: "Kapal", body: [text], address: address)
    return AnnotatedArticle(article: article, annotations: Annotations())
  }

  @Test("A subscription comes back as it was given, and a second one of its address changes nothing")
  func roundTrip() throws {
    try withArchive { archive in
      let options = SubscriptionOptions(minutes: 45, fetchesPages: true, mayBeLocal: true)
      let other = FeedOutline(address: "https://lembah.example/atom")
      #expect(
        try archive.subscribe([(teluk, options), (other, .init()), (teluk, .init())]) == [true, true, false])
      let found = try archive.subscriptions()
      var expected = teluk
      expected.folders[1] = "Laut Timur"
      #expect(found.map(\.outline) == [expected, other])
      #expect(found.map(\.options) == [options, SubscriptionOptions()])
      #expect(found.allSatisfy { $0.state == RefreshState() })
    }
  }

  @Test("What a refresh leaves is kept, and a feed moves unless another one is there")
  func states() throws {
    try withArchive { archive in
      _ = try archive.subscribe([
        (teluk, .init(mayBeLocal: true)),
        (FeedOutline(address: "https://b.example/"), .init(mayBeLocal: true)),
      ])
      let feeds = try archive.subscriptions()
      let state = RefreshState(
        entityTag: "\"a\"", lastModified: "Tue", checked: 7, due: 9, failures: 2, problem: "lost",
        isStopped: true)
      try archive.keep([
        RefreshedFeed(
          key: feeds[0].key, state: state,
          move: .init(address: "https://b.example/", isOnSameHost: false), title: "Other",
          site: "https://o.example"),
        RefreshedFeed(
          key: feeds[1].key, state: RefreshState(),
          move: .init(address: "https://c.example/", isOnSameHost: false), title: "B"),
      ])
      let found = try archive.subscriptions()
      #expect(found.map(\.outline.title) == [teluk.title, "B"])
      #expect(found.map(\.options.mayBeLocal) == [true, false])
      #expect(found.map(\.outline.address) == ["https://teluk.example/rss", "https://c.example/"])
      #expect(found.map(\.state) == [state, RefreshState()])
    }
  }

  @Test("Items are remembered with their feed, and go with it while the articles stay")
  func items() throws {
    try withArchive { archive in
      _ = try archive.subscribe([(teluk, .init()), (FeedOutline(address: "https://b.example/"), .init())])
      let feeds = try archive.subscriptions()
      let one = article("https://teluk.example/1")
      let arrivals = [
        FeedArrival(item: FeedItem(identity: .max, contentHash: 1), article: one.article.id),
        FeedArrival(item: FeedItem(identity: 2, contentHash: .max), article: nil),
      ]
      let outcomes = try archive.insert(
        [one], profiles: [], analysis: 1, arrivals: arrivals,
        of: RefreshedFeed(key: feeds[0].key, state: RefreshState(checked: 5)))
      #expect(outcomes.map(\.change) == [.added])
      #expect(try archive.items(of: feeds[0].key) == [.max: 1, 2: .max])
      #expect(try archive.items(of: feeds[1].key).isEmpty)
      #expect(try archive.subscriptions()[0].state.checked == 5)
      let id = one.article.id
      #expect(try archive.origins(of: [id]) == [id: [.item(feeds[0].key, identity: .max)]])
      #expect(try archive.unsubscribe(feeds.map(\.key)) == 2)
      #expect(try archive.articleCount() == 1)
      #expect(try archive.origins(of: [id, Article.ID(rawValue: "none/0")]) == [id: [.other]])
      #expect(try archive.items(of: feeds[0].key).isEmpty)
    }
  }

  @Test("The articles of a feed that was given up meanwhile are kept, without their items")
  func givenUp() throws {
    try withArchive { archive in
      _ = try archive.subscribe([(teluk, .init())])
      let key = try archive.subscriptions()[0].key
      _ = try archive.unsubscribe([key])
      let one = article("https://teluk.example/1")
      let arrival = FeedArrival(item: FeedItem(identity: 1, contentHash: 1), article: one.article.id)
      _ = try archive.insert(
        [one], profiles: [], analysis: 1, arrivals: [arrival],
        of: RefreshedFeed(key: key, state: RefreshState()))
      #expect(try archive.articleCount() == 1)
      #expect(try archive.items(of: key).isEmpty)
    }
  }

  @Test("A feed without a title is called by its address, and its password is shown nowhere")
  func name() {
    let feed = Subscription(
      key: .init(rawValue: 1), outline: FeedOutline(address: "https://me:pass@teluk.example:80/rss?a=b@c"))
    #expect(feed.name == "teluk.example:80/rss?a=b@c")
    #expect(feed.shownAddress == "https://teluk.example:80/rss?a=b@c")
    #expect(Subscription(key: .init(rawValue: 1), outline: teluk).name == teluk.title)
  }

  @Test("A feed waits longer after each failure, a day at most, and as long as its server asks")
  func backOff() {
    var state = RefreshState()
    var waits: [Int] = []
    for _ in 0..<12 {
      state = state.failed("lost", at: 1_000)
      waits.append((state.due ?? 0) - 1_000)
    }
    #expect(waits[0...3] == [300, 600, 1_200, 2_400])
    #expect(waits.last == 76_800)
    #expect(RefreshState().failed("busy", at: 0, waiting: 4_000).due == 4_000)
    #expect(RefreshState().failed("busy", at: 0, waiting: .max).due == 86_400)
  }

  @Test(
    "A feed is due by its interval, its back-off and whether it was stopped",
    arguments: [
      (nil, nil, nil, false, true), (60, nil, nil, false, true), (60, 9_000, nil, false, false),
      (60, 6_000, nil, false, true), (nil, 9_999, 10_001, false, false), (nil, 9_999, 10_000, false, true),
      (nil, nil, nil, true, false),
    ] as [(Int?, Int?, Int?, Bool, Bool)])
  func due(minutes: Int?, checked: Int?, due: Int?, isStopped: Bool, isDue: Bool) {
    let subscription = Subscription(
      key: .init(rawValue: 1), outline: teluk, options: SubscriptionOptions(minutes: minutes),
      state: RefreshState(checked: checked, due: due, isStopped: isStopped))
    #expect(subscription.isDue(at: 10_000) == isDue)
  }
}
