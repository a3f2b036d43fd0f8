internal import News

/// A web page taken apart: tree, facts for machines, blocks, and where its article's text stands.
struct WebPage: Sendable {
  /// The page's elements.
  let tree: HTMLTree
  /// What the page says for machines.
  let facts: PageFacts
  /// The article as JSON-LD describes it.
  let linked: LinkedArticle?
  /// Titles that the page gives for machines, most telling first; outlets' names may stand beside them.
  let titles: [String]
  /// The page's blocks with what each is.
  let blocks: [PageBlock]
  /// The block of the headline.
  let headline: Int?
  /// The blocks of the article's text, in order.
  let body: [Int]
  /// The element that holds the article's text.
  let root: Int?
  /// The page's own address.
  let address: String?

  /// Takes a page apart.
  ///
  /// - Parameters:
  ///   - bytes: The page in UTF-8.
  ///   - address: Where it was fetched from.
  /// - Complexity: O(*n*) in the bytes.
  init(_ bytes: [UInt8], address: String? = nil) {
    tree = HTMLTree(bytes)
    facts = PageFacts(tree)
    let own = facts.told(.title).map(\.content) + [facts.title].compactMap { $0 }
    linked = LinkedArticle(facts, titles: own)
    titles = [linked?.headline].compactMap { $0 } + own
    var evidence = BodyFinder.Evidence(titles: titles, body: linked?.body)
    evidence.description = facts.told(.description).first?.content
    var reader = BlockReader(tree)
    var finder = BodyFinder(tree, blocks: reader.read(), evidence: evidence)
    var found = finder.body()
    if found.map({ finder.weight(of: $0.blocks) < 140 }) ?? true {
      // Some pages hide all of their text until a script shows it.
      var all = BlockReader(tree, showsHidden: true)
      var second = BodyFinder(tree, blocks: all.read(), evidence: evidence)
      if let other = second.body(), second.weight(of: other.blocks) > 400 {
        finder = second
        found = other
      }
    }
    blocks = finder.blocks
    headline = finder.headline
    body = found?.blocks ?? []
    root = found?.root
    self.address =
      address ?? Self.web(facts.canonical) ?? Self.web(facts.content("og:url")) ?? Self.web(linked?.address)
  }

  /// Weight of the article's text.
  var bodyWeight: Int { body.reduce(0) { $0 + blocks[$1].weight } }

  private static func web(_ address: String?) -> String? {
    guard let address, address.hasPrefix("http://") || address.hasPrefix("https://") else { return nil }
    return address
  }
}
