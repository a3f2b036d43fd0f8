import News

/// Finds the smallest phrase that names who says something.
struct SourceFinder {
  /// The text.
  let passage: Passage

  /// A phrase as tokens; `isPronoun` when it only points back.
  struct Phrase {
    let tokens: Range<Int>
    let isPronoun: Bool
  }

  /// Longest phrase, in tokens.
  private static let longest = 14

  /// The phrase after an inverted cue: "…," kata *juru bicara X* kepada …
  func phrase(after start: Int, before end: Int) -> Phrase? {
    var index = start
    while index < end, index - start < Self.longest {
      let token = passage.tokens[index]
      if passage.mention(at: index) == nil {
        let isPoint =
          token.isMark(".") && index > start && passage.tokens[index - 1].range.count <= 4
          && index + 1 < end && passage.mention(at: index + 1) != nil
        if token.kind == .mark, !isPoint || token.isQuotationMark { break }
        if passage.isWord(at: index, in: .stop) || passage.isWord(at: index, in: .that) { break }
        if token.kind == .number || passage.isWord(at: index, in: .weekday) { break }
        if index > start, passage.cue(at: index) != nil { break }
      }
      index += 1
    }
    while index > start, passage.isWord(at: index - 1, in: .auxiliary) { index -= 1 }
    guard index > start else { return nil }
    return finished(start..<index)
  }

  /// The subject before a cue: *X, pakar Y di Z,* mencatat …
  ///
  /// - Returns: `nil` when nobody stands there or the statement is denied, planned or wished.
  func subject(from start: Int, before cue: Int) -> Phrase? {
    var end = cue
    var hadComma = false
    while end > start {
      if passage.mention(at: end - 1) != nil { break }
      if passage.isWord(at: end - 1, in: .negation) { return nil }
      if let earlier = startOfTime(endingAt: end, after: start) {
        end = earlier
      } else if passage.tokens[end - 1].isMark(",") {
        hadComma = true
        end -= 1
      } else if passage.isWord(at: end - 1, in: .auxiliary) {
        end -= 1
      } else {
        break
      }
    }
    guard end > start else { return nil }
    var segment = lastSegment(from: start, to: end)
    if hadComma, segment.lowerBound > start + 1, isApposition(segment) {
      let named = lastSegment(from: start, to: segment.lowerBound - 1)
      if !passage.mentions(in: named).isEmpty { segment = named.lowerBound..<end }
    }
    while let first = segment.first, segment.count > 1,
      passage.mention(at: first) == nil, passage.isWord(at: first, in: .lead)
    {
      segment = (first + 1)..<segment.upperBound
    }
    return narrowed(segment)
  }
}

private extension SourceFinder {
  func lastSegment(from start: Int, to end: Int) -> Range<Int> {
    var first = end
    while first > start {
      let token = passage.tokens[first - 1]
      let isBoundary =
        token.isMark(",") || token.isMark(";") || token.isMark(":") || token.isQuotationMark
        || token.isMark("\u{2014}") || token.isMark("\u{2013}") || passage.isWord(at: first - 1, in: .that)
      if isBoundary, passage.mention(at: first - 1) == nil { break }
      first -= 1
    }
    return first..<end
  }

  /// Start of a phrase of time such as "pada pekan ini" or "baru-baru ini" that ends at `end`.
  func startOfTime(endingAt end: Int, after start: Int) -> Int? {
    let last = passage.tokens[end - 1].folded
    guard
      ["ini", "lalu", "week", "ago"].contains(last) || passage.isWord(at: end - 1, in: .weekday)
        || passage.tokens[end - 1].isMark(")")
    else { return nil }
    let units = ["minggu", "pekan", "bulan", "tahun", "hari", "week", "month", "year"]
    if end - 2 >= start, units.contains(passage.tokens[end - 2].folded) {
      let unit = end - 2
      return unit > start && passage.tokens[unit - 1].folded == "pada" ? unit - 1 : unit
    }
    for index in stride(from: end - 2, through: max(start, end - 7), by: -1) {
      if passage.mention(at: index) != nil { return nil }
      let word = passage.tokens[index].folded
      if word == "pada" || word == "baru-baru" || word == "on" || word == "last" { return index }
    }
    return nil
  }

  /// Whether a segment tells the role of the name before it and names nobody itself.
  func isApposition(_ segment: Range<Int>) -> Bool {
    guard let first = segment.first, !passage.mentions(in: segment).contains(where: { $0.kind == .person })
    else { return false }
    return passage.isWord(at: first, in: .apposition)
      || passage.lexicon.titles.longestMatch(in: passage.tokens[...], at: first, accepts: { _, _ in true })
        != nil
  }

  /// The phrase itself when it is short; else its last name with the words that lead to it.
  func narrowed(_ segment: Range<Int>) -> Phrase? {
    guard let first = segment.first, !segment.contains(where: { passage.isQuoted(at: $0) }) else {
      return nil
    }
    let isAdverbial = passage.mention(at: first) == nil && passage.isWord(at: first, in: .preposition)
    if !isAdverbial, passage.wordCount(in: segment) <= Self.longest { return finished(segment) }
    guard let mention = passage.mentions(in: segment).last,
      let start = segment.first(where: { passage.mention(at: $0) == mention })
    else { return nil }
    let end = segment.last { passage.mention(at: $0) == mention } ?? start
    var begin = start
    while begin > segment.lowerBound, passage.mention(at: begin - 1) == nil, start - begin < 4,
      passage.lexicon.titles.longestMatch(
        in: passage.tokens[...], at: begin - 1, accepts: { _, _ in true }) != nil
    {
      begin -= 1
    }
    return finished(begin..<(end + 1))
  }

  func finished(_ range: Range<Int>) -> Phrase? {
    let words = range.filter { passage.tokens[$0].kind != .mark }
    guard let first = words.first else { return nil }
    let isPronoun = words.count == 1 && passage.isWord(at: first, in: .pronoun)
    let isNamed = !passage.mentions(in: range).isEmpty
    guard isNamed || isPronoun || words.count <= 8 else { return nil }
    guard isNamed || words.contains(where: { passage.tokens[$0].kind == .word }) else { return nil }
    return Phrase(tokens: range, isPronoun: isPronoun)
  }
}
