/// Phrases of folded words, found longest first at a position of a text.
struct PhraseTable<Value: Sendable>: Sendable {
  private var buckets: [String: Bucket] = [:]
  private var lastWords: Set<String> = []

  /// Phrases of one first word, longest first; arrays side by side, so that looking copies nothing.
  private struct Bucket: Sendable {
    var words: [[String]] = []
    var values: [Value] = []

    /// Adds a phrase after those that are longer or as long.
    mutating func insert(_ phrase: [String], _ value: Value) {
      let place = words.firstIndex { $0.count < phrase.count } ?? words.count
      words.insert(phrase, at: place)
      values.insert(value, at: place)
    }
  }

  /// The words that phrases begin with.
  var firstWords: some Sequence<String> { buckets.keys }

  /// That it holds a phrase.
  func contains(_ words: [String]) -> Bool {
    words.first.flatMap { buckets[$0]?.words.contains(words) } ?? false
  }

  /// That a phrase ends with a word.
  func endsWord(_ word: String) -> Bool { lastWords.contains(word) }

  /// Adds a phrase; the first of two equal ones wins.
  mutating func insert(_ words: [String], _ value: Value) {
    guard let first = words.first, let last = words.last else { return }
    lastWords.insert(last)
    buckets[first, default: Bucket()].insert(words, value)
  }

  /// The longest phrase at `start` that `accepts` takes, with its length in words.
  ///
  /// - Complexity: bounded by the phrases that share the first word.
  func longestMatch(
    in tokens: ArraySlice<Token>, at start: Int, accepts: (Value, ArraySlice<Token>) -> Bool
  ) -> (length: Int, value: Value)? {
    guard let bucket = buckets[tokens[start].folded] else { return nil }
    for number in bucket.words.indices {
      let length = bucket.words[number].count
      guard start + length <= tokens.endIndex else { continue }
      var isEqual = true
      for offset in 1..<max(1, length) where tokens[start + offset].folded != bucket.words[number][offset] {
        isEqual = false
        break
      }
      guard isEqual else { continue }
      let value = bucket.values[number]
      if accepts(value, tokens[start..<(start + length)]) { return (length, value) }
    }
    return nil
  }
}
