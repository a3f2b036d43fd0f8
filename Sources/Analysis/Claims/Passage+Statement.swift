/// Where statements begin and end.
extension Passage {
  /// End of a sentence's statement: without its full stop, which a closing quotation mark holds inside.
  func endOfStatement(_ sentence: Range<Int>) -> Int {
    var end = sentence.upperBound
    // "… overnight. (ali/dre)": the desk's mark stands behind the full stop
    if isMark(end - 1, ")"),
      let open = (max(sentence.lowerBound, end - 8)..<end).last(where: { isMark($0, "(") }),
      open > sentence.lowerBound, isMark(open - 1, ".!?")
    {
      end = open
    }
    while end > sentence.lowerBound, isMark(end - 1, ".!?\u{2026}") { end -= 1 }
    return end
  }

  /// First token of what is said behind a reporting word.
  ///
  /// An addressee, a place and a time before the conjunction are no part of it; where there is no conjunction,
  /// an addressee ends with its noun.
  func startOfStatement(after cue: Range<Int>, before end: Int) -> Int {
    var start = cue.upperBound
    while start < end, isMark(start, ",:") { start += 1 }
    guard start < end, !isWord(at: start, in: .that), !tokens[start].isQuotationMark else { return start }
    let isTold = isWord(at: cue.lowerBound, in: .telling)
    let isLed =
      isWord(at: start, in: .addressing) || isWord(at: start, in: .weekday)
      || isTold || isMark(start, "(")
    guard isLed else { return start }
    let reach = min(end, start + 22)
    if let that = (start..<reach).first(where: { isWord(at: $0, in: .that) && !isQuoted(at: $0) }) {
      let isNear = !(start..<that).contains { index in cue.upperBound <= index && self.cue(at: index) != nil }
      if isNear { return that }
    }
    let past = endOfAddressee(after: start - (isMark(start - 1, ",") ? 1 : 0), before: end, isTold: isTold)
    var next = past
    while next < end, isMark(next, ",:") { next += 1 }
    return next < end ? next : start
  }

  /// End of the addressee, place and time behind a reporting phrase: "kepada wartawan di Jakarta, Senin (3/6)".
  func endOfAddressee(after start: Int, before end: Int, isTold: Bool = false) -> Int {
    var index = start
    var told = isTold
    while index < end {
      if let bracket = bracket(at: index, before: end) {
        index = bracket.upperBound
        continue
      }
      if isMark(index, ",") {
        guard index + 1 < end,
          isWord(at: index + 1, in: WordClasses(.weekday, .month)) || isDay(index + 1, before: end)
        else { return index }
        index += 1
        continue
      }
      if isTime(at: index) {
        index += 1
        continue
      }
      let opens =
        isWord(at: index, in: .stop) && !isWord(at: index, in: .that)
        && !isWord(at: index, in: .reason)
      let isAddressee =
        told
        && (isNamed(index)
          || isWord(at: index, in: WordClasses(.audience, .unnamed, .determiner, .institution))
          || isWord(at: index, in: .article))
      guard opens || isAddressee else { return index }
      index = endOfPhrase(from: isAddressee ? index : index + 1, before: end)
      told = false
    }
    return index
  }

  /// What is left of a statement when remarks on where and when the words came are taken from its end.
  func endWithoutRemarks(_ statement: Range<Int>) -> Int {
    var end = startOfAdjunct(in: statement) ?? statement.upperBound
    while let comma = (max(statement.lowerBound, end - 18)..<end).last(where: {
      isMark($0, ",") && !isQuoted(at: $0)
    }),
      comma > statement.lowerBound, comma + 1 < end
    {
      let first = comma + 1
      let isRemark = isWord(at: first, in: .cited) || isDate(first..<end)
      guard isRemark else { break }
      end = comma
    }
    if let occasion = startOfOccasion(in: statement.lowerBound..<end) { end = occasion }
    // "(18/6)", "(AFP)" at the very end
    if end - 1 > statement.lowerBound, isMark(end - 1, ")"),
      let open = (max(statement.lowerBound, end - 8)..<end).last(where: { isMark($0, "(") }),
      open > statement.lowerBound, end - open <= 6,
      isDate((open - 1)..<end)
        || tokens[open + 1].isAllCapitals && end == statement.upperBound && open + 3 == end
          && isNamed(open + 1) && !isNamed(open - 1)
    {
      end = isDate((open - 1)..<end) ? open - 1 : open
      if end > statement.lowerBound, isMark(end - 1, ",") { end -= 1 }
    }
    return end
  }

  /// Where the writer's own circumstance begins: ", di tengah …", ", amid …".
  private func startOfAdjunct(in statement: Range<Int>) -> Int? {
    statement.dropFirst().dropLast(2).first { index in
      isMark(index, ",") && !isQuoted(at: index)
        && (tokens[index + 1].folded == "amid"
          || tokens[index + 1].folded == "di" && tokens[index + 2].folded == "tengah")
    }
  }

  /// Where a closing remark begins on when or where it was said: "dalam konferensi pers", "in a statement".
  private func startOfOccasion(in statement: Range<Int>) -> Int? {
    guard statement.count > 1 else { return nil }
    let reach = max(statement.lowerBound + 1, statement.upperBound - 10)..<statement.upperBound
    return reach.last { index in
      guard isWord(at: index, in: .circumstance), !isQuoted(at: index)
      else { return false }
      let noun = (index + 1)..<min(statement.upperBound, index + 7)
      return noun.prefix { !isWord(at: $0, in: .stop) && tokens[$0].kind != .mark }.contains {
        isWord(at: $0, in: .speech)
      }
    }
  }

  /// The quotation that a statement is, but for a conjunction before it.
  ///
  /// - Complexity: O(log *n*) in the quotations.
  func quotation(filling range: Range<Int>) -> Quotation? {
    var start = range.lowerBound
    while start < range.upperBound, isWord(at: start, in: .that) || isMark(start, ",:") { start += 1 }
    guard start < range.upperBound, tokens[start].isQuotationMark else { return nil }
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].tokens.lowerBound < start { low = middle + 1 } else { high = middle }
    }
    guard low < quotations.count, quotations[low].tokens.lowerBound == start,
      quotations[low].tokens.upperBound >= range.upperBound
    else { return nil }
    return quotations[low]
  }

  /// End of the phrase that begins at a token: at the next comma or word that begins another.
  private func endOfPhrase(from start: Int, before end: Int) -> Int {
    var index = start
    while index < end {
      if isNamed(index) { index += 1; continue }
      if tokens[index].kind == .mark, !isMark(index, ".-'\u{2019}") { return index }
      if index > start,
        isWord(at: index, in: WordClasses(.stop, .that, .auxiliary, .negation, .pronoun, .copula))
          || looksLikeVerb(index) || cue(at: index) != nil
      {
        return index
      }
      if index > start, isNamed(index - 1), !isWord(at: index, in: .demonstrative), !isTime(at: index) {
        return index
      }
      if index > start, isWord(at: index - 1, in: .audience), isNamed(index) || isEnglish { return index }
      index += 1
    }
    return index
  }
}
