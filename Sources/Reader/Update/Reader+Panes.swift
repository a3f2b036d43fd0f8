import Canvas

extension Reader {
  /// Turns to another pane, in the order list, text, panel.
  mutating func turnPane(by step: Int, wraps: Bool) -> [Effect] {
    let order = Pane.allCases
    guard let place = order.firstIndex(of: focus) else { return [] }
    let target = place + step
    if wraps { return turn(to: order[(target + order.count) % order.count]) }
    guard order.indices.contains(target) else { return [] }
    return turn(to: order[target])
  }

  /// Turns to a pane; the panel shows itself, and the text on screen counts as read.
  mutating func turn(to pane: Pane) -> [Effect] {
    focus = pane
    if pane == .panel { arrangement.isPanelHidden = false }
    return pane == .article ? markRead() : []
  }

  /// Hides the panel, or shows it.
  mutating func togglePanel() -> [Effect] {
    arrangement.isPanelHidden.toggle()
    if arrangement.isPanelHidden, focus == .panel { focus = .article }
    return []
  }

  /// Gives the panel more or fewer columns.
  mutating func widenPanel(by columns: Int) -> [Effect] {
    arrangement.panelChange = max(-30, min(60, arrangement.panelChange + max(-100, min(100, columns))))
    return []
  }

  /// Shows the focused pane alone, or all of them.
  mutating func zoomPane() -> [Effect] {
    arrangement.isZoomed.toggle()
    return []
  }

  /// Goes on to the next arrangement of the panes.
  mutating func turnLayout() -> [Effect] {
    let modes = Arrangement.Mode.allCases
    let place = modes.firstIndex(of: arrangement.mode) ?? 0
    arrangement.mode = modes[(place + 1) % modes.count]
    arrangement.isZoomed = false
    say("Layout: \(arrangement.mode.rawValue)")
    return []
  }

  /// Goes on to the next theme.
  mutating func turnTheme() -> [Effect] {
    guard !themes.isEmpty else {
      say("There is no other theme")
      return []
    }
    let place = themeName.flatMap { themes.firstIndex(of: $0) } ?? -1
    let next = themes[(place + 1) % themes.count]
    themeName = next
    say("Theme: \(next)")
    return [.useTheme(next)]
  }

  /// Switches a highlight.
  mutating func toggle(_ highlight: WritableKeyPath<Highlights, Bool>, _ name: String) -> [Effect] {
    highlights[keyPath: highlight].toggle()
    say("\(name): \(highlights[keyPath: highlight] ? "on" : "off")")
    return []
  }

  /// Lets go of messages and jumps.
  mutating func cancel() -> [Effect] {
    if spotlight != nil { putOutSpotlight() }
    article.spot = nil
    search = nil
    list.seek = nil
    return feeds.progress == nil ? [] : [.stopRefresh]
  }
}
