/// Phrases of folded words, found longest first at a position of a text.
struct PhraseTable<Value: Sendable>: Sendable {
  private var phrases: [String: [Phrase]] = [:]

  private struct Phrase: Sendable {
    let words: [String]
    let value: Value
  }

  /// Adds a phrase; the first of two equal ones wins.
  mutating func insert(_ words: [String], _ value: Value) {
    guard let first = words.first else { return }
    var bucket = phrases[first] ?? []
    let place = bucket.firstIndex { $0.words.count < words.count } ?? bucket.count
    bucket.insert(Phrase(words: words, value: value), at: place)
    phrases[first] = bucket
  }

  /// The longest phrase at `start` that `accepts` takes, with its length in words.
  ///
  /// - Complexity: bounded by the phrases that share the first word.
  func longestMatch(
    in tokens: ArraySlice<Token>, at start: Int, accepts: (Value, ArraySlice<Token>) -> Bool
  ) -> (length: Int, value: Value)? {
    guard let bucket = phrases[tokens[start].folded] else { return nil }
    for phrase in bucket where start + phrase.words.count <= tokens.endIndex {
      let slice = tokens[start..<(start + phrase.words.count)]
      if zip(slice, phrase.words).allSatisfy({ $0.folded == $1 }), accepts(phrase.value, slice) {
        return (phrase.words.count, phrase.value)
      }
    }
    return nil
  }
}
