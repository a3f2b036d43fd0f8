/// Finds what stands between quotation marks; a quotation ends with its paragraph.
struct QuotationFinder {
  private let document: Document

  /// A finder for one document.
  init(_ document: Document) { self.document = document }

  /// Quotations of the body as token ranges with their marks, in order, never overlapping.
  ///
  /// - Complexity: O(*n*) in the tokens.
  func quotations() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: (index: Int, isSingle: Bool)?
    var paragraph = -1
    for sentence in document.sentences where sentence.paragraph > 0 {
      if sentence.paragraph != paragraph {
        close(&open, at: sentence.tokens.lowerBound, into: &found)
        paragraph = sentence.paragraph
      }
      for index in sentence.tokens where document.tokens[index].isQuotationMark {
        if let current = open {
          guard closes(index, isSingle: current.isSingle) else { continue }
          found.append(current.index..<(index + 1))
          open = nil
        } else if let isSingle = opens(index) {
          open = (index, isSingle)
        }
      }
    }
    close(&open, at: document.tokens.count, into: &found)
    return found
  }
}

private extension QuotationFinder {
  static let double: Set<String> = ["\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}"]

  /// Ends a quotation that nobody closed where its paragraph ends.
  func close(_ open: inout (index: Int, isSingle: Bool)?, at end: Int, into found: inout [Range<Int>]) {
    if let current = open, !current.isSingle, end - current.index > 4 { found.append(current.index..<end) }
    open = nil
  }

  /// Whether the mark opens a quotation, and then whether it is a single one.
  func opens(_ index: Int) -> Bool? {
    let mark = document.tokens[index]
    let isBesideNext =
      index + 1 < document.tokens.count
      && document.tokens[index + 1].range.lowerBound == mark.range.upperBound
    let isBesidePrevious = index > 0 && document.tokens[index - 1].range.upperBound == mark.range.lowerBound
    switch mark.folded {
    case "\u{201C}", "\u{201E}", "\u{AB}": return false
    case "\"":
      // Inches: 12" stands beside its number.
      let isInches = isBesidePrevious && document.tokens[index - 1].kind == .number
      return isInches ? nil : false
    case "\u{2018}": return true
    case "'": return isBesideNext && !isBesidePrevious ? true : nil
    default: return nil
    }
  }

  func closes(_ index: Int, isSingle: Bool) -> Bool {
    let mark = document.tokens[index]
    if !isSingle { return Self.double.contains(mark.folded) }
    guard mark.folded == "\u{2019}" || mark.folded == "'" else { return false }
    let next = index + 1 < document.tokens.count ? document.tokens[index + 1] : nil
    return next.map { $0.range.lowerBound > mark.range.upperBound || $0.kind == .mark } ?? true
  }
}
