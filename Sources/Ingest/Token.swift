/// A word, a number or a mark of a line.
struct Token: Sendable, Equatable {
  /// Bytes in the line.
  var range: Range<Int>
  /// The text in lower case (ASCII).
  var text: String
  /// What it is.
  var kind: Kind

  /// Sorts of token.
  enum Kind: Sendable { case word, number, mark }

  /// Value of a number of at most four digits.
  var number: Int? { kind == .number && range.count <= 4 ? Int(text) : nil }
}

extension Line {
  /// The line's first `limit` tokens, in order; spaces are none.
  func tokens(limit: Int = 4000) -> [Token] {
    var tokens: [Token] = []
    var index = 0
    while index < key.count, tokens.count < limit {
      let byte = key[index]
      let start = index
      var kind = Token.Kind.mark
      if byte == 32 {
        index += 1
        continue
      } else if byte.isDigit {
        while index < key.count, key[index].isDigit { index += 1 }
        kind = .number
      } else if markLength(at: index) == 0 {
        while index < key.count, key[index].isLetter, markLength(at: index) == 0 { index += 1 }
        kind = .word
      } else {
        index += markLength(at: index)
      }
      tokens.append(
        Token(range: start..<index, text: String(decoding: key[start..<index], as: UTF8.self), kind: kind))
    }
    return tokens
  }

  /// Bytes of the mark at `index`; 0 for a letter. General punctuation and Latin-1 signs are marks.
  private func markLength(at index: Int) -> Int {
    let byte = key[index]
    if byte < 0x80 { return byte.isLetter || byte.isDigit ? 0 : 1 }
    if byte == 0xE2, index + 2 < key.count, key[index + 1] == 0x80 || key[index + 1] == 0x81 { return 3 }
    if byte == 0xC2, index + 1 < key.count { return 2 }
    return 0
  }
}
