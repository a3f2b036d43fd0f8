import Canvas
import News

extension Reader {
  /// Opens a line for typing.
  mutating func openLine(_ purpose: LineEditor.Purpose) -> [Effect] {
    let text = purpose == .filter && !filter.isEmpty ? filter.description + " " : ""
    overlay = .line(LineEditor(purpose, text: text))
    return []
  }

  /// Gives a key to the open line.
  mutating func press(_ key: Key, in editor: LineEditor) -> [Effect] {
    var editor = editor
    switch editor.press(key) {
    case .editing:
      overlay = .line(editor)
      return []
    case .cancelled:
      overlay = nil
      return []
    case .complete:
      complete(&editor)
      overlay = .line(editor)
      return []
    case .accepted:
      overlay = .line(editor)
      return accept(editor)
    }
  }

  /// What the word before the cursor may become, in the order of the help.
  func completions(of editor: LineEditor) -> [String] {
    let word = editor.word
    switch editor.purpose {
    case .search, .dates, .save: return []
    case .command where !editor.textBeforeCursor.contains(" "):
      let names = Command.allCases.map(\.rawValue)
      return names.filter { $0.hasPrefix(word) } + (word.isEmpty ? [] : filterWords(beginning: word))
    case .command, .filter: return filterWords(beginning: word)
    }
  }
}

extension Reader {
  private func filterWords(beginning word: String) -> [String] {
    let fields = ArticleFilter.Field.allCases.map { field in
      field == .unread || field == .starred ? field.rawValue : field.rawValue + ":"
    }
    let kinds = Claim.Kind.allCases.map { "claim:" + $0.rawValue }
    return (fields.filter { $0 != "words:" } + kinds + ["source:unnamed", "date:none", "date:doubtful"])
      .filter {
        $0.hasPrefix(word) && $0 != word && (!$0.contains(":") || $0.hasSuffix(":") || word.contains(":"))
      }
  }

  /// Completes the word as far as all candidates agree.
  private func complete(_ editor: inout LineEditor) {
    let words = completions(of: editor)
    guard var common = words.first else { return }
    for word in words.dropFirst() {
      while !word.hasPrefix(common) { common.removeLast() }
    }
    if words.count == 1, !common.hasSuffix(":") { common += " " }
    if common.count > editor.word.count { editor.replaceWord(with: common) }
  }

  private mutating func accept(_ editor: LineEditor) -> [Effect] {
    let text = editor.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch editor.purpose {
    case .search(let pane):
      overlay = nil
      return beginSearch(text, in: pane)
    case .save: return acceptSave(text, in: editor)
    case .filter: return acceptFilter(editor.text, in: editor)
    case .dates: return acceptDates(text, in: editor)
    case .command: return acceptCommand(text, in: editor)
    }
  }

  private mutating func acceptFilter(_ text: String, in editor: LineEditor) -> [Effect] {
    do throws(FilterError) {
      let new = try ArticleFilter(parsing: text)
      overlay = nil
      return setFilter(new)
    } catch {
      return refuse(editor, error.description)
    }
  }

  private mutating func acceptDates(_ text: String, in editor: LineEditor) -> [Effect] {
    guard !text.isEmpty else {
      overlay = nil
      return []
    }
    do throws(FilterError) {
      let compact = text.replacing(" ", with: "")
      let term = try ArticleFilter.DateTerm(compact)
      overlay = nil
      return setTerms([.date(term)], of: [.date])
    } catch {
      return refuse(editor, error.description)
    }
  }

  /// Runs a command by name, goes to a numbered row, or takes the line as a filter.
  private mutating func acceptCommand(_ text: String, in editor: LineEditor) -> [Effect] {
    overlay = nil
    guard !text.isEmpty else { return [] }
    if let command = Command(rawValue: text) { return run(command, count: nil) }
    let words = text.split(separator: " ")
    if words.count == 2, let count = Int(words[1]), (1...1_000_000).contains(count),
      let command = Command(rawValue: String(words[0]))
    {
      return run(command, count: count)
    }
    if let row = Int(text), row > 0 { return go(to: row - 1) }
    guard text.contains(":") || text == "unread" || text == "starred" else {
      return refuse(
        editor, "\(words[0]) is no command · Tab completes · \(hint(.editFilter)) edits the filter")
    }
    return acceptFilter(editor.text, in: editor)
  }

  /// Keeps the line open with what is wrong.
  mutating func refuse(_ editor: LineEditor, _ problem: String) -> [Effect] {
    var editor = editor
    editor.problem = problem
    overlay = .line(editor)
    return []
  }
}
