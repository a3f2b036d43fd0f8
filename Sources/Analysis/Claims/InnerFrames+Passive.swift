import News

/// Claims in the passive: "X dituduh …", "X is said to …", "… dibantah X".
extension InnerFrames {
  /// "is said to live in Monaco": up to the next comma.
  func to(_ cue: Range<Int>, from next: Int) -> ClaimDraft? {
    let close = (next..<end).first { passage.isMark($0, ",") } ?? end
    guard passage.wordCount(in: next..<close) >= 2 else { return nil }
    return ClaimDraft(kind: .report, sentence: sentence, content: next..<close, cue: cue)
  }

  /// Kim dilaporkan …, dituduh oleh Washington sebagai …
  func passive(_ range: Range<Int>, _ cue: Cue, from start: Int) -> ClaimDraft? {
    guard let before = verbPhrase(endingAt: range.lowerBound, after: start - 1),
      before < start || !passage.isWord(at: before, in: .negation)
    else { return nil }
    guard cue.need != .that || takesThat(range.upperBound) else { return nil }
    guard cue.need != .verb || hasVerb(range.upperBound) else { return nil }
    if cue.need == .to {
      guard isCopula(range.lowerBound - 1), range.upperBound < end,
        passage.tokens[range.upperBound].folded == "to"
      else { return nil }
      return to(range, from: range.upperBound)
    }
    let next = range.upperBound
    guard next < end else { return nil }
    if passage.tokens[next].folded == "ke" { return nil }
    var doer: SourcePhrase?
    if passage.isWord(at: next, in: .doer) {
      doer = sources.phrase(after: next + 1, before: end)
    } else if passage.isNamed(next) || passage.tokens[next].isCapitalised,
      let phrase = sources.phrase(after: next, before: end),
      cue.kind != .report
        || ["sebagai", "telah", "akan", "bahwa"].contains(
          passage.tokens[min(end - 1, phrase.tokens.upperBound)].folded)
    {
      doer = phrase
    }
    // "barang yang diduga sabu", "yang disebut Operasi X": a name and no statement
    let isRelative = before >= start && passage.isWord(at: before, in: .relative)
    let least = isRelative && cue.need != .verb ? 4 : 2
    guard var draft = after(range, cue.kind, source: doer, least: least) else { return nil }
    if cue.kind == .report, doer != nil { draft.kind = .indirect }
    return draft
  }

  /// Tuduhan itu dibantah oleh X.
  func patient(_ range: Range<Int>, _ cue: Cue, from start: Int) -> ClaimDraft? {
    let next = range.upperBound
    guard next < end, passage.isNamed(next) || passage.isWord(at: next, in: .doer),
      let doer = sources.phrase(after: next, before: end),
      let thing = sources.subject(from: start, before: range.lowerBound)
    else { return nil }
    return ClaimDraft(kind: cue.kind, sentence: sentence, content: thing.tokens, cue: range, source: doer)
  }

  /// What an English verb says in the passive.
  enum Voice {
    /// It is none.
    case active
    /// It is one, with its claim where it makes any.
    case passive(ClaimDraft?)
  }

  /// "has been accused by X of …", "is said to …", "… was condemned by X".
  func voice(_ range: Range<Int>, _ cue: Cue, from start: Int) -> Voice {
    guard passage.isEnglish, let before = verbPhrase(endingAt: range.lowerBound, after: start),
      isCopula(before)
    else { return .active }
    let next = range.upperBound
    guard next < end else { return .passive(nil) }
    let doer = passage.isWord(at: next, in: .doer) ? sources.phrase(after: next, before: end) : nil
    switch cue.kind {
    case .accusation:
      guard doer != nil || passage.isWord(at: next, in: .of) else { return .passive(nil) }
      return .passive(after(range, cue.kind, source: doer, least: doer == nil ? 2 : 1))
    case .criticism, .denial, .confirmation:
      guard let doer, let thing = sources.subject(from: start, before: before) else { return .passive(nil) }
      return .passive(
        ClaimDraft(kind: cue.kind, sentence: sentence, content: thing.tokens, cue: range, source: doer))
    case .report, .indirect, .quote, .warning:
      let isHearsay = cue.kind == .report || passage.isWord(at: range.lowerBound, in: .speaking)
      return .passive(isHearsay && passage.tokens[next].folded == "to" ? to(range, from: next) : nil)
    }
  }
}
