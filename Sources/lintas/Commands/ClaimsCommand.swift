internal import ArgumentParser
internal import Foundation
internal import News

/// `lintas claims [FILTER]`: who says what in the articles that match.
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Prints who says what in the articles that match, newest article first.",
    discussion: """
      In a terminal each claim is a block of its own; otherwise a line is kind, source, name, outlet, \
      published, wire, article and content, with tabs between them. claim:KIND and source:NAME filter by \
      one and the same claim; source:unnamed asks for sources that an article does not name.
      """)

  @OptionGroup var global: GlobalOptions

  @OptionGroup var listing: ListingOptions

  @Option(
    help: ArgumentHelp(
      "Print only one kind: \(Claim.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "kind"))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      "Print only the claims of one source; unnamed is any without a name.", valueName: "name"))
  var source: String?

  func validate() throws {
    guard source?.isEmpty != true else { throw ValidationError("--source needs a name, or unnamed") }
    if let kind, Claim.Kind(rawValue: kind.lowercased()) == nil {
      throw ValidationError(FilterError.claim(kind).description)
    }
  }

  func run() throws {
    var filter = try FilterArgument.filter(of: listing.filter)
    if let kind = kind.flatMap({ Claim.Kind(rawValue: $0.lowercased()) }) { filter.add(.claim(kind)) }
    if let source { filter.add(.source(source.lowercased() == "unnamed" ? .unnamed : .named(source))) }
    let library = try Library.openForReading(global.locations)
    defer { library.close() }
    let form: Form =
      listing.json ? .json : isatty(STDOUT_FILENO) == 1 ? .blocks(columns: Output.width) : .columns
    var count = 0
    try library.forEachClaim(matching: filter) { claim, article throws(Failure) in
      guard listing.limit == 0 || count < listing.limit else {
        Output.note("the first \(listing.limit) are shown; --limit 0 shows all")
        return false
      }
      try form.print(claim, of: article, isFirst: count == 0)
      count += 1
      return true
    }
    guard count == 0 else { return }
    throw Failure(Self.explanation(of: filter), code: .nothingMatched)
  }

  private static func explanation(of filter: ArticleFilter) -> String {
    guard !filter.isEmpty else {
      return "the archive holds no claims yet; fill it with lintas import PATH"
    }
    let fields = Set(filter.terms.map(\.field))
    return fields.isSuperset(of: [.claim, .source])
      ? "no claim matches \(filter); kind and source must be those of one and the same claim"
      : "no claim matches \(filter)"
  }

  /// How claims are printed.
  private enum Form {
    case json
    case columns
    case blocks(columns: Int)

    func print(_ claim: StatedClaim, of article: ArticleSummary, isFirst: Bool) throws(Failure) {
      switch self {
      case .json: try Output.json(ClaimRow(claim, of: article))
      case .columns: Output.columns(ClaimRow(claim, of: article).columns)
      case .blocks(let columns):
        if !isFirst { Output.line("") }
        ClaimBlock(claim, of: article, columns: columns).lines.forEach(Output.line)
      }
    }
  }
}
