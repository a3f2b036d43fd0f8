internal import News

/// How well articles are linked across languages; a pair that is linked both ways counts once.
struct LanguageScore: Encodable {
  /// Share of the linked pairs that tell one event.
  private(set) var precision = 1.0
  /// Share of the pairs of one event that are linked.
  private(set) var recall = 1.0
  /// Pairs of one event in two languages.
  private(set) var pairs = 0
  /// Share of the pairs of one event in two languages that are in one story.
  private(set) var joined = 1.0
  /// The pairs that are linked and should not be, and those that are not and should be.
  private(set) var errors: [String] = []

  /// Scores links by number of article; numbers beyond `articles` are of other news.
  init(articles: [LanguageSet.Told], found: [[Int]], story: (Int) -> String) {
    var linked: Set<[Int]> = []
    for (number, others) in found.enumerated() {
      for other in others { linked.insert([min(number, other), max(number, other)]) }
    }
    var wanted: Set<[Int]> = []
    for first in articles.indices {
      for second in articles.indices.dropFirst(first + 1)
      where articles[first].event == articles[second].event
        && articles[first].article.language != articles[second].article.language
      {
        wanted.insert([first, second])
      }
    }
    func title(_ number: Int) -> String {
      articles.indices.contains(number) ? articles[number].article.headline : "(other news)"
    }
    pairs = wanted.count
    let right = Double(linked.intersection(wanted).count)
    precision = linked.isEmpty ? 1 : right / Double(linked.count)
    recall = wanted.isEmpty ? 1 : right / Double(wanted.count)
    joined =
      wanted.isEmpty ? 1 : Double(wanted.count { story($0[0]) == story($0[1]) }) / Double(wanted.count)
    errors =
      linked.subtracting(wanted).map { "linked: \(title($0[0])) | \(title($0[1]))" }.sorted()
      + wanted.subtracting(linked).map { "missed: \(title($0[0])) | \(title($0[1]))" }.sorted()
  }

  private enum CodingKeys: String, CodingKey { case precision, recall, pairs, joined }
}
