import Testing

@testable import Ingest

@Suite struct HTMLTokenizerTests {
  /// Tokens in a short notation: `<p a=b>`, `</p>`, `!comment`, `?doctype`, `'text`, `"raw`.
  private func tokens(_ page: String) -> [String] {
    var tokenizer = HTMLTokenizer(Array(page.utf8))
    var found: [String] = []
    while let token = tokenizer.next() {
      let text = String(decoding: tokenizer.bytes[token.range], as: UTF8.self)
      switch token.kind {
      case .text: found.append("'\(text)")
      case .rawText: found.append("\"\(text)")
      case .comment: found.append("!\(text)")
      case .doctype: found.append("?\(text)")
      case .endTag: found.append("</\(text)>")
      case .startTag:
        let attributes = tokenizer.attributes.map { attribute in
          " " + String(decoding: tokenizer.bytes[attribute.name], as: UTF8.self) + "="
            + String(decoding: tokenizer.bytes[attribute.value], as: UTF8.self)
        }
        found.append("<\(text)\(attributes.joined())\(token.closesItself ? "/" : "")>")
      }
    }
    return found
  }

  @Test(
    "Pages are cut as browsers cut them",
    arguments: [
      ("<p>Satu</p>", ["<p>", "'Satu", "</p>"]),
      ("a < b & c <3", ["'a < b & c <3"]),
      ("<A HREF=x>y</A >", ["<A HREF=x>", "'y", "</A>"]),
      ("<a href='x y' b c=\"d>e\" f = g>", ["<a href=x y b= c=d>e f=g>"]),
      ("<br/><br /><a href=/x/>", ["<br/>", "<br/>", "<a href=/x/>"]),
      ("<p/class=x>", ["<p class=x>"]),
      ("<p =x>", ["<p =x=>"]),
      ("<p a=>b", ["<p a=>", "'b"]),
      ("<!doctype html><!-- a > b --><p>", ["?doctype html", "! a > b ", "<p>"]),
      ("<!-->a<!--->b<!--c--!>d", ["!", "'a", "!", "'b", "!c", "'d"]),
      ("<!-- never closed <p>", ["! never closed <p>"]),
      ("<?xml version=1?>a</ >b</>c", ["!?xml version=1?", "'a", "! ", "'b", "!", "'c"]),
      ("<![CDATA[a<b]]>c", ["\"a<b", "'c"]),
      ("<script>if (a<b) '</p>'</script>c", ["<script>", "\"if (a<b) '</p>'", "</script>", "'c"]),
      ("<SCRIPT>x</Script\n>", ["<SCRIPT>", "\"x", "</Script>"]),
      ("<title>A &amp; <b></title>", ["<title>", "'A &amp; <b>", "</title>"]),
      ("<script src=x /><p>", ["<script src=x/>", "<p>"]),
      ("<style>never closed <p>", ["<style>", "\"never closed <p>"]),
      ("<", ["'<"]), ("</", ["'</"]), ("<p", ["<p>"]), ("<p a='b", ["<p a=b>"]), ("", []),
    ])
  func cut(page: String, expected: [String]) {
    #expect(tokens(page) == expected)
  }

  @Test("Only the first of very many attributes are kept")
  func manyAttributes() {
    var tokenizer = HTMLTokenizer(Array(("<p" + String(repeating: " a=1", count: 60_000) + ">x").utf8))
    #expect(tokenizer.next()?.tag == .p)
    #expect(tokenizer.attributes.count == HTMLTokenizer.mostAttributes)
    #expect(tokenizer.next()?.kind == .text)
  }

  @Test("Every element of the table is known in either case, and no other")
  func tags() {
    for tag in HTMLTag.allCases where tag != .other {
      for name in [tag.name, tag.name.uppercased()] {
        #expect(Array(name.utf8).withUnsafeBufferPointer { HTMLTag($0) } == tag)
      }
    }
    for name in ["", "x", "blockquotes", "h7", "custom-element", "scrip", "blockquo"] {
      #expect(Array(name.utf8).withUnsafeBufferPointer { HTMLTag($0) } == .other)
    }
  }

  @Test("Tokens cover any bytes at all, one behind the other", arguments: 0..<20)
  func anyBytes(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed) &+ 1)
    let pieces = [
      "<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "&", "&#x", ";", "\"", "'", "=", " ", "script", "p",
      "title",
      "\0", "\u{FFFD}", "<p ", "<script>", "</script", "<?",
    ]
    for _ in 0..<200 {
      var bytes: [UInt8] = []
      for _ in 0..<(random.next() % 30) {
        bytes += Array(pieces[Int(random.next() % UInt64(pieces.count))].utf8)
        if random.next() % 5 == 0 { bytes.append(UInt8(truncatingIfNeeded: random.next())) }
      }
      var tokenizer = HTMLTokenizer(bytes)
      var place = 0
      while let token = tokenizer.next() {
        #expect(token.span.lowerBound == place)
        #expect(!token.span.isEmpty)
        #expect(token.span.contains(token.range.lowerBound) || token.range.isEmpty)
        #expect(token.range.upperBound <= token.span.upperBound)
        place = token.span.upperBound
      }
      #expect(place == bytes.count)
    }
  }
}
