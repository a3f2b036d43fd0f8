/// Tells two spellings of one word of a name from two names: one edit that transliterations make.
///
/// A vowel for another, a doubled letter, "v" for "w", two letters that changed places. The first letter
/// stays, and at the end only what sounds alike may change, since "Putra" and "Putri", "Daniel" and
/// "Daniela", "Lavrov" and "Lavrova" are two.
struct SpellingVariant {
  /// Letters of ASCII, small, in order.
  private let letters: [UInt8]

  /// The fewest letters of a word that may vary inside a full name.
  static let shortest = 5
  /// The fewest letters of a name of one word that may vary: no other word vouches for it.
  static let shortestAlone = 7
  private static let longest = 24

  /// A word that may vary; `nil` when it is too short, absurdly long or not of small letters of ASCII.
  init?(_ word: String, atLeast least: Int = SpellingVariant.shortest) {
    let letters = Array(word.utf8)
    guard (least...Self.longest).contains(letters.count), letters.allSatisfy({ (97...122).contains($0) })
    else { return nil }
    self.letters = letters
  }

  /// Hands over hashes, each going on from `hash`, of the word itself and of the word with any one letter but
  /// the first left out: spellings share one of these.
  ///
  /// - SeeAlso: Garbe's symmetric delete algorithm for spelling correction.
  func forEachSignature(from hash: UInt64, _ body: (UInt64) -> Void) {
    var before = hash
    for index in letters.indices {
      if index > 0, letters[index] != letters[index - 1] {
        var signature = before
        for letter in letters[(index + 1)...] { signature = FeatureHash.adding(letter, to: signature) }
        body(signature)
      }
      before = FeatureHash.adding(letters[index], to: before)
    }
    body(before)
  }

  /// That the two are one word, spelt in two ways or in the same.
  func isSpelling(of other: SpellingVariant) -> Bool {
    let (short, long) =
      letters.count <= other.letters.count ? (letters, other.letters) : (other.letters, letters)
    guard short[0] == long[0], long.count - short.count <= 1 else { return false }
    guard let start = short.indices.first(where: { short[$0] != long[$0] }) else {
      return short.count == long.count || Self.mayBeLeftOut(short.count, of: long)
    }
    if short.count < long.count {
      return short[start...].elementsEqual(long[(start + 1)...]) && Self.mayBeLeftOut(start, of: long)
    }
    if short[(start + 1)...].elementsEqual(long[(start + 1)...]) {
      return Self.soundsAlike(short[start], long[start], isLast: start == short.count - 1)
    }
    return start + 1 < short.count && short[start] == long[start + 1] && short[start + 1] == long[start]
      && short[(start + 2)...].elementsEqual(long[(start + 2)...])
  }
}

private extension SpellingVariant {
  static let vowels = Set("aeiouy".utf8)
  /// Letters that stand for one sound at the end of a word too.
  static let ends: [Set<UInt8>] = ["ijy", "vwf", "dt", "sz", "ckq"].map { Set($0.utf8) }

  static func soundsAlike(_ first: UInt8, _ second: UInt8, isLast: Bool) -> Bool {
    ends.contains { $0.contains(first) && $0.contains(second) }
      || !isLast && vowels.contains(first) && vowels.contains(second)
  }

  /// That a word may be written without its letter at `index`.
  static func mayBeLeftOut(_ index: Int, of word: [UInt8]) -> Bool {
    let letter = word[index]
    if word[index - 1] == letter { return true }
    guard index + 1 < word.count else { return ends[0].contains(letter) && ends[0].contains(word[index - 1]) }
    return vowels.contains(letter) || letter == UInt8(ascii: "h") || word[index + 1] == letter
  }
}
