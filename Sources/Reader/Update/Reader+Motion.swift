import Canvas

extension Reader {
  /// Moves by rows of the focused pane; negative is up.
  mutating func move(by rows: Int) -> [Effect] {
    switch focus {
    case .list: return selectRow(list.selectedRow + rows)
    case .article:
      scrollText(by: rows)
      return []
    case .panel:
      selectInPanel(panelSelection + rows)
      return []
    }
  }

  /// Moves by pages or half pages of the focused pane; negative is up.
  mutating func move(pages: Int, halves: Bool = false) -> [Effect] {
    let page = pageRows
    let rows = max(1, halves ? page / 2 : focus == .article ? page - 2 : page)
    return move(by: Self.clamped(pages) * rows)
  }

  /// Goes to a row from 0, or to the last one.
  mutating func go(to index: Int) -> [Effect] {
    switch focus {
    case .list: return selectRow(index)
    case .article:
      article.top = 0
      article.spot = nil
      scrollText(by: index)
      return []
    case .panel:
      selectInPanel(index)
      return []
    }
  }

  /// A page down; at the end of an article on to the next unread one.
  mutating func readOn() -> [Effect] {
    guard focus == .article else { return move(pages: 1) }
    guard isTextAtEnd else { return move(pages: 1) }
    return seekUnread(step: 1)
  }

  /// Whether the last line of the article is on screen.
  var isTextAtEnd: Bool {
    mutating get {
      guard let count = textLayout()?.lines.count else { return true }
      return article.top + textRows >= count
    }
  }

  /// Scrolls the text, not beyond its ends.
  mutating func scrollText(by lines: Int) {
    guard let count = textLayout()?.lines.count else { return }
    let last = max(0, count - textRows)
    let target = article.top.addingReportingOverflow(lines)
    article.top = max(0, min(last, target.overflow ? (lines < 0 ? 0 : last) : target.partialValue))
  }

  /// Scrolls so that a line is on screen, a third from the top where it was not.
  mutating func revealLine(_ line: Int) {
    guard line < article.top || line >= article.top + textRows else { return }
    article.top = 0
    scrollText(by: max(0, line - textRows / 3))
  }

  /// The article's lines as the reading pane breaks them.
  mutating func textLayout() -> ArticleLayout? {
    let width = panes.article?.size.columns ?? size.columns
    return article.layout(
      columns: TextMeasure(paneColumns: width).columns, dates: dates,
      hints: ArticleHints(
        unfold: hint(.toggleFurniture), evidence: hint(.showDateEvidence), matrix: hint(.showMatrix)),
      missing: coverage.shared.missing)
  }

  /// Rows of the reading pane.
  var textRows: Int { max(1, panes.article?.size.rows ?? size.rows - 2) }

  /// Rows of the focused pane that hold something to move by.
  private var pageRows: Int {
    switch focus {
    case .list: panes.articlesShown
    case .article: textRows
    case .panel: max(1, (panes.panel?.size.rows ?? size.rows) / panel.tab.linesPerRow)
    }
  }

  /// Keeps counts far from overflow.
  private static func clamped(_ count: Int) -> Int { max(-1_000_000, min(1_000_000, count)) }
}
