import Canvas
import Testing

@Suite("Key")
struct KeyTests {
  @Test(
    "A key and its name tell the same",
    arguments: [
      "j", "G", "^D", "^@", "^\\", "Space", "Enter", "Tab", "S-Tab", "M-x", "M-^G", "F1", "F12", "Esc",
      "Backspace", "-",
      "M--", "^", "é", "日", "C-Up", "S-F3", "M-S-C-Left", "Home", "PageDown", "Insert",
    ])
  func roundTrip(name: String) throws {
    #expect(try #require(Key(name)).description == name)
  }

  @Test("What names no key is refused", arguments: ["", " ", "F0", "F64", "X-a", "jk", "Return", "^ab"])
  func refused(name: String) {
    #expect(Key(name) == nil)
  }
}
