import News

extension Reader {
  /// Asks what the story of the article on screen claims, when the panel shows it and does not know.
  mutating func requestClaims() -> [Effect] {
    guard panel.tab.isOfLedger, panes.panel != nil, let key = article.open?.summary.key, key != claims.wanted
    else { return [] }
    let generation = nextGeneration()
    claims.begin(key, generation: generation)
    return [.loadClaims(key, generation: generation)]
  }

  /// Shows what was read; the answer to an older question is dropped.
  mutating func showClaims(_ ledger: ClaimLedger, generation: Int) -> [Effect] {
    guard generation == claims.generation else { return [] }
    let spot = article.spot.flatMap { $0.isOfClaim ? $0.range : nil }
    claims.fill(ledger, current: place(of: spot))
    refreshPanelSearch()
    return []
  }

  /// Whether the rows are those of the article on screen.
  var areClaimsFresh: Bool {
    claims.ledger?.article != nil && claims.ledger?.article == article.open?.summary.key
  }

  /// Whether the rows of the article on screen are still to come.
  var areClaimsPending: Bool { article.open != nil && !areClaimsFresh && !claims.hasFailed }

  /// The claim of the selected row, from the article on screen where that carries it; `nil` while the rows
  /// are those of an older article.
  var selectedClaim: StatedClaim? {
    guard areClaimsFresh else { return nil }
    switch panel.tab {
    case .claims: return claims.selectedClaim
    case .quotations: return claims.selectedQuotation?.carriers.first
    case .related, .timeline, .entities, .wires, .feeds: return nil
    }
  }

  /// The selected row of the wires; `nil` while the rows are those of an older article.
  var selectedWire: WireRows.Row? { areClaimsFresh && panel.tab == .wires ? claims.selectedWire : nil }

  /// The article that the selected row of the panel is about.
  var ledgerTarget: ArticleSummary? {
    (selectedClaim?.article ?? selectedWire?.article).flatMap { claims.summary(of: $0) }
  }

  /// Goes to the selected claim or quotation, or opens the article of the selected wire.
  mutating func openLedgerRow() -> [Effect] {
    if let claim = selectedClaim { return go(to: claim) }
    if let row = selectedWire { return open(row) }
    let isEmpty = areClaimsFresh || article.open == nil
    say(
      claims.hasFailed
        ? "The claims could not be read"
        : isEmpty ? "Nothing is shown to go to" : "The claims of this article are being read")
    return []
  }

  /// Jumps to a claim in the text, or opens its article there.
  mutating func go(to claim: StatedClaim) -> [Effect] {
    spotlight = nil
    // A search among the claims goes on after the way back; one in the text would hide the claim.
    if search?.pane == .article { search = nil }
    claims.lastGoneTo = claim.place
    article.lastJump = ArticleState.Jump(kind: .claim, isForward: true)
    guard claim.article != article.open?.summary.key || claim.article != article.wanted else {
      showClaim(at: claim.claim.range)
      return turn(to: .article)
    }
    article.arrival = .claim(claim.place)
    return openBeside(claim.article)
  }

  /// Jumps to the place for whose sake the article on screen was opened.
  mutating func arrive() {
    guard let arrival = article.arrival, let here = article.open?.summary.key else { return }
    article.arrival = nil
    switch arrival {
    case .claim(let place): if place.article == here { showClaim(at: place.range) }
    case .statement(let spot, let article): if article == here { show(spot) }
    }
  }

  /// Shows the claim of the selected row in the text beside the panel.
  mutating func followClaimRow() {
    guard panes.article != nil, spotlight == nil, let claim = selectedClaim else { return }
    if claim.article == article.open?.summary.key {
      showClaim(at: claim.claim.range)
    } else if article.spot?.isOfClaim == true {
      article.spot = nil
    }
  }

  /// Selects the row of the claim that was jumped to.
  mutating func followClaimSpot() {
    guard areClaimsFresh, let spot = article.spot, spot.isOfClaim, let place = place(of: spot.range) else {
      return
    }
    claims.select(place)
  }

  /// What the last line says of the selected row.
  var ledgerSentence: String? {
    guard focus == .panel, panel.tab.isOfLedger else { return nil }
    if let row = selectedWire {
      let outlet = claims.summary(of: row.article)?.outlet.name
      switch row.level {
      case .source: return row.wire.map { "wire · \($0)" } ?? outlet.map { "own reporting · \($0)" }
      case .outlet(let outlet): return "\(row.wire ?? "own reporting") · \(outlet.name)"
      case .article: return claims.summary(of: row.article)?.headline
      }
    }
    guard let claim = selectedClaim, article.spot == nil else { return nil }
    let via = claim.claim.via.map { "via \($0)" }
    return [claim.claim.kind.name, claim.sourceName, via, claim.outlet.name].compactMap { $0 }
      .joined(separator: " · ")
  }

  /// Terms that ask for what the selected row of the panel stands for.
  var ledgerTerms: [ArticleFilter.Term] {
    if let claim = selectedClaim { return claim.terms }
    guard let row = selectedWire else { return [] }
    switch row.level {
    case .source:
      if let wire = row.wire { return [.wire(wire)] }
      return claims.summary(of: row.article).map { [.outlet($0.outlet.name)] } ?? []
    case .outlet(let outlet), .article(let outlet): return [.outlet(outlet.name)]
    }
  }
}

extension Reader {
  private func place(of range: Range<Int>?) -> ClaimPlace? {
    guard let range, let key = article.open?.summary.key else { return nil }
    return ClaimPlace(article: key, range: range)
  }

  /// Opens an article of a wire or an outlet: the first one that is not on screen.
  private mutating func open(_ row: WireRows.Row) -> [Effect] {
    let here = article.open?.summary.key
    let articles = claims.wires.articles(under: row)
    guard let key = articles.first(where: { $0 != here }) else { return turn(to: .article) }
    claims.lastOpened = key
    return openBeside(key)
  }
}
