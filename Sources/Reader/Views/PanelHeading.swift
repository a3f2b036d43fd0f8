import Canvas

/// The side panel's first line: the tab that is shown in capitals, the others with their keys.
struct PanelHeading {
  /// Every tab with the keys that turn to it, in order.
  let tabs: [(tab: PanelTab, keys: String)]
  /// The tab that is shown.
  let shown: PanelTab
  /// Whether its rows are those of an older article.
  let isPending: Bool
  /// Whether the pane has the cursor.
  let isFocused: Bool

  /// Draws the line; where there is no room the names go first, from the last tab on, then every second
  /// space, then the keys.
  func draw(in area: Area, of frame: inout Frame, _ theme: Theme) {
    var column = area.left + 2
    let choice = self.choice(columns: area.size.columns - 2)
    for (tab, text) in choice.texts {
      let style = theme[tab == shown && isFocused ? .chromeStrong : .textDim]
      let place = Point(column: column, row: area.top)
      column += frame.write(text, at: place, columns: area.right - column, style: style, in: area)
      // The mark stands in the space between two tabs: none of them moves when the answer comes.
      if tab == shown, isPending {
        frame.write("…", at: Point(column: column, row: area.top), style: style, in: area)
      }
      column += choice.gap
    }
  }

  /// The first choice that fits.
  private func choice(columns: Int) -> (texts: [(tab: PanelTab, text: String)], gap: Int) {
    let counts = (0...tabs.count).reversed()
    let choices =
      counts.map { (texts: texts(named: $0, keyed: tabs.count), gap: 2) }
      + counts.map { (texts: texts(named: 0, keyed: $0), gap: 1) }
    let fitting = choices.first { choice in
      choice.texts.reduce(-choice.gap) { $0 + DisplayText.columns(of: $1.text) + choice.gap } <= columns
    }
    return fitting ?? (texts(named: 0, keyed: 0), 1)
  }

  /// The tabs, so many of them with names, and so many with keys.
  private func texts(named: Int, keyed: Int) -> [(tab: PanelTab, text: String)] {
    tabs.enumerated().compactMap { place, entry in
      if entry.tab == shown { return (shown, shown.name.uppercased()) }
      guard place < keyed else { return nil }
      return (entry.tab, place < named ? "\(entry.keys) \(entry.tab.name)" : entry.keys)
    }
  }
}
