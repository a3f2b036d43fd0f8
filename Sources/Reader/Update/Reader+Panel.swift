import Canvas
import News

extension Reader {
  /// Turns to the side panel and what it is to show.
  mutating func show(_ tab: PanelTab) -> [Effect] {
    panel.tab = tab
    return turn(to: .panel)
  }

  /// Asks what the panel shows and does not know.
  mutating func requestPanel() -> [Effect] {
    requestTimeline() + requestEntities() + requestClaims() + requestCoverage() + requestFeeds()
  }

  /// Whether the panel's rows are those of an older article.
  var isPanelPending: Bool {
    switch panel.tab {
    case .related: false
    case .timeline: isTimelinePending
    case .entities: areEntitiesPending
    case .claims, .quotations, .wires: areClaimsPending
    case .feeds: false
    }
  }

  /// Rows of the panel, whatever it shows.
  var panelRows: Int {
    switch panel.tab {
    case .related: panel.shown(of: article.open).count
    case .timeline: timeline.rows.rows.count
    case .entities: entities.rows.count
    case .claims, .quotations, .wires: claims.rowCount(of: panel.tab)
    case .feeds: feeds.rows.count
    }
  }

  /// The selected row of the panel.
  var panelSelection: Int {
    switch panel.tab {
    case .related: panel.selected
    case .timeline: timeline.selected
    case .entities: entities.selected
    case .claims, .quotations, .wires: claims.selected(in: panel.tab)
    case .feeds: feeds.selected
    }
  }

  /// Selects a row of the panel.
  mutating func selectInPanel(_ index: Int) {
    let place = max(0, min(panelRows - 1, index))
    switch panel.tab {
    case .related: panel.selected = place
    case .timeline: timeline.selected = place
    case .entities: entities.selected = place
    case .claims, .quotations, .wires:
      claims.select(place, in: panel.tab)
      followClaimRow()
    case .feeds: feeds.selected = place
    }
  }

  /// What a search finds each row of the panel by.
  var panelTexts: [String] {
    switch panel.tab {
    case .related: panel.shown(of: article.open).map { Self.text(of: $0.summary) }
    case .timeline: timelineTexts
    case .entities: entities.rows.map(\.name)
    case .claims:
      claims.claims.rows.map { [$0.sourceName, $0.content, $0.outlet.name].joined(separator: "\n") }
    case .quotations:
      claims.quotations.rows.map { quotation in
        ([quotation.carriers.first?.sourceName ?? "", quotation.words] + quotation.carriers.map(\.outlet.name))
          .joined(separator: "\n")
      }
    case .wires: claims.wires.rows.map(text)
    case .feeds: feeds.rows.map { [$0.name, $0.problem ?? ""].joined(separator: "\n") }
    }
  }

  /// The panel's lines at a width.
  mutating func panelLines(columns: Int) -> [PanelLine] {
    switch panel.tab {
    case .related:
      return PanelLines(
        article.open, shown: panel.shown(of: article.open), dates: dates, clearHint: hint(.clearFilter),
        columns: columns
      ).lines
    case .timeline: return timelineLines(columns: columns)
    case .entities:
      return EntityLines(entities, isOpen: article.open != nil, lit: spotlight?.tally, columns: columns).lines
    case .claims, .quotations, .wires:
      guard article.open != nil, claims.ledger != nil else {
        var builder = PanelLineBuilder(columns: columns)
        builder.add(wrapping: emptyLedgerSentence, .textDim)
        return builder.lines
      }
      return claims.lines(of: panel.tab, columns: columns, dates: dates)
    case .feeds:
      return FeedLines(
        feeds, dates: dates, keys: (hint(.refreshAll), hint(.refreshHere)), columns: columns
      ).lines
    }
  }

  /// First line of the panel on screen.
  var panelTop: Int {
    get {
      switch panel.tab {
      case .related: panel.top
      case .timeline: timeline.top
      case .entities: entities.top
      case .claims, .quotations, .wires: claims.top(of: panel.tab)
      case .feeds: feeds.top
      }
    }
    set {
      switch panel.tab {
      case .related: panel.top = newValue
      case .timeline: timeline.top = newValue
      case .entities: entities.top = newValue
      case .claims, .quotations, .wires: claims.scroll(to: newValue, in: panel.tab)
      case .feeds: feeds.top = newValue
      }
    }
  }

  /// The names of the panel's tabs and the keys that turn to each.
  ///
  /// The feeds have none while others are shown: they are not about the article.
  var panelTabs: [(tab: PanelTab, keys: String)] {
    PanelTab.allCases.filter { $0 != .feeds || panel.tab == .feeds }.map { ($0, hint($0.command)) }
  }
}

extension Reader {
  private func text(of row: WireRows.Row) -> String {
    switch row.level {
    case .source: row.wire ?? "own reporting"
    case .outlet(let outlet): outlet.name
    case .article: claims.summary(of: row.article)?.headline ?? ""
    }
  }

  /// What stands where the ledger's rows are not known.
  private var emptyLedgerSentence: String {
    if article.open != nil {
      return claims.hasFailed ? "The claims could not be read." : "Reading…"
    }
    return switch panel.tab {
    case .quotations: "Whom an article and its story quote stands here."
    case .wires: "Whose reporting an article and its story are stands here."
    default: "Who claims what in an article and its story stands here."
    }
  }
}
