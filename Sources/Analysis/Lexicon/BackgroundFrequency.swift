/// How many articles of a background collection hold a word, Indonesian and English.
struct BackgroundFrequency: Sendable {
  /// Words that are frequent and mostly written in lower case.
  private(set) var commonWords: Set<String> = []
  private var shares: [String: Double] = [:]

  /// Share of articles assumed for a word that is in no list.
  private static let unseenShare = 0.0015
  /// Articles that the background counts for beside the archive's own.
  private static let prior = 400.0

  /// Reads the embedded lists.
  init() {
    for (bytes, articles) in [
      (PackageResources.background_id_tsv, 7680.0), (PackageResources.background_en_tsv, 828.0),
    ] {
      for columns in ResourceLines(bytes) where columns.count >= 2 {
        guard let count = Double(columns[1]) else { continue }
        shares[columns[0]] = max(shares[columns[0]] ?? 0, count / articles)
        if columns.count == 2 { commonWords.insert(columns[0]) }
      }
    }
  }

  /// That the word is frequent, in lower case or as a name.
  func holds(_ word: String) -> Bool { shares[word] != nil }

  /// Rarity of a term: the background and the archive pooled, so that five articles cannot mislead.
  ///
  /// - Returns: Natural logarithm of the inverse share of articles that hold the term, above 0.
  func rarity(of term: String, documentFrequency: Int, archiveSize: Int) -> Double {
    Self.rarity(share: share(of: [term]), documentFrequency, archiveSize)
  }

  /// Rarity of an entity that goes by several names: that of its commonest one, each as rare as its rarest word.
  func rarity(ofAnyOf names: [[String]], documentFrequency: Int, archiveSize: Int) -> Double {
    Self.rarity(
      share: names.map { share(of: $0) }.max() ?? Self.unseenShare, documentFrequency, archiveSize)
  }

  private func share(of words: [String]) -> Double {
    words.map { shares[$0] ?? Self.unseenShare }.min() ?? Self.unseenShare
  }

  private static func rarity(share: Double, _ documentFrequency: Int, _ archiveSize: Int) -> Double {
    let held = share * prior + Double(max(0, documentFrequency))
    return max(0.05, -Double.logarithm(held / (prior + Double(max(0, archiveSize)))))
  }
}
