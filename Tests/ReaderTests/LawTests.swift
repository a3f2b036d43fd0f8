import Canvas
import News
import Reader
import Settings
import Testing

@Suite("Laws")
struct LawTests {
  @Test("No keys at any size trap, and every frame has the size asked for", arguments: 0..<6)
  func anyKeys(seed: UInt64) throws {
    var dice = Dice(state: seed &* 7919 &+ 1)
    let archives = [FixtureArchive.samples, .grown(to: 900, storiesOf: 7), .bridge]
    var session = try Session(archives[Int(seed) % archives.count], columns: 40, rows: 12)
    let keys = Self.keys
    for _ in 0..<900 {
      if dice.roll(40) == 0 {
        _ = session.reader.paste("outlet:\u{1B}]0;x\u{7} date:2024-06")
      } else {
        let key = keys[dice.roll(keys.count)]
        let effects = session.reader.press(key)
        if dice.roll(8) > 0 { session.perform(effects) }
      }
      if dice.roll(3) == 0 {
        let size = Size(columns: dice.roll(41), rows: dice.roll(21))
        let frame = session.reader.frame(size: size, theme: lettered)
        #expect(frame.size == size)
      }
    }
    for columns in [59, 60, 99, 100, 131] {
      let size = Size(columns: columns, rows: 13)
      #expect(session.reader.frame(size: size, theme: lettered).size == size)
    }
  }

  @Test("The key down moves the selection by one and changes no cell but markers, text and position")
  func oneRowDown() throws {
    var session = try Session(.grown(to: 900), columns: 80, rows: 24)
    try session.press("j j")
    let before = session.frame()
    try session.press("j")
    let after = session.frame()
    #expect(before.cursor == Point(column: 0, row: 3))
    #expect(after.cursor == Point(column: 0, row: 4))
    let changed = (1...7).flatMap { row in
      (0..<80).map { Point(column: $0, row: row) }.filter { before[$0] != after[$0] }
    }
    #expect(changed == [Point(column: 0, row: 3), Point(column: 0, row: 4)])
  }

  @Test("Controls and bidi controls of an article never reach the frame")
  func hostileText() throws {
    let evil = "\u{1B}]0;owned\u{7}\u{202E}\u{9B}31m\u{8}\r"
    var archive = FixtureArchive(articles: [
      FixtureArchive.open(
        FixtureArchive.Draft(
          outlet: Outlet(name: "Out\(evil)", domain: nil), headline: "Head\(evil)",
          publication: .estimated(.day(FixtureArchive.day("2024-06-18")), evidence: "ev\(evil)"),
          credits: [Credit(name: "Who\(evil)", role: .author)], dateline: "PLACE\(evil)",
          wires: [Wire(name: "Wire\(evil)", kind: .cited)], captions: ["Cap\(evil)"],
          related: [RelatedLink(title: "Link\(evil)")], body: ["Body\(evil) text\(evil)"], people: ["Body"],
          places: [], organizations: [],
          claims: [
            FixtureArchive.Statement(
              .denial, "Body\(evil) text\(evil)", "Body\(evil)", content: "text\(evil)", via: "Wire\(evil)"),
            FixtureArchive.Statement(.quote, "text\(evil)", "xt\(evil)", via: "Wire\(evil)"),
          ]), key: 1)
    ])
    archive.articles[0].summary.story = "evil\(evil)"
    var copy = archive.articles[0]
    copy.summary.key = ArticleKey(rawValue: 2)
    archive.articles.append(copy)
    let link = StoryLink(
      article: copy.summary.id, level: .event, score: 1,
      evidence: .init(names: ["N\(evil)"], words: ["w\(evil)"], daysApart: 2, separation: "s\(evil)"))
    archive.articles[0].related = [RelatedArticle(summary: copy.summary, link: link)]
    for keys in [
      "", "Enter zf", "gd", "fo", "fw", "F", "Enter / t e x t Enter", "*", "gc", "gq", "gw", "gc Enter",
      "gc *", "fc", "gw *", "zs", "zs zR j", "zs *", "gs D", "gs gy", "gs D Tab j", "M", "M Enter", "M l yq",
    ] {
      var session = try Session(archive, columns: 120, rows: 34)
      try session.press(keys)
      let scalars = session.screen().unicodeScalars.filter { $0 != "\n" }
      #expect(!scalars.contains { $0.properties.generalCategory == .control })
      #expect(!scalars.contains { $0.properties.isBidiControl })
    }
  }

  @Test("Annotations beyond the text or inside a character do no harm")
  func brokenAnnotations() throws {
    var archive = FixtureArchive.ferry
    archive.articles[0].annotated.annotations = Annotations(
      mentions: [
        Mention(range: 3..<4, kind: .person, entity: Entity.ID(rawValue: "x")),
        Mention(range: 90_000..<90_010, kind: .place, entity: Entity.ID(rawValue: "y")),
      ],
      claims: [
        Claim(range: 5..<100_000, kind: .quote, content: 5..<100_000),
        Claim(
          range: 90_000..<90_001, kind: .denial, source: Claim.Source(range: 3..<4), cue: 90_000..<90_001,
          content: 7..<7),
        Claim(
          range: 7..<7, kind: .report, source: Claim.Source(range: 7..<7), cue: 0..<9_000, content: 4..<5),
      ])
    var session = try Session(archive)
    try session.press("Enter ]c ]c ]c ]p ]l yq * u gc j j Enter gc * u gq Enter gq j * u gw Enter")
    #expect(session.frame().size == Size(columns: 120, rows: 34))
  }

  @Test("Thousands of claims that lie in each other have rows within bounds and trap at no width")
  func manyClaims() throws {
    var archive = FixtureArchive.bridge
    let length = archive.articles[0].annotated.article.text.utf8.count
    let claims = (0..<5000).map { number in
      let start = number % (length / 2)
      return Claim(
        range: start..<length, kind: Claim.Kind.allCases[number % 8], content: start..<(start + number % 300))
    }
    archive.articles[0].annotated.annotations.claims = claims.sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    var session = try Session(archive)
    try session.press("gc")
    #expect(session.screen().contains("5000 claims"))
    #expect(session.screen().contains("[claims] 1/1006"))
    try session.press("j j G gq G gw ga ]c")
    for tab in ["gc", "gq", "gw"] {
      try session.press(tab)
      for columns in [0, 1, 2, 4, 20, 60, 118] {
        let size = Size(columns: columns, rows: 13)
        #expect(session.reader.frame(size: size, theme: lettered).size == size)
      }
    }
  }

  @Test("A panel one column wide draws nothing outside it", arguments: ["gc", "gq", "gw"])
  func narrowPanel(tab: String) throws {
    var archive = FixtureArchive.bridge
    archive.articles[0].summary.headline = "東京港ニュース🗼👩‍👩‍👧"
    archive.articles[0].summary.outlet = Outlet(name: "東京港", domain: nil)
    var session = try Session(archive)
    try session.press(tab)
    for columns in 1...12 {
      for rows in 1...9 {
        let size = Size(columns: columns, rows: rows)
        #expect(session.reader.frame(size: size, theme: lettered).size == size)
      }
    }
  }

  @Test(
    "Stories, comparisons and notes draw nothing outside any small screen",
    arguments: ["zs", "zs zR 3 j", "zs *", "gs D", "gs D Tab G", "D", "gs gy", "M", "M G l l"])
  func smallScreens(keys: String) throws {
    for archive in [FixtureArchive.dam, .bridge, .grown(to: 60, storiesOf: 9), FixtureArchive(articles: [])] {
      var session = try Session(archive)
      try session.press(keys)
      for columns in [0, 1, 2, 3, 5, 9, 16, 32, 101] {
        for rows in [0, 1, 2, 3, 5, 8] {
          let size = Size(columns: columns, rows: rows)
          #expect(session.reader.frame(size: size, theme: lettered).size == size)
        }
      }
    }
  }

  @Test("Keys in an empty list by story do no harm, and it says that it is empty")
  func emptyStories() throws {
    var session = try Session(FixtureArchive(articles: []))
    try session.press("zs j k G gg za zM zR ]s [s J K a s A * Enter D gy zs zs")
    #expect(session.screen().contains("The archive is empty"))
    var ferry = try Session(.ferry)
    try ferry.press("zs F")
    ferry.type("tidakada")
    try ferry.press("Enter j za a fx")
    #expect(ferry.screen().contains("[stories] 1/4"))
  }

  /// Every key that some command begins or goes on with, and some that none knows.
  private static let keys: [Key] = {
    let bound = (try? KeymapFile.keymap())?.bindings.flatMap(\.keys) ?? []
    let letters = "0123456789abcdefghijklmnopqrstuvwxyzé東:\"..".map { Key(.character($0)) }
    return bound + letters + [Key(.enter), Key(.escape), Key(.backspace), Key(.delete), Key(.tab), Key(.up)]
  }()
}

/// Numbers that are the same in every run.
struct Dice {
  var state: UInt64

  /// A number from 0, below a limit. Source: SplitMix64 (Steele, Lea, Flood 2014).
  mutating func roll(_ limit: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((value ^ (value >> 31)) % UInt64(limit))
  }
}
