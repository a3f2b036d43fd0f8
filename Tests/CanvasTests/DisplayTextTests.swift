import Canvas
import Testing

@Suite("DisplayText")
struct DisplayTextTests {
  @Test(
    "Columns are those of the terminal, not of characters",
    arguments: [
      ("", 0), ("Jakarta", 7), ("café", 4), ("cafe\u{301}", 4), ("日本", 4), ("한국", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("👨‍👩‍👧", 6), ("🇮🇩", 2), ("👍🏽", 2), ("❤️", 1), ("…", 1), ("“a”", 3),
      ("a\u{AD}b", 2), ("\u{301}x", 1), ("ﬁ", 1), ("ｱ", 1), ("Ａ", 2), ("\u{3000}", 2), ("สวัสดี", 4),
    ])
  func columns(text: String, columns: Int) {
    #expect(DisplayText.columns(of: text) == columns)
    #expect(DisplayText.graphemes(of: text).reduce(0) { $0 + $1.columns } == columns)
  }

  @Test(
    "What a terminal could obey is shown as a mark, a space or not at all",
    arguments: [
      ("\u{1B}[31mred", "\u{FFFD}[31mred"), ("a\u{7}b\u{8}c\u{7F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
      ("a\u{9B}31m", "a\u{FFFD}31m"), ("a\u{85}", "a\u{FFFD}"), ("a\tb", "a b"), ("a\r\nb\nc\rd", "a b c d"),
      ("a\u{2028}b\u{2029}c", "a b c"), ("\u{202E}abc\u{202C}", "abc"), ("a\u{2066}b\u{2069}", "ab"),
      ("a\u{200E}\u{200F}\u{61C}b", "ab"), ("a\u{200B}\u{200D}\u{2060}\u{FEFF}b", "ab"),
      ("a\u{E0041}\u{E007F}b", "ab"), ("\0", "\u{FFFD}"), ("\u{301}a", "a"), ("a\u{FFFE}", "a\u{FFFD}"),
      ("👨‍👩", "👨👩"), ("👍🏽", "👍"), ("❤️", "❤"), ("plain", "plain"),
    ])
  func printable(text: String, shown: String) {
    #expect(Array(DisplayText.printable(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test("No scalar gets a control or an invisible mark through")
  func everyScalar() {
    var escaped: [UInt32] = []
    for value in Array(UInt32(0)...0x1FFFF) + Array(0xE0000...0xE0FFF) + [0x2FFFE, 0x10FFFE, 0x10FFFF] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for shown in DisplayText.printable("x" + String(scalar)).unicodeScalars {
        let category = shown.properties.generalCategory
        let mayBeFormat =
          shown.value == 0x6DD || (0x600...0x8E2).contains(shown.value) || shown.value > 0x110BC
        if category == .control || (category == .format && !mayBeFormat) || category == .lineSeparator
          || category == .paragraphSeparator
        {
          escaped.append(value)
        }
      }
    }
    #expect(escaped.isEmpty)
  }

  @Test("Ten thousand marks on a letter leave three")
  func marks() {
    let text = "a" + String(repeating: "\u{301}", count: 10_000) + "b"
    let graphemes = DisplayText.graphemes(of: text)
    #expect(graphemes.map(\.columns) == [1, 1])
    #expect(graphemes.first?.text.unicodeScalars.count == 4)
    #expect(DisplayText.columns(of: text) == 2)
  }

  @Test(
    "A text that does not fit ends with an ellipsis before the edge",
    arguments: [
      ("Jakarta", 7, "Jakarta"), ("Jakarta", 6, "Jakar…"), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"),
      ("日本語", 4, "日…"), ("日本語", 2, "…"), ("日本語", 1, "…"), ("abc", 0, ""), ("", 0, ""), ("abc", -3, ""),
      ("a\u{301}bc", 2, "a\u{301}…"), ("a\u{1B}bc", 3, "a\u{FFFD}…"),
    ])
  func truncated(text: String, columns: Int, shown: String) {
    #expect(DisplayText.truncated(text, to: columns) == shown)
  }

  @Test("A truncated text never takes more columns than allowed")
  func truncationLaw() {
    var random = Dice(seed: 7)
    for _ in 0..<500 {
      let text = random.text(upTo: 20)
      for columns in 0..<12 {
        #expect(DisplayText.columns(of: DisplayText.truncated(text, to: columns)) <= columns)
      }
    }
  }
}
