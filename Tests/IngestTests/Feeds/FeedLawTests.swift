import News
import Testing

@testable import Ingest

@Suite("Laws that hold for any feed")
struct FeedLawTests {
  private static let samples = FeedProbe.samples

  /// A sample with some of its bytes changed, lost, doubled or joined with another's.
  static func damaged(_ random: inout SplitMix) -> [UInt8] {
    var bytes = Array(samples[Int(random.next() % UInt64(samples.count))].utf8)
    for _ in 0..<(1 + Int(random.next() % 12)) where !bytes.isEmpty {
      let place = Int(random.next() % UInt64(bytes.count))
      switch random.next() % 6 {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(Array("<>&;'\"=/!-[]\0\u{1B}".utf8)[Int(random.next() % 14)], at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int(random.next() % 60)))
      case 4:
        bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + Int(random.next() % 90))], at: place)
      default:
        let other = Array(samples[Int(random.next() % UInt64(samples.count))].utf8)
        bytes.insert(contentsOf: other[..<Int(random.next() % UInt64(other.count))], at: place)
      }
    }
    return bytes
  }

  @Test("Damaged feeds are read without a trap, and no control reaches a field", arguments: 0..<40)
  func damaged(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed) &* 7919)
    for _ in 0..<60 {
      let bytes = Self.damaged(&random)
      for (name, value) in facts(of: bytes, at: "http://e.org/d/") {
        let isClean = value.unicodeScalars.allSatisfy {
          $0.properties.generalCategory != .control || "\n\t\r".unicodeScalars.contains($0)
        }
        #expect(isClean, "\(name): \(value.debugDescription)")
      }
      FeedProbe.read(bytes)
    }
  }

  @Test("Chunks of any size give the feed that the whole gives", arguments: [1, 2, 3, 5, 17, 64])
  func chunks(_ size: Int) {
    var random = SplitMix(state: UInt64(size))
    let filler = String(
      repeating: "<item><title>x &amp; y</title><description><![CDATA[a ]] b]]></description></item>",
      count: 900)
    let sources =
      Self.samples.map { Array($0.utf8) } + (0..<60).map { _ in Self.damaged(&random) }
      + [Array("<rss><channel>\(filler)</channel></rss>".utf8)]
    for source in sources {
      let whole = Feed(bytes: source, address: "http://e.org/")
      var parser = FeedParser(address: "http://e.org/")
      var entries: [FeedEntry] = []
      var rest = source[...]
      while !rest.isEmpty {
        Array(rest.prefix(size)).withUnsafeBufferPointer { parser.read($0) { entries.append($0) } }
        rest = rest.dropFirst(size)
      }
      let feed = parser.finish { entries.append($0) }
      #expect(entries == whole.entries)
      #expect(feed.head == whole.head)
      #expect(feed.isWellFormed == whole.isWellFormed)
    }
  }

  @Test("No entity is declared or expanded, and nothing is loaded")
  func entities() {
    let bomb =
      "<!DOCTYPE x [<!ENTITY a 'aaaa'>"
      + (1..<40).map { "<!ENTITY a\($0) '&a\($0 - 1);&a\($0 - 1);'>" }.joined()
      + "<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p; <!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
    let found = facts(of: bomb + "<rss version='2.0'><channel><title>&a39;&f;</title></channel></rss>")
    #expect(found["title"] == "&a39;&f;")
    let wide = "\u{FEFF}" + bomb + "<rss version='2.0'><channel><title>&a39;</title></channel></rss>"
    let bytes = wide.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    #expect(facts(of: bytes)["title"] == "&a39;")
    #expect(facts(of: bytes)["encoding"] == "utf-16le")
  }

  @Test(
    "Hostile sizes are read in one pass and within limits",
    arguments: [
      String(repeating: "<a>", count: 300_000), "<a " + (0..<60_000).map { "a\($0)='1' " }.joined() + "/>",
      String(repeating: "<![CDATA[<b><i><u><a>]]>", count: 20_000), String(repeating: "x", count: 10_000_000),
      String(repeating: "&", count: 1_000_000), String(repeating: "<", count: 1_000_000),
      String(repeating: "</b>", count: 500_000),
    ])
  func sizes(text: String) {
    let found = Feed(bytes: Array(rss("<title>t</title><description>\(text)</description>").utf8))
    #expect(found.entries.first?.title?.value == "t")
    #expect((found.entries.first?.summary?.value.utf8.count ?? 0) <= FeedBuilder.longestText * 5)
  }

  @Test(
    "Controls are in no field, however they are written",
    arguments: [
      "\u{1B}[31m", "&#27;[31m", "<![CDATA[\u{1B}[31m]]>", "&#x9B;31m", "\u{9B}31m", "\u{7}", "\u{7F}",
      "&#127;",
    ])
  func controls(text: String) {
    let source = rss(
      "<title>a\(text)b</title><author>\(text)</author><category>\(text)</category><guid>\(text)</guid><link>\(text)</link>"
    )
    for value in facts(of: source).values {
      #expect(value.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }

  @Test("Dates that no news can have are doubtful, and a long identity is kept short")
  func clamped() throws {
    let feed = Feed(
      bytes: Array(
        rss("<guid>\(String(repeating: "g", count: 1_000_000))</guid><pubDate>9999-12-31</pubDate>").utf8))
    let entry = try #require(feed.entries.first)
    #expect(entry.stableID.utf8.count <= 512)
    #expect(entry.publication().certainty == .estimated)
    #expect(facts(of: rss("<pubDate>0000-01-01</pubDate>"))["0.published"] == nil)
  }

  @Test("An entry without identity is told by its link, else by title and date")
  func identity() {
    let entry = { (source: String) in Feed(bytes: Array(rss(source).utf8)).entries.first?.stableID }
    #expect(entry("<guid isPermaLink='false'>g</guid><link>http://l</link>") == "g")
    #expect(entry("<link>http://l</link>") == "http://l")
    #expect(entry("<title>a</title>") == entry("<title>a</title><description>x</description>"))
    #expect(entry("<title>a</title>") != entry("<title>b</title>"))
    #expect(entry("<description>a</description>") != entry("<description>b</description>"))
  }
}
