import Canvas
import News

/// The reading pane: the article on screen, the one that is wanted, and the place in the text.
struct ArticleState: Sendable {
  /// The article on screen.
  var open: OpenArticle?
  /// The article last asked for.
  var wanted: ArticleKey?
  /// Number of the last question for an article.
  var generation = 0
  /// First line on screen.
  var top = 0
  /// What the last jump went to.
  var spot: Spot?
  /// Where to jump to when its article arrives.
  var arrival: Arrival?
  /// The last kind of jump, for repeating it.
  var lastJump: Jump?
  /// Whether the page's links and furniture are listed.
  var isUnfolded = false
  /// The pane from which the article was opened.
  var origin = Pane.list
  private var cache: ArticleLayout?

  /// A place in an article that is on its way.
  enum Arrival: Hashable, Sendable {
    case claim(ClaimPlace)
    case statement(Spot, in: ArticleKey)
  }

  /// A kind of jump and its direction.
  struct Jump: Hashable, Sendable {
    /// What it goes to.
    var kind: JumpKind
    /// Whether it goes on, not back.
    var isForward: Bool
  }

  /// Shows another article from its beginning; of the same one, read again, the place is kept.
  mutating func show(_ article: OpenArticle) {
    let isSame = open?.summary.key == article.summary.key && open?.annotated == article.annotated
    open = article
    cache = nil
    guard !isSame else { return }
    top = 0
    spot = nil
    isUnfolded = false
  }

  /// Shows none.
  mutating func close() {
    open = nil
    wanted = nil
    top = 0
    spot = nil
    cache = nil
  }

  /// Unfolds or folds what is not the article's text.
  mutating func toggleFurniture() {
    isUnfolded.toggle()
    cache = nil
  }

  /// Forgets the layout because something that it shows has changed.
  mutating func invalidate() { cache = nil }

  /// The article's lines at a width; laid out anew only when the width changed, the place in the text kept.
  mutating func layout(
    columns: Int, dates: DateWriter, hints: ArticleHints, missing: [SharedStatements.Missing] = []
  ) -> ArticleLayout? {
    guard let open else { return nil }
    if let cache, cache.columns == columns { return cache }
    let anchor = cache.flatMap { $0.offset(atOrAfter: top) }
    let layout = ArticleLayout(
      open, columns: columns, isUnfolded: isUnfolded, dates: dates, hints: hints, missing: missing)
    if cache != nil, top > 0, let anchor { top = layout.line(of: anchor) ?? top }
    cache = layout
    return layout
  }
}

/// A place in the text that a jump went to.
struct Spot: Hashable, Sendable {
  /// What was jumped to.
  var kind: JumpKind
  /// UTF-8 bytes of the article's text.
  var range: Range<Int>
  /// Place among the spots of its kind, from 0, and their number.
  var index: Int
  /// Number of spots of its kind.
  var count: Int
  /// What the last line says beside the number.
  var label: String
  /// Bytes of a claim's reporting word.
  var cue: Range<Int>?

  /// Whether it is a claim: the gutter shows where one is, not the text.
  var isOfClaim: Bool { kind == .claim || kind == .quotation }
}

/// What jumps go to.
enum JumpKind: String, Sendable {
  case person, place, organization, claim, quotation, wire, statement
  /// A day of the event, to which only the timeline leads.
  case day

  /// Name on the last line.
  var name: String { self == .organization ? "organisation" : rawValue }
}

/// A search in one pane.
struct SearchState: Hashable, Sendable {
  /// The words as typed.
  var query: String
  /// Where they are searched.
  var pane: Pane
  /// Matches in the article's text, as UTF-8 ranges; or rows, as ranges of one index.
  var matches: [Range<Int>] = []
  /// The match gone to last.
  var current: Int?
}
