/// A claim as a list of claims shows it: its words, its article, and whom its source means.
public struct StatedClaim: Hashable, Sendable {
  /// The article that carries it.
  public var article: ArticleKey
  /// Where that ran.
  public var outlet: Outlet
  /// The claim, whose ranges point into that article's text.
  public var claim: Claim
  /// The phrase that names its source, as written; `nil` when the text leaves the source open.
  public var source: String?
  /// Name of the person, place or organisation that the source means; `nil` for an unnamed source.
  public var speaker: String?
  /// Names of those who say it together with the speaker.
  public var others: [String]
  /// The reporting word, as written.
  public var cue: String?
  /// What is said, as written, with its quotation marks.
  public var content: String

  /// A claim with its words.
  public init(
    article: ArticleKey, outlet: Outlet, claim: Claim, source: String? = nil, speaker: String? = nil,
    others: [String] = [], cue: String? = nil, content: String
  ) {
    self.article = article
    self.outlet = outlet
    self.claim = claim
    self.source = source
    self.speaker = speaker
    self.others = others
    self.cue = cue
    self.content = content
  }

  /// Names of everybody who says it, with commas between them; `nil` for an unnamed source.
  public var speakers: String? { speaker.map { ([$0] + others).joined(separator: ", ") } }

  /// Whether nobody who could be asked stands behind it: no source, or one that the article does not name.
  public var isUnnamed: Bool { speaker == nil }
}

/// The claims of one article and of its story, and whose reporting they are.
public struct ClaimLedger: Hashable, Sendable {
  /// The article at hand; `nil` for the articles of a filter.
  public var article: ArticleKey?
  /// The claims: those of the article at hand first, then article by article as in `articles`; inside an
  /// article in the order of its text.
  public var claims: [StatedClaim]
  /// The articles that were read, in the order of the list, those without claims among them.
  public var articles: [ArticleSummary]
  /// Whose reporting the articles are.
  public var provenance: ProvenanceTree
  /// Articles of the story that were too many to read.
  public var leftOut: Int

  /// A ledger.
  public init(
    article: ArticleKey? = nil, claims: [StatedClaim] = [], articles: [ArticleSummary] = [],
    provenance: ProvenanceTree = ProvenanceTree(), leftOut: Int = 0
  ) {
    self.article = article
    self.claims = claims
    self.articles = articles
    self.provenance = provenance
    self.leftOut = leftOut
  }
}
