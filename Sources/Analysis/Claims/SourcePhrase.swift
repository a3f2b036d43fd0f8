import News

/// The words that name who says something.
struct SourcePhrase: Hashable {
  /// Tokens, apposition and role among them.
  let tokens: Range<Int>
  /// Whether it only points back: "ia", "they", "katanya".
  let isPronoun: Bool

  /// A phrase of tokens.
  init(_ tokens: Range<Int>, isPronoun: Bool = false) {
    self.tokens = tokens
    self.isPronoun = isPronoun
  }
}

/// What the finders of sources ask of a stretch of text.
extension Passage {
  /// Longest source, in tokens.
  static let longestSource = 24

  /// A stretch as a source, trimmed of marks; `nil` where nobody and nothing can be meant by it.
  func source(_ range: Range<Int>) -> SourcePhrase? {
    var range = range
    while let last = range.last, tokens[last].kind == .mark, !isNamed(last), !isMark(last, ")]") {
      range = range.lowerBound..<last
    }
    while let first = range.first, tokens[first].kind == .mark, !isNamed(first) {
      range = (first + 1)..<range.upperBound
    }
    let words = range.filter { tokens[$0].kind != .mark }
    guard let first = words.first, range.count <= Self.longestSource else { return nil }
    if words.count == 1, isWord(at: first, in: .pronoun) { return SourcePhrase(range, isPronoun: true) }
    let content = words.filter {
      tokens[$0].kind == .word && !isWord(at: $0, in: Self.empty) && cue(at: $0) == nil
    }
    guard !content.isEmpty, isNamed(first) || tokens[first].kind == .word || content.count > 1 else {
      return nil
    }
    let isNamedAnywhere = range.contains { isNamed($0) }
    return isNamedAnywhere || words.count <= 10 ? SourcePhrase(range) : nil
  }

  /// Words that alone name nobody.
  private static let empty = WordClasses(
    .determiner, .auxiliary, .negation, .lead, .copula, .weekday, .month, .time, .that, .and)

  /// First token from `start` on that ends a noun phrase.
  ///
  /// A phrase of place or kind stays with a head that is no person: "pejabat di Kementerian X".
  func endOfNounPhrase(from start: Int, before end: Int, stopsAtCue: Bool) -> Int {
    var index = start
    var hasPerson = false
    while index < end {
      if let mention = mention(at: index) {
        hasPerson = hasPerson || mention.kind == .person
        index += 1
        continue
      }
      if let bracket = bracket(at: index, before: end), index > start {
        // "(KCNA)" belongs to its name, "(18/6)" and "(47)" end it.
        guard bracket.dropFirst().dropLast().contains(where: { isNamed($0) }) else { return index }
        index = bracket.upperBound
        continue
      }
      if tokens[index].kind == .mark {
        guard isMark(index, ".'\u{2019}/&-"), index > start, !isDash(index),
          !isMark(index, ".") || index + 1 < end && tokens[index + 1].isCapitalised
        else { return index }
        index += 1
        continue
      }
      if index > start {
        if isWord(at: index, in: .stop) {
          guard !hasPerson, keepsNoun(after: index, before: end), !isVenue(index, from: start) else {
            return index
          }
          index += 2
          continue
        }
        if isWord(at: index, in: Self.breaks) || stopsAtCue && cue(at: index) != nil { return index }
        if looksLikeVerb(index) || isWord(at: index, in: .weekday) { return index }
      } else if isWord(at: index, in: WordClasses(.stop, .negation, .weekday, .that)) {
        return index
      }
      index += 1
    }
    return index
  }

  private static let breaks = WordClasses(.auxiliary, .negation, .that, .clause, .copula, .month)
    .subtracting(WordClasses(.and))

  /// Whether a preposition leads to what a body or a person is of, and to no time or occasion.
  private func keepsNoun(after index: Int, before end: Int) -> Bool {
    guard index + 1 < end, isWord(at: index, in: .of), !isTime(at: index + 1),
      !isWord(at: index + 1, in: WordClasses(.stop, .auxiliary, .negation, .demonstrative)),
      tokens[index + 1].kind == .word
    else { return false }
    return !isWord(at: index + 1, in: .occasion)
  }

  /// Whether a preposition leads from a named body to the place where it met: "KTT G7 di Italia".
  private func isVenue(_ index: Int, from start: Int) -> Bool {
    guard let body = mention(at: index - 1), body.kind == .organization,
      mention(at: index + 1)?.kind == .place
    else { return false }
    return isWord(at: index, in: .venue)
      && !(start..<index).contains { lexicon.contains(tokens[$0].folded, in: .ministry) }
  }
}
