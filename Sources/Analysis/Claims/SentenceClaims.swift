import News

/// Finds the claims that one sentence makes without being a quotation.
struct SentenceClaims {
  /// The text.
  let passage: Passage
  /// Finds the phrases beside the cues.
  let sources: SourceFinder
  /// Index of the sentence.
  let sentence: Int
  /// Tokens of the sentence.
  let tokens: Range<Int>
  /// Cues that quotations have taken.
  let usedCues: Set<Int>

  /// The claims in order; a claim inside another's content is left to the outer one.
  func drafts() -> [ClaimDraft] {
    // A desk's mark behind the full stop, "(kata/dre)", reports nothing.
    let end = passage.endOfStatement(tokens)
    let cues = (tokens.lowerBound..<end).filter { index in
      guard let cue = passage.cue(at: index), !passage.isQuoted(at: index) else { return false }
      return index + cue.length <= end
    }
    guard !cues.isEmpty else { return [] }
    let frames = OuterFrames(
      passage: passage, sources: sources, sentence: sentence, tokens: tokens, end: end)
    for index in cues where !usedCues.contains(index) {
      if let draft = frames.draft(at: index) { return [draft] }
    }
    return subjectFirst(cues, end: end)
  }
}

private extension SentenceClaims {
  /// X menuduh …, dan mengatakan …, sementara Y membantah …
  func subjectFirst(_ cues: [Int], end: Int) -> [ClaimDraft] {
    let frames = InnerFrames(
      passage: passage, sources: sources, sentence: sentence, tokens: tokens, end: end)
    var drafts: [ClaimDraft] = []
    var start = tokens.lowerBound
    for index in cues where !usedCues.contains(index) {
      if let last = drafts.last, last.content.upperBound > index, last.content.lowerBound <= index {
        guard let cut = frames.cut(before: index, in: last.content) else { continue }
        let kept = frames.trimmed(last.content.lowerBound..<cut.end)
        guard passage.wordCount(in: kept) > 0 else { continue }
        let shared = cut.isJoined ? last.source : nil
        guard let draft = frames.draft(at: index, from: cut.clause, shared: shared, isJoined: cut.isJoined)
        else { continue }
        drafts[drafts.count - 1].content = kept
        drafts.append(draft)
      } else {
        if let last = drafts.last { start = max(start, last.content.upperBound) }
        let isJoined = frames.joins(index)
        let shared = isJoined ? drafts.last?.source ?? sources.openingSubject(of: start..<index) : nil
        guard let draft = frames.draft(at: index, from: start, shared: shared, isJoined: isJoined) else {
          continue
        }
        drafts.append(draft)
      }
    }
    return drafts
  }
}
