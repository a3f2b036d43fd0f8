import News

/// Finds attributed statements: quotations with their cue, and subject, reporting verb and content.
struct ClaimFinder {
  private let passage: Passage
  private let sources: SourceFinder
  private var drafts: [ClaimDraft] = []
  private var usedCues: Set<Int> = []

  /// A finder for one article.
  init(_ document: Document, mentions: [Mention]) {
    passage = Passage(document, mentions: mentions)
    sources = SourceFinder(passage: passage)
  }

  /// Claims sorted by start.
  ///
  /// - Complexity: O(*n*) in the tokens of the document.
  mutating func claims() -> [Claim] {
    addQuotations()
    for sentence in passage.document.sentences where sentence.paragraph > 0 { addIndirect(in: sentence) }
    let provenance = ProvenanceFinder(passage: passage)
    var wires: [Int: String?] = [:]
    var lastSpeaker: Entity.ID?
    var claims: [Claim] = []
    for draft in drafts.sorted(by: { $0.content.lowerBound < $1.content.lowerBound }) {
      let sentence = passage.document.sentences[draft.sentence]
      let via = wires[draft.sentence] ?? provenance.wire(in: sentence.tokens)
      wires[draft.sentence] = .some(via)
      let claim = draft.claim(in: passage, via: via, lastSpeaker: lastSpeaker)
      if let entity = claim.source?.entity { lastSpeaker = entity }
      claims.append(claim)
    }
    return claims.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}

private extension ClaimFinder {
  mutating func addQuotations() {
    let spans = passage.document.sentences
    var sentence = 0
    var previous: (draft: ClaimDraft, paragraph: Int)?
    for quotation in passage.quotations {
      while sentence + 1 < spans.count, spans[sentence].tokens.upperBound < quotation.upperBound {
        sentence += 1
      }
      var first = sentence
      while first > 0, spans[first].tokens.lowerBound > quotation.lowerBound { first -= 1 }
      let paragraph = spans[sentence].paragraph
      var end = spans[sentence].tokens.upperBound
      if end == quotation.upperBound, sentence + 1 < spans.count, spans[sentence + 1].paragraph == paragraph {
        end = spans[sentence + 1].tokens.upperBound
      }
      let finder = QuotationCue(passage: passage, sources: sources)
      let start = spans[first].tokens.lowerBound
      if var draft = finder.draft(quotation, sentence: sentence, from: start, to: end) {
        if draft.cue == nil {
          guard let last = previous, last.paragraph == paragraph, passage.wordCount(in: quotation) >= 3 else {
            if opensParagraph(quotation, first), passage.wordCount(in: quotation) >= 5 {
              drafts.append(draft)
            }
            continue
          }
          draft.source = last.draft.source
          draft.isLastSpeaker = last.draft.isLastSpeaker
        }
        if let cue = draft.cue { usedCues.insert(cue.lowerBound) }
        drafts.append(draft)
        previous = (draft, paragraph)
      }
    }
  }

  func opensParagraph(_ quotation: Range<Int>, _ sentence: Int) -> Bool {
    let spans = passage.document.sentences
    return spans[sentence].tokens.lowerBound == quotation.lowerBound
      && (sentence == 0 || spans[sentence - 1].paragraph != spans[sentence].paragraph)
  }

  mutating func addIndirect(in span: Document.Span) {
    let index = sentenceIndex(of: span)
    let finder = IndirectClaim(passage: passage, sources: sources, sentence: index, tokens: span.tokens)
    for token in span.tokens where !passage.isQuoted(at: token) && passage.mention(at: token) == nil {
      guard !usedCues.contains(token) else { break }
      guard let draft = finder.draft(at: token) else { continue }
      drafts.append(draft)
      break
    }
  }

  func sentenceIndex(of span: Document.Span) -> Int {
    var low = 0
    var high = passage.document.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if passage.document.sentences[middle].tokens.lowerBound < span.tokens.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
