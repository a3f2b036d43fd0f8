import News

/// Finds cue and source of one quotation, after it or before it.
struct QuotationFrames {
  /// The text.
  let passage: Passage
  /// Finds the phrases beside the cues.
  let sources: SourceFinder

  /// The claim of a quotation whose cue stands beside it; `nil` when none does.
  func draft(_ quotation: Quotation) -> ClaimDraft? {
    guard passage.wordCount(in: quotation.tokens) > 0 else { return nil }
    return after(quotation.tokens) ?? before(quotation.tokens) ?? inside(quotation.tokens)
  }

  /// A quotation without a cue of its own, which may go on with another's words.
  ///
  /// - Returns: `nil` for words in marks that are only part of a sentence.
  func loose(_ quotation: Quotation) -> ClaimDraft? {
    let tokens = quotation.tokens
    guard passage.wordCount(in: tokens) >= 2, opensSentence(tokens) || continuesSentence(tokens),
      closesSentence(tokens) || !quotation.isClosed
    else { return nil }
    return ClaimDraft(
      kind: .quote, sentence: passage.sentence(at: tokens.lowerBound), content: tokens, cue: nil)
  }

  /// Whether nothing of its sentence stands before a quotation.
  func opensSentence(_ tokens: Range<Int>) -> Bool {
    passage.document.sentences[passage.sentence(at: tokens.lowerBound)].tokens.lowerBound == tokens.lowerBound
  }
}

private extension QuotationFrames {
  func draft(
    _ content: Range<Int>, _ cue: Cue, at index: Int, _ source: SourcePhrase?
  ) -> ClaimDraft {
    ClaimDraft(
      kind: cue.kind == .indirect ? .quote : cue.kind, sentence: passage.sentence(at: index),
      content: content,
      cue: index..<(index + cue.length), source: source)
  }

  /// "…," kata X.   "…," katanya.   "…," X said.
  func after(_ quotation: Range<Int>) -> ClaimDraft? {
    let end = endOfAttribution(of: quotation)
    var content = quotation
    var index = quotation.upperBound
    while index < end, passage.isMark(index, ",") {
      // Where the comma stands outside of the marks, it is the quotation's all the same.
      if index == quotation.upperBound { content = quotation.lowerBound..<(index + 1) }
      index += 1
    }
    while index < end, isThus(index) { index += 1 }
    guard index < end else { return nil }
    if let cue = passage.cue(at: index) {
      let next = index + cue.length
      switch cue.position {
      case .suffix: return draft(content, cue, at: index, SourcePhrase(index..<next, isPronoun: true))
      case .after: return draft(content, cue, at: index, sources.phrase(after: next, before: end))
      case .either where passage.isEnglish:
        if next < end, !passage.isWord(at: next, in: WordClasses(.that, .stop)),
          cue.need != .plain || !passage.isWord(at: next, in: .feat),
          let phrase = sources.phrase(after: next, before: end)
        {
          return draft(content, cue, at: index, phrase)
        }
      default: break
      }
    }
    return followedBySubject(content, from: index, to: end)
  }

  /// "…," X said.
  func followedBySubject(_ quotation: Range<Int>, from start: Int, to end: Int) -> ClaimDraft? {
    for index in start..<min(end, start + 24) {
      if passage.isMark(index, ";:") || passage.tokens[index].isQuotationMark || passage.isDash(index) {
        return nil
      }
      guard let cue = passage.cue(at: index), index > start else { continue }
      guard cue.position == .either || cue.position == .before, cue.need != .data,
        let phrase = sources.subject(from: start, before: index), phrase.tokens.lowerBound == start
      else { return nil }
      return draft(quotation, cue, at: index, phrase)
    }
    return nil
  }

  /// X mengatakan, "…"   X menulis di akunnya: "…"   Kata X: "…"   Katanya, "…"
  func before(_ quotation: Range<Int>) -> ClaimDraft? {
    let start = passage.document.sentences[passage.sentence(at: quotation.lowerBound)].tokens.lowerBound
    guard closesSentence(quotation), quotation.lowerBound > start else { return nil }
    var last = quotation.lowerBound - 1
    while last > start, passage.isMark(last, ",:") || passage.isWord(at: last, in: .that) { last -= 1 }
    let content = contentBefore(quotation)
    for index in stride(from: last, through: max(start, last - 20), by: -1) {
      if passage.isQuoted(at: index) { return nil }
      guard let cue = passage.cue(at: index) else { continue }
      let next = index + cue.length
      switch cue.position {
      case .before, .either:
        guard
          passage.endOfAddressee(after: next, before: last + 1, isTold: isTold(index)) > last || next > last,
          cue.need != .data, cue.need != .charge, !isPassive(index, from: start),
          let phrase = sources.subject(from: start, before: index)
        else { return nil }
        return draft(content, cue, at: index, phrase)
      case .suffix where next > last:
        return draft(content, cue, at: index, SourcePhrase(index..<next, isPronoun: true))
      case .after where index == start:
        guard let phrase = sources.phrase(after: next, before: last + 1),
          passage.endOfAddressee(after: phrase.tokens.upperBound, before: last + 1) > last
        else { return nil }
        return draft(content, cue, at: index, phrase)
      default: return nil
      }
    }
    return nil
  }

  /// "Angel, kata Hajrul, sudah pulang": marks around both halves and the phrase between them.
  func inside(_ quotation: Range<Int>) -> ClaimDraft? {
    let inner = quotation.dropFirst().dropLast()
    guard passage.isEnglish == false, inner.count <= 80 else { return nil }
    for index in inner.dropFirst() where passage.isMark(index - 1, ",") {
      guard let cue = passage.cue(at: index), cue.position == .after,
        let phrase = sources.phrase(after: index + cue.length, before: inner.endIndex),
        phrase.tokens.upperBound < inner.endIndex, passage.isMark(phrase.tokens.upperBound, ","),
        passage.isNamed(phrase.tokens.upperBound - 1)
      else { continue }
      return draft(quotation, cue, at: index, phrase)
    }
    return nil
  }

  /// "Begitu katanya", "demikian kata X"
  func isThus(_ index: Int) -> Bool {
    passage.isWord(at: index, in: .thus)
  }

  /// A conjunction before a quotation belongs to what is said.
  func contentBefore(_ quotation: Range<Int>) -> Range<Int> {
    let that = quotation.lowerBound - 1
    return passage.isWord(at: that, in: .that) ? that..<quotation.upperBound : quotation
  }

  func isTold(_ index: Int) -> Bool { passage.isWord(at: index, in: .telling) }

  func isPassive(_ index: Int, from start: Int) -> Bool {
    passage.isEnglish && index > start && passage.isWord(at: index - 1, in: .copula)
  }

  /// Where the sentence ends that the quotation ends in, or the next one where that names who spoke.
  func endOfAttribution(of quotation: Range<Int>) -> Int {
    let sentences = passage.document.sentences
    let number = passage.sentence(at: quotation.upperBound - 1)
    let end = sentences[number].tokens.upperBound
    guard end == quotation.upperBound, number + 1 < sentences.count,
      sentences[number + 1].paragraph == sentences[number].paragraph
    else { return end }
    // "Benarkah?" Tanya X: a capital after ! or ? hides that the sentence goes on.
    let next = sentences[number + 1].tokens
    var first = next.lowerBound
    while first + 1 < next.upperBound, isThus(first) { first += 1 }
    let position = passage.cue(at: first)?.position
    return position == .after || position == .suffix ? next.upperBound : end
  }

  /// Whether a quotation follows a comma or a dash inside a sentence: "…," kata X, "…"
  func continuesSentence(_ tokens: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    return before >= 0 && (passage.isMark(before, ",") || passage.isDash(before))
  }

  /// Whether nothing but a full stop stands between a quotation and the end of a sentence.
  func closesSentence(_ tokens: Range<Int>) -> Bool {
    var end = tokens.upperBound
    guard end < passage.tokens.count else { return true }
    let sentence = passage.document.sentences[passage.sentence(at: tokens.upperBound - 1)].tokens
    while end < sentence.upperBound, passage.isMark(end, ".!?\u{2026}") { end += 1 }
    return end >= sentence.upperBound
  }
}

extension Passage {
  /// Number of the sentence that holds a token.
  ///
  /// - Complexity: O(log *n*) in the sentences.
  func sentence(at token: Int) -> Int {
    var low = 0
    var high = document.sentences.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if document.sentences[middle].tokens.lowerBound <= token { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
