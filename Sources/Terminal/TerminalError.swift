import Canvas

/// Why a screen cannot be opened, with what to do.
public enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// `TERM` is not set.
  case unnamedTerminal
  /// No description of the terminal with this name was found.
  case unknownTerminal(name: String)
  /// The terminal cannot place its cursor.
  case tooSimple(name: String)
  /// Another screen is open in this process.
  case alreadyOpen
  /// The system gave no descriptor or no memory; the number is `errno`.
  case noResources(Int32)

  /// One sentence for people, with what to do.
  public var description: String {
    switch self {
    case .notATerminal:
      "standard input and output are not a terminal; run it in one, or ask for lists with --json."
    case .unnamedTerminal: "TERM is not set; set it to the name of your terminal, as in TERM=xterm-256color."
    case .unknownTerminal(let name):
      "the terminal \"\(DisplayText.printable(name))\" is unknown here; set TERM=xterm-256color or install ncurses-term."
    case .tooSimple(let name):
      "the terminal \"\(DisplayText.printable(name))\" cannot place its cursor; set TERM=xterm-256color if yours can."
    case .alreadyOpen: "the screen is already open."
    case .noResources(let number):
      "the system has no room for another terminal (error \(number)); close something."
    }
  }
}
