import News
import Testing

@Suite("Article") struct ArticleTests {
  static let plain = Article(
    outlet: Outlet(name: "Kabar Muara", domain: "kabarmuara.example"), headline: "Tarif kapal naik",
    body: ["Kapal berangkat pagi.", "Tarif naik."])

  @Test("Identities never change between versions, for archives hold them")
  func stableIdentity() throws {
    #expect("".stableHash == 0xf52a_15e9_a9b5_e89b)
    #expect("lintas".stableHash == 0x65b3_cc00_983a_9387)
    var article = Self.plain
    #expect(
      article.id.rawValue
        == "kabarmuara.example/\(Self.digits("lede\ntarif kapal naik\nkapal berangkat pagi."))")
    article.publication = .stated(.day(try #require(CalendarDay("2024-06-18"))), evidence: "18 Juni 2024")
    #expect(article.id.rawValue == "kabarmuara.example/\(Self.digits("day\ntarif kapal naik\n2024-06-18"))")
    article.address = "https://kabarmuara.example/tarif"
    #expect(
      article.id.rawValue == "kabarmuara.example/\(Self.digits("address\nhttps://kabarmuara.example/tarif"))")
  }

  @Test("White space and case of a page saved again change nothing; a corrected paragraph keeps the identity")
  func savedAgain() throws {
    var again = Self.plain
    again.headline = " TARIF  Kapal\tnaik "
    #expect(again.id == Self.plain.id)
    var corrected = Self.plain
    corrected.body[1] = "Tarif naik lima persen."
    #expect(corrected.id == Self.plain.id)
    #expect(corrected.contentHash != Self.plain.contentHash)
    var elsewhere = Self.plain
    elsewhere.outlet = Outlet(name: "Kabar Muara", domain: nil)
    #expect(elsewhere.id != Self.plain.id)
    #expect(elsewhere.id.rawValue.hasPrefix("kabar-muara/"))
  }

  @Test("The hash tells every kind of change that a revision may bring")
  func contentHash() throws {
    let day = PublicationDate.day(try #require(CalendarDay("2024-06-18")))
    let changes: [(inout Article) -> Void] = [
      { $0.headline += "!" }, { $0.body.append("x") }, { $0.captions = ["x"] },
      { $0.publication = .stated(day, evidence: "") }, { $0.publication = .estimated(day, evidence: "") },
      { $0.credits = [Credit(name: "x", role: .editor)] },
      { $0.credits = [Credit(name: "x", role: .author)] },
      { $0.wires = [Wire(name: "x", kind: .cited)] },
    ]
    let hashes = changes.map { change in
      var article = Self.plain
      change(&article)
      return article.contentHash
    }
    #expect(Set(hashes + [Self.plain.contentHash]).count == changes.count + 1)
  }

  @Test("Paragraph ranges cut the text into headline and body", arguments: [0, 1, 5])
  func paragraphRanges(count: Int) {
    var article = Self.plain
    article.body = (0..<count).map { "Alinea é \($0) 平壌" }
    let bytes = Array(article.text.utf8)
    let parts = article.paragraphRanges.map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(parts == [article.headline] + article.body)
  }

  private static func digits(_ key: String) -> String {
    let digits = String(key.stableHash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
