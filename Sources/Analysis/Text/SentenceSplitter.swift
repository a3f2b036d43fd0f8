/// Finds where sentences end inside one paragraph.
struct SentenceSplitter {
  private let bytes: [UInt8]
  /// Tokens after which a text without full stops is cut, so that no rule looks back without bound.
  private static let longestSentence = 300
  private static let abbreviations = Set(ResourceLines(PackageResources.abbreviations_txt).map { $0[0] })

  /// A splitter over the bytes of the whole text.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Ranges of token indices, in order, that together hold every token of `tokens`.
  ///
  /// - Complexity: O(*n*) in the tokens.
  func sentences(in tokens: ArraySlice<Token>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = tokens.startIndex
    var index = tokens.startIndex
    while index < tokens.endIndex {
      let end =
        endOfSentence(at: index, in: tokens)
        ?? (index - start + 1 >= Self.longestSentence ? index + 1 : nil)
      index += 1
      if let end {
        sentences.append(start..<end)
        start = end
        index = end
      }
    }
    if start < tokens.endIndex { sentences.append(start..<tokens.endIndex) }
    return sentences
  }
}

private extension SentenceSplitter {
  /// First token after the sentence that ends with the mark at `index`; `nil` when none ends there.
  func endOfSentence(at index: Int, in tokens: ArraySlice<Token>) -> Int? {
    let token = tokens[index]
    guard token.kind == .mark || token.folded.utf8.last == UInt8(ascii: ".") else { return nil }
    switch token.folded {
    case "!", "?", "…": break
    case ".": if isAbbreviation(before: index, in: tokens) { return nil }
    default: return nil
    }
    var next = index + 1
    while next < tokens.endIndex, closes(tokens[next], after: tokens[next - 1]) { next += 1 }
    guard next < tokens.endIndex else { return next }
    let gap = tokens[next].range.lowerBound - tokens[next - 1].range.upperBound
    let follower = tokens[next]
    let startsAnew = follower.isCapitalised || follower.kind == .number || follower.isQuotationMark
    return gap > 0 && startsAnew || follower.isMark("•") ? next : nil
  }

  /// Whether a mark still belongs to the sentence whose end stands directly before it.
  func closes(_ token: Token, after previous: Token) -> Bool {
    guard token.kind == .mark, token.range.lowerBound == previous.range.upperBound else { return false }
    switch token.folded {
    case ")", "]", ".", "!", "?", "…": return true
    default: return token.isQuotationMark
    }
  }

  func isAbbreviation(before index: Int, in tokens: ArraySlice<Token>) -> Bool {
    guard index > tokens.startIndex else { return false }
    let word = tokens[index - 1]
    guard word.range.upperBound == tokens[index].range.lowerBound, word.kind == .word else { return false }
    let isInitial = word.range.count == 1 && word.isCapitalised
    return isInitial || Self.abbreviations.contains(word.folded)
  }
}
