import News

/// Claims whose content follows the reporting word: "X mengatakan …", "X dituduh …", "… dibantah X".
struct InnerFrames {
  let passage: Passage
  let sources: SourceFinder
  let sentence: Int
  let tokens: Range<Int>
  /// End of the sentence without its full stop.
  let end: Int

  /// Where the content of a claim ends because another claim of its sentence begins.
  struct Cut {
    /// End of the first claim's content.
    let end: Int
    /// First token of the new clause.
    let clause: Int
    /// Whether the new verb has the subject of the first.
    let isJoined: Bool
  }

  /// The claim of the word at `index`.
  ///
  /// - Parameters:
  ///   - start: First token of its clause.
  ///   - shared: The subject of an earlier verb that this one is joined to.
  func draft(at index: Int, from start: Int, shared: SourcePhrase?, isJoined: Bool) -> ClaimDraft? {
    guard let cue = passage.cue(at: index) else { return nil }
    let range = index..<(index + cue.length)
    switch cue.position {
    case .adverb: return after(range, .report, source: nil, least: 2)
    case .passive: return passive(range, cue, from: start)
    case .patient: return patient(range, cue, from: start)
    case .before, .either:
      if case .passive(let draft) = voice(range, cue, from: start) { return draft }
      guard isMet(cue, at: range) else { return nil }
      guard let source = isJoined ? joinedSource(index, shared) : subject(index, from: start) else {
        return nil
      }
      guard cue.need != .data || isData(source) else { return nil }
      return active(range, cue, source)
    case .participle:
      let isQuoted = index > start && passage.tokens[index - 1].folded == "as"
      guard isMet(cue, at: range),
        let source = isQuoted ? subject(index, from: start) : isJoined ? shared : nil
      else { return nil }
      return active(range, cue, source)
    case .after, .suffix, .lead, .leadsuffix: return nil
    }
  }

  /// Whether a conjunction joins the verb at `index` to an earlier subject.
  func joins(_ index: Int) -> Bool {
    guard let before = verbPhrase(endingAt: index, after: tokens.lowerBound) else { return false }
    if passage.cue(at: index)?.position == .participle { return passage.isMark(before, ",") }
    return passage.isWord(at: before, in: .and)
  }

  /// Where a claim that holds the verb at `index` ends, if that verb makes a claim of its own.
  func cut(before index: Int, in content: Range<Int>) -> Cut? {
    let position = passage.cue(at: index)?.position
    if let before = verbPhrase(endingAt: index, after: content.lowerBound), before > content.lowerBound {
      // "…, menganggapnya sebagai", "…, saying that": the verb has the same subject
      let isParticiple = position == .participle || position == .before
      if passage.isWord(at: before, in: .and) || isParticiple && passage.isMark(before, ",") {
        return Cut(end: before, clause: before + 1, isJoined: true)
      }
    }
    // "…, has been accused": the verb goes on with the subject of the whole sentence
    var comma = index - 1
    while comma > content.lowerBound, passage.isWord(at: comma, in: WordClasses(.auxiliary, .copula)) {
      comma -= 1
    }
    if comma > content.lowerBound, comma < index - 1 || position == .passive,
      passage.isMark(comma, ",")
    {
      return Cut(end: comma, clause: comma + 1, isJoined: false)
    }
    // ", sementara Y membantah": a clause of its own, with a name or a pronoun as its subject
    for clause in stride(from: index - 2, to: max(content.lowerBound, index - 24), by: -1)
    where passage.isWord(at: clause, in: .clause)
      && (passage.isMark(clause - 1, ",") || passage.isQuoted(at: clause - 1))
    {
      return Cut(
        end: passage.isMark(clause - 1, ",") ? clause - 1 : clause, clause: clause + 1,
        isJoined: false)
    }
    return nil
  }

  /// Content without conjunctions and commas at its end.
  func trimmed(_ content: Range<Int>) -> Range<Int> {
    var content = content
    while let last = content.last,
      passage.isMark(last, ",;") || passage.isWord(at: last, in: .and) && !passage.isNamed(last)
    {
      content = content.lowerBound..<last
    }
    return content
  }
}

extension InnerFrames {
  /// The token before the verb and its adverbs: "dan kemudian *menambahkan*" gives that of "dan".
  func verbPhrase(endingAt index: Int, after start: Int) -> Int? {
    var before = index - 1
    while before > start, !passage.isNamed(before), passage.isWord(at: before, in: .auxiliary),
      !passage.isWord(at: before, in: .and)
    {
      before -= 1
    }
    return before >= start ? before : nil
  }

  func joinedSource(_ index: Int, _ shared: SourcePhrase?) -> SourcePhrase? {
    guard let before = verbPhrase(endingAt: index, after: tokens.lowerBound),
      !passage.isWord(at: before, in: .negation)
    else { return nil }
    return shared
  }

  /// The subject before the verb; of "X, yang mengatakan …" it is X.
  func subject(_ index: Int, from start: Int) -> SourcePhrase? {
    guard let before = verbPhrase(endingAt: index, after: start) else { return nil }
    if passage.isWord(at: before, in: .relative) {
      guard before > start, passage.isMark(before - 1, ",") || takesThat(index + 1) else { return nil }
      return sources.subject(from: start, before: before)
    }
    // "was quoted by the Herald as saying"
    if passage.tokens[before].folded == "as",
      let quoted = (max(start, before - 8)..<before).last(where: { passage.isWord(at: $0, in: .quoted) }),
      isCopula(quoted - 1)
    {
      return sources.subject(from: start, before: quoted - 1)
    }
    return sources.subject(from: start, before: index)
  }

  func active(_ range: Range<Int>, _ cue: Cue, _ source: SourcePhrase) -> ClaimDraft? {
    var body = statement(after: range)
    if cue.need == .data, !passage.isWord(at: body.lowerBound, in: .that),
      let clause = body.first(where: { passage.isWord(at: $0, in: .clause) && passage.isMark($0 - 1, ",") })
    {
      body = body.lowerBound..<(clause - 1)
    }
    // "meminta namanya tidak ditulis"
    if body.prefix(3).contains(where: { passage.isWord(at: $0, in: .anonymity) }) { return nil }
    guard passage.wordCount(in: body) >= (cue.kind == .indirect ? 2 : 1) else { return nil }
    var kind = cue.kind
    if kind == .indirect, let quotation = passage.quotation(filling: body), quotation.isClosed {
      kind = .quote
    }
    return ClaimDraft(kind: kind, sentence: sentence, content: body, cue: range, source: source)
  }

  func after(_ cue: Range<Int>, _ kind: Claim.Kind, source: SourcePhrase?, least: Int) -> ClaimDraft? {
    let body = statement(
      after: source.map { cue.lowerBound..<max(cue.upperBound, $0.tokens.upperBound) } ?? cue)
    guard passage.wordCount(in: body) >= least else { return nil }
    return ClaimDraft(kind: kind, sentence: sentence, content: body, cue: cue, source: source)
  }

  func isCopula(_ index: Int) -> Bool { index >= tokens.lowerBound && passage.isWord(at: index, in: .copula) }

  /// What is said, after the addressee, without closing remarks on time and wire.
  func statement(after cue: Range<Int>) -> Range<Int> {
    let start = passage.startOfStatement(after: cue, before: end)
    return start..<max(start, passage.endWithoutRemarks(start..<end))
  }
}
