import Canvas
import News

/// What the selected cell of a matrix says: the statement, how the outlet puts it, and its sentence.
struct MatrixDetail {
  /// Who tells what.
  let coverage: StoryCoverage
  /// The selected cell.
  let place: MatrixPlace
  /// How dates are written.
  let dates: DateWriter

  /// Draws a rule, and the lines that find room below it.
  func draw(in area: Area, of frame: inout Frame, _ theme: Theme) {
    guard !area.isEmpty else { return }
    let rule = String(repeating: "─", count: area.size.columns)
    frame.write(rule, at: area.origin, style: theme[.rule], in: area)
    var row = area.top + 1
    for (text, role) in paragraphs {
      let bytes = Array(text.utf8)
      let width = max(1, min(100, area.size.columns - MatrixLayout.lead - 1))
      for range in DisplayText.wrapped(text, to: width) where row < area.bottom {
        let line = String(decoding: bytes[range], as: UTF8.self)
        frame.write(line, at: Point(column: MatrixLayout.lead, row: row), style: theme[role], in: area)
        row += 1
      }
    }
  }

  /// Who puts it how, then the sentence; of a blank cell, who else has it.
  private var paragraphs: [(String, Role)] {
    let matrix = coverage.matrix
    guard matrix.rows.indices.contains(place.row), matrix.columns.indices.contains(place.column) else {
      return [("Nothing is told that could be laid side by side.", .textDim)]
    }
    let row = matrix.rows[place.row]
    let outlet = matrix.columns[place.column].outlet.name
    guard let cell = row.cells[place.column], !cell.statements.isEmpty else {
      let others = row.outlets.map { matrix.columns[$0].outlet.name }
      let who = others.count > 1 ? "\(others.count) others have it" : "it stands only in"
      return [
        ("\(outlet) does not have this; \(who): \(others.joined(separator: ", "))", .textDim),
        (row.title, .text),
      ]
    }
    let statement = cell.statements[min(place.statement, cell.statements.count - 1)]
    var facts = [outlet]
    if let article = coverage.articles.first(where: { $0.key == statement.article }) {
      facts.append(dates.full(article.publication))
    }
    facts.append(Self.form(of: statement))
    if !cell.differing.isEmpty { facts.append("≠ " + cell.differing.joined(separator: ", ")) }
    if row.isOnlyHere { facts.append("only here") }
    if cell.statements.count > 1 {
      facts.append("place \(min(place.statement, cell.statements.count - 1) + 1) of \(cell.statements.count)")
    }
    return [(facts.joined(separator: " · "), .listOutlet), (statement.text, .text)]
  }

  private static func form(of statement: CoverageMatrix.Statement) -> String {
    let speakers = statement.speakers.joined(separator: ", ")
    switch statement.form {
    case .denied(let names):
      return names.isEmpty ? "denied" : "denied by " + names.joined(separator: ", ")
    case .hedged: return speakers.isEmpty ? "hedged" : "hedged, \(speakers)"
    case .stated: return speakers.isEmpty ? "stated" : "said by \(speakers)"
    }
  }
}
