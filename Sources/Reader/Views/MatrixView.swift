import Canvas
import News

/// A story's statements and outlets as a table: how each outlet puts each, and the sentence of the selected cell.
struct MatrixView {
  /// Who tells what.
  let coverage: StoryCoverage
  /// Lines and columns.
  let layout: MatrixLayout
  /// The selected cell, and what is on screen.
  let place: MatrixPlace
  /// How dates are written.
  let dates: DateWriter

  /// Draws the parts, and puts the cursor on the selected row.
  func draw(in areas: MatrixAreas, of frame: inout Frame, _ theme: Theme) {
    if let area = areas.title { drawTitle(in: area, of: &frame, theme) }
    drawHeads(in: areas.heads, of: &frame, theme)
    frame.cursor = areas.body.isEmpty ? nil : areas.body.origin
    let lines = layout.lines.dropFirst(place.top).prefix(areas.body.size.rows)
    for (offset, line) in lines.enumerated() {
      switch line {
      case .row(let row): draw(row, on: areas.body.top + offset, in: areas.body, of: &frame, theme)
      case .onlyHere:
        let bar = "── in one outlet only " + String(repeating: "─", count: max(0, areas.body.size.columns))
        let point = Point(column: MatrixLayout.lead, row: areas.body.top + offset)
        frame.write(bar, at: point, style: theme[.rule], in: areas.body)
      }
    }
    MatrixDetail(coverage: coverage, place: place, dates: dates).draw(in: areas.detail, of: &frame, theme)
  }

  /// Places of the outlets on screen.
  private var columns: Range<Int> {
    place.left..<min(coverage.matrix.columns.count, place.left + layout.shown)
  }

  private func left(of column: Int) -> Int {
    MatrixLayout.lead + layout.titleColumns + (column - place.left) * layout.cellColumns + 1
  }

  private func drawTitle(in area: Area, of frame: inout Frame, _ theme: Theme) {
    frame.fill(area, style: theme[.chrome])
    var column = area.left
    column += frame.write(" matrix ", at: area.origin, style: theme[.chromeStrong], in: area)
    let matrix = coverage.matrix
    let shared = matrix.rows.count { !$0.isOnlyHere }
    let outlets = matrix.columns.count
    let shown =
      columns.count < outlets
      ? "outlets \(columns.lowerBound + 1)–\(columns.upperBound) of \(outlets)" : "\(outlets) outlets"
    let rest = coverage.leftOut == 0 ? "" : " · \(coverage.leftOut) articles left out"
    let whole = "\(shared) shared · \(matrix.rows.count - shared) only in one · \(shown)\(rest)"
    let room = area.size.columns - column - 2
    let facts = [whole, "\(shared) shared · \(shown)", shown].first {
      DisplayText.columns(of: $0) + 12 <= room
    }
    if let facts {
      frame.write(facts, endingAt: area.right - 1, row: area.top, style: theme[.chrome], in: area)
    }
    frame.write(
      " " + coverage.title, at: Point(column: column, row: area.top),
      columns: room - (facts.map { DisplayText.columns(of: $0) + 1 } ?? 0), style: theme[.chrome], in: area)
  }

  private func drawHeads(in area: Area, of frame: inout Frame, _ theme: Theme) {
    guard !area.isEmpty else { return }
    for number in columns {
      let column = coverage.matrix.columns[number]
      let point = Point(column: left(of: number), row: area.top)
      let room = layout.cellColumns - 1
      var style = theme[.listOutlet]
      if number == place.column { style.attributes.formUnion([.bold, .underline]) }
      frame.write(column.outlet.shortName, at: point, columns: room, style: style, in: area)
      guard area.size.rows > 1, !column.wires.isEmpty else { continue }
      let wires = "⟵ " + column.wires.map(\.shortWireName).joined(separator: ", ")
      frame.write(
        wires, at: Point(column: point.column, row: area.top + 1), columns: room, style: theme[.listWire],
        in: area)
    }
    if columns.lowerBound > 0 {
      let point = Point(column: left(of: columns.lowerBound) - 2, row: area.top)
      frame.write("‹", at: point, style: theme[.listMarker], in: area)
    }
    if columns.upperBound < coverage.matrix.columns.count {
      frame.write("›", endingAt: area.right, row: area.top, style: theme[.listMarker], in: area)
    }
  }

  private func draw(_ number: Int, on line: Int, in area: Area, of frame: inout Frame, _ theme: Theme) {
    let row = coverage.matrix.rows[number]
    let isSelected = number == place.row
    if isSelected {
      frame.write("▌", at: Point(column: area.left, row: line), style: theme[.listMarker], in: area)
    }
    frame.write(
      row.title, at: Point(column: MatrixLayout.lead, row: line), columns: layout.titleColumns - 1,
      style: theme[isSelected ? .textStrong : .text], in: area)
    for column in columns {
      let point = Point(column: left(of: column), row: line)
      let cell = MatrixCell(row.cells[column])
      var style = theme[cell.role]
      let isCurrent = isSelected && column == place.column
      if isCurrent { style.attributes.formUnion([.reverse]) }
      let room = layout.cellColumns - 1
      var text = DisplayText.truncated(cell.text, to: room)
      if isCurrent { text += String(repeating: " ", count: max(0, room - DisplayText.columns(of: text))) }
      frame.write(text, at: point, style: style, in: area)
    }
  }
}

/// What stands in a cell: a sign that needs no colour, and who or which number.
struct MatrixCell {
  /// Sign and words.
  let text: String
  /// How it looks.
  let role: Role

  /// A cell's words; `nil` is an outlet that does not have the statement.
  init(_ cell: CoverageMatrix.Cell?) {
    guard let cell else {
      (text, role) = ("·", .textDim)
      return
    }
    let number = cell.differing.isEmpty ? "" : "≠ " + cell.differing.joined(separator: ", ")
    if cell.isDenied {
      let names = cell.deniers.isEmpty ? "denied" : cell.deniers.joined(separator: ", ")
      (text, role) = (["× \(names)", number].filter { !$0.isEmpty }.joined(separator: " "), .claimDenial)
    } else if !number.isEmpty {
      (text, role) = (cell.isHedged ? "~ \(number)" : number, .difference)
    } else if cell.isHedged {
      (text, role) = ("~ hedged", .doubt)
    } else {
      (text, role) = ("●", .text)
    }
  }

  /// What the signs mean.
  static let legend = "● stated  ~ hedged  × denied by  ≠ other number  · not there"
}
