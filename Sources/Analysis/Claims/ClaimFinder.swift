import News

/// Finds attributed statements: quotations with their cue, and subject, reporting word and content.
struct ClaimFinder {
  private let passage: Passage
  private let wires: [Wire]

  /// A finder for one article.
  ///
  /// - Parameter language: As in BCP 47; any other than `en` is read as Indonesian.
  init(_ document: Document, mentions: [Mention], language: String, article: Article) {
    passage = Passage(document, mentions: mentions, language: language, outlet: article.outlet)
    wires = article.wires
  }

  /// Claims sorted by start.
  ///
  /// - Complexity: O(*n* log *n*) in the tokens of the document.
  func claims() -> [Claim] {
    let sources = SourceFinder(passage: passage)
    let quotations = QuotationFrames(passage: passage, sources: sources)
    var drafts: [ClaimDraft] = []
    var loose: [(quotation: Quotation, draft: ClaimDraft)] = []
    for quotation in passage.quotations {
      if let draft = quotations.draft(quotation) {
        drafts.append(draft)
      } else if let draft = quotations.loose(quotation) {
        loose.append((quotation, draft))
      }
    }
    let usedCues = Set(drafts.compactMap(\.cue?.lowerBound))
    for (number, sentence) in passage.document.sentences.enumerated() where sentence.paragraph > 0 {
      drafts += SentenceClaims(
        passage: passage, sources: sources, sentence: number, tokens: sentence.tokens, usedCues: usedCues
      ).drafts()
    }
    addCited(to: &drafts)
    drafts.sort { $0.place < $1.place }
    drafts = QuotationChain(passage: passage, frames: quotations).joined(drafts, loose)
    return settled(drafts)
  }

  /// Adds what sentences say by the word of a wire alone; a report by nobody inside one is left to it.
  private func addCited(to drafts: inout [ClaimDraft]) {
    let told = Set(drafts.filter { $0.source != nil || $0.kind != .report }.map(\.sentence))
    let finder = ProvenanceFinder(passage: passage)
    let cited = passage.document.sentences.indices.filter { number in
      passage.document.sentences[number].paragraph > 0 && !told.contains(number)
    }.compactMap(finder.report)
    let sentences = Set(cited.map(\.sentence))
    drafts = drafts.filter { !sentences.contains($0.sentence) } + cited
  }

  /// The claims of drafts in order, with speakers and wires.
  private func settled(_ drafts: [ClaimDraft]) -> [Claim] {
    var speakers = SpeakerResolver(passage)
    var provenance = ProvenanceReader(passage: passage, wires: wires)
    var previous: (source: SourcePhrase, speakers: [Entity.ID])?
    let claims = drafts.map { draft in
      // A quotation that goes on has the phrase of the one before it, and so its speaker.
      let isSame = draft.cue == nil && previous != nil && draft.source == previous?.source
      let told =
        isSame
        ? previous?.speakers ?? []
        : speakers.speakers(of: draft.source, at: draft.cue?.lowerBound ?? draft.place)
      previous = draft.source.map { ($0, told) }
      return draft.claim(in: passage, speakers: told, via: provenance.wire(of: draft))
    }
    return claims.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}

/// Gives quotations without a cue to the speaker whose words they go on with.
struct QuotationChain {
  /// The text.
  let passage: Passage
  /// Tells how a quotation stands in its sentence.
  let frames: QuotationFrames

  /// Claims in order, with the quotations that go on with one of them.
  ///
  /// - Parameter drafts: Claims with a cue, by place.
  func joined(_ drafts: [ClaimDraft], _ loose: [(quotation: Quotation, draft: ClaimDraft)]) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    var next = 0
    for (quotation, candidate) in loose {
      while next < drafts.count, drafts[next].place < candidate.place {
        result.append(drafts[next])
        next += 1
      }
      let isInside = result.last.map { $0.content.overlaps(candidate.content) } ?? false
      let isInNext = next < drafts.count && drafts[next].content.overlaps(candidate.content)
      guard !isInside, !isInNext else { continue }
      var draft = candidate
      if let last = result.last, goesOn(with: last, quotation) {
        draft.source = last.source
        result.append(draft)
      } else if !quotation.isClosed, next < drafts.count, follows(drafts[next], quotation) {
        draft.source = drafts[next].source
        result.append(draft)
      } else if fillsParagraph(quotation), passage.wordCount(in: quotation.tokens) >= 5 {
        result.append(draft)
      }
    }
    result += drafts[next...]
    return result
  }

  /// Whether a quotation goes on with a claim: in its paragraph, or alone in the next one.
  private func goesOn(with claim: ClaimDraft, _ quotation: Quotation) -> Bool {
    guard claim.source != nil else { return false }
    let paragraph = passage.document.sentences[claim.sentence].paragraph
    if paragraph == quotation.paragraph {
      let isApart = frames.opensSentence(quotation.tokens)
      let isSplit =
        passage.sentence(at: quotation.tokens.lowerBound) == claim.sentence
        || claim.kind == .quote
      return isApart ? passage.wordCount(in: quotation.tokens) >= 2 : isSplit && claim.cue != nil
    }
    return paragraph + 1 == quotation.paragraph && fillsParagraph(quotation)
  }

  /// Whether the claim is the next paragraph's quotation, whose beginning this one is.
  private func follows(_ claim: ClaimDraft, _ quotation: Quotation) -> Bool {
    passage.document.sentences[claim.sentence].paragraph == quotation.paragraph + 1 && claim.cue != nil
      && passage.tokens[claim.content.lowerBound].isQuotationMark
  }

  private func fillsParagraph(_ quotation: Quotation) -> Bool {
    let range = passage.document.paragraphs[quotation.paragraph]
    let bytes = passage.bytes(of: quotation.tokens)
    return bytes.lowerBound == range.lowerBound && range.upperBound - bytes.upperBound <= 2
  }
}
