import News

/// Claims whose reporting phrase stands beside the whole content: "…, kata X", "Menurut X, …", "…, X said".
struct OuterFrames {
  let passage: Passage
  let sources: SourceFinder
  let sentence: Int
  let tokens: Range<Int>
  /// End of the sentence without its full stop.
  let end: Int

  /// The claim that the word at `index` makes of the rest of its sentence; `nil` when it makes none so.
  func draft(at index: Int) -> ClaimDraft? {
    guard let cue = passage.cue(at: index), cue.need != .quote else { return nil }
    switch cue.position {
    case .after: return inverted(index, cue)
    case .suffix: return suffix(index, cue)
    case .either: return passage.isEnglish ? trailing(index, cue) ?? inverted(index, cue) : nil
    case .lead, .leadsuffix: return led(index, cue)
    case .before: return trailing(index, cue)
    case .passive, .patient, .adverb, .participle: return nil
    }
  }
}

private extension OuterFrames {
  func draft(_ kind: Claim.Kind, _ content: Range<Int>, _ cue: Range<Int>, _ source: SourcePhrase?)
    -> ClaimDraft?
  {
    guard passage.wordCount(in: content) >= 2 else { return nil }
    return ClaimDraft(kind: kind, sentence: sentence, content: content, cue: cue, source: source)
  }

  /// …, kata X.   X, kata Y, …   Kata X, …
  func inverted(_ index: Int, _ cue: Cue) -> ClaimDraft? {
    let range = index..<(index + cue.length)
    let isFirst = passage.wordCount(in: tokens.lowerBound..<index) == 0
    // "Jane Roe, a lawyer, said the dam …": all before the cue is its subject
    if passage.isEnglish, let subject = sources.subject(from: tokens.lowerBound, before: index),
      subject.tokens.upperBound + 1 >= index, subject.tokens.lowerBound <= tokens.lowerBound + 1
    {
      return nil
    }
    if passage.isEnglish, !passage.isWord(at: index, in: .speaking) { return nil }
    guard isFirst && cue.position == .after || index > tokens.lowerBound && passage.isMark(index - 1, ","),
      opensSource(range.upperBound, isFirst: isFirst),
      let phrase = sources.phrase(after: range.upperBound, before: end)
    else { return nil }
    var rest = passage.endOfAddressee(after: phrase.tokens.upperBound, before: end)
    guard !passage.isEnglish || rest >= end || passage.isMark(rest, ",") else { return nil }
    // "…, ungkap laporan X yang terbit pada Januari, …"
    if rest < end, passage.isWord(at: rest, in: .relative) {
      rest = (rest..<end).first { passage.isMark($0, ",") } ?? end
    }
    if isFirst {
      guard rest < end, passage.isMark(rest, ",:") else { return nil }
      return draft(cue.kind, (rest + 1)..<end, range, phrase)
    }
    if let further = further(after: rest) {
      return draft(cue.kind, tokens.lowerBound..<further, range, phrase)
    }
    return draft(cue.kind, tokens.lowerBound..<index, range, phrase)
  }

  /// …, katanya.   Yang penting, katanya, …
  func suffix(_ index: Int, _ cue: Cue) -> ClaimDraft? {
    let source = SourcePhrase(index..<(index + 1), isPronoun: true)
    let range = index..<(index + 1)
    if passage.wordCount(in: tokens.lowerBound..<index) == 0 {
      guard index + 1 < end, passage.isMark(index + 1, ",:") else { return nil }
      return draft(cue.kind, (index + 2)..<end, range, source)
    }
    guard passage.isMark(index - 1, ",") else { return nil }
    let rest = passage.endOfAddressee(after: index + 1, before: end)
    return draft(cue.kind, tokens.lowerBound..<(further(after: rest) ?? index), range, source)
  }

  /// …, X said.   The dam, X said on Monday, will hold.
  func trailing(_ index: Int, _ cue: Cue) -> ClaimDraft? {
    guard index > tokens.lowerBound, let comma = lastComma(before: index), comma + 1 < index,
      passage.wordCount(in: tokens.lowerBound..<comma) >= 2
    else { return nil }
    let range = index..<(index + cue.length)
    let rest = passage.endOfAddressee(after: range.upperBound, before: end)
    let closes = rest >= end || passage.isMark(rest, ",")
    guard closes, passage.isEnglish || rest == range.upperBound,
      passage.wordCount(in: (comma + 1)..<index) <= 16
    else { return nil }
    // "Jane Roe, a lawyer, said" followed by nothing says nothing.
    guard let phrase = sources.subject(from: tokens.lowerBound, before: index),
      phrase.tokens.lowerBound > tokens.lowerBound
    else { return nil }
    let content = tokens.lowerBound..<phrase.tokens.lowerBound
    guard passage.isMark(phrase.tokens.lowerBound - 1, ","), passage.wordCount(in: content) >= 2 else {
      return nil
    }
    if let further = further(after: rest) {
      return draft(cue.kind, tokens.lowerBound..<further, range, phrase)
    }
    return draft(cue.kind, content, range, phrase)
  }

  /// Menurut X, …   …, according to X.   Yang penting, menurut X, …   Melansir W yang mengutip X, …
  func led(_ index: Int, _ cue: Cue) -> ClaimDraft? {
    let range = index..<(index + cue.length)
    let isSuffix = cue.position == .leadsuffix
    let isFirst = sources.afterLeads(tokens.lowerBound..<index) >= index
    guard isSuffix || range.upperBound < end && !passage.isWord(at: range.upperBound, in: .plan) else {
      return nil
    }
    let phrase =
      isSuffix
      ? SourcePhrase(range, isPronoun: true)
      : sources.phrase(after: range.upperBound, before: end, isLeading: isFirst)
    guard let phrase else { return nil }
    if passage.tokens[index].folded == "mengutip" {
      return citing(range, cue, phrase)
    }
    let close = passage.endOfAddressee(after: isSuffix ? index + 1 : phrase.tokens.upperBound, before: end)
    if isFirst {
      let start = close < end && passage.isMark(close, ",:") ? close + 1 : close
      guard start < end else { return nil }
      return draft(cue.kind, start..<end, range, phrase)
    }
    if passage.isMark(index - 1, ","), let further = further(after: close) {
      return draft(cue.kind, tokens.lowerBound..<further, range, phrase)
    }
    return draft(cue.kind, tokens.lowerBound..<index, range, phrase)
  }

  /// Melansir W yang mengutip X, …: X says it, W carried it.
  func citing(_ cue: Range<Int>, _ word: Cue, _ phrase: SourcePhrase) -> ClaimDraft? {
    let via = ProvenanceFinder(passage: passage).wire(in: tokens.lowerBound..<cue.lowerBound)
    let isWire = passage.mentions(in: phrase.tokens).contains {
      passage.lexicon.gazetteer.wires.contains($0.entity)
    }
    guard via != nil || !isWire, passage.isMark(phrase.tokens.upperBound, ","),
      phrase.tokens.upperBound + 1 < end,
      passage.wordCount(in: tokens.lowerBound..<cue.lowerBound) <= 8
    else { return nil }
    let isAgency =
      passage.mentions(in: phrase.tokens).contains { $0.kind == .organization } && via != nil
      && !passage.namesPerson(phrase.tokens) && isWireLike(phrase.tokens)
    guard var draft = draft(isAgency ? .report : word.kind, (phrase.tokens.upperBound + 1)..<end, cue, phrase)
    else { return nil }
    draft.via = via
    return draft
  }

  func isWireLike(_ range: Range<Int>) -> Bool {
    range.contains { passage.isWord(at: $0, in: .institution) }
      || passage.mentions(in: range).contains { passage.lexicon.gazetteer.wires.contains($0.entity) }
  }

  /// Whether what follows a bare stem can name a source: "jelas" and "tambah" are also plain words.
  func opensSource(_ index: Int, isFirst: Bool) -> Bool {
    guard index < end else { return false }
    let token = passage.tokens[index]
    if passage.isNamed(index) { return true }
    guard token.kind == .word, passage.cue(at: index) == nil else { return false }
    let openers = WordClasses(
      .pronoun, .determiner, .unnamed, .personal, .institution, .voice, .apposition, .country)
    let isCapital = token.isCapitalised && !passage.isWord(at: index, in: .weekday)
    if isCapital || passage.isWord(at: index, in: openers) || passage.isTitle(at: index) { return true }
    return !isFirst && passage.isWord(at: index - 1, in: .speaking)
      && !passage.isWord(at: index, in: WordClasses(.stop, .auxiliary, .negation))
  }

  /// End of the content that goes on behind the reporting phrase; `nil` when only its circumstances follow.
  func further(after rest: Int) -> Int? {
    guard rest + 1 < end, passage.isMark(rest, ",") else { return nil }
    var first = rest + 1
    // A date between commas, and then the content.
    while first < end, passage.isTime(at: first) || passage.isMark(first, "(),") { first += 1 }
    guard first < end, passage.wordCount(in: first..<end) >= 2 else { return nil }
    let asides = WordClasses(.cited, .and, .weekday)
    guard !passage.isWord(at: first, in: asides), !passage.isQuoted(at: first) else { return nil }
    if passage.isWord(at: first, in: .stop), passage.tokens[first].folded != "yang" { return nil }
    return end
  }

  func lastComma(before index: Int) -> Int? {
    (tokens.lowerBound..<index).last { passage.isMark($0, ",") && !passage.isNamed($0) }
  }
}
