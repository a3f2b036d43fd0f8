/// A word with what the rules ask of it again and again.
struct Token: Sendable {
  /// UTF-8 bytes in the text.
  let range: Range<Int>
  /// Kind of stretch.
  let kind: Word.Kind
  /// Lower case, with the plain apostrophe and hyphen.
  let folded: String
  /// That it begins with a capital letter.
  let isCapitalised: Bool
  /// That it has two letters or more and all are capitals.
  let isAllCapitals: Bool
  /// That it is the first word of a sentence, of a quotation or after a colon.
  var opensSentence = false

  /// Reads a word from the bytes of its text.
  init(_ word: Word, in bytes: [UInt8]) {
    range = word.range
    kind = word.kind
    let slice = bytes[word.range]
    if slice.allSatisfy({ $0 < 0x80 }) {
      folded = String(decoding: slice.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
      isCapitalised = slice.first.map { (65...90).contains($0) } ?? false
      let letters = slice.reduce(into: (upper: 0, lower: 0)) { count, byte in
        if (65...90).contains(byte) { count.upper += 1 }
        if (97...122).contains(byte) { count.lower += 1 }
      }
      isAllCapitals = letters.upper >= 2 && letters.lower == 0
    } else {
      let text = String(decoding: slice, as: UTF8.self)
      folded = text.lowercased().replacing("\u{2019}", with: "'").replacing("\u{2011}", with: "-")
      isCapitalised = text.unicodeScalars.first?.properties.isUppercase ?? false
      isAllCapitals =
        text.unicodeScalars.count >= 2 && text.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
        && isCapitalised
    }
  }

  /// A part of this token that counts as a word of its own.
  func part(_ range: Range<Int>, folded: String) -> Token { Token(range: range, folded: folded, whole: self) }

  private init(range: Range<Int>, folded: String, whole: Token) {
    self.range = range
    self.folded = folded
    kind = .word
    isCapitalised = whole.isCapitalised
    isAllCapitals = whole.isAllCapitals
    opensSentence = whole.opensSentence
  }

  /// That it is this mark.
  func isMark(_ text: String) -> Bool { kind == .mark && folded == text }

  /// That it opens or closes a quotation.
  var isQuotationMark: Bool {
    guard kind == .mark else { return false }
    switch folded {
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "'", "\u{AB}", "\u{BB}":
      return true
    default: return false
    }
  }
}
