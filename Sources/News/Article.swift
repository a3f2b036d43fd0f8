/// One article as one outlet published it: plain text and what the page says about it.
///
/// Shape: `body` holds no empty paragraph and no line break; nothing in it is page furniture.
public struct Article: Hashable, Sendable {
  /// Where it ran.
  public var outlet: Outlet
  /// The outlet that the page republishes it from, where the page shows that it does.
  public var originalOutlet: Outlet?
  /// The headline.
  public var headline: String
  /// When it ran.
  public var publication: Publication
  /// The people in charge, in page order.
  public var credits: [Credit]
  /// Place that the report was filed from, as written: "WASHINGTON".
  public var dateline: String?
  /// Section of the outlet, as written: "internasional".
  public var section: String?
  /// Language as in BCP 47: `id`, `en`; `nil` when it could not be told.
  public var language: String?
  /// Whose reporting it carries, in order of appearance, each name once.
  public var wires: [Wire]
  /// Photo captions, in page order.
  public var captions: [String]
  /// Links to related articles that stood between the paragraphs or after them.
  public var related: [RelatedLink]
  /// Lines of the page that are not the article, by line number.
  public var boilerplate: [Boilerplate]
  /// Paragraphs.
  public var body: [String]
  /// Canonical address, http or https; `nil` when the page shows none.
  public var address: String?

  /// An article; what the page does not say is left out.
  public init(
    outlet: Outlet, originalOutlet: Outlet? = nil, headline: String, publication: Publication = .absent,
    credits: [Credit] = [], dateline: String? = nil, section: String? = nil, language: String? = nil,
    wires: [Wire] = [], captions: [String] = [], related: [RelatedLink] = [],
    boilerplate: [Boilerplate] = [], body: [String], address: String? = nil
  ) {
    self.outlet = outlet
    self.originalOutlet = originalOutlet
    self.headline = headline
    self.publication = publication
    self.credits = credits
    self.dateline = dateline
    self.section = section
    self.language = language
    self.wires = wires
    self.captions = captions
    self.related = related
    self.boilerplate = boilerplate
    self.body = body
    self.address = address
  }

  /// Headline and paragraphs, joined by blank lines: the text that every annotation points into.
  public var text: String { ([headline] + body).joined(separator: "\n\n") }

  /// UTF-8 ranges of the headline and of each paragraph in `text`, in order.
  ///
  /// Shape: `body.count + 1` ranges, ascending, with two bytes between them.
  public var paragraphRanges: [Range<Int>] {
    var start = 0
    return ([headline] + body).map { paragraph in
      let range = start..<(start + paragraph.utf8.count)
      start = range.upperBound + 2
      return range
    }
  }
}
