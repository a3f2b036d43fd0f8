internal import Foundation
internal import News

/// Articles made of real news, with their texts, as many as wanted, the same every time.
///
/// The real articles come again and again, each time some days later: as in `MadeNews`, rare words are then other
/// words, so that the vocabulary grows as it does in news and a week has events of its own. Such a word is the real
/// one with a syllable behind it.
struct MadeTexts {
  private let base: [Article]
  private let frequency: [String: Int]

  /// Days from one round to the next.
  private static let daysApart = 14
  private static let syllables = [
    "ka", "ro", "mi", "su", "ta", "len", "gar", "bi", "nu", "dor", "pe", "wan", "sil", "ha", "jo", "ret",
  ]

  /// Reads the real articles of a folder, Indonesian and English.
  init(folder: String) throws {
    base = try ["id-2019-09", "en-2018-06_2019-03_2019-09"].flatMap {
      try CorpusArticle.read("\(folder)/news/\($0).jsonl").map(\.article)
    }
    var frequency: [String: Int] = [:]
    for article in base {
      for word in Set(Self.words(of: article.text)) {
        frequency[word, default: 0] += 1
      }
    }
    self.frequency = frequency
  }

  /// How many real articles there are.
  var count: Int { base.count }

  /// An article: the real ones first.
  func article(_ number: Int) -> Article {
    // Numbers without a common divisor with the count walk through all of it: days and languages mix.
    var article = base[number % count * 3_571 % count]
    let round = number / count
    guard round > 0 else { return article }
    article.headline = varied(article.headline, round)
    article.body = article.body.map { varied($0, round) }
    if let day = article.publication.date?.day.advanced(by: round * Self.daysApart) {
      article.publication = .stated(.day(day), evidence: day.description)
    }
    return article
  }

  /// An article as a line of a JSON Lines file.
  func line(_ number: Int) throws -> Data {
    let article = article(number)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode([
      "url": "https://\(article.outlet.domain ?? article.outlet.name)/\(number)", "title": article.headline,
      "outlet": article.outlet.name, "date": article.publication.date?.day.description ?? "",
      "body": article.body.joined(separator: "\n"),
    ])
  }
}

private extension MadeTexts {
  static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.filter { $0.utf8.count >= 4 }.map(String.init)
  }

  func varied(_ text: String, _ round: Int) -> String {
    var varied = ""
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: { !$0.isLetter }) {
      varied += part
      if part.utf8.count >= 4, let syllable = syllable(part.lowercased(), round) {
        varied += part.allSatisfy(\.isUppercase) ? syllable.uppercased() : syllable
      }
      if part.endIndex < text.endIndex { varied.append(text[part.endIndex]) }
    }
    return varied
  }

  func syllable(_ word: String, _ round: Int) -> String? {
    let own = MadeNews.variant(word, week: round, frequency: frequency[word] ?? 1)
    return own > 0 ? Self.syllables[own % Self.syllables.count] : nil
  }
}
