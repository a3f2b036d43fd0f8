import News

/// Finds cue and source of one quotation, after it or before it.
struct QuotationCue {
  /// The text.
  let passage: Passage
  /// Finds the phrase beside the cue.
  let sources: SourceFinder

  /// The quotation's claim, without cue when there is none; `nil` for marks with nothing inside.
  func draft(_ quotation: Range<Int>, sentence: Int, from start: Int, to end: Int) -> ClaimDraft? {
    guard passage.wordCount(in: quotation) > 0 else { return nil }
    return after(quotation, sentence, end) ?? before(quotation, sentence, start)
      ?? ClaimDraft(kind: .quote, sentence: sentence, content: quotation, cue: nil)
  }
}

private extension QuotationCue {
  func after(_ quotation: Range<Int>, _ sentence: Int, _ end: Int) -> ClaimDraft? {
    var index = quotation.upperBound
    while index < end, passage.tokens[index].isMark(",") { index += 1 }
    guard index < end else { return nil }
    if let cue = passage.cue(at: index) {
      switch cue.position {
      case .suffix:
        return ClaimDraft(
          kind: .quote, sentence: sentence, content: quotation, cue: index..<(index + 1),
          source: index..<(index + 1), isLastSpeaker: true)
      case .after, .either:
        let phrase = sources.phrase(after: index + 1, before: end)
        return ClaimDraft(
          kind: .quote, sentence: sentence, content: quotation, cue: index..<(index + 1),
          source: phrase?.tokens, isLastSpeaker: phrase?.isPronoun ?? false)
      case .before, .lead, .leadsuffix:
        return nil
      }
    }
    return followedBySubject(quotation, sentence, from: index, to: end)
  }

  /// "…," X said.
  func followedBySubject(_ quotation: Range<Int>, _ sentence: Int, from index: Int, to end: Int)
    -> ClaimDraft?
  {
    for position in index..<min(end, index + 8) {
      if passage.tokens[position].kind == .mark { return nil }
      guard let cue = passage.cue(at: position), cue.position == .either else { continue }
      guard position > index, let phrase = sources.phrase(after: index, before: position),
        phrase.tokens.upperBound == position
      else { return nil }
      return ClaimDraft(
        kind: .quote, sentence: sentence, content: quotation, cue: position..<(position + 1),
        source: phrase.tokens, isLastSpeaker: phrase.isPronoun)
    }
    return nil
  }

  func before(_ quotation: Range<Int>, _ sentence: Int, _ start: Int) -> ClaimDraft? {
    var index = quotation.lowerBound - 1
    while index >= start, [",", ":", "bahwa", "that"].contains(passage.tokens[index].folded) { index -= 1 }
    guard index >= start, !passage.isQuoted(at: index) else { return nil }
    if let cue = passage.cue(at: index) {
      switch cue.position {
      case .before, .either:
        guard let phrase = sources.subject(from: start, before: index) else { return nil }
        return ClaimDraft(
          kind: .quote, sentence: sentence, content: quotation, cue: index..<(index + 1),
          source: phrase.tokens, isLastSpeaker: phrase.isPronoun)
      case .suffix:
        return ClaimDraft(
          kind: .quote, sentence: sentence, content: quotation, cue: index..<(index + 1),
          source: index..<(index + 1), isLastSpeaker: true)
      case .after, .lead, .leadsuffix: return nil
      }
    }
    // Kata X: "…"
    for position in stride(from: index, through: max(start, index - 8), by: -1) {
      guard let cue = passage.cue(at: position) else { continue }
      guard cue.position == .after, let phrase = sources.phrase(after: position + 1, before: index + 1),
        phrase.tokens.upperBound == index + 1
      else { return nil }
      return ClaimDraft(
        kind: .quote, sentence: sentence, content: quotation, cue: position..<(position + 1),
        source: phrase.tokens, isLastSpeaker: phrase.isPronoun)
    }
    return nil
  }
}
