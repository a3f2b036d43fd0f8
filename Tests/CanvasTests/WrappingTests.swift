import Canvas
import Testing

@Suite("DisplayText.wrapped")
struct WrappingTests {
  @Test(
    "Lines end where a reader expects it",
    arguments: [
      ("", 5, [""]), ("   ", 5, [""]), ("one two three", 7, ["one two", "three"]),
      ("one two three", 6, ["one", "two", "three"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("a abcdefgh", 3, ["a", "abc", "def", "gh"]), ("anak-anak itu", 6, ["anak-", "anak", "itu"]),
      ("suhu -15 C", 6, ["suhu", "-15 C"]), ("日本語文字", 5, ["日本", "語文", "字"]),
      ("日本。語", 4, ["日", "本。", "語"]), ("「日」本", 6, ["「日」", "本"]), ("abc日本", 5, ["abc日", "本"]),
      ("日本", 1, ["日", "本"]), ("one   two", 4, ["one", "two"]), ("one two   ", 7, ["one two"]),
      ("a\u{A0}b c", 3, ["a\u{A0}b", "c"]), ("🇮🇩🇲🇾", 3, ["🇮🇩", "🇲🇾"]), ("x👨‍👩‍👧", 6, ["x", "👨‍👩‍👧"]),
      ("e\u{301}e\u{301}", 1, ["e\u{301}", "e\u{301}"]),
      ("one\ntwo\r\n\r\nthree", 20, ["one", "two", "", "three"]),
      ("  in", 4, ["  in"]), ("      in", 4, ["in"]), ("long\u{200B}word", 6, ["long\u{200B}", "word"]),
      ("kata (dalam) ya", 8, ["kata", "(dalam)", "ya"]), ("👨‍👩‍👧", 2, ["👨‍", "👩‍", "👧"]),
    ])
  func lines(text: String, columns: Int, lines: [String]) {
    let bytes = Array(text.utf8)
    let shown = DisplayText.wrapped(text, to: columns).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(shown == lines)
  }

  @Test("Lines fit, stay in order, lose nothing but white space and end on characters")
  func laws() {
    var random = Dice(seed: 3)
    for _ in 0..<2000 {
      let text = random.text(upTo: 40)
      let bytes = Array(text.utf8)
      let columns = Int.random(in: 1...12, using: &random)
      var (end, kept) = (0, "")
      for line in DisplayText.wrapped(text, to: columns) {
        #expect(line.lowerBound >= end)
        let shown = String(decoding: bytes[line], as: UTF8.self)
        #expect(DisplayText.columns(of: shown) <= max(2, columns))
        #expect(!shown.contains("\u{FFFD}"))
        end = line.upperBound
        kept += DisplayText.graphemes(of: shown).map(\.text).filter { $0 != " " }.joined()
      }
      let visible = DisplayText.graphemes(of: text).map(\.text).filter { $0 != " " }.joined()
      #expect(kept == visible)
    }
  }

  @Test("A line is filled before the next begins")
  func greedy() {
    let text = "Para pihak sepakat untuk bertemu lagi pada pekan depan di ibu kota"
    for columns in 8...70 {
      let lines = DisplayText.wrapped(text, to: columns)
      let bytes = Array(text.utf8)
      for (line, next) in zip(lines, lines.dropFirst()) {
        let word = bytes[next].prefix { $0 != 0x20 }.count
        #expect(line.count + 1 + word > columns)
      }
    }
  }
}
