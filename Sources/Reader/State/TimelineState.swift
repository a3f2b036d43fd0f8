import News

/// What the side panel knows of the days of a story.
struct TimelineState: Sendable {
  /// The article that was asked about last, or that the rows held already.
  var wanted: ArticleKey?
  /// Number of the last question.
  var generation = 0
  /// The selected row.
  var selected = 0
  /// First line on screen.
  var top = 0
  /// The day to show when its article arrives.
  var arrival: DayTelling?
  /// Whether the last question could not be answered.
  private(set) var hasFailed = false
  /// What was answered; that for an older article until the new answer comes.
  private(set) var timeline: StoryTimeline?
  /// The rows from top to bottom.
  private(set) var rows = TimelineRows()
  /// Articles for which this is the timeline: those of one story.
  private(set) var members: Set<ArticleKey> = []
  /// Where each article ran.
  private(set) var outlets: [ArticleKey: Outlet] = [:]
  private var cache: (columns: Int, here: ArticleKey?, lines: [PanelLine])?

  /// Asks about another article; its rows replace these when they arrive.
  mutating func begin(_ article: ArticleKey, generation: Int) {
    wanted = article
    self.generation = generation
    hasFailed = false
  }

  /// Takes an answer; the row of the article is selected.
  mutating func fill(_ timeline: StoryTimeline) {
    self.timeline = timeline
    rows = TimelineRows(timeline)
    let summaries = timeline.stops.flatMap(\.articles)
    let story = summaries.first { $0.key == timeline.article }?.story
    members = Set(summaries.filter { story != nil && $0.story == story }.map(\.key))
    if let article = timeline.article { members.insert(article) }
    outlets = Dictionary(summaries.map { ($0.key, $0.outlet) }, uniquingKeysWith: { first, _ in first })
    cache = nil
    top = 0
    selected = 0
    timeline.article.map { select($0) }
  }

  /// Notes that no answer will come.
  mutating func fail() {
    let (wanted, generation) = (wanted, generation)
    self = TimelineState()
    (self.wanted, self.generation, hasFailed) = (wanted, generation, true)
  }

  /// Selects the row of an article, where it has one.
  mutating func select(_ article: ArticleKey) {
    guard let row = rows.rows.firstIndex(where: { summary(of: $0)?.key == article }) else { return }
    selected = row
  }

  /// Selects a day of the axis.
  mutating func select(stop: Int) { selected = rows.rows.firstIndex(of: .day(stop)) ?? selected }

  /// The selected row; `nil` when there is none.
  var selectedRow: TimelineRows.Row? { rows.rows.indices.contains(selected) ? rows.rows[selected] : nil }

  /// The day of a row.
  func stop(of row: TimelineRows.Row) -> StoryTimeline.Stop? {
    guard let stops = timeline?.stops, stops.indices.contains(row.stop) else { return nil }
    return stops[row.stop]
  }

  /// The article of a row; `nil` for a day's.
  func summary(of row: TimelineRows.Row) -> ArticleSummary? {
    guard case .article(let place, _) = row, let articles = stop(of: row)?.articles,
      articles.indices.contains(place)
    else { return nil }
    return articles[place]
  }

  /// Changes what is known of some articles.
  mutating func change(_ keys: [ArticleKey], _ edit: (inout ArticleSummary) -> Void) {
    guard var changed = timeline else { return }
    let keys = Set(keys)
    guard changed.stops.contains(where: { $0.articles.contains { keys.contains($0.key) } }) else { return }
    for stop in changed.stops.indices {
      for place in changed.stops[stop].articles.indices
      where keys.contains(changed.stops[stop].articles[place].key) {
        edit(&changed.stops[stop].articles[place])
      }
    }
    timeline = changed
    cache = nil
  }

  /// The lines at a width; laid out anew only when they are other ones.
  ///
  /// - Parameter here: The article on screen.
  mutating func lines(columns: Int, here: ArticleKey?, dates: DateWriter) -> [PanelLine] {
    if let cache, cache.columns == columns, cache.here == here { return cache.lines }
    let lines = TimelineLines(self, here: here, dates: dates, columns: columns).lines
    cache = (columns, here, lines)
    return lines
  }
}
