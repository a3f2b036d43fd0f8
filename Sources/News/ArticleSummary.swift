/// An article's row in the archive at hand: cheap to hold by the hundred thousand.
///
/// It means nothing outside that archive; `Article.ID` does.
public struct ArticleKey: Hashable, Sendable, RawRepresentable, Comparable {
  /// Row number in the archive.
  public let rawValue: Int64

  /// The key of a row.
  public init(rawValue: Int64) { self.rawValue = rawValue }

  public static func < (left: ArticleKey, right: ArticleKey) -> Bool { left.rawValue < right.rawValue }
}

/// What a list row shows of an article.
public struct ArticleSummary: Hashable, Sendable {
  /// Row in the archive.
  public var key: ArticleKey
  /// Identity.
  public var id: Article.ID
  /// Where it ran.
  public var outlet: Outlet
  /// The headline.
  public var headline: String
  /// When it ran.
  public var publication: Publication
  /// Names of its wires, in order.
  public var wires: [String]
  /// Story that it belongs to; `nil` when no other article tells the event.
  public var story: String?
  /// Whether this reader has not read it.
  public var isUnread: Bool
  /// Whether this reader starred it.
  public var isStarred: Bool
  /// Whether it is one of the samples of the first run.
  public var isSample: Bool

  /// A list row's content.
  public init(
    key: ArticleKey, id: Article.ID, outlet: Outlet, headline: String, publication: Publication,
    wires: [String] = [], story: String? = nil, isUnread: Bool = true, isStarred: Bool = false,
    isSample: Bool = false
  ) {
    self.key = key
    self.id = id
    self.outlet = outlet
    self.headline = headline
    self.publication = publication
    self.wires = wires
    self.story = story
    self.isUnread = isUnread
    self.isStarred = isStarred
    self.isSample = isSample
  }
}

/// A related article as the side panel shows it.
public struct RelatedArticle: Hashable, Sendable {
  /// The other article.
  public var summary: ArticleSummary
  /// How the two are linked, and why.
  public var link: StoryLink

  /// A related article with its link.
  public init(summary: ArticleSummary, link: StoryLink) {
    self.summary = summary
    self.link = link
  }
}

/// An article opened for reading: text, annotations and what other outlets tell.
public struct OpenArticle: Hashable, Sendable {
  /// Its list row.
  public var summary: ArticleSummary
  /// Text and annotations.
  public var annotated: AnnotatedArticle
  /// Related articles: events first, then storylines, best first in each.
  public var related: [RelatedArticle]

  /// An article with its surroundings.
  public init(summary: ArticleSummary, annotated: AnnotatedArticle, related: [RelatedArticle]) {
    self.summary = summary
    self.annotated = annotated
    self.related = related
  }
}

/// How many of some articles share one value: a row of a picker.
public struct FacetCount: Hashable, Sendable {
  /// The filter term that asks for this value.
  public var term: ArticleFilter.Term
  /// What the picker shows for it.
  public var label: String
  /// Articles with it.
  public var count: Int

  /// A value and its count.
  public init(term: ArticleFilter.Term, label: String, count: Int) {
    self.term = term
    self.label = label
    self.count = count
  }
}

/// Totals for the first line of the screen.
public struct ListTotals: Hashable, Sendable {
  /// Articles that match.
  public var matching: Int
  /// Articles in the archive.
  public var all: Int
  /// Stories among those that match; an article alone is none.
  public var stories: Int
  /// Different wires among those that match.
  public var wires: Int
  /// Samples in the archive.
  public var samples: Int

  /// Totals of one filter.
  public init(matching: Int, all: Int, stories: Int, wires: Int, samples: Int) {
    self.matching = matching
    self.all = all
    self.stories = stories
    self.wires = wires
    self.samples = samples
  }
}
