import Testing

@testable import Ingest

@Suite struct DecodedTextTests {
  @Test(
    "The encoding is told by mark, header, declaration and guess",
    arguments: [
      ("plain", nil, [UInt8]("<a/>".utf8), "utf-8", "<a/>"),
      ("mark", nil, [0xEF, 0xBB, 0xBF] + "<a>é</a>".utf8, "utf-8", "<a>é</a>"),
      ("UTF-16BE mark", nil, [0xFE, 0xFF, 0, 0x3C, 0x20, 0xAC], "utf-16be", "<€"),
      ("UTF-16LE mark", nil, [0xFF, 0xFE, 0x3C, 0, 0xAC, 0x20], "utf-16le", "<€"),
      (
        "UTF-16LE pattern", nil, wide("<?xml version='1.0' encoding='UTF-16'?><a>é</a>"), "utf-16le",
        "<?xml version='1.0' encoding='UTF-16'?><a>é</a>"
      ),
      ("UTF-32LE mark", nil, [0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0, 0x6B, 0, 0, 0], "utf-32le", "<k"),
      ("EBCDIC", nil, [0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40, 0x6F, 0x6E], "cp037", "<?xml ?>"),
      ("header", "application/xml; charset=koi8-r", [0x3C, 0xC4, 0xC1, 0x3E], "koi8-r", "<да>"),
      (
        "latin1 is windows-1252", "text/xml; charset=\"ISO-8859-1\"", [0x93, 0xE9, 0x94], "iso-8859-1", "“é”"
      ),
      (
        "text/xml is ASCII", "text/xml", Array("<?xml version='1.0' encoding='utf-8'?><a/>".utf8), "us-ascii",
        "<?xml version='1.0' encoding='utf-8'?><a/>"
      ),
      ("text/xml that is not ASCII", "text/xml", Array("<a>é</a>".utf8), "utf-8", "<a>é</a>"),
      (
        "shift_jis", nil, "<?xml version='1.0' encoding='Shift_JIS'?>".utf8 + [0x93, 0xFA, 0x96, 0x7B],
        "shift_jis",
        "<?xml version='1.0' encoding='Shift_JIS'?>日本"
      ),
      (
        "gb2312 is GB 18030", nil, "<?xml version='1.0' encoding='gb2312'?>".utf8 + [0x81, 0x30, 0x81, 0x30],
        "gb18030", "<?xml version='1.0' encoding='gb2312'?>\u{80}"
      ),
      (
        "wrongly declared", nil, "<?xml version='1.0' encoding='utf-8'?>".utf8 + [0xE9, 0x20], "windows-1252",
        "<?xml version='1.0' encoding='utf-8'?>é "
      ),
      ("UTF-7 is refused", "application/xml; charset=utf-7", Array("+ADw-".utf8), "utf-8", "+ADw-"),
      (
        "unknown name", nil, Array("<?xml version='1.0' encoding='klingon'?>é".utf8), "utf-8",
        "<?xml version='1.0' encoding='klingon'?>é"
      ),
      (
        "UTF-8 that calls itself Latin-1", nil, Array("<?xml version='1.0' encoding='iso-8859-1'?>é".utf8),
        "iso-8859-1", "<?xml version='1.0' encoding='iso-8859-1'?>é"
      ),
    ] as [(String, String?, [UInt8], String, String)])
  func encodings(name: String, header: String?, bytes: [UInt8], encoding: String, text: String) {
    let decoded = DecodedText(bytes, contentType: header, kind: .xml)
    #expect(decoded.encoding == encoding)
    #expect(decoded.text == text)
  }

  @Test(
    "Code pages go by the names that documents use",
    arguments: [
      ("437", 0x80, "Ç"), ("cp437", 0x80, "Ç"), ("IBM850", 0x80, "Ç"), ("cp852", 0x80, "Ç"),
      ("cp855", 0x80, "ђ"),
      ("cp866", 0x80, "А"), ("mac_roman", 0x80, "Ä"), ("mac-cyrillic", 0x80, "А"), ("koi8_u", 0xC1, "а"),
      ("iso8859_2", 0xB1, "ą"), ("windows_1250", 0xB9, "ą"), ("cp1256", 0xC7, "ا"), ("tis_620", 0xA1, "ก"),
      ("latin_1", 0xE9, "é"), ("iso_8859_15", 0xA4, "€"), ("hp-roman8", 0xC5, "é"), ("ptcp154", 0xC0, "А"),
    ] as [(String, UInt8, String)])
  func codePages(name: String, byte: UInt8, letter: String) {
    let decoded = DecodedText(Array("<?xml version='1.0' encoding='\(name)'?>".utf8) + [byte], kind: .xml)
    #expect(decoded.text.hasSuffix("?>" + letter))
    #expect(decoded.encoding == name.lowercased())
  }

  @Test(
    "The encodings of mainframes are told by their declaration",
    arguments: ["cp500", "cp1026", "cp1140", "IBM037", "cp424"])
  func mainframes(name: String) throws {
    let plain = Array("<?xml version='1.0' encoding='\(name)'?><a>x</a>".utf8)
    let source = try #require(Charset(label: name))
    // The bytes of each ASCII character, found by asking for all.
    var table: [UInt8: UInt8] = [:]
    for byte in UInt8.min...UInt8.max {
      var text: [UInt8] = []
      [byte].withUnsafeBufferPointer { CharsetConverter(source)?.convert($0, isLast: true, into: &text) }
      if text.count == 1 { table[text[0]] = table[text[0]] ?? byte }
    }
    let decoded = DecodedText(plain.map { table[$0] ?? 0x40 }, kind: .xml)
    #expect(decoded.encoding == name.lowercased())
    #expect(decoded.bytes == plain)
  }

  @Test("Pages say their encoding in a meta element")
  func meta() {
    let charset = "<html><head><meta charset=windows-1251></head>".utf8 + [0xE4, 0xE0]
    #expect(DecodedText(charset, kind: .html).text.hasSuffix("да"))
    let equiv = "<META http-equiv=Content-Type content=\"text/html; charset=koi8-r\">".utf8 + [0xC4, 0xC1]
    #expect(DecodedText(equiv, kind: .html).text.hasSuffix("да"))
  }

  @Test("What is no character becomes U+FFFD, and the rest stays")
  func faults() {
    let text = "ééééééééééé".utf8 + [0xED, 0xA0, 0x80, 0xC0, 0xAF, 0x3C] + "é".utf8 + [0xF0, 0x9F]
    let decoded = DecodedText([UInt8](text) + "éééééééééééééééééééééééééééééééééééééé".utf8, kind: .xml)
    #expect(decoded.text.hasPrefix("ééééééééééé\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}<é\u{FFFD}é"))
    #expect(!decoded.isAsDeclared)
  }

  @Test(
    "Undeclared bytes are guessed by what they would say",
    arguments: [
      (
        "windows-1251",
        [
          0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x2C, 0x20, 0xEC, 0xE8, 0xF0, 0x20, 0xED, 0xEE, 0xE2, 0xEE,
          0xF1, 0xF2, 0xE5, 0xE9,
        ]
      ),
      (
        "koi8-r",
        [
          0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4, 0x20, 0xCD, 0xC9, 0xD2, 0x20, 0xCE, 0xCF, 0xD7, 0xCF, 0xD3,
          0xD4, 0xC5, 0xCA,
        ]
      ),
      ("windows-1252", [0x93, 0x43, 0x61, 0x66, 0xE9, 0x94, 0x20, 0x6D, 0xFC, 0x64]),
    ] as [(String, [UInt8])])
  func guessed(name: String, bytes: [UInt8]) {
    #expect(DecodedText(bytes, kind: .text).encoding == name)
  }

  @Test("Chunks of any size give what the whole gives", arguments: [1, 2, 3, 7, 64, 1000])
  func chunks(_ size: Int) {
    let texts: [[UInt8]] = [
      Array(String(repeating: "Kabar € pagi é 日本 😀 ", count: 4000).utf8),
      wide(String(repeating: "<?xml?>é€", count: 9000)),
    ]
    for text in texts {
      var stream = CharsetStream(kind: .xml)
      var output: [UInt8] = []
      var rest = text[...]
      while !rest.isEmpty {
        Array(rest.prefix(size)).withUnsafeBufferPointer { stream.decode($0, into: &output) }
        rest = rest.dropFirst(size)
      }
      stream.finish(into: &output)
      #expect(output == DecodedText(text, kind: .xml).bytes)
    }
  }

  @Test("Any bytes give valid UTF-8", arguments: 0..<40)
  func anyBytes(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let headers = [
      "text/xml; charset=shift_jis", "text/html;charset=\"", ";;;", "x; charset=iso-2022-jp",
      "a; charset=utf-16le",
    ]
    for kind in [DocumentKind.xml, .html, .json, .text] {
      let bytes = (0..<Int(random.next() % 3000)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let header = headers[Int(random.next() % UInt64(headers.count))]
      let decoded = DecodedText(bytes, contentType: header, kind: kind)
      #expect(Array(String(decoding: decoded.bytes, as: UTF8.self).utf8) == decoded.bytes)
    }
  }
}

/// A text in UTF-16, low byte first, without a mark.
private func wide(_ text: String) -> [UInt8] {
  text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
}
