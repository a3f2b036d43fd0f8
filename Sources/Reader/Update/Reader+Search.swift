import News

extension Reader {
  /// Searches the pane for words and goes to the first match from here on.
  mutating func beginSearch(_ query: String, in pane: Pane) -> [Effect] {
    search = query.isEmpty ? nil : SearchState(query: query, pane: pane)
    guard search != nil else { return [] }
    findMatches()
    guard let search, !search.matches.isEmpty else {
      let rest = pane == .list && !list.isFullyLoaded ? " in the rows near this one" : ""
      say("“\(query)” was not found\(rest)")
      return []
    }
    let here = placeOfSearch(in: pane)
    return showMatch(search.matches.firstIndex { $0.lowerBound >= here } ?? 0)
  }

  /// The next or previous match, around the end.
  mutating func turnMatch(by step: Int) -> [Effect] {
    guard let search, !search.matches.isEmpty else {
      if spotlight != nil { return turnMention(by: step) }
      say("Nothing to search for yet · \(hint(.search)) begins")
      return []
    }
    let count = search.matches.count
    let next = (search.current ?? (step > 0 ? -1 : 0)) + step % count
    return showMatch(((next % count) + count) % count)
  }

  /// Finds the words again after another article came on screen.
  mutating func refreshArticleSearch() {
    guard let pane = search?.pane, pane != .list else { return }
    search?.current = nil
    findMatches()
  }

  /// Finds the words again after the panel's rows changed.
  mutating func refreshPanelSearch() {
    guard search?.pane == .panel else { return }
    search?.current = nil
    findMatches()
  }

  /// Finds the words again after rows changed.
  mutating func refreshListSearch() {
    guard search?.pane == .list else { return }
    findMatches()
    let current = search?.matches.firstIndex { $0.lowerBound == list.selected }
    search?.current = current
  }

  /// "3/17", when the focused pane has matches.
  var searchPosition: String? {
    guard let search, search.pane == focus, !search.matches.isEmpty else { return nil }
    return "“\(search.query)” \(search.current.map { "\($0 + 1)" } ?? "–")/\(search.matches.count)"
  }
}

extension Reader {
  /// What a search finds an article by.
  static func text(of summary: ArticleSummary) -> String {
    ([summary.headline, summary.outlet.name] + summary.wires).joined(separator: "\n")
  }

  private mutating func findMatches() {
    guard let search else { return }
    let matches: [Range<Int>]
    switch search.pane {
    case .article:
      matches =
        article.open.map {
          TextSearch.matches(of: search.query, in: Array($0.annotated.article.text.utf8))
        } ?? []
    case .list:
      matches = list.loadedIndices { Self.holds($0, search.query) }.map { $0..<($0 + 1) }
    case .panel:
      matches = panelTexts.enumerated().filter { _, text in
        !TextSearch.matches(of: search.query, in: Array(text.utf8)).isEmpty
      }.map { $0.offset..<($0.offset + 1) }
    }
    self.search?.matches = matches
  }

  private static func holds(_ summary: ArticleSummary, _ words: String) -> Bool {
    !TextSearch.matches(of: words, in: Array(text(of: summary).utf8)).isEmpty
  }

  private mutating func placeOfSearch(in pane: Pane) -> Int {
    switch pane {
    case .list: list.selected
    case .panel: panelSelection
    case .article: article.spot?.range.lowerBound ?? textLayout()?.offset(atOrAfter: article.top) ?? 0
    }
  }

  private mutating func showMatch(_ index: Int) -> [Effect] {
    guard let search, search.matches.indices.contains(index) else { return [] }
    self.search?.current = index
    let place = search.matches[index].lowerBound
    switch search.pane {
    case .list:
      focus = .list
      return select(place)
    case .panel:
      selectInPanel(place)
      return turn(to: .panel)
    case .article:
      article.spot = nil
      if let line = textLayout()?.line(of: place) { revealLine(line) }
      return focus == .article ? [] : turn(to: .article)
    }
  }
}
