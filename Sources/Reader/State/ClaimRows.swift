import News

/// The rows of the claims panel: those of the article at hand, then those of the story's other articles.
struct ClaimRows: Sendable {
  /// The rows from top to bottom.
  private(set) var rows: [StatedClaim] = []
  /// How many of the first rows are of the article at hand.
  private(set) var own = 0
  /// Rows of one other article each, those of one outlet beside each other.
  private(set) var groups: [Range<Int>] = []
  /// Claims of each kind in the article at hand.
  private(set) var counts: [Claim.Kind: Int] = [:]
  /// Claims of the article at hand, also those without a row.
  private(set) var ownCount = 0
  /// Claims of the other articles, also those without a row.
  private(set) var elsewhereCount = 0

  /// No rows.
  init() {}

  /// The rows of a ledger.
  init(_ ledger: ClaimLedger) {
    let here = ledger.claims.filter { $0.article == ledger.article }
    let elsewhere = ledger.claims.filter { $0.article != ledger.article }
    ownCount = here.count
    elsewhereCount = elsewhere.count
    for claim in here { counts[claim.claim.kind, default: 0] += 1 }
    rows = Array(here.prefix(Self.mostHere))
    own = rows.count
    for group in Self.groups(of: elsewhere.prefix(Self.mostElsewhere)) {
      groups.append(rows.count..<(rows.count + group.count))
      rows += group
    }
  }

  /// Claims of the article at hand without a row.
  var hiddenHere: Int { ownCount - own }
  /// Claims of other articles without a row.
  var hiddenElsewhere: Int { elsewhereCount - (rows.count - own) }

  /// Claims by outlet, then by article, both in the order in which they come.
  private static func groups(of claims: ArraySlice<StatedClaim>) -> [[StatedClaim]] {
    var outlets: [Outlet] = []
    var articles: [Outlet: [ArticleKey]] = [:]
    var groups: [ArticleKey: [StatedClaim]] = [:]
    for claim in claims {
      if articles[claim.outlet] == nil { outlets.append(claim.outlet) }
      if groups[claim.article] == nil { articles[claim.outlet, default: []].append(claim.article) }
      groups[claim.article, default: []].append(claim)
    }
    return outlets.flatMap { articles[$0] ?? [] }.compactMap { groups[$0] }
  }

  /// Rows at most: nobody reads a thousand claims of one page, and each takes lines.
  private static let mostHere = 1000
  private static let mostElsewhere = 40
}

/// Where a claim stands.
struct ClaimPlace: Hashable, Sendable {
  /// The article.
  var article: ArticleKey
  /// Bytes of the whole claim in its text.
  var range: Range<Int>
}

extension String {
  /// The text; `nil` where it holds nothing to see.
  var nonblank: String? { contains { !$0.isWhitespace } ? self : nil }
}

extension StatedClaim {
  /// Where it stands.
  var place: ClaimPlace { ClaimPlace(article: article, range: claim.range) }

  /// Who says it, as people are told: a name; or the phrase, with a word that nobody is named.
  var sourceName: String {
    speakers?.nonblank ?? source?.nonblank.map { "unnamed · \($0)" } ?? "unnamed source"
  }

  /// The filter terms that ask for claims of this kind by this source.
  var terms: [ArticleFilter.Term] { [.claim(claim.kind), .source(speaker.map { .named($0) } ?? .unnamed)] }
}
