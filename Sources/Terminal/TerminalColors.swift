import Canvas

/// Which colours a terminal shows, and under which name curses is asked for them.
enum TerminalColors {
  /// Names of terminal descriptions to try in order, with the depth that each gives.
  ///
  /// True colour needs a description whose colours are direct; it is in `ncurses-term`, not everywhere. Where it
  /// is missing the terminal's own description with 256 colours follows.
  ///
  /// - Parameters:
  ///   - wanted: The depth asked for; `nil` leaves it to the terminal.
  ///   - colorTerm: The value of `COLORTERM`.
  /// - Returns: The depth is `nil` where the description itself must tell; the last name is always `terminal`.
  static func candidates(
    terminal: String, wanted: ColorDepth?, colorTerm: String?
  ) -> [(name: String, depth: ColorDepth?)] {
    let claims = colorTerm == "truecolor" || colorTerm == "24bit"
    let isDirect = terminal.hasSuffix("-direct")
    var names: [(name: String, depth: ColorDepth?)] = []
    if isDirect { return [(terminal, .trueColor)] }
    // GNU screen passes COLORTERM on and does not show it.
    if wanted == .trueColor || (wanted == nil && claims && !terminal.hasPrefix("screen")) {
      names = directNames(for: terminal).map { ($0, .trueColor) }
    }
    return names + [(terminal, nil)]
  }

  /// The depth of a description by its number of colours.
  static func depth(colors: Int) -> ColorDepth {
    switch colors {
    case ..<8: .none
    case ..<256: .ansi16
    default: .indexed256
    }
  }

  private static func directNames(for terminal: String) -> [String] {
    let suffix = "-256color"
    let base = terminal.hasSuffix(suffix) ? String(terminal.dropLast(suffix.count)) : terminal
    var names = ["\(terminal)-direct"]
    if base != terminal { names.append("\(base)-direct") }
    if terminal.hasPrefix("xterm-"), let kind = base.split(separator: "-").last, base != "xterm" {
      names.append("\(kind)-direct")
    }
    if terminal.hasPrefix("xterm") && !names.contains("xterm-direct") { names.append("xterm-direct") }
    return names
  }
}
