import Canvas
import News

/// The short texts of a timeline, whatever its width.
struct TimelineLabels {
  /// How dates are written.
  let dates: DateWriter
  private let state: TimelineState

  /// The texts of a timeline.
  init(_ state: TimelineState, dates: DateWriter) {
    self.state = state
    self.dates = dates
  }

  /// "18 Jun", "Jun 24", "—": the day of the event stands out.
  func label(of stop: StoryTimeline.Stop) -> PanelLineBuilder.Span {
    let text =
      switch stop.time {
      case .day(let day): dates.row(.stated(.day(day), evidence: ""))
      case .month(let month): dates.row(.stated(.month(month), evidence: ""))
      case .undated: dates.row(.absent)
      }
    return .init(String(text.drop { $0 == " " }), isEvent(stop) ? .textStrong : .listDate)
  }

  /// What stands beside a day: that it is the event's, or how long before it something ran.
  func remark(on stop: StoryTimeline.Stop) -> PanelLineBuilder.Span? {
    if isEvent(stop) { return .init("the event", .textStrong) }
    if let days = stop.daysBefore { return .init("\(Self.span(days)) before", .doubt) }
    switch stop.time {
    case .day: return nil
    case .month: return .init("day not told", .textDim)
    case .undated: return .init("no date", .textDim)
    }
  }

  /// The sign of what happened: filled on the day of the event.
  func sign(of stop: StoryTimeline.Stop) -> PanelLineBuilder.Span {
    isEvent(stop) ? .init("◆", .textStrong) : .init("◇", .listDate)
  }

  /// The telling to show of a day: that of the article on screen, or else the first with words.
  func telling(on stop: StoryTimeline.Stop, here: ArticleKey?) -> DayTelling? {
    let told = stop.tellings.filter { $0.words != nil }
    return told.first { $0.article == here } ?? told.first ?? stop.tellings.first
  }

  /// Who tells a day, the outlet of the telling shown first: "Kabar Lembah", "Kabar Lembah and 2 more", "Kabar
  /// Lembah +2" where that has no room.
  func witnesses(
    of stop: StoryTimeline.Stop, first telling: DayTelling, columns: Int
  ) -> PanelLineBuilder.Span {
    let outlets = state.witnesses(of: stop)
    let name = state.outlets[telling.article].map(\.shortName) ?? ""
    let rest = outlets.count - 1
    let whole = name + (rest > 0 ? " and \(rest) more" : "")
    let fits = rest <= 0 || DisplayText.columns(of: whole) <= columns
    return .init(fits ? whole : "\(name) +\(rest)", .textDim)
  }

  /// Time, outlet, doubt and wire of an article, as far as there is room.
  func article(_ summary: ArticleSummary, columns: Int) -> [PanelLineBuilder.Span] {
    var spans: [PanelLineBuilder.Span] = []
    if case .minute(let minute) = summary.publication.date {
      spans.append(.init("\(minute.clock) ", .listDate))
    }
    spans.append(.init(summary.outlet.shortName, .listOutlet))
    if summary.publication.certainty == .estimated { spans.append(.init(" ?", .doubt)) }
    let names = summary.wires.map(\.shortWireName).joined(separator: ", ")
    let room = columns - spans.reduce(0) { $0 + $1.columns } - 1
    if !names.isEmpty, room >= 6 {
      spans.append(.init(" " + DisplayText.truncated("⟵ \(names)", to: room), .listWire))
    }
    return spans
  }

  /// Whether no other article follows on the axis, or among the undated.
  func isLast(_ row: TimelineRows.Row) -> Bool {
    guard case .article(let place, let number) = row, let stops = state.timeline?.stops,
      place == stops[number].articles.count - 1
    else { return false }
    return number == stops.count - 1 || stops[number + 1].time == .undated
  }

  /// "1 day", "36 days", "about 4 months", "about 3 years".
  static func span(_ days: Int) -> String {
    switch days {
    case 1: "1 day"
    case ..<100: "\(days) days"
    case ..<730: "about \(Int((Double(days) / 30.44).rounded())) months"
    default: "about \(Int((Double(days) / 365.25).rounded())) years"
    }
  }

  private func isEvent(_ stop: StoryTimeline.Stop) -> Bool {
    state.timeline?.event.map { stop.time == .day($0) } ?? false
  }
}
