import News
import Testing

@testable import Ingest

@Suite("Laws that hold for any web page")
struct WebLawTests {
  @Test("Damaged pages are read or refused, never a trap", arguments: 0..<16)
  func damaged(_ seed: Int) throws {
    var random = SplitMix(state: UInt64(seed) &* 0x51_7cc1 &+ 3)
    let page = try WebPages.bytes("wartaselat")
    for _ in 0..<8 {
      var bytes = page
      for _ in 0..<(1 + Int(random.next() % 60)) where !bytes.isEmpty {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 5 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.remove(at: place)
        case 2:
          bytes.insert(
            contentsOf: [0x3C, 0x26, 0x22, 0x2F, 0x80][Int(random.next() % 5)...].prefix(1), at: place)
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int(random.next() % 300)))
        default:
          bytes.insert(
            contentsOf: bytes[place..<min(bytes.count, place + Int(random.next() % 200))], at: place)
        }
      }
      _ = FeedDiscovery.feeds(in: bytes, address: "https://kabar.test/")
      guard let article = try? WebPageReader().article(from: bytes) else { continue }
      #expect(!article.headline.isEmpty && !article.body.isEmpty)
      #expect(article.body.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isNewline) })
      #expect(
        article.text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control || $0 == "\n" })
    }
  }

  @Test(
    "A page in any encoding gives the same text",
    arguments: ["utf-8", "utf-16le", "utf-16be", "windows-1252"])
  func encodings(_ name: String) throws {
    let page =
      "<meta charset=\(name)><title>Café Dermaga</title><h1>Café Dermaga</h1><p>Warga minum kopi di kafé baru itu, lalu pulang. Harga £2.</p>"
    var bytes: [UInt8]
    switch name {
    case "utf-16le": bytes = [0xFF, 0xFE] + page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "utf-16be": bytes = [0xFE, 0xFF] + page.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case "windows-1252": bytes = page.unicodeScalars.map { UInt8($0.value) }
    default: bytes = Array(page.utf8)
    }
    let article = try PageReader().article(from: bytes)
    #expect(article.headline == "Café Dermaga")
    #expect(article.body == ["Warga minum kopi di kafé baru itu, lalu pulang. Harga £2."])
  }

  @Test("Invalid bytes become replacement characters, and the rest is read")
  func invalid() throws {
    var bytes = Array("<meta charset=utf-8><h1>Dermaga Kayu</h1><p>".utf8)
    bytes += Array(String(repeating: "Warga minum kopi di kafé baru. ", count: 60).utf8)
    bytes += [0xC0, 0xAF, 0xED, 0xA0, 0x80, 0x00, 0xFF]
    bytes += Array(" memperbaiki dermaga kayu mereka sendiri, sebab bantuan belum datang.</p>".utf8)
    let body = try PageReader().article(from: bytes).body
    #expect(body.first?.contains("\u{FFFD}") == true && body.first?.hasSuffix("belum datang.") == true)
  }

  @Test("What is no page is refused with its reason")
  func refused() {
    #expect(throws: IngestError.empty) { try WebPageReader().article(from: [10, 32]) }
    #expect(throws: IngestError.tooLarge(bytes: 16_777_217, limit: 16_777_216)) {
      try WebPageReader().article(from: [UInt8](repeating: 65, count: 16_777_217))
    }
    #expect(throws: IngestError.noArticle(.headline)) {
      try WebPages.article("<p>Hanya satu kalimat yang pendek.")
    }
  }

  @Test(
    "Hostile pages are read in bounded depth and number",
    arguments: [
      "<div>", "<b><i><u><a href=x>", "<table><tr><td>", "<li><p>x", "<article><h1>x</h1><p>Kalimat. Ya.</p>",
      "<script type=application/ld+json>[[[[{", "<meta name=author content=x>", "&#x",
      "<figure><figcaption>Foto orang di sana.",
    ])
  func hostile(_ piece: String) {
    let bytes = Array("<title>Judul</title>".utf8) + Array(String(repeating: piece, count: 5_000).utf8)
    let article = try? WebPageReader().article(from: bytes)
    #expect((article?.captions.count ?? 0) <= 200 && (article?.credits.count ?? 0) <= 1_000)
  }
}
