import Testing

@testable import News

@Suite("Folding of keys")
struct FoldingTests {
  @Test("What is folded already stays as it is", arguments: ["", "a", "joko widodo", "pt. nusa-3", "a b c"])
  func folded(text: String) {
    #expect(text.isFolded)
    #expect(Entity.ID(rawValue: text).folded.rawValue == text)
  }

  @Test(
    "Capitals, other letters and white space are folded",
    arguments: [
      ("Joko Widodo", "joko widodo"), (" a", "a"), ("a ", "a"), ("a  b", "a b"), ("a\tb", "a b"), (" ", ""),
      ("É", "é"), ("a\u{A0}b", "a b"), ("İ", "i̇"),
    ])
  func unfolded(text: String, result: String) {
    #expect(!text.isFolded)
    #expect(Entity.ID(rawValue: text).folded.rawValue == result)
  }
}
