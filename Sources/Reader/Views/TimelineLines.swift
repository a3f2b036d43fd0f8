import Canvas
import News

/// The panel's lines for the timeline: an axis of days, what happened on one side of it, what ran on the other.
///
/// A narrow pane has one column: what happened hangs on the axis by ◆ or ◇, what ran branches off it.
struct TimelineLines {
  /// Lines from top to bottom.
  var lines: [PanelLine] { builder.lines }
  private var builder: PanelLineBuilder
  private let state: TimelineState
  private let labels: TimelineLabels
  private let here: ArticleKey?

  /// - Parameter here: The article on screen.
  init(_ state: TimelineState, here: ArticleKey?, dates: DateWriter, columns: Int) {
    self.state = state
    self.here = here
    labels = TimelineLabels(state, dates: dates)
    builder = PanelLineBuilder(columns: columns)
    guard let timeline = state.timeline else { return }
    addHeading(timeline)
    if columns >= Self.wide {
      TimelineColumns(state, here: here, labels: labels, columns: columns).add(to: &builder)
    } else {
      for (place, row) in state.rows.rows.enumerated() {
        switch row {
        case .day(let stop): addDay(timeline.stops[stop], at: place, isFirst: stop == 0)
        case .article: addArticle(row, at: place)
        }
      }
    }
    addNotes(timeline)
  }

  private mutating func addHeading(_ timeline: StoryTimeline) {
    if let event = timeline.event {
      let all = timeline.articles
      let witnesses = all == 1 ? "as this article tells" : "told by \(timeline.witnesses) of \(all)"
      let counted = all == 1 ? witnesses : witnesses + " articles"
      let fits = DisplayText.columns(of: counted) <= builder.room()
      builder.add(
        parts: ["Event \(labels.dates.name(of: event))", fits ? counted : witnesses], .textStrong)
    } else {
      builder.add(wrapping: "No text tells the day of the event.", .textDim)
    }
    builder.addBlank()
  }

  private mutating func addDay(_ stop: StoryTimeline.Stop, at place: Int, isFirst: Bool) {
    if stop.time == .undated, !isFirst {
      builder.addBlank()
    } else if stop.gap > 0 {
      builder.add([.init("⋮", .rule), .init(" " + TimelineLabels.span(stop.gap), .textDim)])
    } else if !isFirst {
      builder.add([.init("│", .rule)])
    }
    let (label, remark) = (labels.label(of: stop), labels.remark(on: stop))
    let fits = remark.map { label.columns + 2 + $0.columns <= builder.room() } ?? true
    let beside = fits ? remark.map { [PanelLineBuilder.Span("  ", .text), $0] } ?? [] : []
    builder.add([label] + beside, item: place, isFirst: true)
    if !fits, let remark { builder.add([.init("│ ", .rule), remark], item: place) }
    guard let telling = labels.telling(on: stop, here: here) else { return }
    let room = builder.room(from: PanelLineBuilder.lead + 2)
    let lines = telling.words.map { DayExcerpt($0, columns: room, atMost: 4).lines } ?? []
    let witnesses = labels.witnesses(of: stop, first: telling, columns: room)
    for (number, line) in (lines + [[witnesses]]).enumerated() {
      let sign = number == 0 ? labels.sign(of: stop) : .init("│", .rule)
      builder.add([sign, .init(" ", .text)] + line, item: place)
    }
  }

  private mutating func addArticle(_ row: TimelineRows.Row, at place: Int) {
    guard let summary = state.summary(of: row) else { return }
    let isLast = labels.isLast(row)
    let spans = labels.article(summary, columns: builder.room(from: PanelLineBuilder.lead + 2))
    builder.add([.init(isLast ? "└ " : "├ ", .rule)] + spans, item: place, isFirst: true)
    if summary.key == here { builder.append(.init("●", .listMarker), at: 1, columns: 1) }
    let words = PanelLineBuilder.wrapped(
      summary.headline, to: builder.room(from: PanelLineBuilder.lead + 2), atMost: 2)
    for line in words {
      builder.add(
        [.init(isLast ? "  " : "│ ", .rule), .init(line, summary.isUnread ? .listUnread : .listRow)],
        item: place)
    }
  }

  private mutating func addNotes(_ timeline: StoryTimeline) {
    if state.rows.hidden > 0 {
      builder.addBlank()
      builder.add(wrapping: "and \(state.rows.hidden) more days", .textDim)
    }
    if timeline.leftOut > 0 {
      builder.addBlank()
      builder.add(
        wrapping: "Read in \(timeline.articles) articles; the story has \(timeline.leftOut) more.", .textDim)
    } else if timeline.articles == 1 {
      builder.addBlank()
      builder.add(wrapping: "No other article tells this event yet.", .textDim)
    }
  }

  /// Columns from which on both sides have a column of their own.
  private static let wide = 60
}
