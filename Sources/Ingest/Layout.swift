import News

/// Which line of a page is what.
struct Layout: Sendable {
  /// What a line is.
  enum Part: Sendable, Equatable {
    case headline
    case body
    case furniture(Boilerplate.Kind)
  }

  /// One part for each line.
  var parts: [Part]
  /// The headline's line.
  var headline: Int
  /// The first paragraph's line.
  var lede: Int
  /// What stands before the first paragraph's text.
  var dateline: Dateline?
  /// The people in charge, in page order.
  var credits: [Credit] = []
  /// Sources that lines of their own name.
  var sources: [Wire] = []
  /// Captions.
  var captions: [String] = []
  /// Linked headlines.
  var related: [RelatedLink] = []
  /// Paragraphs' lines, in order; a line with an inline link has it cut off.
  var body: [Line] = []
}
