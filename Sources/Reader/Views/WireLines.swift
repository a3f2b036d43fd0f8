import Canvas
import News

/// The panel's lines for wires: each source as a tree of outlets and articles.
struct WireLines {
  private var builder: PanelLineBuilder
  private let state: ClaimState
  private let dates: DateWriter

  init(_ state: ClaimState, dates: DateWriter, columns: Int) {
    self.state = state
    self.dates = dates
    builder = PanelLineBuilder(columns: columns)
    guard let ledger = state.ledger else { return }
    let rows = state.wires.rows
    guard !rows.isEmpty else {
      builder.add(wrapping: "Whose reporting this is was not found.", .textDim)
      return
    }
    let (sources, outlets) = (ledger.provenance.independentSources, ledger.provenance.outlets)
    builder.add(
      parts: [
        sources == 1 ? "1 independent source" : "\(sources) independent sources",
        outlets == 1 ? "1 outlet" : "\(outlets) outlets",
      ], .textStrong)
    for (place, row) in rows.enumerated() {
      switch row.level {
      case .source: addSource(row, at: place)
      case .outlet(let outlet): addOutlet(outlet, row, at: place)
      case .article: addArticle(row, at: place, isHere: row.article == ledger.article)
      }
    }
    addNotes(ledger)
  }

  /// Lines from top to bottom.
  var lines: [PanelLine] { builder.lines }

  private mutating func addSource(_ row: WireRows.Row, at place: Int) {
    builder.addBlank()
    var spans = [
      PanelLineBuilder.Span("\(row.source + 1) ", .textDim),
      row.wire.map { .init($0, .listWire) } ?? .init("own reporting", .textStrong),
    ]
    append(row.count, "outlets", to: &spans)
    builder.add(spans, item: place, isFirst: true)
  }

  /// Adds a number where it fits: the rows below tell it too.
  private func append(_ count: Int, _ noun: String, to spans: inout [PanelLineBuilder.Span]) {
    let number = PanelLineBuilder.Span("  \(count) \(noun)", .textDim)
    let used = spans.reduce(0) { $0 + $1.columns }
    if count > 1, used + number.columns <= builder.room() { spans.append(number) }
  }

  private mutating func addOutlet(_ outlet: Outlet, _ row: WireRows.Row, at place: Int) {
    var spans = [
      PanelLineBuilder.Span(row.isLastOutlet ? "└─ " : "├─ ", .rule),
      .init(outlet.shortName, .listOutlet),
    ]
    append(row.count, "articles", to: &spans)
    builder.add(spans, item: place, isFirst: true)
  }

  private mutating func addArticle(_ row: WireRows.Row, at place: Int, isHere: Bool) {
    let trunk = row.isLastOutlet ? "   " : "│  "
    let branch = trunk + (row.isLastArticle ? "└─ " : "├─ ")
    guard let summary = state.summary(of: row.article) else {
      return builder.add([.init(branch, .rule), .init("…", .textDim)], item: place, isFirst: true)
    }
    let isDoubtful = summary.publication.certainty == .estimated
    let date = PanelLineBuilder.Span(
      String(dates.row(summary.publication).drop { $0 == " " }) + "  ", isDoubtful ? .doubt : .listDate)
    let title: Role = summary.isUnread ? .listUnread : .listRow
    let column = PanelLineBuilder.lead + 6
    // The first line begins after the date, for which other signs stand in; the second below it.
    let words = PanelLineBuilder.wrapped(
      String(repeating: "·", count: date.columns - 1) + " " + summary.headline,
      to: builder.room(from: column),
      atMost: builder.columns >= Self.wide ? 1 : 2)
    for (number, line) in words.enumerated() {
      let rest = row.isLastArticle ? "   " : "│  "
      var spans = [PanelLineBuilder.Span(number == 0 ? branch : trunk + rest, .rule)]
      if number == 0 { spans.append(date) }
      spans.append(.init(number == 0 ? String(line.dropFirst(date.text.count)) : line, title))
      builder.add(spans, item: place, isFirst: number == 0)
      if number == 0, isHere { builder.append(.init("●", .listMarker), at: 1, columns: 1) }
    }
  }

  private mutating func addNotes(_ ledger: ClaimLedger) {
    if state.wires.hidden > 0 {
      builder.addBlank()
      builder.add(wrapping: "and \(state.wires.hidden) more articles", .textDim)
    }
    builder.addLeftOut(of: ledger)
  }

  /// Columns from which on a headline has one line.
  private static let wide = 60
}
