import News

/// Two articles while they are compared.
struct ComparisonState: Sendable {
  /// The two and what is said of them.
  private(set) var comparison: Comparison
  /// First line on screen.
  var top = 0
  private var cache: ComparisonLayout?

  /// A comparison seen from its beginning.
  init(_ comparison: Comparison) { self.comparison = comparison }

  /// Exchanges the sides.
  mutating func swap() {
    comparison = comparison.swapped
    cache = nil
  }

  /// The lines at a width; laid out anew only when the width changed.
  mutating func layout(columns: Int) -> ComparisonLayout {
    if let cache, cache.columns == columns { return cache }
    let layout = ComparisonLayout(comparison, columns: columns)
    cache = layout
    return layout
  }
}

/// A second article that was asked for beside the one on screen.
struct Counterpart: Sendable {
  /// What it is for.
  var purpose: Purpose
  /// The article on screen when it was asked for.
  var own: OpenArticle
  /// How the two are linked.
  var related: RelatedArticle
  /// Number of the question.
  var generation: Int

  /// What a second article is read for.
  enum Purpose: Hashable, Sendable {
    /// To be seen beside the first.
    case comparison
    /// To say what links the two.
    case evidence
    /// To be joined into one story: nothing is read for that.
    case joining

    /// What the list to choose from is headed.
    var title: String {
      switch self {
      case .comparison: "Compare with"
      case .evidence: "Linked, and why"
      case .joining: "Tells the same event"
      }
    }
  }
}
