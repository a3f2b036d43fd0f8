/// What forms of one word have in common: "kunjungan", "mengunjungi" and "berkunjung" are "unjung".
///
/// A stem is for comparing, never for showing. Endings and prefixes go only where four letters are left.
enum WordStem {
  /// Letters that must be left.
  private static let least = 4

  /// The stem of a folded word in a language.
  static func stem(of word: String, language: String) -> String {
    guard word.utf8.allSatisfy({ (97...122).contains($0) || $0 == 45 }) else { return word }
    return language == "en" ? english(word) : indonesian(word)
  }

  private static func english(_ word: String) -> String {
    for (ending, instead) in [("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")]
    where word.hasSuffix(ending) && word.utf8.count - ending.utf8.count >= least && !word.hasSuffix("ss") {
      return String(word.dropLast(ending.utf8.count)) + instead
    }
    return word
  }

  private static func indonesian(_ word: String) -> String {
    // Of "mata-mata" and "kereta-keretaan" one half is the word.
    if let hyphen = word.firstIndex(of: "-"), word[word.index(after: hyphen)...].hasPrefix(word[..<hyphen]) {
      return indonesian(String(word[..<hyphen]))
    }
    var stem = word[...]
    for endings in [["nya", "lah", "kah"], ["kan", "an", "i"]] {
      if let ending = endings.first(where: { stem.hasSuffix($0) && stem.utf8.count - $0.utf8.count >= least })
      {
        stem = stem.dropLast(ending.utf8.count)
      }
    }
    for _ in 0..<2 {
      guard let shorter = withoutPrefix(stem) else { break }
      stem = shorter
    }
    // The first letter that "meng-" swallows is gone from all forms.
    return stem.hasPrefix("k") && stem.utf8.count > least ? String(stem.dropFirst()) : String(stem)
  }

  /// Prefixes and the letter that each stands in for, the longest first.
  private static let prefixes: [(prefix: String, before: String, letter: String)] = [
    ("meny", "aiueo", "s"), ("peny", "aiueo", "s"), ("meng", "aiueoghk", ""), ("peng", "aiueoghk", ""),
    ("mem", "aiueo", "p"), ("pem", "aiueo", "p"), ("mem", "bfp", ""), ("pem", "bfp", ""),
    ("men", "aiueo", "t"), ("pen", "aiueo", "t"), ("men", "cdjtsz", ""), ("pen", "cdjtsz", ""),
    ("ber", "", ""), ("ter", "", ""), ("per", "", ""), ("me", "lrwy", ""), ("pe", "lrwy", ""),
    ("di", "", ""), ("ke", "", ""),
  ]

  private static func withoutPrefix(_ stem: Substring) -> Substring? {
    for (prefix, before, letter) in prefixes where stem.hasPrefix(prefix) {
      let rest = stem.dropFirst(prefix.utf8.count)
      guard rest.utf8.count + letter.utf8.count >= least, let first = rest.first,
        before.isEmpty || before.contains(first)
      else { continue }
      // "Berencana" is of "rencana" where "beranak" is of "anak".
      if prefix.hasSuffix("r"), "aiueo".contains(first), Lexicon.shared.background.holds("r" + rest) {
        return ("r" + rest)[...]
      }
      return letter.isEmpty ? rest : (letter + rest)[...]
    }
    return nil
  }
}
