import Canvas
import News

extension Reader {
  /// Asks for the list of the filter; the rows on screen stay until it arrives.
  mutating func loadList() -> [Effect] {
    let generation = nextGeneration()
    list.begin(generation: generation)
    return [.loadList(filter, generation: generation)] + (list.grouping.isOn ? [loadStories()] : [])
  }

  /// Asks for the same list again, into which articles came; every row stays where it is on screen.
  mutating func reloadQuietly() -> [Effect] {
    // One at a time: what came meanwhile is asked for after it.
    guard !list.isPending else {
      list.isStale = true
      return []
    }
    let effects = loadList().map { effect -> Effect in
      guard case .loadList(let filter, let generation) = effect else { return effect }
      return .reloadList(filter, generation: generation)
    }
    list.isQuiet = true
    return effects
  }

  /// Asks again for a list into which more came while it was on its way.
  mutating func requestNewer() -> [Effect] {
    guard list.isStale, !list.isPending else { return [] }
    list.isStale = false
    return reloadQuietly()
  }

  /// Shows the first rows of a list; the kept article is selected when it is among them.
  mutating func showHead(_ rows: [ArticleSummary], generation: Int) -> [Effect] {
    // A grouped list comes as a whole: its first rows are not those of the flat one.
    guard generation == list.generation, !list.grouping.isOn, !list.isQuiet else { return [] }
    list.order = rows.map(\.key)
    list.grouping.groups = nil
    list.isComplete = false
    list.store(rows)
    list.top = 0
    guard !rows.isEmpty else { return [] }
    list.isKnown = true
    let kept = list.keptKey.flatMap { list.order.firstIndex(of: $0) }
    list.selected = kept ?? 0
    if list.keptKey == nil || kept != nil {
      list.keptKey = nil
      return showSelected()
    }
    return []
  }

  /// Shows the whole order of a list; the selection stays on its article.
  mutating func showOrder(_ keys: [ArticleKey], _ totals: ListTotals, generation: Int) -> [Effect] {
    guard generation == list.generation else { return [] }
    list.totals = totals
    list.grouping.flatOrder = keys
    return list.grouping.isOn ? [] : showRows(of: keys, groups: nil)
  }

  /// Shows other rows of the newest list, or of the one before while that is on its way; the selection stays
  /// on its article.
  mutating func showRows(of keys: [ArticleKey], groups: StoryGroups?) -> [Effect] {
    let wanted = list.keptKey ?? list.selectedKey
    let offset = list.isQuiet ? list.selectedRow - list.top : nil
    list.order = keys
    list.grouping.groups = groups
    list.isKnown = true
    list.isComplete = true
    list.isPending = false
    list.forgetRequests()
    // An empty list forgets nothing: the next one may hold the article again.
    list.keptKey = keys.isEmpty ? wanted : nil
    if wanted == nil || list.selectedKey != wanted {
      list.selected = wanted.flatMap { keys.firstIndex(of: $0) } ?? 0
    }
    if let offset { list.top = list.selectedRow - offset }
    list.isQuiet = false
    matchPanel()
    refreshListSearch()
    if staysWithTimeline() { return [] }
    guard !keys.isEmpty else {
      article.close()
      if focus != .list { focus = .list }
      return []
    }
    return showSelected()
  }

  /// Keeps rows that were asked for, and goes on with a search that waited for them.
  mutating func showRows(_ rows: [ArticleSummary], generation: Int) -> [Effect] {
    guard generation == list.generation else { return [] }
    list.store(rows)
    refreshListSearch()
    let marks = applyAwaitedMark()
    guard let seek = list.seek else { return marks }
    return marks + continueSeek(seek)
  }

  /// Says what failed; a failed answer may be asked for again.
  mutating func showFailure(_ text: String, generation: Int?) -> [Effect] {
    if let generation {
      let latest = [
        list.generation, list.grouping.generation, article.generation, timeline.generation,
        entities.generation, claims.generation, coverage.generation, feeds.generation,
      ]
      let isLatest = latest.contains(generation) || counterpart?.generation == generation
      guard isLatest || openPicker?.awaits(generation) ?? false else { return [] }
      if generation == counterpart?.generation { counterpart = nil }
      if generation == timeline.generation { timeline.fail() }
      if generation == entities.generation { entities.fail() }
      if generation == claims.generation { claims.fail() }
      if generation == coverage.generation { coverage.fail() }
      if generation == feeds.generation { feeds.fail() }
      if generation == list.generation { list.fail() }
      if generation == article.generation { article.wanted = article.open?.summary.key }
    }
    if var picker = openPicker, let generation, picker.awaits(generation) {
      picker.fill([], generation: generation)
      overlay = .picker(picker)
    }
    let effects = generation == list.grouping.generation && generation != nil ? failGrouping() : []
    say(text, isError: true)
    return effects
  }

  /// The rows near the screen that are not there yet.
  mutating func requestRows() -> [Effect] {
    guard list.isKnown else { return [] }
    var keys = list.missingKeys(around: list.selectedRow, margin: panes.articlesShown + 32)
    if let seek = list.seek { keys += list.missingKeys(at: (seek.index - 32)..<(seek.index + 32)) }
    if let group = list.selectedFold, let places = list.grouping.groups?.groups[group].places {
      // A mark on a story, or its unfolding, finds its rows there.
      keys += list.missingKeys(at: places.lowerBound..<min(places.upperBound, places.lowerBound + 512))
    }
    return keys.isEmpty ? [] : [.loadRows(keys, generation: list.generation)]
  }

  /// Selects an article by its place, unfolds its story, and asks for it.
  mutating func select(_ index: Int) -> [Effect] {
    guard !list.order.isEmpty else { return [] }
    forgetWaiting()
    list.reveal(max(0, min(list.order.count - 1, index)))
    return showSelected()
  }

  /// Asks for the selected article, unless it is on its way or on screen.
  mutating func showSelected() -> [Effect] {
    guard let key = list.selectedKey else { return [] }
    return load(key, from: .list)
  }

  /// Asks for an article, unless it is on its way or on screen.
  mutating func load(_ key: ArticleKey, from origin: Pane) -> [Effect] {
    article.origin = origin
    guard key != article.wanted else { return [] }
    article.wanted = key
    article.generation = nextGeneration()
    return [.loadArticle(key, generation: article.generation)]
  }

  /// Shows an article that arrived; in the reading pane it counts as read.
  mutating func showArticle(_ open: OpenArticle, generation: Int) -> [Effect] {
    guard generation == article.generation, open.summary.key == article.wanted else { return [] }
    let kept = article.open?.summary.key == open.summary.key ? selectedRelated?.summary.key : nil
    article.show(open)
    turnCoverage()
    panel.selected = 0
    panel.top = 0
    matchPanel()
    if let place = panel.shown(of: open).firstIndex(where: { $0.summary.key == kept }) {
      panel.selected = place
    }
    refreshArticleSearch()
    refreshSpotlight()
    arrive()
    followArticleInTimeline()
    list.change([open.summary.key]) { $0 = open.summary }
    return focus == .article ? markRead() : []
  }

  /// Finds out which related articles the filter lets through.
  mutating func matchPanel() {
    guard !filter.isEmpty, list.isComplete, let open = article.open else {
      if filter.isEmpty { panel.matching = nil }
      return
    }
    let related = Set(open.related.map(\.summary.key))
    panel.matching = related.isEmpty ? nil : Set(list.order.lazy.filter { related.contains($0) })
    panel.selected = max(0, min(panel.selected, panel.shown(of: open).count - 1))
  }

  /// Where the panes lie now.
  var panes: PaneLayout {
    PaneLayout(
      size: size, arrangement: arrangement, focus: focus, hasBanner: (list.totals?.samples ?? 0) > 0)
  }
}
