import News

/// Finds the smallest phrase that names who says something, after a reporting word or before it.
struct SourceFinder {
  /// The text.
  let passage: Passage

  /// The phrase after an inverted cue, with the role beside it: "…," kata *Budi, ketua X,* di Jakarta.
  ///
  /// - Parameter isLeading: Whether what is said follows, so that a role counts only between two commas.
  func phrase(after start: Int, before end: Int, isLeading: Bool = false) -> SourcePhrase? {
    var first = start
    while first < end, passage.isWord(at: first, in: .doer) { first += 1 }
    guard first < end, !passage.isMark(first, ",:;.") else { return nil }
    var core = first..<passage.endOfNounPhrase(from: first, before: end, stopsAtCue: true)
    core = core.lowerBound..<demonstrative(after: core, before: end)
    while core.count > 1, passage.isWord(at: core.upperBound - 1, in: .auxiliary) {
      core = core.lowerBound..<(core.upperBound - 1)
    }
    guard passage.source(core) != nil else { return nil }
    let close = endOfApposition(to: core, before: end)
    if isLeading, close > core.upperBound, close >= end || !passage.isMark(close, ",") {
      return passage.source(core)
    }
    return passage.source(core.lowerBound..<close) ?? passage.source(core)
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
            && !passage.tokens[index].isCapitalised
            && !passage.isWord(at: index, in: WordClasses(.of, .joint, .article))
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

extension SourceFinder {
  /// Where the subject ends: adverbs and times before the cue are no part of it.
  func endOfSubject(from start: Int, before cue: Int) -> Int? {
    var end = cue
    while end > start {
      if passage.isNamed(end - 1) { break }
      if passage.isWord(at: end - 1, in: .auxiliary) || passage.isMark(end - 1, ",") {
        end -= 1
      } else if passage.isWord(at: end - 1, in: WordClasses(.negation, .copula)) {
        return nil
      } else if let earlier = passage.startOfTime(endingAt: end, after: start) {
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

  /// Whether a stretch before a verb says where it was said, with nobody in it: "dalam sebuah komunike".
  func isOccasion(_ range: Range<Int>) -> Bool {
    passage.isWord(at: range.lowerBound, in: .circumstance) && lastName(in: range) == nil
  }

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
      !passage.isWord(at: first, in: WordClasses(.stop, .preposition)),
      !(first..<segment.upperBound).contains(where: { passage.isWord(at: $0, in: .relative) })
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
}
