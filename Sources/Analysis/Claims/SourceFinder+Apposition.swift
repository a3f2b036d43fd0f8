import News

/// Roles and names that belong to a source: "Jane Roe, *a lawyer for the family*", "Menteri X, *Budi*".
extension SourceFinder {
  /// Whether a stretch between commas says when, where or how, and not who.
  func isAside(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    guard !passage.isNamed(first) else { return false }
    let asides = WordClasses(.stop, .weekday, .month, .preposition, .lead, .auxiliary)
    return passage.isWord(at: first, in: asides) || passage.isTime(at: first)
      || passage.looksLikeVerb(first) || passage.tokens[first].folded.hasSuffix("ing")
      || passage.tokens[first].folded == "however"
  }

  /// Two stretches that are one phrase: a name with its role, or a role with its name.
  func joined(_ before: Range<Int>, _ last: Range<Int>, isClosed: Bool) -> SourcePhrase? {
    let first = afterLeads(before)
    guard first < before.upperBound, last.count <= 18 else { return nil }
    let named = first..<before.upperBound
    guard !isAside(named), !passage.isWord(at: first, in: .preposition), named.count <= 16,
      passage.cue(at: first) == nil, !named.contains(where: { passage.isQuoted(at: $0) })
    else { return nil }
    let isRole = isRole(named)
    if isName(last) {
      guard isRole, !passage.namesPerson(named), trimmed(named).upperBound == named.upperBound else {
        return nil
      }
      return passage.source(first..<last.upperBound)
    }
    // "Stasiun televisi Korea Selatan, YTN", "Riset Universitas Kyomei, Jepang"
    if isClosed, !passage.isNamed(first), let only = passage.mentions(in: last).first,
      last.allSatisfy({ passage.mention(at: $0) == only })
    {
      let isPlaced = only.kind == .place && hasName(named)
      if isPlaced || only.kind == .organization {
        return passage.source(isPlaced ? named : first..<last.upperBound)
      }
    }
    // "…, 41, a truck driver": an age between the two
    let isAge = last.count <= 2 && passage.tokens[last.lowerBound].kind == .number
    guard isClosed, isAge || self.isRole(last) || isPlainApposition(last), hasName(named) else { return nil }
    guard trimmed(named).upperBound == named.upperBound else { return nil }
    return passage.source(isAge ? named : first..<last.upperBound)
  }

  /// Whether a stretch is a person's name with nothing but titles around it.
  func isName(_ range: Range<Int>) -> Bool {
    guard passage.namesPerson(range), range.count <= 10 else { return false }
    return range.allSatisfy {
      passage.isNamed($0) || passage.tokens[$0].kind == .mark || passage.isTitle(at: $0)
        || passage.tokens[$0].isCapitalised || passage.tokens[$0].kind == .number
    }
  }

  func hasName(_ range: Range<Int>) -> Bool { range.contains { passage.isNamed($0) } }

  /// Whether a stretch tells a role: it begins with a title or a word such as "seorang", or names a body.
  func isRole(_ range: Range<Int>) -> Bool {
    guard let first = range.first, !passage.isNamed(first) else { return false }
    let roles = WordClasses(.apposition, .personal, .unnamed, .institution)
    if passage.isEnglish, passage.isWord(at: first, in: .article) {
      // "the dam" is no role, "the culture secretary" is one.
      return range.dropFirst().contains { passage.isWord(at: $0, in: roles) || passage.isTitle(at: $0) }
    }
    return passage.isWord(at: first, in: roles) || passage.isTitle(at: first)
      || range.dropFirst().prefix(3).contains { passage.isWord(at: $0, in: .personal) }
  }

  /// Whether a stretch may be a role that no list knows: small letters and no verb.
  func isPlainApposition(_ range: Range<Int>) -> Bool {
    guard let first = range.first, !passage.isNamed(first), range.count <= 9, !isAside(range) else {
      return false
    }
    return passage.tokens[first].kind == .word && (passage.isEnglish || !passage.tokens[first].isCapitalised)
      && !range.contains { passage.looksLikeVerb($0) || passage.isWord(at: $0, in: Self.verbal) }
  }

  private static let verbal = WordClasses(.auxiliary, .negation, .that, .copula, .pronoun)

  /// "pria asal Serbia *itu*": the phrase goes on to a word that points back.
  func demonstrative(after core: Range<Int>, before end: Int) -> Int {
    guard !passage.isEnglish, core.upperBound < end,
      !passage.isWord(at: core.upperBound, in: .demonstrative)
    else { return core.upperBound < end && !passage.isEnglish ? core.upperBound + 1 : core.upperBound }
    let reach = min(end, core.upperBound + 6)
    for index in core.upperBound..<reach {
      guard passage.tokens[index].kind != .mark,
        !passage.isWord(at: index, in: WordClasses(.stop, .weekday, .that))
          || passage.isWord(at: index, in: .relative)
      else { break }
      if passage.isWord(at: index, in: .demonstrative), passage.tokens[index].folded != "ini" {
        return index + 1
      }
    }
    return core.upperBound
  }

  /// End of the role or the name behind a comma, else the end of the phrase itself.
  func endOfApposition(to core: Range<Int>, before end: Int) -> Int {
    var comma = core.upperBound
    if let bracket = passage.bracket(at: comma, before: end) { comma = bracket.upperBound }
    guard comma + 1 < end, passage.isMark(comma, ",") else { return core.upperBound }
    let start = comma + 1
    var close = start
    while close < end,
      passage.isNamed(close) || !passage.isMark(close, ",.;:\u{201C}\"")
        || passage.isMark(close, ".") && close + 1 < end && passage.tokens[close + 1].isCapitalised
    {
      close += 1
    }
    // "Hugo Mamani, 41, a truck driver"
    if close - start <= 2, close > start, passage.tokens[start].kind == .number, close + 1 < end,
      passage.namesPerson(core)
    {
      let further = endOfApposition(to: start..<close, before: end)
      return further > close ? further : core.upperBound
    }
    let segment = start..<close
    guard let first = segment.first, segment.count <= 18 else { return core.upperBound }
    let reach = passage.endOfNounPhrase(from: first, before: close, stopsAtCue: true)
    let isAge = passage.tokens[core.lowerBound].kind == .number
    if passage.namesPerson(core) || isAge {
      guard isRole(segment) || isPlainApposition(segment) && reach == close, reach > first else {
        return core.upperBound
      }
      return reach
    }
    let isRoleLike = isRole(core) || !passage.isNamed(core.upperBound - 1)
    return isRoleLike && isName(first..<reach) ? reach : core.upperBound
  }
}
