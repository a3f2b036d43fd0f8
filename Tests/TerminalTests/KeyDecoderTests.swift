import Canvas
import Testing

@testable import Terminal

@Suite("KeyDecoder")
struct KeyDecoderTests {
  @Test(
    "Keys are told by what terminals send for them",
    arguments: [
      ("j", "j"), ("G", "G"), (" ", "Space"), ("\r", "Enter"), ("\n", "Enter"), ("\t", "Tab"),
      ("\u{7F}", "Backspace"),
      ("\u{8}", "Backspace"), ("\0", "^@"), ("\u{3}", "^C"), ("\u{1A}", "^Z"), ("\u{13}", "^S"),
      ("\u{11}", "^Q"),
      ("\u{16}", "^V"), ("\u{F}", "^O"), ("\u{1C}", "^\\"), ("\u{1F}", "^_"), ("é", "é"), ("日", "日"),
      ("e\u{301}", "é"),
      ("\u{1B}x", "M-x"), ("\u{1B}X", "M-X"), ("\u{1B}é", "M-é"), ("\u{1B}\r", "M-Enter"),
      ("\u{1B}\u{7}", "M-^G"),
      ("\u{1B}[A", "Up"), ("\u{1B}OB", "Down"), ("\u{1B}[C", "Right"), ("\u{1B}OD", "Left"),
      ("\u{1B}[H", "Home"),
      ("\u{1B}OF", "End"), ("\u{1B}[1~", "Home"), ("\u{1B}[4~", "End"), ("\u{1B}[5~", "PageUp"),
      ("\u{1B}[6~", "PageDown"),
      ("\u{1B}[2~", "Insert"), ("\u{1B}[3~", "Delete"), ("\u{1B}[Z", "S-Tab"), ("\u{1B}OP", "F1"),
      ("\u{1B}OS", "F4"),
      ("\u{1B}[15~", "F5"), ("\u{1B}[24~", "F12"), ("\u{1B}[[A", "F1"), ("\u{1B}[[E", "F5"),
      ("\u{1B}[1;5A", "C-Up"),
      ("\u{1B}[1;2D", "S-Left"), ("\u{1B}[1;3C", "M-Right"), ("\u{1B}[3;5~", "C-Delete"),
      ("\u{1B}[1;2P", "S-F1"),
      ("\u{1B}\u{1B}[A", "M-Up"), ("\u{1B}OM", "Enter"), ("\u{1B}Oq", "1"),
    ])
  func keys(bytes: String, name: String) throws {
    var decoder = KeyDecoder()
    let key = try #require(Key(name))
    #expect(decoder.feed(bytes.utf8) == [.key(key)])
    #expect(decoder.patience == nil)
    var slow = KeyDecoder()
    let last = bytes.utf8.flatMap { slow.feed([$0]) }.last
    #expect(last == .key(key) || last == .key(Key(.character("\u{301}"))))
  }

  @Test(
    "Replies of the terminal are swallowed, however they are cut",
    arguments: [
      "\u{1B}[?62;22c", "\u{1B}[>0;276;0c", "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{7}",
      "\u{1B}]10;rgb:ff/ff/ff\u{1B}\\",
      "\u{1B}[I", "\u{1B}[O", "\u{1B}[24;80R", "\u{1B}[1;2R", "\u{1B}P1+r544e=787465\u{1B}\\",
      "\u{1B}P>|xterm(390)\u{1B}\\",
      "\u{1B}[?2026;2$y", "\u{1B}[<0;10;5M", "\u{1B}[<0;10;5m", "\u{1B}[M !!", "\u{1B}[8;24;80t",
      "\u{1B}_Gi=1;OK\u{1B}\\",
      "\u{1B}]52;c;cXE=\u{7}", "\u{1B}[?1u", "\u{1B}[97;5u", "\u{1B}[27;5;106~", "\u{1B}[201~", "\u{1B}[99~",
      "\u{9D}", "\u{9B}",
      "\u{1B}[" + String(repeating: "1;", count: 5000) + "c",
      "\u{1B}]0;" + String(repeating: "q", count: 5000) + "\u{7}",
    ])
  func replies(bytes: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed("a\(bytes)b".utf8) == [.key(Key(.character("a"))), .key(Key(.character("b")))])
    var slow = KeyDecoder()
    #expect(bytes.utf8.flatMap { slow.feed([$0]) }.isEmpty)
    #expect(slow.patience == nil)
  }

  @Test("The answer that everything is shown is told apart, and is no key")
  func ready() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[0nq".utf8) == [.ready, .key(Key(.character("q")))])
  }

  @Test(
    "An Escape that a reply follows at once is still a key",
    arguments: [
      "\u{1B}[0n", "\u{1B}[?62c", "\u{1B}]11;rgb:1/1/1\u{7}", "\u{1B}]11;x\u{1B}\\", "\u{1B}P1\u{1B}\\",
    ])
  func escapeBeforeReply(reply: String) {
    var decoder = KeyDecoder()
    let outputs = decoder.feed("\u{1B}\(reply)j".utf8).filter { $0 != .ready }
    #expect(outputs == [.key(Key(.escape)), .key(Key(.character("j")))])
  }

  @Test("Pasted text is one event, whatever keys its bytes would be")
  func paste() {
    var decoder = KeyDecoder()
    let body = "q:quit\r\u{1B}[A\u{3}é\r\nend"
    #expect(decoder.feed("\u{1B}[200~\(body)".utf8).isEmpty)
    #expect(decoder.patience == nil)
    #expect(
      decoder.feed("\u{1B}[201~j".utf8) == [.text("q:quit\n\u{1B}[A\u{3}é\nend"), .key(Key(.character("j")))])
  }

  @Test("A huge paste is cut, and its end still found")
  func hugePaste() {
    var decoder = KeyDecoder()
    let body = String(repeating: "x~", count: KeyDecoder.longestPaste)
    let outputs = decoder.feed("\u{1B}[200~\(body)\u{1B}[201~j".utf8)
    #expect(outputs.count == 2)
    #expect(outputs.first == .text(String(body.prefix(KeyDecoder.longestPaste))))
    #expect(outputs.last == .key(Key(.character("j"))))
  }

  @Test("Escape alone is a key after a pause, an unfinished reply is not")
  func pauses() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.patience == 25)
    #expect(decoder.pause() == [.key(Key(.escape))])
    #expect(decoder.feed([0x1B, 0x1B]).isEmpty)
    #expect(decoder.pause() == [.key(Key(.escape)), .key(Key(.escape))])
    #expect(decoder.feed("\u{1B}O".utf8).isEmpty)
    #expect(decoder.pause() == [.key(Key(.character("O"), .alt))])
    #expect(decoder.feed("\u{1B}[?62".utf8).isEmpty)
    #expect((decoder.patience ?? 0) >= 500)
    #expect(decoder.pause().isEmpty)
    #expect(decoder.feed("\u{1B}]11;rgb".utf8).isEmpty)
    #expect(decoder.pause().isEmpty)
    #expect(decoder.feed("j".utf8) == [.key(Key(.character("j")))])
  }

  @Test("Bytes that are no text are dropped, and never trap")
  func garbage() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xFF, 0xC3, 0x28, 0x80, 0xED, 0xA0, 0x80, 0xF8]) == [.key(Key(.character("(")))])
    var state: UInt32 = 1
    var controls = 0
    for _ in 0..<200_000 {
      state = state &* 1_664_525 &+ 1_013_904_223
      controls += decoder.feed([UInt8(truncatingIfNeeded: state >> 24)]).count
    }
    #expect(controls > 0)
  }
}
