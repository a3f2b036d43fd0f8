/// Builds a feed from the tags and texts of its markup, entry by entry.
///
/// The elements of all formats are read alike wherever they stand, so that RSS within Atom and Atom within
/// RSS are understood. Where a feed says a thing twice, what stands further out counts.
struct FeedBuilder {
  /// Open elements that are told apart; further in they are only counted.
  static let mostDepth = 192
  /// Bytes of one text beyond which the rest is dropped.
  static let longestText = 4 << 20

  /// An open element.
  struct Frame {
    var element: FeedElement
    var nameStart: Int
    var textStart: Int
    var bindingCount: Int
    var baseCount: Int
    var languageCount: Int
    /// The role that a person's element began, to be ended with it.
    var role: Role?
  }

  /// What a person does for a feed.
  enum Role { case author, contributor, publisher }

  /// A prefix and what it stands for.
  struct Binding {
    var prefix: [UInt8]
    var vocabulary: FeedVocabulary?
  }

  /// The text that is being read and may be markup.
  struct Content {
    var frame: Int
    var key: Key
    var mediaType: String
    var isBase64 = false
    /// Whether elements have come within it, which are written out into the text.
    var isInline: Bool {
      mediaType == "application/xhtml+xml" || mediaType.hasSuffix("+xml") || mediaType.hasSuffix("/xml")
    }
    // The lone `div` around XHTML: where its content begins and ends in the text.
    var wrapperStart = -1
    var wrapperEnd = -1
    var isWrapped = true
  }

  /// What a text is for.
  enum Key { case title, dcTitle, mediaTitle, summary, subtitle, content, rights, info }

  var format = FeedFormat.none
  var isWellFormed = true
  /// Whether texts may be UTF-8 that was taken for windows-1252.
  var isWestern = false
  /// Entries that are complete.
  var ready: [FeedEntry] = []
  /// Address of the document.
  let address: [UInt8]

  var head = FeedDraft()
  var entry = FeedDraft()
  var source = FeedDraft()
  var scratch = FeedDraft()
  var inFeed = false
  var inEntry = false
  var inSource = false
  var inImage = false
  var inTextInput = false
  var role: Role?
  var isPermalink = true
  var titleDepth = -1

  var frames: [Frame] = []
  var names: [UInt8] = []
  var text: [UInt8] = []
  var bindings: [Binding] = []
  var bases: [[UInt8]] = []
  var languages: [String] = []
  var content: Content?
  var hiddenDepth = 0
  var hasRoot = false

  /// A builder of the feed at an address.
  init(address: String?) { self.address = Array((address ?? "").utf8) }

  /// The base of links at the place that was reached.
  var base: [UInt8] { bases.last ?? address }

  /// What the element at hand belongs to; `nil` for nothing that is kept.
  enum Context { case head, entry, source, scratch }

  var context: Context? {
    if inSource { return .source }
    if inEntry { return .entry }
    if inImage || inTextInput { return .scratch }
    return inFeed ? .head : nil
  }

  /// Changes what the element at hand belongs to.
  mutating func edit(_ change: (inout FeedDraft) -> Void) {
    switch context {
    case .head: change(&head)
    case .entry: change(&entry)
    case .source: change(&source)
    case .scratch: change(&scratch)
    case nil: break
    }
  }

  /// Ends everything that is open, at the end of the bytes.
  mutating func finish() {
    if !frames.isEmpty || !hasRoot { isWellFormed = false }
    while !frames.isEmpty { close() }
    if inEntry { endEntry() }
  }

  mutating func endEntry() {
    if inSource { endSource() }
    inEntry = false
    ready.append(entry.entry)
    entry = FeedDraft()
  }

  mutating func endSource() {
    inSource = false
    entry.source = source.head
    source = FeedDraft()
  }
}
