import News

/// What a reporting word needs beside it to report.
extension InnerFrames {
  /// Whether the cue has beside it what it needs.
  func isMet(_ cue: Cue, at range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard next < end else { return false }
    switch cue.need {
    // Whether the source is data is asked when it is known.
    case nil, .data: return true
    case .that: return takesThat(next)
    case .charge: return (next..<min(end, next + 5)).contains { passage.isWord(at: $0, in: .charge) }
    case .quote: return passage.tokens[next].isQuotationMark || passage.isMark(next, ":")
    case .to: return passage.tokens[next].folded == "to"
    case .verb: return hasVerb(next)
    case .plain:
      return passage.tokens[next].kind != .number && !passage.isWord(at: next, in: .feat)
        && !passage.isWord(at: next, in: .particle)
        && !(passage.isEnglish && next + 1 < end && passage.isWord(at: next + 1, in: .feat)
          && !passage.isNamed(next))
    }
  }

  /// Whether a verb, or a word that brings one, follows soon.
  func hasVerb(_ next: Int) -> Bool {
    let brings = WordClasses(.auxiliary, .negation, .that)
    return (next..<min(end, next + 14)).prefix { !passage.tokens[$0].isQuotationMark }.contains {
      passage.looksLikeVerb($0) || passage.isWord(at: $0, in: brings)
        || ["sebagai", "oleh", "menjadi"].contains(passage.tokens[$0].folded)
    }
  }

  /// Whether a statement, and no plain object, follows: a conjunction soon, a colon, a comma or a quotation.
  func takesThat(_ next: Int) -> Bool {
    guard next < end else { return false }
    if passage.isMark(next, ":,") || passage.tokens[next].isQuotationMark { return true }
    return (next..<min(end, next + 8)).contains { passage.isWord(at: $0, in: .that) }
  }

  func isData(_ source: SourcePhrase) -> Bool {
    guard !source.tokens.contains(where: { passage.isWord(at: $0, in: .picture) }) else { return false }
    return source.tokens.contains {
      passage.isWord(at: $0, in: .voice) || passage.isWord(at: $0, in: .institution)
    }
      || passage.mentions(in: source.tokens).contains { $0.kind == .organization }
      || passage.isWord(at: source.tokens.lowerBound, in: .unnamed)
  }
}
