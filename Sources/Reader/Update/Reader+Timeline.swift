import News

extension Reader {
  /// Asks for the days of the story of the article on screen, when the panel shows them and does not know.
  mutating func requestTimeline() -> [Effect] {
    guard panel.tab == .timeline, panes.panel != nil, let key = article.open?.summary.key,
      key != timeline.wanted
    else { return [] }
    let generation = nextGeneration()
    timeline.begin(key, generation: generation)
    // The other articles of the story have the same days; an answer that is on its way is for an older one.
    return timeline.members.contains(key) ? [] : [.loadTimeline(key, generation: generation)]
  }

  /// Shows the days; the answer to an older question is dropped.
  mutating func showTimeline(_ answer: StoryTimeline, generation: Int) -> [Effect] {
    guard generation == timeline.generation else { return [] }
    timeline.fill(answer)
    refreshPanelSearch()
    return []
  }

  /// Whether the rows are those of the story of the article on screen.
  var isTimelineFresh: Bool { article.open.map { timeline.members.contains($0.summary.key) } ?? false }

  /// Whether the rows of the article on screen are still to come.
  var isTimelinePending: Bool { article.open != nil && !isTimelineFresh && !timeline.hasFailed }

  /// Whether the cursor is in the timeline.
  var isInTimeline: Bool { focus == .panel && panel.tab == .timeline }

  /// Opens the article of the selected row, or goes to the words that tell the day.
  mutating func openTimelineRow() -> [Effect] {
    guard let row = freshRowOrSay(), let stop = timeline.stop(of: row) else { return [] }
    if let summary = timeline.summary(of: row) { return open(summary.key) }
    let here = article.open?.summary.key
    let told = stop.tellings.filter { $0.words != nil }
    if let telling = told.first(where: { $0.article == here }) ?? told.first { return go(to: telling) }
    if let key = stop.tellings.first?.article ?? stop.articles.first?.key { return open(key) }
    return []
  }

  /// Filters by the day of the selected row.
  mutating func filterByTimelineRow() -> [Effect] {
    guard let row = freshRowOrSay(), let stop = timeline.stop(of: row) else { return [] }
    let effects = filter(by: stop, preferring: timeline.summary(of: row)?.key)
    let name = "date \(dates.name(of: stop.time.term))"
    say(effects.isEmpty ? "In the filter already: \(name)" : "Filter: \(name) · \(hint(.undo)) takes it back")
    return effects
  }

  /// Turns to the next or previous day of the timeline; the list follows.
  mutating func stepTimeline(by step: Int) -> [Effect] {
    guard let row = freshRowOrSay(), let stops = timeline.timeline?.stops else { return [] }
    let shown = Set(timeline.rows.rows.map(\.stop))
    let days = stops.indices.filter { stops[$0].time != .undated && shown.contains($0) }
    guard let last = days.last else {
      say("No day of this story is known")
      return []
    }
    // The undated stand behind the last day.
    let place = days.firstIndex(of: row.stop) ?? (row.stop > last ? days.count : 0)
    let target = max(0, min(days.count - 1, place + max(-days.count, min(days.count, step))))
    timeline.select(stop: days[target])
    let effects = filter(by: stops[days[target]])
    if effects.isEmpty { say(step < 0 ? "This is the first day" : "This is the last day") }
    return effects
  }

  /// Keeps article and focus where they are when the list of a day holds no article of the story.
  ///
  /// - Returns: Whether it does not.
  mutating func staysWithTimeline() -> Bool {
    guard isInTimeline, isTimelineFresh, let here = article.open?.summary.key else { return false }
    if let key = list.selectedKey, timeline.members.contains(key) { return false }
    list.keptKey = here
    return true
  }

  /// Shows the day for whose sake the article was opened, and selects its row while the cursor is elsewhere.
  mutating func followArticleInTimeline() {
    guard let key = article.open?.summary.key else { return }
    if !isInTimeline, timeline.arrival == nil { timeline.select(key) }
    guard let telling = timeline.arrival else { return }
    timeline.arrival = nil
    if telling.article == key { show(telling) }
  }

  /// The article that the selected row is about.
  var timelineTarget: ArticleSummary? {
    guard panel.tab == .timeline, isTimelineFresh else { return nil }
    return timeline.selectedRow.flatMap { timeline.summary(of: $0) }
  }

  /// What the last line says of the selected row.
  var timelineSentence: String? {
    guard isInTimeline, isTimelineFresh, let row = timeline.selectedRow, let stop = timeline.stop(of: row)
    else { return nil }
    if let summary = timeline.summary(of: row) {
      return "\(dates.full(summary.publication)) · \(summary.headline)"
    }
    let names = timeline.witnesses(of: stop).map(\.name)
    let day = dates.name(of: stop.time.term)
    return names.isEmpty ? day : "\(day) · told by \(names.joined(separator: ", "))"
  }

  /// What a search finds each row by.
  var timelineTexts: [String] {
    timeline.rows.rows.map { row in
      if let summary = timeline.summary(of: row) { return Self.text(of: summary) }
      guard let stop = timeline.stop(of: row) else { return "" }
      return ([dates.name(of: stop.time.term)] + stop.tellings.compactMap { $0.words?.sentence })
        .joined(separator: "\n")
    }
  }

  /// The panel's lines at a width.
  mutating func timelineLines(columns: Int) -> [PanelLine] {
    if article.open != nil, timeline.timeline != nil {
      return timeline.lines(columns: columns, here: article.open?.summary.key, dates: dates)
    }
    var builder = PanelLineBuilder(columns: columns)
    let empty = "What happened in an article's story, and what ran, stands here day by day."
    builder.add(
      wrapping: article.open == nil ? empty : timeline.hasFailed ? "The days could not be read." : "Reading…",
      .textDim)
    return builder.lines
  }
}

extension Reader {
  /// The selected row; says why there is none that counts.
  private mutating func freshRowOrSay() -> TimelineRows.Row? {
    if isTimelineFresh, let row = timeline.selectedRow { return row }
    let isEmpty = isTimelineFresh || article.open == nil
    say(
      timeline.hasFailed
        ? "The days could not be read"
        : isEmpty ? "No day is shown" : "The days of this article are being read")
    return nil
  }

  private mutating func open(_ key: ArticleKey) -> [Effect] {
    key == article.open?.summary.key && key == article.wanted ? turn(to: .article) : openBeside(key)
  }

  /// Puts a day in place of the filter's date; the list selects an article of the story that ran on it.
  private mutating func filter(
    by stop: StoryTimeline.Stop, preferring key: ArticleKey? = nil
  ) -> [Effect] {
    let effects = setTerms([.date(stop.time.term)], of: [.date])
    let here = article.open?.summary.key
    let kept = key ?? stop.articles.first { $0.key == here }?.key ?? stop.articles.first?.key
    if !effects.isEmpty, let kept { list.keptKey = kept }
    return effects
  }

  /// Jumps to the words of a day, or opens their article there.
  private mutating func go(to telling: DayTelling) -> [Effect] {
    spotlight = nil
    if search?.pane == .article { search = nil }
    guard telling.article != article.open?.summary.key || telling.article != article.wanted else {
      show(telling)
      return turn(to: .article)
    }
    timeline.arrival = telling
    return openBeside(telling.article)
  }

  private mutating func show(_ telling: DayTelling) {
    guard let words = telling.words else { return }
    let places = (timeline.timeline?.stops ?? []).flatMap(\.tellings)
      .filter { $0.article == telling.article }.compactMap { $0.words?.place }
    let order = Set(places.map(\.lowerBound)).sorted()
    show(
      Spot(
        kind: .day, range: words.place, index: order.firstIndex(of: words.place.lowerBound) ?? 0,
        count: max(1, order.count), label: words.text))
  }
}

extension TimelineState {
  /// The outlets whose articles tell a day, in the order of its tellings, each once.
  func witnesses(of stop: StoryTimeline.Stop) -> [Outlet] {
    var names: [Outlet] = []
    for outlet in stop.tellings.compactMap({ outlets[$0.article] }) where !names.contains(outlet) {
      names.append(outlet)
    }
    return names
  }
}

extension StoryTimeline.Time {
  /// The term that asks for what ran then.
  var term: ArticleFilter.DateTerm {
    switch self {
    case .day(let day): .days(day...day)
    case .month(let month): .days(month.firstDay...month.lastDay)
    case .undated: .undated
    }
  }
}
