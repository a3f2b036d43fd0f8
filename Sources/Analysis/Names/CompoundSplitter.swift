/// Cuts "Putin-Kim" in two where each half ends or begins a name elsewhere, and "AS-Iran" where lists
/// know both; leaves "Jong-Un" whole.
struct CompoundSplitter {
  private var endings: Set<String> = []
  private var beginnings: Set<String> = []

  /// Learns from the article which capitalised words end and begin runs.
  init(_ tokens: [Token]) {
    for (index, token) in tokens.enumerated() where token.isCapitalised && !token.folded.contains("-") {
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if next.map({ !$0.isCapitalised && !$0.isMark("-") }) ?? true { endings.insert(token.folded) }
      let previous = index > 0 ? tokens[index - 1] : nil
      if previous.map({ !$0.isCapitalised }) ?? true { beginnings.insert(token.folded) }
    }
  }

  /// The compounds of `tokens` cut, all others as they were.
  func split(_ tokens: [Token], in bytes: [UInt8]) -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(tokens.count)
    for token in tokens {
      if let hyphen = hyphen(in: token, bytes) {
        let left = Word(range: token.range.lowerBound..<hyphen, kind: .word)
        let right = Word(range: (hyphen + 1)..<token.range.upperBound, kind: .word)
        var first = Token(left, in: bytes)
        first.opensSentence = token.opensSentence
        result += [
          first, Token(Word(range: hyphen..<(hyphen + 1), kind: .mark), in: bytes), Token(right, in: bytes),
        ]
      } else {
        result.append(token)
      }
    }
    return result
  }

  /// Byte of the hyphen at which a token falls apart; `nil` when it is one name.
  private func hyphen(in token: Token, _ bytes: [UInt8]) -> Int? {
    guard token.kind == .word, token.isCapitalised, token.range.count < 64 else { return nil }
    let hyphens = token.range.filter { bytes[$0] == UInt8(ascii: "-") }
    guard hyphens.count == 1, let hyphen = hyphens.first, hyphen > token.range.lowerBound,
      hyphen + 1 < token.range.upperBound, (65...90).contains(bytes[hyphen + 1])
    else { return nil }
    let halves = token.folded.split(separator: "-").map(String.init)
    guard halves.count == 2, halves[0] != halves[1] else { return nil }
    let known = Lexicon.shared.gazetteer.names
    let areKnown = known.contains([halves[0]]) && known.contains([halves[1]])
    return areKnown || endings.contains(halves[0]) && beginnings.contains(halves[1]) ? hyphen : nil
  }
}
