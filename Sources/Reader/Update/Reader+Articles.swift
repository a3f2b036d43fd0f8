import News

extension Reader {
  /// The article that marks and copies are about: the one under the cursor of the focused pane.
  var target: ArticleSummary? {
    switch focus {
    case .list: list.summary(at: list.selected)
    case .article: article.open?.summary
    case .panel where panel.tab == .related: selectedRelated?.summary ?? article.open?.summary
    case .panel: ledgerTarget ?? timelineTarget ?? article.open?.summary
    }
  }

  /// The selected related article.
  var selectedRelated: RelatedArticle? {
    let shown = panel.shown(of: article.open)
    return shown.indices.contains(panel.selected) ? shown[panel.selected] : nil
  }

  /// Opens what the focused pane has selected.
  mutating func openSelection() -> [Effect] {
    switch focus {
    case .list:
      guard list.selectedKey != nil else { return [] }
      if let effects = openFold() { return effects }
      focus = .article
      return showSelected() + markRead()
    case .panel where panel.tab == .timeline: return openTimelineRow()
    case .panel where panel.tab == .entities: return toggleSpotlight()
    case .panel where panel.tab == .feeds: return refreshHere()
    case .panel where panel.tab.isOfLedger: return openLedgerRow()
    case .panel:
      guard let related = selectedRelated else {
        say("No related article is shown")
        return []
      }
      return openBeside(related.summary.key)
    case .article where spotlight != nil:
      putOutSpotlight()
      return []
    case .article:
      say("\(hint(.back)) goes back to the list · \(hint(.showRelated)) to the related articles")
      return []
    }
  }

  /// Opens another article of the story; going back leads to this one.
  mutating func openBeside(_ key: ArticleKey) -> [Effect] {
    remember(leavingFrom: focus)
    focus = .article
    return go(to: key, from: .panel)
  }

  /// Back: from a related article, from a pane to the list, from the list out.
  mutating func goBack() -> [Effect] {
    if arrangement.isZoomed {
      arrangement.isZoomed = false
      return []
    }
    switch focus {
    case .article where article.origin == .panel && !history.past.isEmpty: return stepBack()
    case .article, .panel:
      focus = .list
      return []
    case .list: return [.quit]
    }
  }

  /// The next or previous article of the list, whatever pane has the focus.
  mutating func turnArticle(by step: Int) -> [Effect] {
    let row = list.row(turningFrom: list.selectedRow, by: step)
    guard row != list.selectedRow else {
      say(step < 0 ? "This is the first article" : "This is the last article")
      return []
    }
    return selectRow(row)
  }

  /// The next unread article of the list.
  mutating func seekUnread(step: Int) -> [Effect] {
    continueSeek(ListState.Seek(index: list.selected + step, step: step))
  }

  /// Looks through the rows that are loaded; waits where they end.
  mutating func continueSeek(_ seek: ListState.Seek) -> [Effect] {
    list.seek = nil
    var index = seek.index
    while list.order.indices.contains(index) {
      guard let summary = list.summary(at: index) else {
        list.seek = ListState.Seek(index: index, step: seek.step)
        return []
      }
      if summary.isUnread { return select(index) }
      index += seek.step
    }
    say(seek.step > 0 ? "No unread article below" : "No unread article above")
    return []
  }

  /// The next or previous related article of the one on screen.
  mutating func turnRelated(by step: Int) -> [Effect] {
    let shown = panel.shown(of: article.open)
    guard !shown.isEmpty else {
      say("No related article is shown")
      return []
    }
    let isFresh = (focus != .panel || panel.tab != .related) && article.origin != .panel
    let next = isFresh && step > 0 ? step - 1 : panel.selected + step
    guard shown.indices.contains(next) else {
      say(step > 0 ? "This is the last related article" : "This is the first related article")
      return []
    }
    panel.selected = next
    return openBeside(shown[next].summary.key)
  }

  /// Back in the articles opened.
  mutating func stepBack() -> [Effect] {
    guard let step = history.past.popLast() else {
      say("Nothing was opened before")
      return []
    }
    if let here { history.future.append(here) }
    return go(to: step)
  }

  /// Forward in the articles opened.
  mutating func stepForward() -> [Effect] {
    guard let step = history.future.popLast() else {
      say("Nothing was opened after this")
      return []
    }
    if let here { history.past.append(here) }
    return go(to: step)
  }
}

extension Reader {
  /// Where the reader is, for coming back.
  private var here: History.Step? {
    article.open.map {
      History.Step(
        key: $0.summary.key, focus: focus, origin: article.origin, isInMatrix: coverage.isShown)
    }
  }

  /// Notes the article on screen before another one is opened over it.
  private mutating func remember(leavingFrom focus: Pane) {
    guard let here else { return }
    history.past.append(here)
    if history.past.count > 200 { history.past.removeFirst(100) }
    history.future = []
  }

  private mutating func go(to step: History.Step) -> [Effect] {
    focus = step.focus
    coverage.isShown = step.isInMatrix && coverage.holds(step.key)
    return go(to: step.key, from: step.origin)
  }

  /// Shows an article and selects its row, where the list has one.
  private mutating func go(to key: ArticleKey, from origin: Pane) -> [Effect] {
    list.seek = nil
    if let index = list.order.firstIndex(of: key) {
      list.selected = index
      list.grouping.isOnFold = false
    }
    return load(key, from: origin) + (focus == .article ? markRead() : [])
  }
}
