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
