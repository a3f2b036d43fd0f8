import News

/// The side panel: what it shows, and the articles of other outlets that tell the same event or storyline.
struct PanelState: Sendable {
  /// What the panel shows.
  var tab = PanelTab.related
  /// The selected article among those shown.
  var selected = 0
  /// First line on screen.
  var top = 0
  /// The related articles that match the filter; `nil` when all do.
  var matching: Set<ArticleKey>?

  /// The related articles of an article that the filter lets through, in its order.
  func shown(of article: OpenArticle?) -> [RelatedArticle] {
    guard let article else { return [] }
    guard let matching else { return article.related }
    return article.related.filter { matching.contains($0.summary.key) }
  }
}

/// The articles opened, for going back and forward.
struct History: Sendable {
  /// Steps back, the nearest last, and forward, the nearest last.
  var past: [Step] = []
  /// Steps forward, the nearest last.
  var future: [Step] = []

  /// An article and the pane from which the reader left it.
  struct Step: Hashable, Sendable {
    /// The article.
    var key: ArticleKey
    /// The pane that had the focus.
    var focus: Pane
    /// The pane from which the article had been opened.
    var origin: Pane
    /// Whether the matrix was shown over it.
    var isInMatrix = false
  }
}

/// What undo takes back.
struct Changes: Sendable {
  /// Changes done, the latest last, and changes undone.
  var done: [Change] = []
  /// Changes undone, the latest last.
  var undone: [Change] = []

  /// A change with what it takes to undo it.
  enum Change: Hashable, Sendable {
    case read([ArticleKey], Bool)
    case starred([ArticleKey], Bool)
    case filter(from: ArticleFilter, to: ArticleFilter)
    case story(StoryEdit)
  }

  /// Notes a change; what was undone before cannot come back.
  mutating func note(_ change: Change) {
    done.append(change)
    if done.count > 200 { done.removeFirst(100) }
    undone = []
  }
}
