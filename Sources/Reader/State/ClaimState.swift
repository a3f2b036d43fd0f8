import News

/// What the side panel knows of claims: one answer, from which three tabs take their rows.
struct ClaimState: Sendable {
  /// The article that was asked about last.
  var wanted: ArticleKey?
  /// Number of the last question.
  var generation = 0
  /// The claim that the panel went to last: its row is selected again after the way back.
  var lastGoneTo: ClaimPlace?
  /// The article that the panel opened last.
  var lastOpened: ArticleKey?
  /// Whether the last question could not be answered.
  private(set) var hasFailed = false
  /// What was answered; that for an older article until the new answer comes.
  private(set) var ledger: ClaimLedger?
  /// Rows of the claims.
  private(set) var claims = ClaimRows()
  /// Rows of the quotations.
  private(set) var quotations = QuotationRows()
  /// Rows of the wires.
  private(set) var wires = WireRows()
  private var selections: [PanelTab: Int] = [:]
  private var tops: [PanelTab: Int] = [:]
  private var summaries: [ArticleKey: ArticleSummary] = [:]
  private var cache: [PanelTab: (columns: Int, lines: [PanelLine])] = [:]

  /// Asks about another article; its rows replace these when they arrive.
  mutating func begin(_ article: ArticleKey, generation: Int) {
    wanted = article
    self.generation = generation
    hasFailed = false
    cache = [:]
  }

  /// Takes an answer; the rows of `current` are selected, or else of the claim gone to last, or the first.
  mutating func fill(_ ledger: ClaimLedger, current: ClaimPlace?) {
    self.ledger = ledger
    claims = ClaimRows(ledger)
    quotations = QuotationRows(ledger)
    wires = WireRows(ledger.provenance)
    summaries = Dictionary(ledger.articles.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    selections = [:]
    tops = [:]
    cache = [:]
    let opened = wires.rows.firstIndex { $0.article == lastOpened && $0.isArticle }
    if let opened { selections[.wires] = opened }
    if let place = lastGoneTo { select(place) }
    if let place = current { select(place) }
  }

  /// Notes that no answer will come.
  mutating func fail() {
    let (wanted, generation) = (wanted, generation)
    self = ClaimState()
    (self.wanted, self.generation, hasFailed) = (wanted, generation, true)
  }

  /// Rows of a tab.
  func rowCount(of tab: PanelTab) -> Int {
    switch tab {
    case .claims: claims.rows.count
    case .quotations: quotations.rows.count
    case .wires: wires.rows.count
    case .related, .timeline, .entities, .feeds: 0
    }
  }

  /// The selected row of a tab.
  func selected(in tab: PanelTab) -> Int { selections[tab] ?? 0 }

  /// First line of a tab on screen.
  func top(of tab: PanelTab) -> Int { tops[tab] ?? 0 }

  /// Selects a row of a tab.
  mutating func select(_ row: Int, in tab: PanelTab) { selections[tab] = row }

  /// Notes the first line of a tab on screen.
  mutating func scroll(to top: Int, in tab: PanelTab) { tops[tab] = top }

  /// Selects the rows of a claim, in the tabs where another row is selected.
  mutating func select(_ place: ClaimPlace) {
    if selectedClaim?.place != place, let row = claims.rows.firstIndex(where: { $0.place == place }) {
      selections[.claims] = row
    }
    let isSelected = selectedQuotation?.carriers.contains { $0.place == place } ?? false
    if !isSelected,
      let row = quotations.rows.firstIndex(where: { $0.carriers.contains { $0.place == place } })
    {
      selections[.quotations] = row
    }
  }

  /// The selected row of the claims; `nil` when there is none.
  var selectedClaim: StatedClaim? {
    let row = selected(in: .claims)
    return claims.rows.indices.contains(row) ? claims.rows[row] : nil
  }

  /// The selected row of the quotations.
  var selectedQuotation: QuotationRows.Quotation? {
    let row = selected(in: .quotations)
    return quotations.rows.indices.contains(row) ? quotations.rows[row] : nil
  }

  /// The selected row of the wires.
  var selectedWire: WireRows.Row? {
    let row = selected(in: .wires)
    return wires.rows.indices.contains(row) ? wires.rows[row] : nil
  }

  /// What the list says of an article; `nil` for one that was not read.
  func summary(of key: ArticleKey) -> ArticleSummary? { summaries[key] }

  /// Changes what is known of some articles.
  mutating func change(_ keys: [ArticleKey], _ edit: (inout ArticleSummary) -> Void) {
    for key in keys where summaries[key] != nil {
      if var summary = summaries[key] {
        edit(&summary)
        summaries[key] = summary
      }
    }
    cache[.wires] = nil
  }

  /// The lines of a tab at a width; laid out anew only when they are other ones.
  mutating func lines(of tab: PanelTab, columns: Int, dates: DateWriter) -> [PanelLine] {
    if let kept = cache[tab], kept.columns == columns { return kept.lines }
    let lines =
      switch tab {
      case .claims: ClaimLines(self, dates: dates, columns: columns).lines
      case .quotations: QuotationLines(self, columns: columns).lines
      case .wires: WireLines(self, dates: dates, columns: columns).lines
      case .related, .timeline, .entities, .feeds: [PanelLine]()
      }
    cache[tab] = (columns, lines)
    return lines
  }
}
