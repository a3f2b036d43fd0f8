import News

/// Finds the wire that a sentence came by: "Dilansir X, …", "… kata Y kepada X".
struct ProvenanceFinder {
  /// The text.
  let passage: Passage

  /// A wire as a sentence names it.
  struct Citation: Hashable {
    /// Name as written.
    let name: String
    /// Whether it governs what follows, as "Dilansir X" does and "kepada X" does not.
    let isLasting: Bool
    /// The citing word.
    let cue: Int
    /// Tokens of the name.
    let tokens: Range<Int>
  }

  /// Name of the wire that a stretch names; `nil` when it names none.
  func wire(in sentence: Range<Int>) -> String? { citation(in: sentence)?.name }

  /// The wire that governs a sentence.
  func citation(in sentence: Range<Int>) -> Citation? {
    for index in sentence where !passage.isQuoted(at: index) {
      let isCitation = passage.isWord(at: index, in: .provenance)
      let isTold =
        passage.isWord(at: index, in: .wireTo) || passage.isWord(at: index, in: .telling)
      let isQuoting =
        passage.isEnglish && passage.isWord(at: index, in: .doer) && index > sentence.lowerBound
        && passage.isWord(at: index - 1, in: .quoted)
      guard isCitation || isTold || isQuoting else { continue }
      var next = index + 1
      while next < sentence.upperBound, next - index < 6, !passage.isNamed(next),
        passage.isWord(at: next, in: .filler)
      {
        next += 1
      }
      guard next < sentence.upperBound, let mention = passage.mention(at: next) else { continue }
      let isWire = passage.lexicon.gazetteer.wires.contains(mention.entity)
      let name = passage.document.text(mention.range).lowercased()
      let isOwn = passage.outletNames.contains { $0 == name || $0.hasSuffix(" " + name) }
      let isOrganization =
        mention.kind == .organization && (isCitation || isQuoting || isMedium(mention, beside: next))
      if isWire || isOwn || isOrganization {
        let end =
          (next..<sentence.upperBound).first { passage.mention(at: $0) != mention } ?? sentence.upperBound
        return Citation(
          name: passage.document.text(mention.range), isLasting: isCitation, cue: index, tokens: next..<end)
      }
    }
    return nil
  }

  /// What a sentence says by the word of a wire alone: "Dilansir X, …", "…, dikutip dari X".
  func report(in number: Int) -> ClaimDraft? {
    let sentence = passage.document.sentences[number].tokens
    guard let citation = citation(in: sentence), citation.isLasting else { return nil }
    let end = passage.endOfStatement(sentence)
    let close = passage.endOfAddressee(after: citation.tokens.upperBound, before: end)
    var content = sentence.lowerBound..<citation.cue
    if close + 1 < end, passage.isMark(close, ","), !passage.isWord(at: close + 1, in: .relative) {
      content = (close + 1)..<end
    } else {
      while let last = content.last, passage.isMark(last, ",") || passage.isWord(at: last, in: .cited) {
        content = content.lowerBound..<last
      }
    }
    guard passage.wordCount(in: content) >= 4 else { return nil }
    return ClaimDraft(
      kind: .report, sentence: number, content: content, cue: citation.cue..<(citation.cue + 1),
      source: SourcePhrase(citation.tokens), via: citation.name)
  }

  /// Whether a name, or the word beside it, says that it is a medium: "Radio Nord", "Fast FM radio".
  private func isMedium(_ mention: Mention, beside token: Int) -> Bool {
    var index = token
    let media = passage.lexicon
    while index < passage.tokens.count, passage.mention(at: index) == mention || index == token {
      if media.contains(passage.tokens[index].folded, in: .media) { return true }
      index += 1
    }
    return index < passage.tokens.count && media.contains(passage.tokens[index].folded, in: .media)
      || token > 0 && media.contains(passage.tokens[token - 1].folded, in: .media)
  }
}

/// Tells of each claim the wire that it came by.
///
/// The wire of its own sentence comes first; then the one that was cited last, or, before any is, the only one
/// that the article carries. "kepada Reuters" holds for its sentence alone.
struct ProvenanceReader {
  private let finder: ProvenanceFinder
  private let only: String?
  private var lasting: String?
  private var nextSentence = 0
  private var own: [Int: ProvenanceFinder.Citation] = [:]

  /// A reader at the beginning of a text.
  init(passage: Passage, wires: [Wire]) {
    finder = ProvenanceFinder(passage: passage)
    only = wires.count == 1 ? wires[0].name : nil
  }

  /// The wire of a claim; claims must be asked about in the order of the text.
  mutating func wire(of draft: ClaimDraft) -> String? {
    let sentences = finder.passage.document.sentences
    while nextSentence <= draft.sentence {
      if sentences[nextSentence].paragraph > 0,
        let citation = finder.citation(in: sentences[nextSentence].tokens)
      {
        own[nextSentence] = citation
        if citation.isLasting { lasting = citation.name }
      }
      nextSentence += 1
    }
    return draft.via ?? own[draft.sentence]?.name ?? lasting ?? only
  }
}
