import News

/// The rows of the quotation ledger: speaker by speaker, a quotation that several outlets carry once.
struct QuotationRows: Sendable {
  /// The rows from top to bottom.
  private(set) var rows: [Quotation] = []
  /// Speakers with their rows: the named ones first, those of most quotations first.
  private(set) var speakers: [Speaker] = []
  /// Quotations that have no row, because there are too many.
  private(set) var hidden = 0

  /// One quotation and where it stands.
  struct Quotation: Sendable {
    /// Its words, from the article at hand where that carries it.
    var words: String
    /// The claims that carry it: that of the article at hand first.
    var carriers: [StatedClaim]
  }

  /// Somebody who is quoted.
  struct Speaker: Sendable {
    /// Name, or the phrase that names nobody; `nil` where the text leaves the source open.
    var name: String?
    /// Whether the articles do not name who says it.
    var isUnnamed: Bool
    /// Rows of the quotations.
    var rows: Range<Int>
  }

  /// No rows.
  init() {}

  /// The rows of a ledger.
  ///
  /// - Complexity: O(*n* log *n*) in the claims and the bytes of their contents.
  init(_ ledger: ClaimLedger) {
    var groups: [Voice: [Quotation]] = [:]
    var names: [Voice: String] = [:]
    var order: [Voice] = []
    var places: [Voice: [String: Int]] = [:]
    for claim in ledger.claims where claim.isQuotation {
      let voice = Voice(claim)
      if groups[voice] == nil {
        order.append(voice)
        names[voice] = claim.speaker?.nonblank ?? claim.source?.nonblank
      }
      let words = Self.plainWords(of: claim.content)
      if let place = places[voice]?[words] {
        groups[voice]?[place].carriers.append(claim)
      } else {
        places[voice, default: [:]][words] = groups[voice]?.count ?? 0
        groups[voice, default: []].append(Quotation(words: claim.content, carriers: [claim]))
      }
    }
    let ranks = order.enumerated().sorted { left, right in
      if left.element.isUnnamed != right.element.isUnnamed { return right.element.isUnnamed }
      let (first, second) = (groups[left.element]?.count ?? 0, groups[right.element]?.count ?? 0)
      return first != second ? first > second : left.offset < right.offset
    }
    for (_, voice) in ranks {
      let quotations = groups[voice] ?? []
      let shown = quotations.prefix(max(0, Self.most - rows.count))
      hidden += quotations.count - shown.count
      guard !shown.isEmpty else { continue }
      speakers.append(
        Speaker(
          name: names[voice], isUnnamed: voice.isUnnamed, rows: rows.count..<(rows.count + shown.count)))
      rows += shown
    }
  }

  /// What two renderings of one quotation have in common: its letters and digits in lower case.
  private static func plainWords(of content: String) -> String {
    let letters = content.lowercased().unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? Character(scalar) : " "
    }
    let words = String(letters).split(separator: " ").joined(separator: " ")
    return words.isEmpty ? content : words
  }

  /// Who speaks: a person under one name, or nobody who is named, under a phrase.
  private struct Voice: Hashable {
    var name: String
    var isUnnamed: Bool

    init(_ claim: StatedClaim) {
      name = (claim.speaker ?? claim.source ?? "").lowercased()
      isUnnamed = claim.isUnnamed
    }
  }

  /// Rows at most.
  private static let most = 400
}

extension StatedClaim {
  /// Whether it gives somebody's own words and nothing else: a quotation, or a statement of another kind
  /// whose whole content stands between quotation marks.
  var isQuotation: Bool {
    if claim.kind == .quote { return true }
    let scalars = content.unicodeScalars
    guard let first = scalars.first, Self.openingMarks.contains(first) else { return false }
    let end = scalars.reversed().first { !Self.trailing.contains($0) }
    guard let end, Self.closingMarks.contains(end) else { return false }
    return scalars.count > 2
  }

  private static let openingMarks = Set("\"“„«‘'「『".unicodeScalars)
  private static let closingMarks = Set("\"”“»’'」』".unicodeScalars)
  private static let trailing = Set(".,;:!? ".unicodeScalars)
}
