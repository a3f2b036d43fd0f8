import News

/// Finds the smallest phrase that names who says something, after a reporting word or before it.
struct SourceFinder {
  /// The text.
  let passage: Passage

  /// The phrase after an inverted cue, with the role beside it: "…," kata *Budi, ketua X,* di Jakarta.
  func phrase(after start: Int, before end: Int) -> SourcePhrase? {
    var first = start
    while first < end, ["oleh", "by"].contains(passage.tokens[first].folded) { first += 1 }
    guard first < end, !passage.isMark(first, ",:;.") else { return nil }
    var core = first..<passage.endOfNounPhrase(from: first, before: end, stopsAtCue: true)
    core = core.lowerBound..<demonstrative(after: core, before: end)
    while core.count > 1, passage.isWord(at: core.upperBound - 1, in: .auxiliary) {
      core = core.lowerBound..<(core.upperBound - 1)
    }
    guard passage.source(core) != nil else { return nil }
    return passage.source(core.lowerBound..<endOfApposition(to: core, before: end)) ?? passage.source(core)
  }

  /// The subject before a cue: *X, pakar Y di Z,* mencatat …
  ///
  /// - Parameter start: First token of the clause.
  /// - Returns: `nil` when nobody stands there or the statement is denied, planned or wished.
  func subject(from start: Int, before cue: Int) -> SourcePhrase? {
    guard let end = endOfSubject(from: start, before: cue) else { return nil }
    var segments = self.segments(of: start..<end)
    // "X, yang memimpin rapat, mengatakan", "X, Selasa (3/6), mengatakan"
    let hasComma = end < cue && passage.isMark(end, ",") || segments.last?.isEmpty == true
    segments.removeAll(where: \.isEmpty)
    var dropped = false
    while segments.count > 1, let last = segments.last, isAside(last),
      hasComma || dropped || isOccasion(last)
    {
      segments.removeLast()
      dropped = true
    }
    guard let last = segments.last else { return nil }
    let before = segments.dropLast().last
    if let before, let whole = joined(before, last, isClosed: hasComma) { return whole }
    return nounPhrase(last)
  }

  /// The subject that a sentence or clause begins with, whatever verb follows.
  func openingSubject(of range: Range<Int>) -> SourcePhrase? {
    for segment in segments(of: range).prefix(3) where !segment.isEmpty {
      let first = afterLeads(segment)
      guard first < segment.upperBound, !passage.isWord(at: first, in: WordClasses(.preposition, .stop))
      else { continue }
      var end = passage.endOfNounPhrase(from: first, before: segment.upperBound, stopsAtCue: true)
      // An English verb shows by nothing but its place behind a name.
      if passage.isEnglish,
        let verb = (first + 1..<max(first + 1, end)).first(where: { index in
          passage.isNamed(index - 1) && !passage.isNamed(index) && passage.tokens[index].kind == .word
            && !passage.tokens[index].isCapitalised && !Self.joins.contains(passage.tokens[index].folded)
        })
      {
        end = verb
      }
      guard end > first, let phrase = passage.source(first..<end) else { continue }
      return phrase
    }
    return nil
  }
}

private extension SourceFinder {
  /// Where the subject ends: adverbs and times before the cue are no part of it.
  func endOfSubject(from start: Int, before cue: Int) -> Int? {
    var end = cue
    while end > start {
      if passage.isNamed(end - 1) { break }
      if passage.isWord(at: end - 1, in: .auxiliary) || passage.isMark(end - 1, ",") {
        end -= 1
      } else if passage.isWord(at: end - 1, in: WordClasses(.negation, .copula)) {
        return nil
      } else if let earlier = startOfTime(endingAt: end, after: start) {
        end = earlier
      } else {
        break
      }
    }
    guard end > start else { return nil }
    // "tidak pernah secara terbuka mengatakan"
    return passage.isWord(at: end - 1, in: .negation) && !passage.isNamed(end - 1) ? nil : end
  }

  /// Stretches between commas, marks of a sentence, dashes and quotations, the last one last.
  func segments(of range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var end = range.upperBound
    var index = range.upperBound
    while index > range.lowerBound, parts.count < 6 {
      index -= 1
      guard !passage.isNamed(index) else { continue }
      let isHard =
        passage.isMark(index, ";:\"\u{201C}\u{201D}") || passage.isDash(index)
        || passage.isQuoted(at: index) || passage.isWord(at: index, in: .that)
      if isHard || passage.isMark(index, ",") {
        parts.append((index + 1)..<end)
        end = index
      }
      if isHard { return parts.reversed() }
    }
    if index == range.lowerBound { parts.append(range.lowerBound..<end) }
    return parts.reversed()
  }

  /// First token that is no lead such as "Tetapi" or "Sementara itu".
  func afterLeads(_ range: Range<Int>) -> Int {
    var first = range.lowerBound
    while first < range.upperBound, !passage.isNamed(first),
      passage.tokens[first].kind == .mark || passage.isWord(at: first, in: .lead)
        || passage.isWord(at: first, in: .demonstrative) && !passage.isEnglish
    {
      first += 1
    }
    return first
  }

  /// Whether a stretch between commas says when, where or how, and not who.
  func isAside(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    guard !passage.isNamed(first) else { return false }
    let asides = WordClasses(.stop, .weekday, .month, .preposition, .lead, .auxiliary)
    return passage.isWord(at: first, in: asides) || passage.isTime(at: first)
      || passage.looksLikeVerb(first) || passage.tokens[first].folded.hasSuffix("ing")
      || passage.tokens[first].folded == "however"
  }

  /// Whether a stretch before a verb says where it was said, with nobody in it: "dalam sebuah komunike".
  func isOccasion(_ range: Range<Int>) -> Bool {
    let openers = ["dalam", "pada", "di", "melalui", "lewat", "in", "at", "on", "during", "through", "via"]
    return openers.contains(passage.tokens[range.lowerBound].folded) && lastName(in: range) == nil
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
    // "Stasiun televisi Korea Selatan, YTN"
    if isRole, passage.mentions(in: last).count == 1, last.allSatisfy({ passage.isNamed($0) }),
      passage.isWord(at: first, in: .institution)
    {
      return passage.source(first..<last.upperBound)
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
    if passage.isEnglish, Self.articles.contains(passage.tokens[first].folded) {
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

  static let joins: Set<String> = ["of", "for", "and", "the", "in", "at", "from"]
  static let articles: Set<String> = ["the", "a", "an", "its", "his", "her", "their"]

  static let verbal = WordClasses(.auxiliary, .negation, .that, .copula, .pronoun)

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    range
      .lowerBound..<passage.endOfNounPhrase(
        from: range.lowerBound, before: range.upperBound, stopsAtCue: false)
  }

  /// The phrase at the head of a stretch; a closing "itu" or "tersebut" keeps all of it.
  func nounPhrase(_ segment: Range<Int>) -> SourcePhrase? {
    let first = afterLeads(segment)
    guard first < segment.upperBound else { return nil }
    if passage.isWord(at: segment.upperBound - 1, in: .demonstrative), segment.upperBound - first <= 10,
      !passage.isWord(at: first, in: WordClasses(.stop, .preposition))
    {
      return passage.source(first..<segment.upperBound)
    }
    if !passage.isNamed(first), passage.isWord(at: first, in: WordClasses(.preposition, .stop)) {
      return lastName(in: first..<segment.upperBound)
    }
    let end = passage.endOfNounPhrase(from: first, before: segment.upperBound, stopsAtCue: false)
    guard end > first else { return nil }
    return passage.source(first..<end)
  }

  /// The last name of a stretch with the titles that lead to it: "Dalam wawancara itu *Presiden Budi* mengatakan".
  func lastName(in range: Range<Int>) -> SourcePhrase? {
    guard let mention = passage.mentions(in: range).last,
      let start = range.first(where: { passage.mention(at: $0) == mention }),
      let end = range.last(where: { passage.mention(at: $0) == mention }), end + 1 == range.upperBound
    else { return nil }
    var begin = start
    while begin > range.lowerBound, start - begin < 4, !passage.isNamed(begin - 1),
      passage.isTitle(at: begin - 1)
    {
      begin -= 1
    }
    return passage.source(begin..<(end + 1))
  }

  /// "pria asal Serbia *itu*": the phrase goes on to a word that points back.
  func demonstrative(after core: Range<Int>, before end: Int) -> Int {
    guard !passage.isEnglish, core.upperBound < end,
      !passage.isWord(at: core.upperBound, in: .demonstrative)
    else { return core.upperBound < end && !passage.isEnglish ? core.upperBound + 1 : core.upperBound }
    let reach = min(end, core.upperBound + 6)
    for index in core.upperBound..<reach {
      guard passage.tokens[index].kind != .mark,
        !passage.isWord(at: index, in: WordClasses(.stop, .weekday, .that))
          || passage.tokens[index].folded == "yang"
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
      guard isRole(segment) || isPlainApposition(segment), reach > first else { return core.upperBound }
      return reach
    }
    let isRoleLike = isRole(core) || !passage.isNamed(core.upperBound - 1)
    return isRoleLike && isName(first..<reach) ? reach : core.upperBound
  }

  /// Start of a phrase of time such as "pada pekan ini" or "on Monday" that ends at `end`.
  func startOfTime(endingAt end: Int, after start: Int) -> Int? {
    let last = end - 1
    if passage.isMark(last, ")") {
      guard let open = (max(start, last - 6)..<last).last(where: { passage.isMark($0, "(") }),
        isWhollyTime((open + 1)..<last)
      else { return nil }
      return open
    }
    guard
      passage.isTime(at: last) || passage.isWord(at: last, in: .demonstrative)
        || ["lalu", "ago", "week", "month", "year"].contains(passage.tokens[last].folded)
    else { return nil }
    if passage.isWord(at: last, in: .demonstrative), passage.tokens[last].folded != "ini" { return nil }
    for index in stride(from: last, through: max(start, end - 9), by: -1) {
      if passage.isNamed(index) || passage.tokens[index].isMark(",") {
        return index + 1 < end && isWhollyTime((index + 1)..<end) ? index + 1 : nil
      }
      if ["pada", "baru-baru", "on", "last", "earlier", "late", "di"].contains(passage.tokens[index].folded) {
        guard isWhollyTime((index + 1)..<end) || passage.tokens[index].folded == "baru-baru" else {
          return nil
        }
        return index
      }
    }
    return nil
  }

  /// Whether a stretch holds nothing but words of time.
  func isWhollyTime(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      passage.isTime(at: $0) || passage.tokens[$0].kind == .mark
        || ["ini", "lalu", "ago", "waktu", "setempat", "itu", "wib", "wita", "wit"].contains(
          passage.tokens[$0].folded)
    }
  }
}
