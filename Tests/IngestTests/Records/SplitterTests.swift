import Testing

@testable import Ingest

/// Pieces of a stream that comes in chunks of `size` bytes.
func pieces(of text: [UInt8], by splitter: some ItemSplitter, chunk size: Int = 7) -> [ItemPiece] {
  var splitter = splitter
  var pieces: [ItemPiece] = []
  for start in stride(from: 0, to: text.count, by: size) {
    splitter.append(text[start..<min(start + size, text.count)])
    while let piece = splitter.next() { pieces.append(piece) }
  }
  splitter.finish()
  while let piece = splitter.next() { pieces.append(piece) }
  return pieces
}

/// The text of each piece with its place; a damaged one is "!".
func told(_ pieces: [ItemPiece]) -> [String] {
  pieces.map { piece in
    guard case .bytes(let bytes) = piece.content else { return "\(piece.number)!" }
    return "\(piece.number):\(String(decoding: bytes, as: UTF8.self))"
  }
}

@Suite struct LineSplitterTests {
  @Test(
    "Lines come with their numbers, blank ones left out, the last without a line break",
    arguments: [1, 2, 7, 100])
  func lines(chunk: Int) {
    let text = Array("{a}\r\n\n  \n{b}\n{c}".utf8)
    #expect(told(pieces(of: text, by: LineSplitter(), chunk: chunk)) == ["1:{a}\r", "4:{b}", "5:{c}"])
  }

  @Test("A line over the limit is told and the next one is read")
  func tooLong() {
    let long = [UInt8](repeating: 0x78, count: LineSplitter.limit + 9)
    let found = pieces(of: long + Array("\n{b}\n".utf8), by: LineSplitter(), chunk: 1 << 18)
    #expect(told(found) == ["1!", "2:{b}"])
  }
}

@Suite struct ElementSplitterTests {
  @Test("Objects of an array come one by one, whatever stands in their strings", arguments: [1, 3, 100])
  func elements(chunk: Int) {
    let text = Array(#"[ {"a":"}\"]{"}, {"b":[{"c":1}]} ,3, {"d":2}]"#.utf8)
    #expect(
      told(pieces(of: text, by: ElementSplitter(), chunk: chunk))
        == [#"1:{"a":"}\"]{"}"#, #"2:{"b":[{"c":1}]}"#, #"3:{"d":2}"#])
  }

  @Test("An array that is cut off yields what was complete, and tells the rest")
  func cutOff() {
    let found = pieces(of: Array(#"[{"a":1},{"b":"#.utf8), by: ElementSplitter())
    #expect(told(found) == [#"1:{"a":1}"#, "2!"])
  }
}

@Suite struct TableSplitterTests {
  @Test(
    "Rows end at line breaks outside quotation marks",
    arguments: [
      ("a,b\nc,d\n", ["1:a,b", "2:c,d"]),
      ("\u{FEFF}a,b\r\nc,d", ["1:a,b", "2:c,d"]),
      ("a,\"x\ny\"\nc,d\n", ["1:a,\"x\ny\"", "3:c,d"]),
      ("a,\"x\"\"\ny\"\nc,d\n", ["1:a,\"x\"\"\ny\"", "3:c,d"]),
      ("a,5\" pipe\nc,d\n", ["1:a,5\" pipe", "2:c,d"]),
      ("a,\"never closed\nc,d\ne,f\n", ["1:a,\"never closed", "2:c,d", "3:e,f"]),
      ("\n,,,\na,b", ["3:a,b"]),
    ])
  func rows(text: String, rows: [String]) {
    for chunk in [1, 2, 5, 100] {
      #expect(told(pieces(of: Array(text.utf8), by: TableSplitter(), chunk: chunk)) == rows)
    }
  }

  @Test("A quotation mark that is never closed in a long table costs its own line")
  func runaway() {
    let rows = String(repeating: "judul,isi berita yang panjang\n", count: 200_000)
    let found = pieces(of: Array(("a,\"b\n" + rows).utf8), by: TableSplitter(), chunk: 1 << 18)
    #expect(found.count == 200_001)
    #expect(found.last?.number == 200_001)
  }

  @Test(
    "Fields come without their quotation marks, and broken ones as they stand",
    arguments: [
      ("a,b,", ["a", "b", ""]), ("\"a,\"\"b\"\"\",c", ["a,\"b\"", "c"]), ("a \"b\" c,d", ["a \"b\" c", "d"]),
      ("\"a\"b,c", ["ab", "c"]), (" \"a\" ,b", ["a ", "b"]), ("\"a", ["a"]), ("", [""]),
    ])
  func fields(row: String, fields: [String]) {
    #expect(TableRow.fields(of: Array(row.utf8), delimiter: 0x2C) == fields)
  }

  @Test("Bytes of Windows-1252 in a field are read as such")
  func charset() {
    #expect(
      TableRow.fields(of: [0x43, 0x61, 0x66, 0xE9, 0x2C, 0x93, 0x78], delimiter: 0x2C) == ["Café", "“x"])
  }
}
