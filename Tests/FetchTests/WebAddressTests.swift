import Fetch
import Testing

@Suite struct WebAddressTests {
  @Test(
    "Pages of the web are taken",
    arguments: ["https://a.example/x?y=1#z", "HTTP://a.example", "http://1.2.3.4/"])
  func taken(text: String) {
    #expect(WebAddress(text)?.text == text)
  }

  @Test(
    "What is no page of the web is refused",
    arguments: [
      "", "javascript:alert(1)", "file:///etc/passwd", "-oProxyCommand=x", "--version", "https://",
      "http:///x",
      "http://a.example/`id`", "http://a.example/x y", "http://a.example/\u{1B}[2J", "http://a.example/\n",
      "http://a.example/\"x\"", "data:text/html,x", "ftp://a.example/",
    ])
  func refused(text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test("An address of a megabyte is refused")
  func long() {
    #expect(WebAddress("https://a.example/" + String(repeating: "x", count: 1 << 20)) == nil)
  }
}
