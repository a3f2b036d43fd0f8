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
  /// That it opens or closes a quotation.
  let isQuotationMark: Bool
  /// That it is the first word of a sentence, of a quotation or after a colon.
  var opensSentence = false

  /// Reads a word from the bytes of its text.
  init(_ word: Word, in bytes: [UInt8]) {
    range = word.range
    kind = word.kind
    isQuotationMark =
      word.kind == .mark && Self.quotationMarks.contains { $0.elementsEqual(bytes[word.range]) }
    let slice = bytes[word.range]
    if slice.allSatisfy({ $0 < 0x80 }) {
      var (upper, lower) = (0, 0)
      folded = String(unsafeUninitializedCapacity: slice.count) { letters in
        for (place, byte) in slice.enumerated() {
          let isUpper = byte >= 65 && byte <= 90
          letters[place] = isUpper ? byte + 32 : byte
          upper += isUpper ? 1 : 0
          lower += byte >= 97 && byte <= 122 ? 1 : 0
        }
        return slice.count
      }
      isCapitalised = slice.first.map { (65...90).contains($0) } ?? false
      isAllCapitals = upper >= 2 && lower == 0
    } else if word.kind == .mark {
      let text = String(decoding: slice, as: UTF8.self)
      folded = text == "\u{2019}" ? "'" : text == "\u{2011}" ? "-" : text
      (isCapitalised, isAllCapitals) = (false, false)
    } else {
      let text = String(decoding: slice, as: UTF8.self)
      var plain = ""
      for scalar in text.lowercased().unicodeScalars {
        plain.unicodeScalars.append(scalar == "\u{2019}" ? "'" : scalar == "\u{2011}" ? "-" : scalar)
      }
      folded = plain
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
    isQuotationMark = false
    isCapitalised = whole.isCapitalised
    isAllCapitals = whole.isAllCapitals
    opensSentence = whole.opensSentence
  }

  private static let quotationMarks = [
    "\"", "'", "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "\u{AB}", "\u{BB}",
  ].map { Array($0.utf8) }

  /// That it is this mark.
  func isMark(_ text: String) -> Bool { kind == .mark && folded == text }
}
