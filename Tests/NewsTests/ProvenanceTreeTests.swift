import News
import Testing

@Suite("ProvenanceTree") struct ProvenanceTreeTests {
  @Test("One wire in three outlets is one source, under whichever of its names")
  func oneWire() {
    let tree = Self.tree([
      Self.article(1, "Kabar", ["AP"]), Self.article(2, "Lentera", ["AP News"]),
      Self.article(3, "Muara", ["The Associated Press", "AP"]),
    ])
    #expect(tree.independentSources == 1)
    #expect(tree.outlets == 3)
    #expect(tree.sources.map(\.wire) == ["AP"])
    #expect(tree.sources[0].branches.map(\.outlet.name) == ["Kabar", "Lentera", "Muara"])
    #expect(tree.sources[0].articles.map(\.rawValue) == [1, 2, 3])
  }

  @Test("An article of two wires stands under each, and what an outlet reports itself comes last")
  func severalWires() {
    let tree = Self.tree([
      Self.article(1, "Muara", []), Self.article(2, "Kabar", ["AFP", "Antara"]),
      Self.article(3, "Lentera", ["AFP"]), Self.article(4, "Kabar", []), Self.article(5, "Kabar", []),
    ])
    #expect(tree.sources.map(\.wire) == ["AFP", "Antara", nil, nil])
    #expect(tree.sources.map { $0.articles.map(\.rawValue) } == [[2, 3], [2], [4, 5], [1]])
    #expect(tree.outlets == 3)
    #expect(tree.independentSources == 4)
  }

  @Test("A wire's own article is the original of what the others carry, not a second source")
  func ownArticle() {
    let tree = Self.tree([Self.article(1, "AP News", []), Self.article(2, "Kabar", ["AP"])])
    #expect(tree.sources.map(\.wire) == ["AP"])
    #expect(tree.sources[0].branches.map(\.outlet.name) == ["AP News", "Kabar"])
    #expect(Self.tree([Self.article(1, "AP News", [])]).sources.map(\.wire) == [nil])
  }

  @Test("Outlets of one text are one source, and where one of them names its wire, all carry it")
  func sameText() {
    let articles = [
      Self.article(1, "Muara", []), Self.article(2, "Kabar", []), Self.article(3, "Lentera", []),
      Self.article(4, "Kabar", []), Self.article(5, "Ufuk", []), Self.article(6, "Warta", ["AFP"]),
    ]
    func tree(_ texts: [Int]) -> ProvenanceTree {
      ProvenanceTree(
        articles, texts: Dictionary(uniqueKeysWithValues: zip(articles.map(\.key), texts))
      ) { $0 }
    }
    let own = tree([0, 0, 1, 2, 3, 4])
    #expect(own.sources.map(\.wire) == ["AFP", nil, nil, nil])
    #expect(own.sources[1].branches.map(\.outlet.name) == ["Kabar", "Muara"])
    #expect(own.sources[1].branches.map { $0.articles.map(\.rawValue) } == [[2, 4], [1]])
    #expect(own.independentSources == 4)
    let carried = tree([0, 1, 2, 1, 3, 3])
    #expect(carried.sources.first?.branches.map(\.outlet.name) == ["Ufuk", "Warta"])
    #expect(carried.independentSources == 4)
    #expect(tree([0, 0, 0, 0, 0, 0]).independentSources == 1)
  }

  @Test("No article is no source, and outlets of one name and two domains are two")
  func edges() {
    #expect(ProvenanceTree() == Self.tree([]))
    #expect(ProvenanceTree().independentSources == 0)
    let twins = Self.tree([
      Self.article(1, "Kabar", [], domain: "b.example"), Self.article(2, "Kabar", [], domain: "a.example"),
    ])
    #expect(twins.outlets == 2)
    #expect(twins.sources.map { $0.branches[0].outlet.domain } == ["a.example", "b.example"])
  }

  @Test("The order of sources does not depend on the order of equals", arguments: 0..<8)
  func isStable(turn: Int) {
    let articles = (0..<8).map { Self.article($0, "Outlet \($0 % 3)", ["Wire \($0 % 4)"]) }
    let turned = Array(articles[turn...] + articles[..<turn])
    #expect(Self.tree(turned).sources.map(\.wire) == ["Wire 0", "Wire 1", "Wire 2", "Wire 3"])
    #expect(Set(Self.tree(turned).sources.flatMap(\.articles)).count == 8)
  }

  private static func tree(_ articles: [ArticleSummary]) -> ProvenanceTree {
    ProvenanceTree(articles) { name in
      ["AP News", "The Associated Press"].contains(name) ? "ap" : name.lowercased()
    }
  }

  private static func article(
    _ number: Int, _ outlet: String, _ wires: [String], domain: String? = nil
  ) -> ArticleSummary {
    ArticleSummary(
      key: ArticleKey(rawValue: Int64(number)), id: Article.ID(rawValue: "\(number)"),
      outlet: Outlet(name: outlet, domain: domain), headline: "Headline", publication: .absent,
      wires: wires)
  }
}
