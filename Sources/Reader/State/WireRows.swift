import News

/// The rows of the wires panel: each source with its outlets, each outlet with its articles.
struct WireRows: Sendable {
  /// The rows from top to bottom.
  private(set) var rows: [Row] = []
  /// Articles without a row, because there are too many.
  private(set) var hidden = 0

  /// One row of the tree.
  struct Row: Hashable, Sendable {
    /// Place of the source in the tree, from 0.
    var source: Int
    /// Name of its wire; `nil` for an outlet's own reporting.
    var wire: String?
    /// What the row is.
    var level: Level
    /// Whether its outlet is the source's last one.
    var isLastOutlet = true
    /// Whether its article is the outlet's last one.
    var isLastArticle = true
    /// The first article at or under the row.
    var article: ArticleKey
    /// How many outlets, or articles, stand under it.
    var count = 0

    /// Whether it is an article's.
    var isArticle: Bool { if case .article = level { true } else { false } }
  }

  /// What a row stands for.
  enum Level: Hashable, Sendable {
    case source
    case outlet(Outlet)
    case article(Outlet)
  }

  /// No rows.
  init() {}

  /// The rows of a tree.
  init(_ tree: ProvenanceTree) {
    for (number, source) in tree.sources.enumerated() {
      guard let first = source.articles.first else { continue }
      guard rows.count < Self.most else {
        hidden += source.articles.count
        continue
      }
      rows.append(
        Row(
          source: number, wire: source.wire, level: .source, article: first, count: source.branches.count))
      for (place, branch) in source.branches.enumerated() {
        add(branch, of: source, number: number, isLast: place == source.branches.count - 1)
      }
    }
  }

  private mutating func add(
    _ branch: ProvenanceTree.Branch, of source: ProvenanceTree.Source, number: Int, isLast: Bool
  ) {
    guard let first = branch.articles.first else { return }
    var row = Row(
      source: number, wire: source.wire, level: .outlet(branch.outlet), isLastOutlet: isLast, article: first,
      count: branch.articles.count)
    rows.append(row)
    let shown = branch.articles.prefix(max(1, Self.most - rows.count))
    hidden += branch.articles.count - shown.count
    row.level = .article(branch.outlet)
    for (place, article) in shown.enumerated() {
      row.article = article
      row.isLastArticle = place == shown.count - 1
      rows.append(row)
    }
  }

  /// Rows from which on no source is begun, and no outlet has more than one article.
  private static let most = 400
}

extension WireRows {
  /// The articles at or under a row, in order.
  func articles(under row: Row) -> [ArticleKey] {
    rows.compactMap { other -> ArticleKey? in
      guard case .article(let outlet) = other.level, other.source == row.source else { return nil }
      switch row.level {
      case .source: return other.article
      case .outlet(let own): return own == outlet ? other.article : nil
      case .article: return other.article == row.article ? other.article : nil
      }
    }
  }
}
