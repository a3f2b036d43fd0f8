public import Canvas

extension Reader {
  /// Takes a key: to what is open over the panes, to a count or a chord, or to the command it asks for.
  public mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    let effects =
      switch overlay {
      case .line(let editor): press(key, in: editor)
      case .picker(let picker): press(key, in: picker)
      case .help(let help): press(key, in: help)
      case .note(let note): press(key, in: note)
      case nil: pressInPanes(key)
      }
    return effects + requestRows() + requestPanel()
  }

  /// Takes pasted text: into an open line, never as keys.
  public mutating func paste(_ text: String) -> [Effect] {
    switch overlay {
    case .line(var editor):
      editor.insert(text)
      overlay = .line(editor)
    case .picker(var picker):
      picker.type(text)
      overlay = .picker(picker)
    default:
      say("Pasted text goes into an open line only: \(hint(.editFilter)) or \(hint(.search)) opens one")
    }
    return []
  }

  /// The first chord of a command, or its name on the command line.
  func hint(_ command: Command) -> String {
    keymap.keys(for: command).first.map(Keymap.name) ?? ":\(command.rawValue)"
  }

  /// Puts a sentence on the last line.
  mutating func say(_ text: String, isError: Bool = false) {
    notice = Notice(text: text, isError: isError)
  }
}

extension Reader {
  /// Collects a count, then a chord, then runs its command.
  private mutating func pressInPanes(_ key: Key) -> [Effect] {
    if input.keys.isEmpty, let digit = key.digit, digit > 0 || input.count != nil {
      input.count = min((input.count ?? 0) * 10 + digit, Self.largestCount)
      return []
    }
    if key.base == .escape, !input.isEmpty {
      input = InputState()
      return []
    }
    input.keys.append(key)
    switch keymap.lookup(input.keys) {
    case .prefix: return []
    case .command(let command):
      let count = input.count
      input = InputState()
      return run(command, count: count)
    case .none:
      say("\(Keymap.name(of: input.keys)) has no meaning here · \(hint(.help)) lists the keys")
      input = InputState()
      return []
    }
  }

  private static let largestCount = 10_000_000
}
