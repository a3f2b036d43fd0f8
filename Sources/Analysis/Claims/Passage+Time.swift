/// Words of time, and marks around what is beside the point.
extension Passage {
  /// Whether a time stands at a token: a weekday, a month, a number in brackets, "kemarin", "last week".
  func isTime(at index: Int) -> Bool {
    tokens[index].kind == .number || isWord(at: index, in: WordClasses(.weekday, .month, .time))
  }

  /// The tokens of a stretch in brackets that opens at `index`, or `nil`.
  func bracket(at index: Int, before end: Int) -> Range<Int>? {
    guard index < end, isMark(index, "(") else { return nil }
    let close = (index..<min(end, index + 14)).first { isMark($0, ")") }
    return close.map { index..<($0 + 1) }
  }

  /// Whether a number is that of a day: a month or nothing follows.
  func isDay(_ index: Int, before end: Int) -> Bool {
    guard tokens[index].kind == .number else { return false }
    return index + 1 >= end || tokens[index + 1].kind == .mark || isWord(at: index + 1, in: .month)
  }

  /// Whether a stretch is a weekday with or without its date.
  func isDate(_ range: Range<Int>) -> Bool {
    guard let first = range.first,
      isWord(at: first, in: WordClasses(.weekday, .month)) || tokens[first].folded == "hari"
    else { return false }
    return range.count <= 9
      && range.allSatisfy {
        isTime(at: $0) || tokens[$0].kind == .mark
          || isWord(at: $0, in: WordClasses(.timeTail, .timeHead))
      }
  }

  /// Start of a phrase of time such as "pada pekan ini" or "on Monday" that ends at `end`.
  func startOfTime(endingAt end: Int, after start: Int) -> Int? {
    let last = end - 1
    if isMark(last, ")") {
      guard let open = (max(start, last - 6)..<last).last(where: { isMark($0, "(") }),
        isWhollyTime((open + 1)..<last)
      else { return nil }
      return open
    }
    guard
      isTime(at: last) || isWord(at: last, in: .demonstrative)
        || isWord(at: last, in: .timeTail)
    else { return nil }
    if isWord(at: last, in: .demonstrative), tokens[last].folded != "ini" { return nil }
    for index in stride(from: last, through: max(start, end - 9), by: -1) {
      if isNamed(index) || tokens[index].isMark(",") {
        return index + 1 < end && isWhollyTime((index + 1)..<end) ? index + 1 : nil
      }
      if isWord(at: index, in: .timeHead) {
        guard isWhollyTime((index + 1)..<end) || tokens[index].folded == "baru-baru" else {
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
      isTime(at: $0) || tokens[$0].kind == .mark
        || isWord(at: $0, in: .timeTail)
    }
  }
}
