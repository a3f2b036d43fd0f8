/// A line of a page as a browser lays it out, with what its text looks like.
struct PageBlock: Sendable {
  /// The clean text; never empty.
  var text: String
  /// The innermost element around it that breaks lines.
  var node: Int
  /// Its first text among the tree's nodes.
  var firstText: Int
  /// Weight of its text: one for a letter, two for one of East Asia, which says more.
  var weight: Int
  /// Weight of what stands in links.
  var linkWeight: Int
  /// The links that it has text of.
  var links: [Int] = []
  /// Whether sentences end in it.
  var hasSentence: Bool
  /// Whether it stands in a place that is furniture by its element's names.
  var isFurniture = false
  /// The same for a caption.
  var isCaption = false
  /// The same for a byline, date or list of tags.
  var isAbout = false
  /// The same for a byline alone.
  var isByline = false

  /// Whether the page's JSON-LD has it in the article's text.
  var isConfirmed = false

  /// Share of the text that is linked, 0...1.
  var linkShare: Double { weight == 0 ? 0 : Double(linkWeight) / Double(weight) }

  /// How much running text it is worth; a little for text that is neither linked nor made of sentences.
  var prose: Double {
    let plain = Double(weight - linkWeight)
    guard linkShare < 0.6 else { return 0 }
    return weight >= 60 && hasSentence || weight >= 140 ? plain : plain * 0.15
  }
}
