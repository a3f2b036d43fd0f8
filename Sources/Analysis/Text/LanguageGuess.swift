/// Tells Indonesian from English by small words.
enum LanguageGuess {
  /// The language of a text as in BCP 47: `en` where English small words are more, else `id`.
  ///
  /// - Complexity: O(*n*) in the tokens, of which the first two thousand are asked.
  static func language(of tokens: [Token]) -> String {
    var balance = 0
    for token in tokens.prefix(2000) where token.kind == .word && token.range.count < 8 {
      if Lexicon.shared.contains(token.folded, in: .smallEnglish) { balance -= 1 }
      if Lexicon.shared.contains(token.folded, in: .smallIndonesian) { balance += 1 }
    }
    return balance < 0 ? "en" : "id"
  }
}
