import Testing

@testable import Ingest

@Suite struct HTMLReferencesTests {
  @Test(
    "References become characters as in browsers",
    arguments: [
      ("Tarif &amp; Upah", "Tarif & Upah"), ("&lt;b&gt;", "<b>"), ("&eacute;", "é"), ("&Eacute", "É"),
      ("&ampquot;", "&quot;"), ("&notit;", "¬it;"), ("&notin;", "∉"), ("&NotEqualTilde;", "≂̸"),
      ("&CounterClockwiseContourIntegral;", "∳"), ("&nosuchname;", "&nosuchname;"), ("AT&T", "AT&T"),
      ("&", "&"), ("&;", "&;"), ("&#", "&#"), ("&#;", "&#;"), ("&#x;", "&#x;"), ("&#8217;", "’"),
      ("&#x2019;", "’"), ("&#X2019 x", "’ x"), ("&#146;", "’"), ("&#0;", "\u{FFFD}"),
      ("&#xD800;", "\u{FFFD}"),
      ("&#99999999999999;", "\u{FFFD}"), ("&#1114112;", "\u{FFFD}"), ("&#x1F600;", "😀"),
      ("&copy2026", "©2026"),
      ("&HilbertSpace;", "ℋ"), ("&ang;", "∠"), ("&zwnj;", "\u{200C}"),
    ])
  func text(source: String, expected: String) {
    let bytes = Array(source.utf8)
    #expect(HTMLReferences.text(bytes, in: 0..<bytes.count) == expected)
  }

  @Test(
    "In an attribute, a name without semicolon before a letter stands for itself",
    arguments: [
      ("?a=1&copy=2", "?a=1&copy=2"), ("?a&copyx", "?a&copyx"), ("a&amp;b", "a&b"), ("&copy!", "©!"),
    ])
  func attribute(source: String, expected: String) {
    let bytes = Array(source.utf8)
    #expect(HTMLReferences.text(bytes, in: 0..<bytes.count, isAttribute: true) == expected)
  }

  @Test("The table has all names that browsers know")
  func table() {
    let lines = String(decoding: PackageResources.references_txt, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    #expect(lines.count == 2_231)
    for line in lines {
      let parts = line.split(separator: " ")
      let codes = parts[1].split(separator: ",").compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      }
      #expect(HTMLReferences.characters(of: parts[0].utf8)?.unicodeScalars.elementsEqual(codes) == true)
    }
  }
}
