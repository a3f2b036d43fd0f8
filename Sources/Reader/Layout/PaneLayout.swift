import Canvas

/// Where the panes lie on a screen.
struct PaneLayout: Hashable, Sendable {
  /// How panes share the screen.
  enum Form: Hashable, Sendable {
    /// List, text and panel side by side.
    case columns
    /// List or panel above, text below.
    case stacked
    /// One pane at a time.
    case single
  }

  /// How the panes share this screen.
  let form: Form
  /// First line with filter and totals; `nil` when the screen is too low for it.
  let header: Area?
  /// Line that says that samples are shown.
  let banner: Area?
  /// The article list; `nil` where it is not shown.
  let list: Area?
  /// The reading pane; `nil` where it is not shown.
  let article: Area?
  /// The side panel; `nil` where it is not shown.
  let panel: Area?
  /// Thin lines between the panes.
  let rules: [Area]
  /// Last line with pane, messages and hints.
  let footer: Area?

  /// The panes of a screen.
  init(size: Size, arrangement: Arrangement, focus: Pane, hasBanner: Bool) {
    let (columns, rows) = (size.columns, size.rows)
    header = rows >= 4 ? Area(column: 0, row: 0, columns: columns, rows: 1) : nil
    banner = hasBanner && rows >= 8 ? Area(column: 0, row: 1, columns: columns, rows: 1) : nil
    footer = rows >= 2 ? Area(column: 0, row: rows - 1, columns: columns, rows: 1) : nil
    let top = (header == nil ? 0 : 1) + (banner == nil ? 0 : 1)
    let body = Area(
      column: 0, row: top, columns: columns, rows: rows - top - (footer == nil ? 0 : 1))
    form = arrangement.isZoomed ? .single : Self.form(size: size, mode: arrangement.mode)
    switch form {
    case .single:
      list = focus == .list ? body : nil
      article = focus == .article ? body : nil
      panel = focus == .panel ? body : nil
      rules = []
    case .stacked:
      let height = max(3, body.size.rows / 3)
      let upper = Area(column: 0, row: body.top, columns: columns, rows: height)
      list = focus == .panel ? nil : upper
      panel = focus == .panel ? upper : nil
      rules = [Area(column: 0, row: upper.bottom, columns: columns, rows: 1)]
      article = Area(
        column: 0, row: upper.bottom + 1, columns: columns, rows: body.bottom - upper.bottom - 1)
    case .columns:
      let listWidth = min(max(columns * 33 / 100, 32), 58)
      let room = columns - listWidth - 2 - Self.narrowestText
      let panelWidth =
        arrangement.isPanelHidden
        ? 0 : max(18, min(room, min(max(columns * 24 / 100, 25), 46) + arrangement.panelChange))
      let textWidth = columns - listWidth - 1 - (panelWidth > 0 ? panelWidth + 1 : 0)
      let height = body.size.rows
      list = Area(column: 0, row: top, columns: listWidth, rows: height)
      article = Area(column: listWidth + 1, row: top, columns: textWidth, rows: height)
      var rules = [Area(column: listWidth, row: top, columns: 1, rows: height)]
      if panelWidth > 0 {
        rules.append(Area(column: columns - panelWidth - 1, row: top, columns: 1, rows: height))
        panel = Area(column: columns - panelWidth, row: top, columns: panelWidth, rows: height)
      } else {
        panel = nil
      }
      self.rules = rules
    }
  }

  /// Rows that one article takes in the list.
  var rowsPerArticle: Int { form == .columns ? 2 : 1 }

  /// Rows of the list's heading.
  var listHeadingRows: Int { form == .columns ? 1 : 0 }

  /// Articles that fit into the list.
  var articlesShown: Int {
    guard let list else { return 1 }
    return max(1, (list.size.rows - listHeadingRows) / rowsPerArticle)
  }

  private static func form(size: Size, mode: Arrangement.Mode) -> Form {
    let isWide = size.columns >= 100 && size.rows >= 12
    let isMedium = size.columns >= 60 && size.rows >= 12
    return switch mode {
    case .automatic: isWide ? .columns : isMedium ? .stacked : .single
    case .stacked: isMedium ? .stacked : .single
    case .single: .single
    }
  }

  /// Columns that the text keeps when the panel grows.
  private static let narrowestText = 36
}

/// Where the text stands inside the reading pane.
struct TextMeasure: Hashable, Sendable {
  /// Column of the gutter's mark and of the text, from the pane's left edge.
  let gutter: Int
  /// Column of the text, from the pane's left edge.
  let text: Int
  /// Columns of the text, at least 1 and at most 72.
  let columns: Int

  /// The measure in a pane so many columns wide.
  init(paneColumns: Int) {
    let margin = paneColumns >= 30 ? 1 : 0
    let lead = margin + 2
    columns = max(1, min(72, paneColumns - lead - 1))
    let free = max(0, paneColumns - lead - columns - 1)
    gutter = margin + free / 2
    text = gutter + 2
  }
}
