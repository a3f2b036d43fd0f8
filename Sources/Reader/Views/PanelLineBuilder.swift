import Canvas
import News

/// Lines of the side panel while they are put together.
struct PanelLineBuilder {
  /// Lines from top to bottom.
  private(set) var lines: [PanelLine] = []
  /// Columns of the pane.
  let columns: Int

  /// Text with its look.
  struct Span: Hashable {
    /// The text; line ends in it count as spaces.
    var text: String
    /// How it looks.
    var role: Role

    /// Text with its look.
    init(_ text: String, _ role: Role) {
      self.text = text
      self.role = role
    }

    /// Columns that it takes.
    var columns: Int { DisplayText.columns(of: text) }
  }

  /// Columns of the marker.
  static let lead = 2

  /// No lines yet, of a pane so many columns wide.
  init(columns: Int) { self.columns = columns }

  /// Columns between a column and the pane's right margin.
  func room(from column: Int = lead) -> Int { max(1, columns - column - 1) }

  /// Adds a blank line, unless nothing stands above it.
  mutating func addBlank() {
    if let last = lines.last, !last.parts.isEmpty { lines.append(PanelLine()) }
  }

  /// Adds one line of spans, one after the other, cut at the margin.
  mutating func add(
    _ spans: [Span], at column: Int = lead, item: Int? = nil, isFirst: Bool = false, mark: Int = 0
  ) {
    var line = PanelLine(item: item, isFirst: isFirst, mark: mark)
    var place = column
    for span in spans where place < columns - 1 {
      let part = PanelLine.Part(
        text: span.text, column: place, columns: columns - place - 1, role: span.role)
      line.parts.append(part)
      place += span.columns
    }
    lines.append(line)
  }

  /// Adds a span to the last line, wherever its other spans end.
  mutating func append(_ span: Span, at column: Int, columns: Int) {
    guard !lines.isEmpty, columns > 0 else { return }
    lines[lines.count - 1].parts.append(
      PanelLine.Part(text: span.text, column: column, columns: columns, role: span.role))
  }

  /// Adds an arrow and its wire behind the last line, or below it where it does not fit.
  mutating func add(arrow: Span, item: Int? = nil) {
    guard let last = lines.last, let part = last.parts.first, last.item == item else { return }
    let end = part.column + DisplayText.columns(of: part.text) + 2
    if end + arrow.columns < columns {
      append(arrow, at: end, columns: arrow.columns)
    } else {
      add([arrow], at: part.column, item: item)
    }
  }

  /// Adds wrapped text; what is beyond the last line allowed is cut with an ellipsis.
  ///
  /// - Parameter sign: What stands beside the marker, before the first line.
  /// - Complexity: O(*columns* · *limit*) in the text that is shown, however long the whole is.
  mutating func add(
    wrapping text: String, _ role: Role, at column: Int = lead, item: Int? = nil, sign: Span? = nil,
    atMost limit: Int = 6
  ) {
    let width = room(from: column)
    for (number, line) in Self.wrapped(text, to: width, atMost: limit).enumerated() {
      add([Span(line, role)], at: column, item: item, isFirst: sign != nil && number == 0)
      if let sign, number == 0 { append(sign, at: Self.lead, columns: column - Self.lead) }
    }
  }

  /// The first lines of a text; where something was cut the last one ends in an ellipsis, after a whole word
  /// where it can.
  static func wrapped(_ text: String, to width: Int, atMost limit: Int) -> [String] {
    guard limit > 0 else { return [] }
    // What can be seen is a small part of a text that may be a whole page.
    let beginning = text.prefix((width + 1) * (limit + 1))
    var flat = beginning.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if beginning.endIndex < text.endIndex { flat += "…" }
    guard !flat.isEmpty else { return [] }
    let bytes = Array(flat.utf8)
    let ranges = DisplayText.wrapped(flat, to: width)
    var lines = ranges.prefix(limit).map { String(decoding: bytes[$0], as: UTF8.self) }
    guard ranges.count > limit, var last = lines.popLast() else { return lines }
    if DisplayText.columns(of: last) >= width {
      last = String(last[..<(last.lastIndex(of: " ") ?? last.index(before: last.endIndex))])
    }
    while let end = last.last, " ,;·".contains(end) { last.removeLast() }
    return lines + [last + "…"]
  }

  /// Says how many articles of a story were too many to read; adds nothing where none were.
  mutating func addLeftOut(of ledger: ClaimLedger) {
    guard ledger.leftOut > 0 else { return }
    addBlank()
    add(
      wrapping: "Read in \(ledger.articles.count) articles; the story has \(ledger.leftOut) more.", .textDim)
  }

  /// Adds parts with dots between them; a line ends between two parts where it can.
  mutating func add(parts: [String], _ role: Role, at column: Int = lead, item: Int? = nil) {
    var line = ""
    for part in parts where !part.isEmpty {
      let longer = line.isEmpty ? part : "\(line) · \(part)"
      if !line.isEmpty, DisplayText.columns(of: longer) > room(from: column) {
        add([Span(line, role)], at: column, item: item)
        line = part
      } else {
        line = longer
      }
    }
    if !line.isEmpty { add([Span(line, role)], at: column, item: item) }
  }
}
