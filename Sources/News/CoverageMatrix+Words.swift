extension CoverageMatrix.Cell {
  /// How the outlet puts it: "stated", "hedged" or "denied by" whom, and numbers that another outlet has otherwise.
  public var words: String {
    let names = deniers.joined(separator: ", ")
    let form =
      isDenied ? (names.isEmpty ? "denied" : "denied by \(names)") : isHedged ? "hedged" : "stated"
    return differing.isEmpty ? form : "\(form) ≠ \(differing.joined(separator: ", "))"
  }
}

extension CoverageMatrix.Column {
  /// The outlet with its wires, as "GenPI ⟵ AP".
  public var name: String {
    wires.isEmpty ? outlet.name : "\(outlet.name) ⟵ \(wires.joined(separator: ", "))"
  }
}

extension StoryCoverage {
  /// The matrix as lines of Markdown: a table under the story's title, and what it does not hold.
  public var markdown: [String] {
    let heads = ["statement"] + matrix.columns.map { MarkdownText.escaped($0.name) }
    let rows = matrix.rows.map { row in
      MarkdownText.row(
        [MarkdownText.escaped(row.title)] + row.cells.map { $0.map { MarkdownText.escaped($0.words) } ?? "·" }
      )
    }
    let lines = ["# " + MarkdownText.escaped(title), ""] + MarkdownText.table(heads) + rows
    return lines + notes.flatMap { ["", $0] }
  }

  /// The matrix as lines of comma-separated values, one row a statement, one column an outlet.
  ///
  /// Shape: a head, then rows; an outlet that does not have the statement has an empty field. The sentence of the
  /// first place stands behind how it is put.
  ///
  /// - SeeAlso: RFC 4180, but for the line ends, which are up to who writes the lines.
  public var csv: [String] {
    let heads = ["statement", "kind", "outlets", "denied by", "numbers differ"] + matrix.columns.map(\.name)
    let rows = matrix.rows.map { row in
      [
        row.title, row.kind?.rawValue ?? "fact", "\(row.outlets.count)", row.deniers.joined(separator: "; "),
        row.differs ? "yes" : "no",
      ]
        + row.cells.map { cell in
          cell.map { "\($0.words): \($0.statements.first?.text ?? "")" } ?? ""
        }
    }
    return ([heads] + rows).map { $0.map(CSVText.field).joined(separator: ",") }
  }

  /// What the matrix does not hold, a sentence each.
  private var notes: [String] {
    func sentence(_ number: Int, _ noun: String, _ verb: String) -> String? {
      number == 0 ? nil : "\(number) more \(noun)\(number == 1 ? " was" : "s were") not \(verb)."
    }
    return [
      sentence(leftOut, "article", "read"), sentence(matrix.unread, "statement", "compared"),
      sentence(matrix.leftOut, "row", "listed"),
    ].compactMap { $0 }
  }
}
