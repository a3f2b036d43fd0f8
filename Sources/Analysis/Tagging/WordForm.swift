/// What the tagger sees of one token, counted once and asked for by its neighbours too.
struct WordForm {
  /// Hash of the folded word.
  var word: UInt64
  /// Capitals, small letters, digits and marks in order, runs of three cut to two, at most 8.
  var shape: UInt64 = 0
  /// The same with every run cut to one, at most 6.
  var outline: UInt64 = 0
  /// Hashes of the first one to four bytes of the folded word.
  var prefixes = SIMD4<UInt64>()
  /// Hashes of the last one to four bytes of the folded word.
  var suffixes = SIMD4<UInt64>()
  /// What the lists say of the word.
  var traits: WordTraits = []
  /// Place in a name or title that a list knows; 0 for none.
  var known: UInt64 = 0
  /// Classes of words that stand in like surroundings, coarse to fine.
  var classes = WordTable.Classes()
  /// Lists of names that hold the word, a bit each.
  var lists: UInt8 = 0
  /// That it begins with a capital letter.
  var isCapitalised = false

  /// What stands before a sentence and after it.
  static let before = WordForm(word: 1)
  static let after = WordForm(word: 2)

  /// Longest token whose bytes are all looked at; a longer one is known by its beginning.
  private static let longestToken = 64

  private init(word: UInt64) { self.word = word }

  /// Looks at a token; cost bounded, however long it is.
  init(_ token: Token, in bytes: [UInt8], table: WordTable) {
    word = FeatureHash.empty
    isCapitalised = token.isCapitalised
    var folded = token.folded
    folded.withUTF8 { bytes in
      let length = min(bytes.count, Self.longestToken)
      for index in 0..<length {
        word = FeatureHash.adding(bytes[index], to: word)
        if index < 4 { prefixes[index] = word }
      }
      for index in length..<max(4, length) { prefixes[index] = word }
      for count in 1...4 {
        var hash = FeatureHash.empty
        for byte in bytes[(length - min(count, length))..<length] {
          hash = FeatureHash.adding(byte, to: hash)
        }
        suffixes[count - 1] = hash
      }
    }
    readSurface(
      bytes[token.range.lowerBound..<min(token.range.upperBound, token.range.lowerBound + Self.longestToken)],
      table)
    traits = WordTraits.table[FeatureHash.key(word)]
    lists = table.lists(of: word)
  }

  private mutating func readSurface(_ surface: ArraySlice<UInt8>, _ table: WordTable) {
    var hash = FeatureHash.empty
    var last: UInt64 = 0
    var run = 0
    var (shapeLength, outlineLength) = (0, 0)
    for (position, byte) in surface.enumerated() {
      let isDigit = byte >= 48 && byte <= 57
      hash = FeatureHash.adding(isDigit ? 48 : byte, to: hash)
      // A later byte of a scalar adds nothing to the shape.
      guard byte & 0xC0 != 0x80 else { continue }
      let type: UInt64 =
        isDigit
        ? 3
        : (65...90).contains(byte) || position == 0 && byte >= 0x80 && isCapitalised
          ? 1 : (97...122).contains(byte) || byte >= 0x80 ? 2 : UInt64(byte) + 8
      run = type == last ? run + 1 : 1
      last = type
      if run <= 2, shapeLength < 8 {
        shape = shape &* 131 &+ type
        shapeLength += 1
      }
      if run == 1, outlineLength < 6 {
        outline = outline &* 131 &+ type
        outlineLength += 1
      }
    }
    classes = table.classes(of: hash)
  }
}
