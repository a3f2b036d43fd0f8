/// Tells Indonesian from English by their frequent small words.
struct LanguageGuess: Sendable {
  /// Places of the languages that have a word, by its letters in one number.
  private let words: [UInt64: [Int]]
  /// The languages, in order of their names.
  private let languages: [String]

  /// Bytes of a text that are read: the beginning tells as much as the whole.
  private static let most = 6_000
  /// Paragraphs of a text that are read.
  private static let mostParagraphs = 12

  /// A guess by these words, lists by language; words of more than eight letters are no small ones and left out.
  init(_ lists: [String: [String]]) {
    languages = lists.keys.sorted()
    var words: [UInt64: [Int]] = [:]
    for (place, language) in languages.enumerated() {
      for word in Set(lists[language] ?? []) where (1...8).contains(word.utf8.count) {
        words[word.lowercased().utf8.reduce(0) { $0 << 8 | UInt64($1) }, default: []].append(place)
      }
    }
    self.words = words
  }

  /// The language of most small words, as in BCP 47; `nil` when there are hardly any.
  ///
  /// - Complexity: O(1): only the beginning is read.
  func language(of paragraphs: [String]) -> String? {
    var counts = [Int](repeating: 0, count: languages.count)
    var rest = Self.most
    for paragraph in paragraphs.prefix(Self.mostParagraphs) where rest > 0 {
      count(paragraph.utf8.prefix(rest), in: &counts)
      rest -= paragraph.utf8.count + 1
    }
    let ranked = counts.indices.sorted { (counts[$0], $1) > (counts[$1], $0) }
    guard let best = ranked.first, counts[best] >= 3 else { return nil }
    if let second = ranked.dropFirst().first, counts[best] < counts[second] * 2 { return nil }
    return languages[best]
  }
}

extension LanguageGuess {
  /// Counts the small words of a text.
  ///
  /// A word is a run of letters; what is not ASCII counts as one, but for dashes, quotation marks and their like,
  /// which begin with one byte in UTF-8.
  private func count(_ text: Substring.UTF8View, in counts: inout [Int]) {
    var word: UInt64 = 0
    var length = 0
    var skipped = 0
    func end() {
      if length > 0, length <= 8, let places = words[word] {
        for place in places { counts[place] += 1 }
      }
      word = 0
      length = 0
    }
    for byte in text {
      if skipped > 0 {
        skipped -= 1
        continue
      }
      switch byte {
      case 0x61...0x7A: word = word << 8 | UInt64(byte)
      case 0x41...0x5A: word = word << 8 | UInt64(byte | 0x20)
      case 0xE2:
        skipped = 2
        end()
        continue
      case 0x80...: word = word << 8 | UInt64(byte)
      default:
        end()
        continue
      }
      length += 1
    }
    end()
  }
}
