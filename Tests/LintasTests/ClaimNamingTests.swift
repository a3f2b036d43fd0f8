import News
import Store
import Testing

@testable import lintas

@Suite("Naming of claims") struct ClaimNamingTests {
  @Test(
    "A wire is one under each of its names",
    arguments: [
      ["AP", "AP News", "The Associated Press", "Associated Press"],
      ["Reuters", "REUTERS", "Kantor Berita Reuters", "kantor berita Reuters", "Reuters.com"],
      ["AFP", "Agence France-Presse", "Agence France Presse", "kantor berita AFP"], ["BBC", "BBC News"],
      ["The Guardian", "the Guardian", "Guardian"],
      ["Antara", "ANTARA", "LKBN Antara", "Kantor Berita Antara", "Antara News"],
      ["KCNA", "Korean Central News Agency", "Kantor Berita Pusat Korea"],
    ])
  func wires(names: [String]) {
    #expect(Set(names.map(ClaimNaming.wire)).count == 1)
  }

  @Test("Different wires stay apart, and a name that no list has is compared by its words")
  func others() {
    let names = [
      "AP", "AFP", "CNN", "CNN Indonesia", "Media Kota", "Antar Kota", "BBC", "KCNA", "Reuters", "",
    ]
    #expect(Set(names.map(ClaimNaming.wire)).count == names.count)
    #expect(ClaimNaming.wire(named: "Antar Kota") == ClaimNaming.wire(named: "antar kota"))
  }

  @Test("A story of three outlets and one wire under two names has one source")
  func provenance() throws {
    let home = try Home()
    let archive = try Archive.open(at: "\(home.path)/archive.db", mode: .readWrite)
    defer { archive.close() }
    let outcomes = try archive.insert([
      Self.article("Kabar", "AP News", "country:kp"), Self.article("Muara", "The Associated Press", nil),
      Self.article("Lentera", "AP", "organization:nobody knows it"),
    ])
    try archive.replaceLinks(outcomes.map { StoryPlacement(article: $0.id, story: "s", links: []) })
    let ledger = try #require(try ClaimNaming.ledger(of: outcomes[0].key, in: archive))
    #expect(ledger.provenance.independentSources == 1)
    #expect(ledger.provenance.outlets == 3)
    #expect(ledger.claims.map(\.speaker) == ["Korea Utara", nil, "ia"])
    #expect(ledger.claims.map(\.source) == ["ia", "ia", "ia"])
    #expect(try ClaimNaming.ledger(of: ArticleKey(rawValue: 99), in: archive) == nil)
  }

  /// An article in which someone speaks whom it does not name.
  private static func article(_ outlet: String, _ wire: String, _ entity: String?) -> AnnotatedArticle {
    let claim = Claim(
      range: 0..<10, kind: .denial,
      source: .init(range: 0..<2, entity: entity.map(Entity.ID.init(rawValue:))), content: 3..<10)
    return AnnotatedArticle(
      article: Article(
        outlet: Outlet(name: outlet, domain: nil), headline: "ia membantah itu",
        wires: [Wire(name: wire, kind: .cited)], body: []),
      annotations: Annotations(claims: [claim]))
  }
}
