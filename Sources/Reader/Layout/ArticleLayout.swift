import Canvas
public import News

/// An article broken into lines of one width: what the reading pane shows from `top` on.
struct ArticleLayout: Sendable {
  /// Columns of the text.
  let columns: Int
  /// Lines in reading order; never empty.
  let lines: [ArticleLine]

  /// Lays an article out.
  ///
  /// - Parameters:
  ///   - isUnfolded: Whether captions' and links' details and page furniture are listed.
  ///   - hints: The keys that the article's own lines name.
  ///   - missing: What other outlets have and this one lacks.
  /// - Complexity: O(*n*) in the bytes of the text and the number of annotations.
  init(
    _ open: OpenArticle, columns: Int, isUnfolded: Bool, dates: DateWriter, hints: ArticleHints,
    missing: [SharedStatements.Missing] = []
  ) {
    self.columns = columns
    var builder = ArticleLineBuilder(open.annotated, columns: columns, hints: hints)
    builder.addHead(open.summary, dates: dates)
    builder.addBody()
    builder.addCaptions()
    builder.addMissing(missing)
    builder.addTail(isUnfolded: isUnfolded)
    lines = builder.lines
  }

  /// The line that shows a byte of the text, or the first one after it.
  func line(of offset: Int) -> Int? {
    lines.firstIndex { line in line.source.map { $0.upperBound > offset } ?? false }
  }

  /// The first byte of the text at a line or after it.
  func offset(atOrAfter index: Int) -> Int? {
    lines.dropFirst(max(0, index)).lazy.compactMap(\.source?.lowerBound).first
  }
}

/// Keys that lines of the reading pane name.
struct ArticleHints: Hashable, Sendable {
  /// Keys that unfold captions, links and page furniture.
  var unfold: String
  /// Keys that show how the date is known.
  var evidence: String
  /// Keys that show who tells what.
  var matrix: String
}

/// One line of the reading pane.
struct ArticleLine: Hashable, Sendable {
  /// What stands on the line, without margin.
  var text: String
  /// Look of what no mark covers.
  var role: Role
  /// Bytes of the article's text that the line shows; `nil` for the program's own words.
  var source: Range<Int>?
  /// Bytes at the beginning of `text` that are not the article's.
  var prefixBytes = 0
  /// Parts of `text` with a look of their own, as UTF-8 ranges, ascending and disjoint.
  var marks: [Mark] = []
  /// Sign left of the text.
  var gutter: Gutter?

  /// A part with its look; `kind` is set for what an entity is named by.
  struct Mark: Hashable, Sendable {
    /// UTF-8 bytes of the line's text.
    var range: Range<Int>
    /// How the part looks.
    var role: Role
    /// What the part names; `nil` for a part that names nothing.
    var kind: EntityKind?
  }

  /// The sign of a claim.
  struct Gutter: Hashable, Sendable {
    /// One column wide.
    var sign: String
    /// How the sign looks.
    var role: Role
  }
}

extension Claim.Kind {
  /// Name for people.
  var name: String {
    switch self {
    case .quote: "quotation"
    case .indirect: "indirect speech"
    default: rawValue
    }
  }

  /// Sign in the gutter where the claim begins: each kind has its own form, whatever the colour.
  public var sign: String {
    switch self {
    case .quote: "┃"
    case .indirect: "╎"
    case .report: "┊"
    case .accusation: "!"
    case .denial: "≠"
    case .confirmation: "="
    case .warning: "▲"
    case .criticism: "×"
    }
  }

  /// Sign on the following lines of the claim: a line that is as whole and as heavy for no other kind.
  var continuation: String {
    switch self {
    case .quote: "┃"
    case .indirect: "╎"
    case .report: "┊"
    case .accusation: "┇"
    case .denial: "╏"
    case .confirmation: "║"
    case .warning: "┆"
    case .criticism: "┋"
    }
  }

  /// The look of its sign.
  var role: Role {
    switch self {
    case .quote: .claimQuote
    case .indirect: .claimIndirect
    case .report: .claimReport
    case .accusation: .claimAccusation
    case .denial: .claimDenial
    case .confirmation: .claimConfirmation
    case .warning: .claimWarning
    case .criticism: .claimCriticism
    }
  }
}

extension EntityKind {
  /// The look of its mentions.
  var role: Role {
    switch self {
    case .person: .person
    case .place: .place
    case .organization: .organization
    }
  }
}
