import News
import Testing

@Suite("Entity tallies") struct EntityTallyTests {
  private static func tally(
    _ name: String, here: Int, mentions: Int, in articles: [Int64], kind: EntityKind = .person
  ) -> EntityTally {
    EntityTally(
      kind: kind, entity: Entity.ID(rawValue: name.lowercased()), name: name, mentionsHere: here,
      mentions: mentions, articles: articles.map(ArticleKey.init(rawValue:)),
      outlets: articles.map { "Outlet \($0)" })
  }

  private static let articles = [3, 1, 2].map(ArticleKey.init(rawValue:))

  @Test("Spellings of one entity become one row, whatever their order", arguments: [false, true])
  func merges(isReversed: Bool) throws {
    let tallies = [
      Self.tally("Kim Jong-un", here: 2, mentions: 3, in: [3, 1]),
      Self.tally("Kim Jong Un", here: 0, mentions: 9, in: [1, 2]),
      Self.tally("Kim Jong Un", here: 0, mentions: 1, in: [2], kind: .organization),
    ]
    var census = EntityCensus(
      article: Self.articles[0], tallies: isReversed ? tallies.reversed() : tallies, articles: Self.articles)
    census.merge { Entity.ID(rawValue: $0.entity.rawValue.replacing("-", with: " ")) }
    #expect(census.tallies.count == 2)
    let kim = try #require(census.tallies.first)
    #expect(kim.name == "Kim Jong Un")
    #expect(kim.entity == Entity.ID(rawValue: "kim jong un"))
    #expect((kim.mentionsHere, kim.mentions) == (2, 12))
    #expect(kim.articles == Self.articles)
    #expect(kim.outlets == ["Outlet 1", "Outlet 2", "Outlet 3"])
    for key in ["kim jong-un", "kim jong un", "KIM  Jong Un"] {
      #expect(kim.covers(Mention(range: 0..<1, kind: .person, entity: Entity.ID(rawValue: key))))
    }
    #expect(
      !kim.covers(
        Mention(range: 0..<1, kind: .organization, entity: Entity.ID(rawValue: "kim jong un"))))
  }

  @Test("Under a key that none of them has, the name is that of the article at hand")
  func mergesUnderOther() throws {
    var census = EntityCensus(
      tallies: [
        Self.tally("Kim Jong-un", here: 0, mentions: 9, in: [1]),
        Self.tally("Kim", here: 2, mentions: 2, in: [3]),
      ], articles: Self.articles)
    census.merge { _ in Entity.ID(rawValue: "person:kim") }
    #expect(census.tallies.map(\.name) == ["Kim"])
    #expect(census.tallies.first?.keys.map(\.rawValue).sorted() == ["kim", "kim jong-un", "person:kim"])
  }

  @Test(
    "An article's own entities come first, then those most mentioned; of a filter those of most articles",
    arguments: [
      (ArticleKey(rawValue: 3), ["Edi", "Dodi", "Cici", "Zul", "Ani", "Budi"]),
      (nil, ["Zul", "Cici", "Edi", "Ani", "Budi", "Dodi"]),
    ])
  func order(article: ArticleKey?, names: [String]) {
    let census = EntityCensus(
      article: article,
      tallies: [
        Self.tally("Zul", here: 0, mentions: 2, in: [1, 2]), Self.tally("Ani", here: 0, mentions: 2, in: [1]),
        Self.tally("Budi", here: 0, mentions: 2, in: [1]), Self.tally("Cici", here: 0, mentions: 9, in: [1]),
        Self.tally("Dodi", here: 1, mentions: 1, in: [3]), Self.tally("Edi", here: 4, mentions: 4, in: [3]),
      ], articles: Self.articles)
    #expect(census.tallies.map(\.name) == names)
  }
}
