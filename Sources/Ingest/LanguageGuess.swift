/// Tells Indonesian from English by their frequent small words.
struct LanguageGuess: Sendable {
  private let words: [String: Set<String>]

  /// A guess by these words, lists by language.
  init(_ lists: [String: [String]]) { words = lists.mapValues { Set($0) } }

  /// The language of most small words, as in BCP 47; `nil` when there are hardly any.
  func language(of paragraphs: [String]) -> String? {
    var counts: [String: Int] = [:]
    for word in paragraphs.prefix(12).joined(separator: " ").prefix(6000).lowercased().split(whereSeparator: {
      !$0.isLetter
    }) {
      for (language, list) in words where list.contains(String(word)) { counts[language, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let best = ranked.first, best.value >= 3 else { return nil }
    if let second = ranked.dropFirst().first, best.value < second.value * 2 { return nil }
    return best.key
  }
}
