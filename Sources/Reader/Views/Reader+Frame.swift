import News
public import Canvas

extension Reader {
  /// The screen as it should look now.
  ///
  /// It also notes size and theme, on which motions by the page depend, and scrolls the selected rows into view.
  public mutating func frame(size: Size, theme: Theme) -> Frame {
    self.size = size
    themeName = theme.name
    var frame = Frame(size: size, style: theme[.text])
    guard size.columns > 0, size.rows > 0 else { return frame }
    let panes = self.panes
    if comparison != nil {
      drawComparison(of: &frame, theme)
      drawOverlay(panes, of: &frame, theme)
      return frame
    }
    if coverage.isShown {
      drawMatrix(of: &frame, theme)
      drawOverlay(panes, of: &frame, theme)
      return frame
    }
    if let area = panes.header {
      HeaderView(
        filter: filter, list: list, dates: dates, labels: labels, help: hint(.help),
        isPending: list.isPending && !list.isQuiet
      )
      .draw(in: area, of: &frame, theme)
    }
    if let area = panes.banner {
      BannerView(removeKey: hint(.removeSamples)).draw(in: area, of: &frame, theme)
    }
    for area in panes.rules { drawRule(area, of: &frame, theme) }
    if let area = panes.list { drawList(in: area, panes, of: &frame, theme) }
    if let area = panes.article { drawText(in: area, of: &frame, theme) }
    if let area = panes.panel { drawPanel(in: area, panes, of: &frame, theme) }
    if let area = panes.footer { drawFooter(in: area, of: &frame, theme) }
    drawOverlay(panes, of: &frame, theme)
    return frame
  }
}

extension Reader {
  private func drawRule(_ area: Area, of frame: inout Frame, _ theme: Theme) {
    let sign = area.size.columns == 1 ? "│" : "─"
    for row in area.top..<area.bottom {
      for column in area.left..<area.right {
        frame.write(sign, at: Point(column: column, row: row), style: theme[.rule])
      }
    }
  }

  private mutating func drawList(
    in area: Area, _ panes: PaneLayout, of frame: inout Frame, _ theme: Theme
  ) {
    let shown = panes.articlesShown
    let selected = list.selectedRow
    list.top = max(0, min(list.top, selected, max(0, list.rowCount - shown)))
    if selected >= list.top + shown { list.top = selected - shown + 1 }
    let view = ListView(
      list: list, isFocused: focus == .list, hasTwoLines: panes.rowsPerArticle == 2,
      hasHeading: panes.listHeadingRows > 0, dates: dates,
      hints: emptyHints)
    view.draw(in: area, of: &frame, theme)
  }

  private mutating func drawText(in area: Area, of frame: inout Frame, _ theme: Theme) {
    guard let layout = textLayout() else {
      drawTextHint(in: area, of: &frame, theme)
      return
    }
    article.top = max(0, min(article.top, layout.lines.count - 1))
    let matches = search?.pane == .article ? search?.matches ?? [] : []
    let found = search?.current.flatMap { matches.indices.contains($0) ? matches[$0] : nil }
    let current = found ?? (article.spot == nil ? spotlight?.currentRange : nil)
    let view = ArticleView(
      layout: layout, top: article.top, isFocused: focus == .article, highlights: highlights,
      matches: matches, match: current, spot: article.spot, lit: spotlight?.ranges,
      shared: coverage.shared)
    view.draw(in: area, of: &frame, theme)
  }

  private var emptyHints: ListView.Hints {
    ListView.Hints(
      filter: filter.description, clear: hint(.clearFilter), drop: hint(.dropFilterTerm), help: hint(.help),
      quit: hint(.quit))
  }

  private func drawTextHint(in area: Area, of frame: inout Frame, _ theme: Theme) {
    let text: String
    if article.wanted != nil {
      text = "Opening…"
    } else if list.isKnown, list.order.isEmpty {
      if panes.form != .stacked {
        frame.write(paragraphs: emptyHints.paragraphs(list, theme), in: area)
        return
      }
      text = "No article to read."
    } else {
      text = "The article that you choose in the list is read here."
    }
    frame.write(paragraphs: [(text, theme[.textDim])], in: area)
  }

  private mutating func drawPanel(
    in area: Area, _ panes: PaneLayout, of frame: inout Frame, _ theme: Theme
  ) {
    var body = area
    if panes.form == .columns, !area.isEmpty {
      PanelHeading(
        tabs: panelTabs, shown: panel.tab, isPending: isPanelPending, isFocused: focus == .panel
      )
      .draw(in: area, of: &frame, theme)
      body = Area(column: area.left, row: area.top + 1, columns: area.size.columns, rows: area.size.rows - 1)
    }
    let lines = panelLines(columns: body.size.columns)
    let view = PanelView(lines: lines, selected: panelSelection, isFocused: focus == .panel)
    panelTop = view.draw(in: body, from: panelTop, of: &frame, theme)
  }

  private mutating func drawFooter(in area: Area, of frame: inout Frame, _ theme: Theme) {
    let view = FooterView(
      pane: arrangement.isZoomed ? "\(paneName) only" : paneName, position: position, pending: pending,
      work: workSentence, notice: notice,
      context: context,
      hints: footerHints)
    view.draw(in: area, of: &frame, theme)
  }

  private func drawOverlay(_ panes: PaneLayout, of frame: inout Frame, _ theme: Theme) {
    switch overlay {
    case .line(let editor):
      LineView(editor: editor, completions: completions(of: editor)).draw(of: &frame, theme)
    case .picker(let picker):
      PickerView(picker: picker).draw(below: panes.header?.bottom ?? 0, of: &frame, theme)
    case .help(let help): HelpView(help: help, keymap: keymap).draw(of: &frame, theme)
    case .note(let note): NoteView(note: note).draw(of: &frame, theme)
    case nil:
      if !input.keys.isEmpty {
        ChordView(keys: input.keys, bindings: keymap.continuations(of: input.keys)).draw(of: &frame, theme)
      }
    }
  }

  private var paneName: String {
    switch focus {
    case .panel where panel.tab != .related: panel.tab.name
    case .list where list.isGrouped: "stories"
    default: focus.name
    }
  }

  /// What is under the cursor; in the panel the match of a search before the claim that its row shows.
  private var context: String {
    let inPanel = focus == .panel ? searchPosition ?? ledgerSentence ?? timelineSentence ?? feedSentence : nil
    let spot = article.spot.map {
      [$0.sentence, coverageSentence(of: $0)].compactMap { $0 }.joined(separator: " · ")
    }
    return inPanel ?? spot ?? searchPosition ?? spotlightSentence ?? entitySentence ?? ""
  }

  /// Where the focused pane stands: "1/3" or "40%".
  private var position: String {
    mutating get {
      switch focus {
      case .list:
        let count = list.isGrouped ? list.rowCount : list.totals?.matching ?? list.order.count
        return list.order.isEmpty ? "" : "\(list.selectedRow + 1)/\(count)"
      case .panel:
        return panelRows == 0 ? "" : "\(panelSelection + 1)/\(panelRows)"
      case .article:
        guard let lines = textLayout()?.lines.count else { return "" }
        let end = article.top + textRows
        return end >= lines ? (article.top == 0 ? "all" : "end") : "\(end * 100 / max(1, lines))%"
      }
    }
  }

  private var isOnClosedFold: Bool {
    guard let groups = list.grouping.groups, let group = list.selectedFold else { return false }
    return groups.isFolded(group)
  }

  private var footerHints: [String] {
    let commands: [(Command, String)] =
      switch focus {
      case .list where list.order.isEmpty && !filter.isEmpty:
        [(.clearFilter, "clear"), (.editFilter, "edit"), (.undo, "undo")]
      case .list where list.order.isEmpty: [(.help, "help"), (.quit, "quit")]
      case .list where list.isGrouped:
        [
          (.open, isOnClosedFold ? "unfold" : "read"),
          (.nextStory, "story"), (.unfoldAll, "unfold all"), (.groupStories, "flat"),
        ]
      case .list:
        [(.open, "read"), (.filterOutlet, "outlet"), (.filterDate, "date"), (.showRelated, "related")]
      case .article where spotlight != nil:
        [(.nextMatch, "next mention"), (.cancel, "all names"), (.showEntities, "entities"), (.back, "back")]
      case .article where article.open?.summary.story != nil:
        [
          (.readOn, "on"), (.nextClaim, "claim"), (.showMatrix, "matrix"), (.showRelated, "related"),
          (.back, "back"),
        ]
      case .article: [(.readOn, "on"), (.nextClaim, "claim"), (.showRelated, "related"), (.back, "back")]
      case .panel where panel.tab == .timeline:
        [(.open, "read it"), (.dayForward, "next day"), (.filterHere, "this day"), (.back, "list")]
      case .panel where panel.tab == .entities:
        [(.open, "light up"), (.filterHere, "filter"), (.back, "list"), (.showRelated, "related")]
      case .panel where panel.tab == .wires:
        [(.open, "read it"), (.filterHere, "filter"), (.back, "list"), (.showClaims, "claims")]
      case .panel where panel.tab == .feeds:
        [(.refreshHere, "this feed"), (.refreshAll, "all"), (.back, "list"), (.showRelated, "related")]
      case .panel where panel.tab.isOfLedger:
        [(.open, "go there"), (.filterHere, "filter"), (.back, "list"), (.showWires, "wires")]
      case .panel: [(.open, "read it"), (.compare, "compare"), (.showLinkEvidence, "why"), (.back, "list")]
      }
    return commands.map { "\(hint($0.0)) \($0.1)" }
  }
}

extension Reader {
  /// The count and the chord typed so far.
  var pending: String { (input.count.map(String.init) ?? "") + Keymap.name(of: input.keys) }
}

extension Spot {
  /// "claim 2 of 7 · quotation · John Kirby".
  var sentence: String {
    let number = kind == .statement && count == 1 ? "" : " \(index + 1) of \(count)"
    return "\(kind.name)\(number) · \(label)"
  }
}
