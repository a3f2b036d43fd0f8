/// What stands between quotation marks.
struct Quotation: Hashable {
  /// Tokens with both marks; without a closing mark to the end of the paragraph.
  let tokens: Range<Int>
  /// Paragraph of the document.
  let paragraph: Int
  /// Whether a closing mark ends it.
  let isClosed: Bool
}

/// Finds what stands between quotation marks; a quotation ends with its paragraph.
struct QuotationFinder {
  private let document: Document

  /// A finder for one document.
  init(_ document: Document) { self.document = document }

  /// Quotations of the body, in order, never overlapping.
  ///
  /// A quotation that nobody closed ends with its paragraph, as does one that the next paragraph goes on with.
  ///
  /// - Complexity: O(*n*) in the tokens.
  func quotations() -> [Quotation] {
    var found: [Quotation] = []
    var start = 0
    while start < document.sentences.count {
      let paragraph = document.sentences[start].paragraph
      var end = start
      while end < document.sentences.count, document.sentences[end].paragraph == paragraph { end += 1 }
      let tokens =
        document.sentences[start].tokens.lowerBound..<document.sentences[end - 1].tokens.upperBound
      if paragraph > 0 { addQuotations(of: tokens, paragraph, to: &found) }
      start = end
    }
    return found
  }
}

private extension QuotationFinder {
  struct Opening {
    let index: Int
    let isSingle: Bool
  }

  func addQuotations(of tokens: Range<Int>, _ paragraph: Int, to found: inout [Quotation]) {
    var open: Opening?
    for index in tokens where document.tokens[index].isQuotationMark {
      guard let current = open else {
        if let isSingle = opens(index) { open = Opening(index: index, isSingle: isSingle) }
        continue
      }
      if closes(index, current, before: tokens.upperBound) {
        found.append(Quotation(tokens: current.index..<(index + 1), paragraph: paragraph, isClosed: true))
        open = nil
      } else if !current.isSingle, isSure(opening: index) {
        // A mark that can only open shows that the one before was never closed.
        open = Opening(index: index, isSingle: false)
      }
    }
    if let open, !open.isSingle, tokens.upperBound - open.index > 4 {
      found.append(
        Quotation(tokens: open.index..<tokens.upperBound, paragraph: paragraph, isClosed: false))
    }
  }

  func isBesideNext(_ index: Int) -> Bool {
    index + 1 < document.tokens.count
      && document.tokens[index + 1].range.lowerBound == document.tokens[index].range.upperBound
  }

  func isBesidePrevious(_ index: Int) -> Bool {
    index > 0 && document.tokens[index - 1].range.upperBound == document.tokens[index].range.lowerBound
  }

  /// Whether the mark opens a quotation, and then whether it is a single one.
  func opens(_ index: Int) -> Bool? {
    switch document.tokens[index].folded {
    case "\u{201C}", "\u{201E}", "\u{AB}": return false
    case "\"":
      guard isBesidePrevious(index) else { return false }
      let previous = document.tokens[index - 1]
      // 12" stands beside its number, and a closing mark beside its word.
      return previous.kind == .mark && !previous.isMark(".") && !previous.isMark(",") ? false : nil
    case "\u{2018}": return true
    case "'":
      let opensBracket = isBesidePrevious(index) && document.tokens[index - 1].isMark("(")
      return isBesideNext(index) && (!isBesidePrevious(index) || opensBracket) ? true : nil
    default: return nil
    }
  }

  /// Whether a straight or German mark inside a quotation can only open another.
  func isSure(opening index: Int) -> Bool {
    switch document.tokens[index].folded {
    case "\"": isBesideNext(index) && !isBesidePrevious(index)
    case "\u{201E}", "\u{AB}": true
    default: false
    }
  }

  func closes(_ index: Int, _ open: Opening, before end: Int) -> Bool {
    let mark = document.tokens[index]
    guard !open.isSingle else { return closesSingle(index, open, before: end) }
    switch mark.folded {
    case "\u{201D}", "\u{BB}": return true
    // The mark that opens in English closes in German, and on pages that know one mark only.
    case "\u{201C}": return isBesidePrevious(index)
    case "\"":
      let isInches = isBesidePrevious(index) && document.tokens[index - 1].kind == .number
      return isBesidePrevious(index) && !(isInches && isBesideNext(index)) || !isBesideNext(index)
    default: return false
    }
  }

  /// An apostrophe after an s closes only where no better mark follows.
  func closesSingle(_ index: Int, _ open: Opening, before end: Int) -> Bool {
    guard isSingleEnd(index), isBesidePrevious(index), index > open.index + 1 else { return false }
    let previous = document.tokens[index - 1]
    guard previous.kind == .word, previous.folded.hasSuffix("s") else { return true }
    for next in (index + 1)..<max(index + 1, min(end, index + 120))
    where document.tokens[next].isQuotationMark {
      if opens(next) == true { return true }
      if isSingleEnd(next), document.tokens[next - 1].kind == .mark || isBesidePrevious(next) { return false }
    }
    return true
  }

  func isSingleEnd(_ index: Int) -> Bool {
    let mark = document.tokens[index]
    guard mark.folded == "\u{2019}" || mark.folded == "'" else { return false }
    let next = index + 1 < document.tokens.count ? document.tokens[index + 1] : nil
    return next.map { $0.range.lowerBound > mark.range.upperBound || $0.kind == .mark } ?? true
  }
}
