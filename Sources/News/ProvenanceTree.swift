/// Whose reporting some articles are: wire, then outlet, then article.
///
/// Five outlets that repeat one wire are one source, and so are outlets whose texts are the same. An article of
/// several wires stands under each of them.
public struct ProvenanceTree: Hashable, Sendable {
  /// The sources: wires by outlets, then articles, then name; at last the outlets' own reporting.
  public let sources: [Source]
  /// How many outlets the articles ran in.
  public let outlets: Int

  /// One source and the outlets that carry it.
  public struct Source: Hashable, Sendable {
    /// Name of the wire as an article writes it; `nil` for what an outlet reports itself, or several in the
    /// same text.
    public let wire: String?
    /// The outlets, by name.
    public let branches: [Branch]

    /// The articles that carry it, over all outlets.
    public var articles: [ArticleKey] { branches.flatMap(\.articles) }
  }

  /// One outlet with its articles.
  public struct Branch: Hashable, Sendable {
    /// The outlet.
    public let outlet: Outlet
    /// Its articles, in the order given.
    public let articles: [ArticleKey]
  }

  /// The tree of no articles.
  public init() { self.init([]) { $0 } }

  /// The tree of some articles.
  ///
  /// - Parameters:
  ///   - articles: The articles, in the order of the list.
  ///   - key: What two names of one wire have in common, as "AP News" and "The Associated Press". An outlet
  ///     whose name has the key of a wire is that wire: its own article stands there.
  ///   - texts: A number of each article's text, one for articles whose texts are nearly the same; an article
  ///     without one has a text of its own. Where one of the same text names its wires, they are all those.
  /// - Complexity: O(*n* log *n*) in the articles.
  public init(_ articles: [ArticleSummary], texts: [ArticleKey: Int] = [:], key: (String) -> String) {
    var names: [String: String] = [:]
    var carried: [String: [ArticleSummary]] = [:]
    var own: [ArticleSummary] = []
    for article in articles {
      for wire in article.wires where names[key(wire)] == nil { names[key(wire)] = wire }
    }
    var carriedTexts: [Int: Set<String>] = [:]
    for article in articles {
      if let text = texts[article.key] { carriedTexts[text, default: []].formUnion(article.wires.map(key)) }
    }
    for article in articles {
      let wires =
        article.wires.isEmpty
        ? texts[article.key].flatMap { carriedTexts[$0] } ?? [] : Set(article.wires.map(key))
      let ownKey = key(article.outlet.name)
      // The wire's own article is the original of what the others carry.
      let sources = wires.isEmpty && names[ownKey] != nil ? [ownKey] : wires
      for source in sources { carried[source, default: []].append(article) }
      if sources.isEmpty { own.append(article) }
    }
    let wires = carried.map { key, articles in
      Source(wire: names[key] ?? key, branches: Branch.branches(of: articles))
    }.sorted { left, right in
      let (leftSize, rightSize) = (left.articles.count, right.articles.count)
      if left.branches.count != right.branches.count { return left.branches.count > right.branches.count }
      if leftSize != rightSize { return leftSize > rightSize }
      return (left.wire ?? "") < (right.wire ?? "")
    }
    sources = wires + Self.sources(ofOwn: own, texts: texts)
    outlets = Set(articles.map(\.outlet)).count
  }

  /// How many sources stand behind the articles, each wire once and each outlet's own reporting once.
  public var independentSources: Int { sources.count }
}

private extension ProvenanceTree {
  /// What outlets report themselves: one source an outlet, and one for outlets that share a text.
  static func sources(ofOwn articles: [ArticleSummary], texts: [ArticleKey: Int]) -> [Source] {
    var groups: [[ArticleSummary]] = []
    for (_, own) in Dictionary(grouping: articles, by: \.outlet) {
      let shared = Set(own.compactMap { texts[$0.key] })
      let (touched, others) = (
        groups.filter { $0.contains { texts[$0.key].map(shared.contains) ?? false } },
        groups.filter { !$0.contains { texts[$0.key].map(shared.contains) ?? false } }
      )
      groups = others + [touched.joined() + own]
    }
    let place = Dictionary(
      articles.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    return groups.map { group in
      Source(
        wire: nil, branches: Branch.branches(of: group.sorted { place[$0.key] ?? 0 < place[$1.key] ?? 0 }))
    }.sorted { left, right in
      let (one, other) = (left.branches.first?.outlet, right.branches.first?.outlet)
      return (one?.name ?? "", one?.domain ?? "") < (other?.name ?? "", other?.domain ?? "")
    }
  }
}

extension ProvenanceTree.Branch {
  /// Articles by outlet.
  fileprivate static func branches(of articles: [ArticleSummary]) -> [ProvenanceTree.Branch] {
    var groups: [Outlet: [ArticleKey]] = [:]
    for article in articles { groups[article.outlet, default: []].append(article.key) }
    return groups.map { ProvenanceTree.Branch(outlet: $0, articles: $1) }
      .sorted { ($0.outlet.name, $0.outlet.domain ?? "") < ($1.outlet.name, $1.outlet.domain ?? "") }
  }
}
