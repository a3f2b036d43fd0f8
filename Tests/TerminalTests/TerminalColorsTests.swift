import Canvas
import Testing

@testable import Terminal

@Suite("TerminalColors")
struct TerminalColorsTests {
  @Test(
    "True colour is tried where the terminal claims it, and its own description comes last",
    arguments: [
      ("xterm-256color", "truecolor", ["xterm-256color-direct", "xterm-direct", "xterm-256color"]),
      ("tmux-256color", "24bit", ["tmux-256color-direct", "tmux-direct", "tmux-256color"]),
      ("xterm-kitty", "truecolor", ["xterm-kitty-direct", "kitty-direct", "xterm-direct", "xterm-kitty"]),
      ("xterm-256color", "", ["xterm-256color"]), ("screen-256color", "truecolor", ["screen-256color"]),
      ("xterm-direct", "", ["xterm-direct"]), ("linux", "truecolor", ["linux-direct", "linux"]),
    ])
  func candidates(terminal: String, colorTerm: String, names: [String]) {
    let found = TerminalColors.candidates(terminal: terminal, wanted: nil, colorTerm: colorTerm)
    #expect(found.map(\.name) == names)
  }

  @Test("Who asks for fewer colours gets the terminal's own description")
  func fewer() {
    let found = TerminalColors.candidates(terminal: "xterm", wanted: .ansi16, colorTerm: "truecolor")
    #expect(found.map(\.name) == ["xterm"])
  }
}
