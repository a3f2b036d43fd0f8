import Canvas
import News

extension Reader {
  /// Opens the help.
  mutating func openHelp() -> [Effect] {
    overlay = .help(HelpState())
    return []
  }

  /// Gives a key to the help: scrolling, searching, closing.
  mutating func press(_ key: Key, in help: HelpState) -> [Effect] {
    var help = help
    if help.isTyping {
      switch (key.base, key.modifiers) {
      case (.enter, _), (.down, _): help.isTyping = false
      case (.escape, _): help = HelpState()
      case (.backspace, _): if help.query.isEmpty { help.isTyping = false } else { help.query.removeLast() }
      case (.character(let character), []): help.query.append(character)
      default: break
      }
      help.top = 0
      overlay = .help(help)
      return []
    }
    switch (key.base, key.modifiers) {
    case (.character("/"), []):
      help.isTyping = true
      help.query = ""
    case (.escape, _), (.enter, _), (.function(1), _), (.character("q"), []), (.character("?"), []):
      overlay = nil
      return []
    default:
      let last = HelpView(help: help, keymap: keymap).lastTop(in: size)
      help.top = min(last, Self.scrolled(help.top, by: key, page: max(1, size.rows - 6)))
    }
    overlay = .help(help)
    return []
  }

  /// Gives a key to a note: scrolling, or closing it.
  mutating func press(_ key: Key, in note: NoteState) -> [Effect] {
    var note = note
    let top = Self.scrolled(note.top, by: key, page: 5)
    guard top != note.top else {
      overlay = nil
      return []
    }
    note.top = top
    overlay = .note(note)
    return []
  }

  /// Shows how the date of the article on screen is known.
  mutating func showDateEvidence() -> [Effect] {
    guard let publication = article.open?.annotated.article.publication else { return [] }
    var paragraphs: [String]
    switch publication {
    case .stated(_, let evidence):
      paragraphs = ["\(dates.full(publication)), as the page states it.", "Read from: “\(evidence)”"]
    case .estimated(let date, let evidence):
      paragraphs = [
        "\(dates.full(.stated(date, evidence: ""))), estimated: the page does not state it.",
        "Worked out from: “\(evidence)”",
      ]
    case .absent:
      paragraphs = ["The page states no date, and nothing in its text tells one."]
    }
    let clocks = article.open?.annotated.article.boilerplate.filter { $0.kind == .clock } ?? []
    if !clocks.isEmpty {
      let lines = clocks.map { "\($0.line)" }.joined(separator: ", ")
      paragraphs.append("The page's own clock was left out: line \(lines).")
    }
    overlay = .note(NoteState(title: "How the date is known", paragraphs: paragraphs))
    return []
  }

  /// Unfolds or folds what is not the article's text.
  mutating func toggleFurniture() -> [Effect] {
    guard article.open != nil else { return [] }
    article.toggleFurniture()
    guard article.isUnfolded, let lines = textLayout()?.lines else {
      scrollText(by: 0)
      return []
    }
    let first = lines.firstIndex { $0.text == "Links on the page" || $0.text == "Lines left out" }
    if let first, focus == .article { revealLine(first) }
    return []
  }

  private static func scrolled(_ top: Int, by key: Key, page: Int) -> Int {
    switch (key.base, key.modifiers) {
    case (.down, _), (.character("j"), []): top + 1
    case (.up, _), (.character("k"), []): max(0, top - 1)
    case (.pageDown, _), (.character(" "), []), (.character("f"), .control): top + page
    case (.character("d"), .control): top + max(1, page / 2)
    case (.pageUp, _), (.character("b"), _): max(0, top - page)
    case (.character("u"), .control): max(0, top - max(1, page / 2))
    case (.home, _), (.character("g"), []): 0
    case (.end, _), (.character("G"), []): 10_000
    default: top
    }
  }
}
