import CNcurses
import Canvas
import Testing

@testable import Terminal

@Suite("Terminal", .serialized)
@MainActor
struct TerminalTests {
  private func opened(_ pty: PseudoTerminal, colors: ColorDepth? = .indexed256) throws -> Terminal {
    try Terminal(colors: colors, input: pty.slave, output: pty.slave, terminalName: "xterm-256color")
  }

  private func frame(_ lines: [String], columns: Int = 20, style: Style = .plain) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: lines.count))
    for (row, line) in lines.enumerated() {
      frame.write(line, at: Point(column: 0, row: row), style: style)
    }
    return frame
  }

  @Test("A frame reaches the terminal as text, to the last cell, and only sequences of curses with it")
  func painting() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    let terminal = try opened(pty)
    #expect(terminal.size == Size(columns: 20, rows: 3))
    terminal.paint(
      frame(["日本 cafe\u{301} 👨‍👩‍👧", "\u{1B}]0;x\u{7}\u{9B}31m\u{202E}evil", "12345678901234567890"]))
    terminal.close()
    let written = pty.written(until: "\u{1B}[?1049l")
    #expect(written.contains("\u{1B}[?1049h") && written.contains("\u{1B}[?2004h"))
    let text = withoutSequences(written)
    #expect(text.contains("日本 cafe\u{301} 👨👩👧"))
    #expect(text.contains("\u{FFFD}]0;x\u{FFFD}\u{FFFD}31mevil"))
    #expect(text.contains("1234567890123456789") && text.contains("0"))
    #expect(!written.contains("\u{1B}]0;") && !written.unicodeScalars.contains("\u{9B}"))
    let controls = text.unicodeScalars.filter { $0.properties.generalCategory == .control }
    #expect(controls.allSatisfy { "\r\n\u{8}".unicodeScalars.contains($0) })
  }

  @Test("Only what changed is written again")
  func changes() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    let terminal = try opened(pty)
    terminal.paint(frame(["first row", "second row", "third"]))
    _ = pty.written(until: "third")
    terminal.paint(frame(["first row", "second rOw", "third"]))
    terminal.close()
    let text = withoutSequences(pty.written(until: "\u{1B}[?1049l"))
    #expect(text.contains("O") && !text.contains("first") && !text.contains("third"))
  }

  @Test("A screen that others wrote on is painted whole again")
  func repainting() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    let terminal = try opened(pty)
    terminal.paint(frame(["first row", "second row", "third"]))
    _ = pty.written(until: "third")
    terminal.repaintAll()
    terminal.close()
    let text = withoutSequences(pty.written(until: "\u{1B}[?1049l"))
    #expect(text.contains("first row") && text.contains("third"))
  }

  @Test("Colours and attributes are those of the style, reduced to what the terminal shows")
  func colors() throws {
    let style = Style(foreground: .rgb(255, 0, 0), background: .indexed(4), attributes: [.bold, .italic])
    for (depth, colour) in [(ColorDepth.indexed256, "38;5;196"), (.ansi16, "91"), (.none, "1")] {
      let pty = try PseudoTerminal(columns: 20, rows: 3)
      let terminal = try opened(pty, colors: depth)
      #expect(terminal.colorDepth == depth)
      terminal.paint(frame(["red", "", ""], style: style))
      terminal.close()
      let written = pty.written(until: "\u{1B}[?1049l")
      #expect(written.contains(colour) && written.contains("\u{1B}[3m"))
      #expect(written.contains("44m") == (depth != .none))
    }
  }

  @Test("The terminal is given back as it was, once")
  func closing() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    #expect(pty.isCooked)
    let terminal = try opened(pty)
    terminal.paint(frame(["text", "", ""]))
    #expect(!pty.isCooked)
    terminal.close()
    #expect(pty.isCooked)
    let written = pty.written(until: "\u{1B}[?1049l")
    #expect(written.contains("\u{1B}[?2004l") && written.contains("\u{1B}[?1049l"))
    terminal.close()
    terminal.paint(frame(["late", "", ""]))
    #expect(terminal.events(timeout: 0) == [.hangup])
    terminal.mailbox.wake()
  }

  @Test("A terminal that nobody holds any more is given back")
  func lifetime() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    do { _ = try opened(pty) }
    #expect(pty.isCooked)
    try opened(pty).close()
  }

  @Test("All waiting keys come at once, and a lone Escape after a moment")
  func keys() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    let terminal = try opened(pty)
    pty.type("jj\u{3}\u{1B}[A\u{1B}[?62c\u{1B}[200~q\r\u{1B}[201~\u{1B}")
    var events: [TerminalEvent] = []
    while events.count < 6 {
      let more = terminal.events(timeout: 5000)
      events += more
      if more.isEmpty { break }
    }
    let j = TerminalEvent.key(Key(.character("j")))
    let names = ["^C", "Up"].compactMap { Key($0) }.map(TerminalEvent.key)
    #expect(events == [j, j] + names + [.text("q\n"), .key(Key(.escape))])
    #expect(terminal.events(timeout: 0).isEmpty)
    terminal.close()
  }

  @Test("Another thread wakes the loop")
  func waking() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    let terminal = try opened(pty)
    let mailbox = terminal.mailbox
    Task.detached { mailbox.wake() }
    #expect(terminal.events(timeout: 5000) == [.wake])
    mailbox.wake()
    mailbox.wake()
    #expect(terminal.events(timeout: 5000) == [.wake])
    #expect(terminal.events(timeout: 0).isEmpty)
    terminal.close()
  }

  @Test("The screen follows the size of the terminal down to one cell and back")
  func resizing() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    let terminal = try opened(pty)
    terminal.paint(frame(["日本日本日本", "two", "three"]))
    for size in [Size(columns: 1, rows: 1), Size(columns: 200, rows: 60), Size(columns: 5, rows: 2)] {
      pty.resize(columns: size.columns, rows: size.rows)
      raise(SIGWINCH)
      #expect(terminal.events(timeout: 5000) == [.resize(size)])
      #expect(terminal.size == size)
      terminal.paint(frame(["日本日本日本", "two", "three"]))
    }
    terminal.close()
    #expect(withoutSequences(pty.written(until: "\u{1B}[?1049l")).contains("日本"))
  }

  @Test("Signals from outside come as events", arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
  func signals(number: Int32) throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    let terminal = try opened(pty)
    raise(number)
    #expect(terminal.events(timeout: 5000) == [.terminate(signal: number)])
    terminal.close()
  }

  @Test("A lost terminal is a hangup, and nothing traps afterwards")
  func hangup() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    let terminal = try opened(pty)
    terminal.paint(frame(["text", "", ""]))
    pty.closeMaster()
    #expect(terminal.events(timeout: 5000).last == .hangup)
    #expect(terminal.events(timeout: nil) == [.hangup])
    terminal.paint(frame(["more", "", ""]))
    terminal.copy("text")
    terminal.close()
    #expect(terminal.events(timeout: nil) == [.hangup])
  }

  @Test("Frames wait for a terminal that answers, and its answers are no keys")
  func pacing() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    let terminal = try opened(pty)
    terminal.paint(frame(["one", "", ""]))
    #expect(pty.written(until: "\u{1B}[5n").contains("\u{1B}[5n"))
    pty.type("\u{1B}[0n")
    #expect(terminal.events(timeout: 300).isEmpty)
    terminal.paint(frame(["two", "", ""]))
    terminal.paint(frame(["four", "", ""]))
    pty.type("\u{1B}[0nj")
    #expect(terminal.events(timeout: 5000) == [.key(Key(.character("j")))])
    pty.type("\u{1B}[0n")
    terminal.close()
    let text = withoutSequences(pty.written(until: "\u{1B}[?1049l"))
    #expect(text.contains("two") && text.contains("four"))
  }

  @Test("What cannot be a screen is refused with what to do")
  func refusals() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    var ends: [Int32] = [0, 0]
    try #require(lintas_pipe(&ends) == 0)
    #expect(throws: TerminalError.notATerminal) { try Terminal(colors: nil, input: ends[0], output: ends[1]) }
    for name in ["no-such-terminal", "dumb"] {
      let error = #expect(throws: TerminalError.self) {
        try Terminal(colors: nil, input: pty.slave, output: pty.slave, terminalName: name)
      }
      #expect(error?.description.contains(name) == true && error?.description.contains("TERM=") == true)
    }
    #expect(pty.isCooked)
    let terminal = try opened(pty)
    #expect(throws: TerminalError.alreadyOpen) { try opened(pty) }
    terminal.close()
    for end in ends { close(end) }
  }

  @Test("Copied text goes to the terminal as base64 without controls")
  func copying() throws {
    let pty = try PseudoTerminal(columns: 20, rows: 3)
    let terminal = try opened(pty)
    terminal.copy("a\u{1B}[31m\u{7}b\n")
    terminal.close()
    #expect(pty.written(until: "\u{1B}[?1049l").contains("\u{1B}]52;c;YVszMW1iCg==\u{7}"))
  }
}
