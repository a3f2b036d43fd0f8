import News
import Testing

@Suite("StoryTimeline") struct StoryTimelineTests {
  @Test("A report before the event stands before its day, with the days between them counted")
  func reportBefore() {
    let timeline = StoryTimeline([
      Self.source(1, "2024-06-18", tells: ["2024-06-18"]), Self.source(2, "2024-06-15"),
      Self.source(3, "2024-06-19", tells: ["2024-06-18", "2024-06-19"]),
    ])
    #expect(timeline.event == Self.day("2024-06-18"))
    #expect(timeline.witnesses == 2)
    #expect(
      timeline.stops.map(\.time) == ["2024-06-15", "2024-06-18", "2024-06-19"].map { .day(Self.day($0)) })
    #expect(timeline.stops.map(\.gap) == [0, 2, 0])
    #expect(timeline.stops.map(\.daysBefore) == [3, nil, nil])
    #expect(timeline.stops.map { $0.articles.map(\.key.rawValue) } == [[2], [1], [3]])
    #expect(timeline.stops.map { $0.tellings.map(\.article.rawValue) } == [[], [1, 3], [3]])
    #expect(timeline.stop(of: ArticleKey(rawValue: 3)) == 2)
    #expect(timeline.days(toldBy: ArticleKey(rawValue: 3)).map(\.day) == [18, 19])
  }

  @Test("An article that tells what had happened by its day did not run before the event")
  func reportOfItsOwn() {
    let sources = [
      Self.source(1, "2024-06-17", tells: ["2024-06-16"]),
      Self.source(2, "2024-06-18", tells: ["2024-06-18"]),
      Self.source(3, "2024-06-18", tells: ["2024-06-18"]),
      Self.source(4, "2024-06-17", tells: ["2024-06-20"]),
    ]
    let timeline = StoryTimeline(sources)
    #expect(sources.map { timeline.daysBefore($0.summary) } == [nil, nil, nil, 1])
  }

  @Test("Where no text tells a day there is no event, and nothing ran before it")
  func noEvent() {
    let timeline = StoryTimeline([Self.source(1, "2024-06-18"), Self.source(2, nil)])
    #expect(timeline.event == nil)
    #expect(timeline.witnesses == 0)
    #expect(timeline.stops.allSatisfy { $0.tellings.isEmpty && $0.daysBefore == nil })
    #expect(timeline.stops.map(\.time) == [.day(Self.day("2024-06-18")), .undated])
  }

  @Test("Of days that equally many articles tell, the earliest is the event's")
  func tie() {
    let timeline = StoryTimeline([
      Self.source(1, "2024-06-20", tells: ["2024-06-19"]),
      Self.source(2, "2024-06-20", tells: ["2024-06-18"]),
    ])
    #expect(timeline.event == Self.day("2024-06-18"))
    #expect(timeline.witnesses == 1)
  }

  @Test("A month stands before its days and runs before nothing; the undated come last")
  func months() {
    let month = CalendarMonth(of: Self.day("2024-06-01"))
    var loose = Self.source(1, nil)
    loose.summary.publication = .stated(.month(month), evidence: "Juni 2024")
    let timeline = StoryTimeline([
      Self.source(2, nil), loose, Self.source(3, "2024-06-01"), Self.source(4, "2024-05-30"),
      Self.source(5, "2024-07-09", tells: ["2024-07-08"]),
    ])
    #expect(
      timeline.stops.map(\.time) == [
        .day(Self.day("2024-05-30")), .month(month), .day(Self.day("2024-06-01")),
        .day(Self.day("2024-07-08")), .day(Self.day("2024-07-09")), .undated,
      ])
    #expect(timeline.stops.map(\.gap) == [0, 0, 1, 36, 0, 0])
    #expect(timeline.stops[1].daysBefore == nil)
    #expect(timeline.daysBefore(loose.summary) == nil)
  }

  @Test("Articles of one day stand by time, and an undated one still tells what happened")
  func timesOfDay() throws {
    var late = Self.source(1, "2024-06-18")
    let minute = try #require(LocalMinute(day: Self.day("2024-06-18"), hour: 21, minute: 5, utcOffset: 420))
    late.summary.publication = .stated(.minute(minute), evidence: "21.05")
    let timeline = StoryTimeline(
      [late, Self.source(2, "2024-06-18"), Self.source(3, nil, tells: ["2024-06-18"])],
      article: late.summary.key, leftOut: 7)
    #expect(timeline.stops[0].articles.map(\.key.rawValue) == [2, 1])
    #expect(timeline.stops[0].tellings.map(\.article.rawValue) == [3])
    #expect(timeline.stops[1].articles.map(\.key.rawValue) == [3])
    #expect(timeline.articles == 3 && timeline.leftOut == 7)
  }

  @Test("A span of days is told once, where it begins, and again on the event's day that it holds")
  func spans() {
    let text = "Pawai berlangsung 11-13 Juni di Kota Wangi."
    let mentions = [11, 12, 13].map {
      StoryProfile.DayMention(
        day: Self.day("2024-06-\($0)").daysSinceEpoch, words: 18..<28, sentence: 0..<text.utf8.count)
    }
    let tellings = DayTelling.tellings(
      of: ArticleKey(rawValue: 1), days: mentions.map { CalendarDay(daysSinceEpoch: $0.day) },
      mentions: mentions, text: { Self.cut(text, $0) })
    #expect(tellings.count == 1)
    #expect(tellings[0].days == Self.day("2024-06-11")...Self.day("2024-06-13"))
    #expect(tellings[0].words?.text == "11-13 Juni")
    #expect(tellings[0].words?.sentence == text)

    var first = Self.source(1, "2024-06-14")
    first.tellings = tellings
    let timeline = StoryTimeline([first, Self.source(2, "2024-06-14", tells: ["2024-06-12"])])
    #expect(timeline.event == Self.day("2024-06-12"))
    #expect(timeline.stops.map { $0.tellings.map(\.article.rawValue) } == [[1], [1, 2], []])
  }

  @Test("Words that are not where the profile has them are left out, and the day stays")
  func wrongPlaces() {
    let day = Self.day("2024-06-18")
    let places = [(0..<5, 2..<9), (3..<40, 0..<40), (-3..<2, -3..<5), (1..<1, 1..<1)]
    for (words, sentence) in places {
      let mention = StoryProfile.DayMention(day: day.daysSinceEpoch, words: words, sentence: sentence)
      let tellings = DayTelling.tellings(
        of: ArticleKey(rawValue: 1), days: [day], mentions: [mention], text: { Self.cut("Selasa (18/6)", $0) }
      )
      #expect(tellings.map(\.days) == [day...day])
      #expect((tellings[0].words == nil) == (words != 1..<1))
    }
    let far = [Int.max, Int.min].map {
      StoryProfile.DayMention(day: $0, words: 0..<0, sentence: 0..<0)
    }
    #expect(
      DayTelling.tellings(of: ArticleKey(rawValue: 1), days: [day], mentions: far, text: { _ in nil }).count
        == 1)
  }

  @Test("The first and the last day of the calendar are far apart and no more than that")
  func far() {
    let timeline = StoryTimeline([
      Self.source(1, "2024-06-18", tells: ["0001-01-01", "9999-12-31"]), Self.source(2, nil),
    ])
    #expect(timeline.stops.count == 4)
    #expect(timeline.stops[1].gap + timeline.stops[2].gap + 2 == 3_652_058)
    #expect(StoryTimeline([]).stops.isEmpty)
  }

  @Test("A text of nothing but dates tells no more than some")
  func hostile() {
    let days = (0..<10_000).map { CalendarDay(daysSinceEpoch: $0 * 3) }
    #expect(
      DayTelling.tellings(of: ArticleKey(rawValue: 1), days: days, mentions: [], text: { _ in nil }).count
        == 40)
  }

  private static func day(_ text: String) -> CalendarDay { CalendarDay(text)! }

  private static func cut(_ text: String, _ range: Range<Int>) -> String? {
    let bytes = Array(text.utf8)
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  private static func source(_ key: Int64, _ day: String?, tells days: [String] = []) -> StoryTimeline.Source
  {
    let key = ArticleKey(rawValue: key)
    return StoryTimeline.Source(
      summary: ArticleSummary(
        key: key, id: Article.ID(rawValue: "\(key.rawValue)"), outlet: Outlet(name: "Kabar", domain: nil),
        headline: "Berita \(key.rawValue)",
        publication: day.map { .stated(.day(Self.day($0)), evidence: $0) } ?? .absent),
      tellings: days.map { DayTelling(article: key, days: Self.day($0)...Self.day($0)) })
  }
}
