/// Cuts "Putin-Kim" in two where each half ends or begins a name elsewhere, and "AS-Iran" where lists
/// know both; leaves "Jong-Un" whole.
struct CompoundSplitter {
  private var endings: Set<String> = []
  private var beginnings: Set<String> = []

  /// Learns from the article which capitalised words end and begin runs, if it has a compound at all.
  init(_ paragraphs: [[Token]], in bytes: [UInt8]) {
    guard paragraphs.contains(where: { Self.hasCompound($0, bytes) }) else { return }
    let tokens = paragraphs.flatMap { $0 }
    for (index, token) in tokens.enumerated()
    where token.isCapitalised && !token.folded.utf8.contains(UInt8(ascii: "-")) {
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if next.map({ !$0.isCapitalised && !$0.isMark("-") }) ?? true { endings.insert(token.folded) }
      let previous = index > 0 ? tokens[index - 1] : nil
      if previous.map({ !$0.isCapitalised }) ?? true { beginnings.insert(token.folded) }
    }
  }

  /// The compounds of `tokens` cut, all others as they were.
  func split(_ tokens: [Token], in bytes: [UInt8]) -> [Token] {
    guard Self.hasCompound(tokens, bytes) else { return tokens }
    var result: [Token] = []
    result.reserveCapacity(tokens.count)
    for token in tokens {
      if let hyphen = Self.hyphen(in: token, bytes), fallsApart(token) {
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

  private static func hasCompound(_ tokens: [Token], _ bytes: [UInt8]) -> Bool {
    tokens.contains { hyphen(in: $0, bytes) != nil }
  }

  /// Byte of the one hyphen of a token, with a capital letter after it.
  private static func hyphen(in token: Token, _ bytes: [UInt8]) -> Int? {
    guard token.kind == .word, token.isCapitalised, token.range.count < 64 else { return nil }
    var found: Int?
    for place in token.range where bytes[place] == UInt8(ascii: "-") {
      guard found == nil else { return nil }
      found = place
    }
    guard let hyphen = found, hyphen > token.range.lowerBound, hyphen + 1 < token.range.upperBound,
      (65...90).contains(bytes[hyphen + 1])
    else { return nil }
    return hyphen
  }

  /// Whether a token with a hyphen is two names and not one.
  private func fallsApart(_ token: Token) -> Bool {
    let halves = token.folded.split(separator: "-").map(String.init)
    guard halves.count == 2, halves[0] != halves[1] else { return false }
    let known = Lexicon.shared.gazetteer.names
    let areKnown = known.contains([halves[0]]) && known.contains([halves[1]])
    return areKnown || endings.contains(halves[0]) && beginnings.contains(halves[1])
  }
}
