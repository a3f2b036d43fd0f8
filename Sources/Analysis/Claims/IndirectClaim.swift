import News

/// Finds the claim that a reporting word makes without quotation marks.
struct IndirectClaim {
  /// The text.
  let passage: Passage
  /// Finds the phrase beside the cue.
  let sources: SourceFinder
  /// Index of the sentence.
  let sentence: Int
  /// Tokens of the sentence.
  let tokens: Range<Int>

  /// The claim made by the word at `index`; `nil` when it makes none.
  func draft(at index: Int) -> ClaimDraft? {
    if passage.tokens[index].folded == "according", index + 1 < tokens.upperBound,
      passage.tokens[index + 1].folded == "to"
    {
      return led(by: index..<(index + 2), kind: .indirect)
    }
    guard let cue = passage.cue(at: index) else { return nil }
    switch cue.position {
    case .before: return subjectFirst(index, cue)
    case .either: return subjectFirst(index, cue) ?? trailing(index, cue) ?? inverted(index, cue)
    case .after, .suffix: return inverted(index, cue)
    case .lead: return led(by: index..<(index + 1), kind: cue.kind)
    case .leadsuffix: return led(by: index..<(index + 1), kind: cue.kind, isSuffix: true)
    }
  }
}

private extension IndirectClaim {
  /// End of the sentence without its full stop and closing brackets.
  var end: Int {
    var end = tokens.upperBound
    while end > tokens.lowerBound, [".", "!", "?", "…"].contains(passage.tokens[end - 1].folded) { end -= 1 }
    return end
  }

  /// X mengatakan bahwa …
  func subjectFirst(_ index: Int, _ cue: Cue) -> ClaimDraft? {
    guard let phrase = sources.subject(from: tokens.lowerBound, before: index) else { return nil }
    if let content = interrupted(by: phrase, cue: index) {
      return ClaimDraft(
        kind: cue.kind, sentence: sentence, content: content, cue: index..<(index + 1),
        source: phrase.tokens, isLastSpeaker: phrase.isPronoun)
    }
    let start = startOfContent(after: index)
    guard start < end, passage.wordCount(in: start..<end) >= 2 else { return nil }
    return ClaimDraft(
      kind: cue.kind, sentence: sentence, content: start..<end, cue: index..<(index + 1),
      source: phrase.tokens, isLastSpeaker: phrase.isPronoun)
  }

  /// First token of what is said: the addressee before "bahwa" is no part of it.
  func startOfContent(after index: Int) -> Int {
    var start = index + 1
    while start < end, passage.tokens[start].isMark(",") || passage.tokens[start].isMark(":") { start += 1 }
    let reach = min(end, start + 16)
    guard start < reach, let that = (start..<reach).first(where: { passage.isWord(at: $0, in: .that) })
    else { return start }
    let isAddressee =
      passage.isWord(at: start, in: .wireTo) || passage.tokens[index].folded == "told"
      || (start..<that).allSatisfy { passage.mention(at: $0) != nil }
    return isAddressee ? that : start
  }

  /// "Content, X mengumumkan, …": the content stands before a subject between commas.
  func interrupted(by phrase: SourceFinder.Phrase, cue index: Int) -> Range<Int>? {
    let comma = phrase.tokens.lowerBound - 1
    guard comma > tokens.lowerBound, passage.tokens[comma].isMark(","), index + 1 < end,
      passage.tokens[index + 1].isMark(","), passage.wordCount(in: tokens.lowerBound..<comma) >= 4
    else { return nil }
    return tokens.lowerBound..<(comma + 1)
  }

  /// …, X said.
  func trailing(_ index: Int, _ cue: Cue) -> ClaimDraft? {
    guard end - index <= 4, let comma = lastComma(before: index),
      passage.wordCount(in: tokens.lowerBound..<comma) >= 3,
      let phrase = sources.subject(from: comma + 1, before: index)
    else { return nil }
    return ClaimDraft(
      kind: cue.kind, sentence: sentence, content: tokens.lowerBound..<(comma + 1), cue: index..<(index + 1),
      source: phrase.tokens, isLastSpeaker: phrase.isPronoun)
  }

  /// …, kata X.
  func inverted(_ index: Int, _ cue: Cue) -> ClaimDraft? {
    guard index > tokens.lowerBound, passage.tokens[index - 1].isMark(","),
      passage.wordCount(in: tokens.lowerBound..<index) >= 4
    else { return nil }
    if cue.position == .suffix {
      return ClaimDraft(
        kind: cue.kind, sentence: sentence, content: tokens.lowerBound..<index, cue: index..<(index + 1),
        source: index..<(index + 1), isLastSpeaker: true)
    }
    guard let phrase = sources.phrase(after: index + 1, before: end) else { return nil }
    return ClaimDraft(
      kind: cue.kind, sentence: sentence, content: tokens.lowerBound..<index, cue: index..<(index + 1),
      source: phrase.tokens, isLastSpeaker: phrase.isPronoun)
  }

  /// Menurut X, …   or   …, according to X.
  func led(by cue: Range<Int>, kind: Claim.Kind, isSuffix: Bool = false) -> ClaimDraft? {
    let phrase = isSuffix ? nil : sources.phrase(after: cue.upperBound, before: end)
    guard isSuffix || phrase != nil else { return nil }
    let content: Range<Int>
    if cue.lowerBound - tokens.lowerBound <= 3 {
      let from = phrase?.tokens.upperBound ?? cue.upperBound
      guard let comma = (from..<end).first(where: { passage.tokens[$0].isMark(",") }), comma + 1 < end else {
        return nil
      }
      content = (comma + 1)..<end
    } else {
      content = tokens.lowerBound..<cue.lowerBound
    }
    guard passage.wordCount(in: content) >= 3 else { return nil }
    return ClaimDraft(
      kind: kind, sentence: sentence, content: content, cue: cue, source: phrase?.tokens ?? cue,
      isLastSpeaker: isSuffix || (phrase?.isPronoun ?? false))
  }

  func lastComma(before index: Int) -> Int? {
    (tokens.lowerBound..<index).last { passage.tokens[$0].isMark(",") }
  }
}
