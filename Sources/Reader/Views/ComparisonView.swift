import Canvas
import News

/// Where a comparison's parts lie on a screen.
struct ComparisonAreas {
  /// First line, with what is compared; `nil` on a low screen.
  let title: Area?
  /// Outlet and date of each article; empty on a low screen.
  let heads: Area
  /// The lines of both articles.
  let body: Area
  /// Last line; `nil` on a screen of one row.
  let footer: Area?

  init(size: Size) {
    let areas = FullScreenAreas(size: size)
    (title, footer) = (areas.title, areas.footer)
    let (top, columns, room) = (areas.inner.top, size.columns, areas.inner.size.rows)
    let isSideBySide = columns >= ComparisonLayout.widest
    let headRows = room < 6 ? 0 : isSideBySide ? 2 : 3
    heads = Area(column: 0, row: top, columns: columns, rows: headRows)
    body = Area(column: 0, row: top + headRows, columns: columns, rows: max(0, room - headRows))
  }
}

/// Two articles beside or below each other: shared words faint, own words bold, what differs reversed.
struct ComparisonView {
  /// The two.
  let comparison: Comparison
  /// Their lines.
  let layout: ComparisonLayout
  /// First line on screen.
  let top: Int
  /// How dates are written.
  let dates: DateWriter

  /// Draws title, heads and lines, and puts the cursor on the first line.
  func draw(in areas: ComparisonAreas, of frame: inout Frame, _ theme: Theme) {
    if let area = areas.title { drawTitle(in: area, of: &frame, theme) }
    drawHeads(in: areas.heads, of: &frame, theme)
    let body = areas.body
    frame.cursor = body.isEmpty ? nil : Point(column: min(leftColumn, body.right - 1), row: body.top)
    for (offset, line) in layout.lines.dropFirst(top).prefix(body.size.rows).enumerated() {
      let row = body.top + offset
      if let sign = line.sign {
        frame.write(sign, at: Point(column: 1, row: row), style: theme[.listMarker], in: body)
      }
      draw(line.left, at: Point(column: leftColumn, row: row), in: body, of: &frame, theme)
      draw(line.right, at: Point(column: rightColumn, row: row), in: body, of: &frame, theme)
    }
    guard layout.isSideBySide else { return }
    for row in areas.heads.top..<body.bottom {
      let isCrossing = !areas.heads.isEmpty && row == areas.heads.bottom - 1
      frame.write(isCrossing ? "┼" : "│", at: Point(column: rule, row: row), style: theme[.rule])
    }
  }

  private var rule: Int { layout.columns / 2 }
  private var leftColumn: Int { layout.isSideBySide ? 1 : 3 }
  private var rightColumn: Int { rule + 2 }

  private func drawTitle(in area: Area, of frame: inout Frame, _ theme: Theme) {
    frame.fill(area, style: theme[.chrome])
    let counts = comparison.counts
    let (left, right) = layout.isSideBySide ? ("left", "right") : ("A", "B")
    let alike = counts.alike == 1 ? "1 paragraph alike" : "\(counts.alike) paragraphs alike"
    let whole = "\(alike) · \(counts.left) only \(left) · \(counts.right) only \(right)"
    let short = "\(counts.alike) alike · \(counts.left) \(left) · \(counts.right) \(right)"
    let name = " compare"
    let room = area.size.columns - DisplayText.columns(of: name) - 3
    frame.write(name, at: area.origin, style: theme[.chromeStrong], in: area)
    guard let text = [whole, short].first(where: { DisplayText.columns(of: $0) <= room }) else { return }
    frame.write(text, endingAt: area.right - 1, row: area.top, style: theme[.chrome], in: area)
  }

  private func drawHeads(in area: Area, of frame: inout Frame, _ theme: Theme) {
    guard !area.isEmpty else { return }
    let sides = [comparison.left.summary, comparison.right.summary]
    for (index, summary) in sides.enumerated() {
      let row = area.top + (layout.isSideBySide ? 0 : index)
      let column = layout.isSideBySide && index == 1 ? rightColumn : leftColumn
      if !layout.isSideBySide {
        frame.write(
          index == 0 ? "A" : "B", at: Point(column: 1, row: row), style: theme[.listMarker], in: area)
      }
      let wires =
        summary.wires.isEmpty ? "" : " · ⟵ " + summary.wires.map(\.shortWireName).joined(separator: ", ")
      frame.write(
        "\(summary.outlet.name) · \(dates.full(summary.publication))\(wires)",
        at: Point(column: column, row: row),
        columns: layout.isSideBySide ? layout.textColumns : area.right - column - 1,
        style: theme[.listOutlet],
        in: area)
    }
    let bar = String(repeating: "─", count: area.size.columns)
    frame.write(bar, at: Point(column: 0, row: area.bottom - 1), style: theme[.rule], in: area)
  }

  private func draw(
    _ spans: [ComparisonLayout.Span], at point: Point, in area: Area, of frame: inout Frame, _ theme: Theme
  ) {
    var column = point.column
    for span in spans {
      let place = Point(column: column, row: point.row)
      column += frame.write(span.text, at: place, style: style(of: span.look, theme), in: area)
    }
  }

  /// What differs is reversed whatever the theme says: it must not be told by colour alone.
  private func style(of look: ComparisonWording.Look?, _ theme: Theme) -> Style {
    switch look {
    case .shared, nil: return theme[.textDim]
    case .own: return theme[.textStrong]
    case .different:
      var style = theme[.difference]
      style.attributes.formUnion([.bold, .reverse])
      return style
    }
  }
}
