import Canvas
import News

extension Reader {
  /// Asks for the related article that is selected in the panel, or lets one be chosen.
  mutating func openCounterpart(_ purpose: Counterpart.Purpose) -> [Effect] {
    guard let open = article.open, !open.related.isEmpty else {
      say(article.open == nil ? "No article is on screen" : "No related article to compare with")
      return []
    }
    if focus == .panel, panel.tab == .related, let related = selectedRelated {
      return load(related, beside: open, purpose)
    }
    guard open.related.count > 1 else { return load(open.related[0], beside: open, purpose) }
    choose(purpose, among: open.related)
    return []
  }

  /// Lets a related article be chosen.
  mutating func choose(_ purpose: Counterpart.Purpose, among related: [RelatedArticle]) {
    var picker = Picker(.articles(purpose), title: purpose.title)
    picker.fill(
      related.map { related in
        let summary = related.summary
        return Picker.Item(
          label: "\(summary.outlet.shortName) · \(summary.headline)", detail: dates.row(summary.publication),
          choice: .article(summary.key))
      })
    overlay = .picker(picker)
  }

  /// Asks for the related article that was chosen.
  mutating func chooseCounterpart(_ key: ArticleKey, _ purpose: Counterpart.Purpose) -> [Effect] {
    guard let open = article.open, let related = open.related.first(where: { $0.summary.key == key }) else {
      say("This article is not related to the one on screen any more")
      return []
    }
    return purpose == .joining ? join(key) : load(related, beside: open, purpose)
  }

  /// Shows two articles beside each other; the answer to an older question is dropped.
  mutating func showComparison(_ new: Comparison, generation: Int) -> [Effect] {
    guard counterpart?.generation == generation else { return [] }
    counterpart = nil
    comparison = ComparisonState(new)
    return []
  }

  /// Says what links two articles when the second one arrives; the answer to an older question is dropped.
  mutating func showCounterpart(_ other: OpenArticle, generation: Int) -> [Effect] {
    guard let counterpart, counterpart.generation == generation else { return [] }
    self.counterpart = nil
    overlay = .note(LinkNote(counterpart.own, other, counterpart.related.link).note)
    return []
  }

  /// Does what a command asks for while two articles are compared; `nil` for one that means the same there as
  /// anywhere.
  mutating func runInComparison(_ command: Command, count: Int?) -> [Effect]? {
    guard comparison != nil else { return nil }
    let times = max(1, min(1_000_000, count ?? 1))
    let page = max(1, comparisonRows - 2)
    switch command {
    case .moveDown: scrollComparison(by: times)
    case .moveUp: scrollComparison(by: -times)
    case .halfPageDown: scrollComparison(by: times * max(1, page / 2))
    case .halfPageUp: scrollComparison(by: -times * max(1, page / 2))
    case .pageDown, .readOn: scrollComparison(by: times * page)
    case .pageUp: scrollComparison(by: -times * page)
    case .goFirst: scrollComparison(to: (count ?? 1) - 1)
    case .goLast: scrollComparison(to: count.map { $0 - 1 } ?? Int.max)
    case .paneNext, .panePrevious:
      comparison?.swap()
      scrollComparison(by: 0)
    case .back, .cancel, .compare: comparison = nil
    case .quit, .nextTheme, .help, .commandLine, .palette, .redraw, .suspend: return nil
    default: say("\(hint(.back)) leaves the comparison, \(hint(.paneNext)) turns its sides")
    }
    return []
  }

  /// Rows of the lines of both articles.
  var comparisonRows: Int { ComparisonAreas(size: size).body.size.rows }
}

extension Reader {
  private mutating func load(
    _ related: RelatedArticle, beside open: OpenArticle, _ purpose: Counterpart.Purpose
  ) -> [Effect] {
    let generation = nextGeneration()
    counterpart = Counterpart(purpose: purpose, own: open, related: related, generation: generation)
    return purpose == .comparison
      ? [.loadComparison(open, with: related.summary.key, generation: generation)]
      : [.loadCounterpart(related.summary.key, generation: generation)]
  }

  private mutating func scrollComparison(by lines: Int) {
    scrollComparison(to: max(0, (comparison?.top ?? 0) + lines))
  }

  /// Scrolls to a line, not beyond the last page.
  private mutating func scrollComparison(to line: Int) {
    guard var state = comparison else { return }
    let count = state.layout(columns: size.columns).lines.count
    state.top = max(0, min(line, count - comparisonRows))
    comparison = state
  }
}
