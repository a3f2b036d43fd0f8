import News
import Testing

@testable import Ingest

@Suite struct HTMLTextTests {
  @Test(
    "A fragment becomes plain paragraphs",
    arguments: [
      ("Satu baris", ["Satu baris"]), ("", []), (" \n ", []),
      ("<p>Satu\n  dua</p><p>Tiga", ["Satu dua", "Tiga"]),
      ("<div>Satu<div>Dua</div>Tiga</div>", ["Satu", "Dua", "Tiga"]),
      ("Satu<br><br/>Dua<BR>Tiga", ["Satu", "Dua", "Tiga"]),
      ("<b>Te</b>bal dan <i>miring</i>, <a href=x>tautan</a>.", ["Tebal dan miring, tautan."]),
      ("<ul><li>Beras<li> Gula</ul>Akhir", ["• Beras", "• Gula", "Akhir"]),
      ("<ul><li></li></ul>Akhir", ["Akhir"]),
      ("<pre>a\n  b\n</pre>c\nd", ["a", "b", "c d"]),
      (
        "<table><tr><td>Beras<td>12.000<tr><td>Gula</td><td>14.000</table>",
        ["Beras | 12.000", "Gula | 14.000"]
      ),
      ("<table><tr><td><p>Satu</p><p>Dua</p></td><td>Tiga</td></tr></table>", ["Satu", "Dua", "Tiga"]),
      ("Harga&nbsp;naik &amp; turun&#33;", ["Harga naik & turun!"]),
      ("a<script>x('<p>')</script>b<style>p{}</style>c<template><p>d</template>e", ["abc", "e"]),
      ("a<span hidden>b</span><div style='DISPLAY : none'>c<div>d</div>e</div>f", ["a", "f"]),
      ("<p aria-hidden=true>b<p>c", ["c"]), ("<div hidden=until-found>b</div>", ["b"]),
      ("<select><option>Kota A<option>Kota B</select>c", ["c"]), ("<iframe src=x />a", ["a"]),
      ("a <![CDATA[b < c]]> d", ["a b < c d"]), ("<title>a</title>b", ["b"]), ("a</p></div>b", ["a", "b"]),
      ("a<img src=pelacak.gif width=1><meta http-equiv=refresh content='0;url=x'>b", ["ab"]),
    ])
  func paragraphs(fragment: String, expected: [String]) {
    #expect(HTMLText.paragraphs(of: Array(fragment.utf8)) == expected)
  }

  @Test(
    "Nothing that a terminal would obey comes through, however it is written",
    arguments: [
      "a\u{1B}[31mb", "a&#27;[31mb", "a&#x9b;b\u{9B}", "a\u{202E}b&#8238;", "a\0b&#0;", "a\u{7}\u{8}\u{7F}b",
      "a\u{200B}\u{FEFF}b&zwj;&shy;", "a\u{2028}b\u{E0041}", "a<pre>\rb\u{C}</pre>",
    ])
  func controls(fragment: String) {
    let text = HTMLText.line(of: Array(fragment.utf8))
    #expect(text.hasPrefix("a") && text.contains("b"))
    for scalar in text.unicodeScalars {
      #expect(scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format)
    }
  }

  @Test("Bytes that are no UTF-8 become replacement characters")
  func brokenBytes() {
    #expect(HTMLText.line(of: [97, 0xFF, 98, 0xC3]) == "a\u{FFFD}b\u{FFFD}")
    #expect(HTMLText.line(of: [0xED, 0xA0, 0x80, 97]).hasSuffix("a"))
  }

  @Test("Links are collected on demand, with their text and address")
  func links() {
    let fragment = Array(
      "<p>Baca <a href='/a?b=1&amp;c=2'>Harga <b>garam</b></a><a name=x>y</a><a href=z></a>".utf8)
    #expect(HTMLText(fragment).links.isEmpty)
    #expect(
      HTMLText(fragment, collectsLinks: true).links == [RelatedLink(title: "Harga garam", url: "/a?b=1&c=2")])
  }

  @Test("Deep nesting and endless formatting are read in one pass")
  func hostile() {
    let nested = Array((String(repeating: "<div><b>", count: 150_000) + "isi").utf8)
    #expect(HTMLText.paragraphs(of: nested) == ["isi"])
    let hidden = Array((String(repeating: "<div hidden>", count: 100_000) + "isi").utf8)
    #expect(HTMLText.paragraphs(of: hidden).isEmpty)
  }
}
