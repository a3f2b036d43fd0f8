/// The days of one story: what happened on each, as the texts tell, and what ran on it.
public struct StoryTimeline: Hashable, Sendable {
  /// The article at hand; `nil` for a story as a whole.
  public let article: ArticleKey?
  /// Days on which something happened or ran, ascending; a month stands before its days, the undated last.
  public var stops: [Stop]
  /// The day of the event that most articles tell, of several the earliest; `nil` where no text tells one.
  public let event: CalendarDay?
  /// Articles that tell `event`.
  public let witnesses: Int
  /// Articles that were laid out.
  public let articles: Int
  /// Articles of the story that were too many to read.
  public let leftOut: Int
  private let told: [ArticleKey: [CalendarDay]]

  /// An article and what it tells of the event's days.
  public struct Source: Hashable, Sendable {
    /// Its list row.
    public var summary: ArticleSummary
    /// The days, ascending.
    public var tellings: [DayTelling]

    /// An article with its days.
    public init(summary: ArticleSummary, tellings: [DayTelling] = []) {
      self.summary = summary
      self.tellings = tellings
    }
  }

  /// One place on the axis.
  public struct Stop: Hashable, Sendable {
    /// When it is.
    public var time: Time
    /// Days since the day before it on the axis on which nothing happened and nothing ran.
    public var gap = 0
    /// What happened, by those who tell it, the article that ran first before the others: days that begin
    /// here, and on the day of the event all that hold it.
    public var tellings: [DayTelling] = []
    /// What ran, by time.
    public var articles: [ArticleSummary] = []
    /// Days from here to the event; `nil` unless an article here ran before it.
    public var daysBefore: Int?
  }

  /// When a stop of the axis is.
  public enum Time: Hashable, Sendable {
    case day(CalendarDay)
    /// Of articles whose page tells no more than the month.
    case month(CalendarMonth)
    /// Of articles without a date.
    case undated
  }

  /// Lays out articles and days.
  ///
  /// - Parameter leftOut: Articles of the story that are not among these.
  /// - Complexity: O(*n* log *n*) in the articles and the days that they tell.
  public init(_ sources: [Source], article: ArticleKey? = nil, leftOut: Int = 0) {
    self.article = article
    self.leftOut = leftOut
    articles = sources.count
    let sources = sources.sorted { $0.summary.ran(before: $1.summary) }
    told = Dictionary(
      sources.map { ($0.summary.key, $0.tellings.flatMap { Self.days(of: $0) }) },
      uniquingKeysWith: { first, _ in first })
    var counts: [CalendarDay: Int] = [:]
    for days in told.values { for day in Set(days) { counts[day, default: 0] += 1 } }
    let best = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }
    (event, witnesses) = (best?.key, best?.value ?? 0)
    stops = []
    stops = Self.stops(sources, event: best?.key).map { stop in
      var stop = stop
      stop.daysBefore = stop.articles.lazy.compactMap(daysBefore).first
      return stop
    }
  }

  /// Days of the event that an article tells, ascending.
  public func days(toldBy article: ArticleKey) -> [CalendarDay] { told[article] ?? [] }

  /// Days from an article to the event; `nil` unless it ran before, as far as is known: its page tells the day
  /// that it ran on, and its text no day of the event that had come by then.
  public func daysBefore(_ article: ArticleSummary) -> Int? {
    guard let date = article.publication.date, date.precision != .month, let event, date.day < event,
      days(toldBy: article.key).allSatisfy({ $0 > date.day })
    else { return nil }
    return event.daysSinceEpoch - date.day.daysSinceEpoch
  }

  /// The stop at which an article stands.
  public func stop(of article: ArticleKey) -> Int? {
    stops.firstIndex { $0.articles.contains { $0.key == article } }
  }
}

private extension StoryTimeline {
  static func stops(_ sources: [Source], event: CalendarDay?) -> [Stop] {
    var stops: [Time: Stop] = [:]
    for source in sources {
      let time = source.summary.publication.date.map { Self.time(of: $0) } ?? .undated
      stops[time, default: Stop(time: time)].articles.append(source.summary)
      for telling in source.tellings {
        let isOfEvent = event.map { telling.days.contains($0) && telling.days.lowerBound != $0 } ?? false
        for day in [telling.days.lowerBound] + (isOfEvent ? [event].compactMap { $0 } : []) {
          stops[.day(day), default: Stop(time: .day(day))].tellings.append(telling)
        }
      }
    }
    var sorted = stops.values.sorted { $0.time < $1.time }
    var last: CalendarDay?
    for index in sorted.indices {
      guard case .day(let day) = sorted[index].time else { continue }
      if let last { sorted[index].gap = day.daysSinceEpoch - last.daysSinceEpoch - 1 }
      last = day
    }
    return sorted
  }

  static func time(of date: PublicationDate) -> Time {
    switch date {
    case .minute(let minute): .day(minute.day)
    case .day(let day): .day(day)
    case .month(let month): .month(month)
    }
  }

  static func days(of telling: DayTelling) -> [CalendarDay] {
    (telling.days.lowerBound.daysSinceEpoch...telling.days.upperBound.daysSinceEpoch)
      .map { CalendarDay(daysSinceEpoch: $0) }
  }
}

extension StoryTimeline.Time: Comparable {
  public static func < (left: StoryTimeline.Time, right: StoryTimeline.Time) -> Bool {
    left.rank < right.rank
  }

  /// A month comes before its first day.
  private var rank: (Int, Int) {
    switch self {
    case .day(let day): (day.daysSinceEpoch, 1)
    case .month(let month): (month.firstDay.daysSinceEpoch, 0)
    case .undated: (.max, 0)
    }
  }
}

extension ArticleSummary {
  /// Whether it ran before another one; the undated come last, articles of one minute in the order of import.
  public func ran(before other: ArticleSummary) -> Bool {
    let minutes = (publication.date?.sortMinute ?? .max, other.publication.date?.sortMinute ?? .max)
    return minutes.0 != minutes.1 ? minutes.0 < minutes.1 : key < other.key
  }
}
