import Testing

@testable import Ingest

@Suite("Bytes as text")
struct PageTextTests {
  @Test("UTF-8, UTF-16 and Windows-1252 give the same text")
  func encodings() throws {
    #expect(try PageText.decode([0xEF, 0xBB, 0xBF, 0x61, 0xC3, 0xA9]) == "aé")
    #expect(try PageText.decode([0xFF, 0xFE, 0x61, 0, 0xE9, 0]) == "aé")
    #expect(try PageText.decode([0xFE, 0xFF, 0, 0x61, 0, 0xE9]) == "aé")
    #expect(try PageText.decode([0x61, 0xE9]) == "aé")
    #expect(try PageText.decode([0x93, 0x61, 0x94]) == "“a”")
    #expect(try PageText.decode([0xC3, 0xA9, 0xFF]) == "é\u{FFFD}")
  }

  @Test("What is no text is refused with its reason")
  func refused() {
    #expect(throws: IngestError.empty) { try PageText.decode([]) }
    #expect(throws: IngestError.empty) { try PageText.decode(Array(" \n\t\r\n".utf8)) }
    #expect(throws: IngestError.binary) { try PageText.decode([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1]) }
    let size = PageText.limit + 1
    #expect(throws: IngestError.tooLarge(bytes: size, limit: PageText.limit)) {
      try PageText.decode(Array(repeating: 97, count: size))
    }
    #expect(throws: IngestError.noArticle(.body)) {
      try PageReader().article(from: Array("Hanya judul".utf8), fileName: nil)
    }
  }

  @Test("Line ends of every system count the same lines", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ end: String) {
    let lines = Line.lines(of: ["satu", "", " \u{A0}", "dua"].joined(separator: end))
    #expect(lines.map(\.text) == ["satu", "dua"])
    #expect(lines.map(\.numbers) == [1...1, 4...4])
  }
}
