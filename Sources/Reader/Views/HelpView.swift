import Canvas
import News

/// The help: every command with its keys, by section, and the signs of the screen.
struct HelpView {
  /// Scroll position and query.
  let help: HelpState
  /// The keys to name.
  let keymap: Keymap

  private struct Line {
    var keys: String
    var text: String
    var isHeading = false
    /// Look of the keys, where it is what the line explains.
    var role = Role.key
  }

  /// The first line on screen when the last one is seen.
  func lastTop(in size: Size) -> Int { max(0, lines.count - max(1, size.rows - 5)) }

  /// Draws the help over the panes.
  func draw(of frame: inout Frame, _ theme: Theme) {
    let size = frame.size
    let box = PopupBox.centered(columns: 78, rows: max(1, size.rows - 2), in: size)
    let area = PopupBox.draw(box, title: "Help", of: &frame, theme)
    let body = Area(
      column: area.left, row: area.top, columns: area.size.columns, rows: max(0, area.size.rows - 1))
    let lines = self.lines
    let top = max(0, min(help.top, lines.count - body.size.rows))
    let keyColumns = body.size.columns >= 50 ? 18 : 10
    for (offset, line) in lines.dropFirst(top).prefix(body.size.rows).enumerated() {
      let row = body.top + offset
      if line.isHeading {
        frame.write(line.text, at: Point(column: body.left, row: row), style: theme[.popupTitle], in: body)
      } else {
        frame.write(
          line.keys, at: Point(column: body.left + 2, row: row), columns: keyColumns - 3,
          style: theme[line.role],
          in: body)
        frame.write(
          line.text, at: Point(column: body.left + keyColumns, row: row),
          columns: body.size.columns - keyColumns, style: theme[.popup], in: body)
      }
    }
    drawFooter(in: area, end: top + body.size.rows, count: lines.count, of: &frame, theme)
  }

  private func drawFooter(
    in area: Area, end: Int, count: Int, of frame: inout Frame, _ theme: Theme
  ) {
    guard !area.isEmpty else { return }
    let row = area.bottom - 1
    let rest = end < count ? "\(count - end) more below · j k Space scroll" : "end"
    let text =
      help.isTyping || !help.query.isEmpty ? "/\(help.query)" : "\(rest) · / searches · q closes"
    let used = frame.write(
      text, at: Point(column: area.left, row: row), columns: area.size.columns, style: theme[.popupDim],
      in: area)
    frame.cursor =
      help.isTyping
      ? Point(column: min(area.left + used, area.right - 1), row: row)
      : Point(column: area.left, row: area.top)
  }

  private var lines: [Line] {
    var lines: [Line] = []
    for section in Command.Section.allCases {
      let commands = Command.allCases.filter { $0.section == section }
      add(
        section.rawValue,
        commands.map { command in
          let keys = keymap.keys(for: command).map(Keymap.name)
          let shown = keys.isEmpty ? ":\(command.rawValue)" : keys.joined(separator: "  ")
          return Line(keys: shown, text: command.summary)
        }, to: &lines)
    }
    add("Signs in list and panel", Self.listSigns, to: &lines)
    add("Looks of names in the text", Self.looks, to: &lines)
    add("Signs in the matrix of a story", Self.matrixSigns, to: &lines)
    add(
      "Signs left of the text, where a claim begins and below",
      Claim.Kind.allCases.map { kind in
        Line(keys: "\(kind.sign) \(kind.continuation)", text: kind.name, role: kind.role)
      } + [Line(keys: "2", text: "other outlets that have the sentence; reversed: they dispute it")],
      to: &lines)
    return lines.isEmpty
      ? [Line(keys: "", text: "Nothing in the help has these words.", isHeading: true)] : lines
  }

  private func add(_ heading: String, _ entries: [Line], to lines: inout [Line]) {
    let query = help.query.lowercased()
    let found = entries.filter {
      query.isEmpty || $0.text.lowercased().contains(query) || $0.keys.lowercased().contains(query)
    }
    guard !found.isEmpty else { return }
    if !lines.isEmpty { lines.append(Line(keys: "", text: "")) }
    lines.append(Line(keys: "", text: heading, isHeading: true))
    lines += found
  }

  private static let looks = [
    Line(keys: "Name", text: "a person", role: .person),
    Line(keys: "Name", text: "a place", role: .place),
    Line(keys: "Name", text: "an organisation", role: .organization),
  ]

  private static let matrixSigns = [
    Line(keys: "●", text: "the outlet states it"),
    Line(keys: "~", text: "hedged: mungkin, dilaporkan, reportedly", role: .doubt),
    Line(keys: "× Name", text: "denied, and by whom", role: .claimDenial),
    Line(keys: "≠ 18", text: "another outlet has another number or date", role: .difference),
    Line(keys: "·", text: "the outlet does not have it", role: .textDim),
  ]

  private static let listSigns = [
    Line(keys: "•  ★", text: "unread, starred"),
    Line(keys: "▸  ▾", text: "a story, folded and unfolded", role: .listMarker),
    Line(keys: "▁█·", text: "its articles by day: few, the most, none", role: .listMarker),
    Line(keys: "18 Jun?", text: "the date is estimated: the page does not state it"),
    Line(keys: "—", text: "the page has no date"),
    Line(keys: "⟵ name", text: "the wire whose reporting it carries"),
    Line(keys: "●", text: "in the panel: the name lit up, the article on screen"),
  ]
}

/// A short text over the panes.
struct NoteView {
  /// What is said.
  let note: NoteState

  /// Draws the note in the middle.
  func draw(of frame: inout Frame, _ theme: Theme) {
    let columns = min(frame.size.columns, 64)
    let width = max(1, columns - 4)
    var lines: [String] = []
    for paragraph in note.paragraphs {
      if !lines.isEmpty { lines.append("") }
      let bytes = Array(paragraph.utf8)
      lines += DisplayText.wrapped(paragraph, to: width).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    let box = PopupBox.centered(columns: columns, rows: lines.count + 2, in: frame.size)
    let area = PopupBox.draw(box, title: note.title, of: &frame, theme)
    let top = max(0, min(note.top, lines.count - area.size.rows))
    for (offset, line) in lines.dropFirst(top).prefix(area.size.rows).enumerated() {
      frame.write(
        line, at: Point(column: area.left, row: area.top + offset), style: theme[.popup], in: area)
    }
    frame.cursor = area.isEmpty ? nil : area.origin
  }
}
