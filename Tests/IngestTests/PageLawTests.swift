import Foundation
import News
import Testing

@testable import Ingest

@Suite struct RefusalTests {
  @Test(
    "What is no text dump is refused with its reason",
    arguments: [
      ("", IngestError.empty), (" \n\t\n", .empty), ("<!DOCTYPE html><p>Kabar</p>", .noArticle(.headline)),
      ("<!-- x --><html><title>Kabar</title>", .noArticle(.body)),
      ("<rss version=2.0><channel/></rss>", .markup),
      ("<?xml version=\"1.0\"?><rss/>", .markup), ("\0\0\0\0\u{1}\u{2}", .binary),
      (String(repeating: "a\n", count: 20_001), .tooManyLines(count: 20_001, limit: 20_000)),
    ])
  func refused(text: String, error: IngestError) {
    #expect(throws: error) { try PageReader().article(from: Array(text.utf8)) }
  }
}

@Suite("Laws that hold for any page")
struct PageLawTests {
  @Test(
    "Every line that is not blank is headline, paragraph or furniture",
    arguments: Pages.fixtures + Pages.seeds)
  func accounted(_ file: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    let article = try PageReader().article(from: bytes, fileName: nil)
    let lines = Line.lines(of: try PageText.decode(bytes))
    let furniture = Set(article.boilerplate.map(\.line))
    #expect(furniture.count == article.boilerplate.count)
    let open = lines.filter { line in !line.numbers.contains(where: furniture.contains) }
    #expect(open.count == article.body.count + 1)
    for (line, paragraph) in zip(open.dropFirst(), article.body) {
      #expect(line.text.contains(paragraph))
    }
  }

  @Test("Damaged pages are read or refused, never a trap", arguments: 0..<24)
  func damaged(_ seed: Int) throws {
    var random = SplitMix(state: UInt64(seed) &* 0x9e37_79b9 &+ 7)
    let files = Pages.fixtures
    try #require(!files.isEmpty)
    for _ in 0..<6 {
      var bytes = [UInt8](try Data(contentsOf: files[Int(random.next() % UInt64(files.count))]))
      for _ in 0..<(1 + Int(random.next() % 40)) where !bytes.isEmpty {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 4 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + Int(random.next() % 200)))
        }
      }
      guard let article = try? PageReader().article(from: bytes, fileName: nil) else { continue }
      #expect(!article.headline.isEmpty)
      #expect(!article.body.isEmpty)
      #expect(article.body.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isNewline) })
      #expect(
        article.text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control || $0 == "\n" })
    }
  }

  @Test("Control, bidi and zero-width characters reach no field")
  func hostile() throws {
    let text = """
      Judul \u{1B}]0;x\u{7}Aman \u{202E}Untuk Semua Pembaca\u{200B} Kota
      3 Maret 2025 10:00
      JAKARTA, KABAR\u{9D} SORE - Warga \u{2066}kota membaca berita\u{2069} pagi ini di warung kopi\u{8}.
      Editor: Budi\u{1B}[31m Santoso
      """
    let article = try PageReader().article(from: Array(text.utf8), fileName: nil)
    let fields = [article.headline, article.outlet.name] + article.body + article.credits.map(\.name)
    for scalar in fields.joined().unicodeScalars {
      #expect(scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format)
    }
  }
}

/// A small generator, the same numbers each time.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
