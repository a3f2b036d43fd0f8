import Canvas

extension Reader {
  /// Draws the two articles that are compared, in place of the panes.
  mutating func drawComparison(of frame: inout Frame, _ theme: Theme) {
    guard var state = comparison else { return }
    let areas = ComparisonAreas(size: size)
    let layout = state.layout(columns: size.columns)
    state.top = max(0, min(state.top, layout.lines.count - areas.body.size.rows))
    comparison = state
    ComparisonView(comparison: state.comparison, layout: layout, top: state.top, dates: dates)
      .draw(in: areas, of: &frame, theme)
    guard let area = areas.footer else { return }
    let end = state.top + areas.body.size.rows
    let count = max(1, layout.lines.count)
    let position = end >= count ? (state.top == 0 ? "all" : "end") : "\(end * 100 / count)%"
    FooterView(
      pane: "compare", position: position, pending: pending, notice: notice,
      context: legend,
      hints: ["\(hint(.back)) leaves", "\(hint(.paneNext)) turns sides"]
    ).draw(in: area, of: &frame, theme)
  }

  /// What the looks mean, where there is room for it beside the keys.
  private var legend: String {
    if size.columns >= 120 {
      return "faint: same words · bold: own words · reversed: number or name only here"
    }
    return size.columns >= 80 ? "faint same · bold own · reversed only here" : ""
  }
}
