import CNcurses
import Canvas
import Testing

@testable import Terminal

@Suite("Clipboard")
struct ClipboardTests {
  @Test(
    "Base64 is that of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ])
  func base64(text: String, encoded: String) {
    #expect(String(decoding: Clipboard.base64(Array(text.utf8)), as: UTF8.self) == encoded)
  }

  @Test("Text is cut between characters, and loses controls but keeps emoji")
  func safety() {
    #expect(Clipboard.safe("a\r\n\u{9B}\u{202E}b\t👨‍👩‍👧👍🏽") == "a\nb\t👨‍👩‍👧👍🏽")
    let long = String(repeating: "日", count: Clipboard.longest)
    #expect(Clipboard.safe(long).utf8.count == Clipboard.longest / 3 * 3)
  }
}

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

@Suite("FramePacer")
struct FramePacerTests {
  @Test("A terminal that never answers is asked once and never waited for")
  func silent() {
    var pacer = FramePacer()
    let asked = pacer.willPaint(at: 0)
    let askedAgain = pacer.willPaint(at: 1)
    #expect(asked && !askedAgain && pacer.mayPaint(at: 2))
  }

  @Test("A frame waits for the answer to the one before, but not for ever")
  func waiting() {
    var pacer = FramePacer()
    _ = pacer.willPaint(at: 0)
    pacer.answered()
    #expect(pacer.mayPaint(at: 1))
    let asked = pacer.willPaint(at: 1)
    #expect(asked && !pacer.mayPaint(at: 2) && pacer.wait(at: 2) == FramePacer.longestWait - 1)
    #expect(pacer.mayPaint(at: 1 + FramePacer.longestWait))
    pacer.answered()
    #expect(pacer.mayPaint(at: 3))
  }

  @Test("A lost answer delays no frame but the next")
  func lostAnswer() {
    var pacer = FramePacer()
    _ = pacer.willPaint(at: 0)
    pacer.answered()
    _ = pacer.willPaint(at: 1)
    _ = pacer.willPaint(at: 1000)
    pacer.answered()
    #expect(pacer.mayPaint(at: 1001))
    #expect(pacer.mayStillAnswer(at: 1001) && !pacer.mayStillAnswer(at: 10_000))
  }

  @Test("A terminal that stops answering is no longer waited for")
  func fallingSilent() {
    var pacer = FramePacer()
    _ = pacer.willPaint(at: 0)
    pacer.answered()
    for round in 1...6 { _ = pacer.willPaint(at: round * 1000) }
    #expect(pacer.mayPaint(at: 6001))
  }
}

@Suite("Widths")
struct WidthTests {
  @Test("Widths agree with the C library on all that it knows and that is written at all")
  func agreement() throws {
    try #require(lintas_use_utf8())
    var differing: [UInt32] = []
    for value in Array(UInt32(0x20)...0x31FFF) + Array(0xE0000...0xE01FF) + [0x10FFFD] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let theirs = Int(lintas_wcwidth(value))
      let text = "x" + String(scalar)
      let printable = DisplayText.printable(text)
      // Dropped or replaced scalars are never written; those that the library does not know are shown as a mark.
      guard theirs >= 0, printable.unicodeScalars.elementsEqual(text.unicodeScalars) else { continue }
      if DisplayText.columns(of: text) - 1 != theirs { differing.append(value) }
    }
    #expect(differing.isEmpty)
  }
}
