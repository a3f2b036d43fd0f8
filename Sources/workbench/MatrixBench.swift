internal import Analysis
internal import Foundation
internal import News

/// How long it takes to lay the articles of a story side by side, by their number.
///
/// Articles of one day and one word in the headline stand for a story: they share what such articles share.
struct MatrixBench {
  private let corpus: String
  private let rounds: Int

  /// A bench over the articles of a file, of so many rounds, of which the medians count.
  init(corpus: String, rounds: Int) {
    self.corpus = corpus
    self.rounds = rounds
  }

  /// Milliseconds for 2 to 100 articles, and their ratio to reading the same articles' names and claims.
  func table() throws -> String {
    let analyzer = Analyzer()
    let articles = try CorpusArticle.read(corpus).filter { $0.title.lowercased().contains(Self.word) }
    guard articles.count >= Self.sizes.max() ?? 0 else {
      throw GoldError.unreadable(
        path: corpus, reason: "\(articles.count) headlines hold \"\(Self.word)\", which is too few")
    }
    var lines = ["laying a story side by side, medians of \(rounds) rounds, milliseconds"]
    lines.append("articles   matrix  annotating (baseline)  ratio  rows")
    for size in Self.sizes {
      var annotated: [AnnotatedArticle] = []
      let baseline = BenchCommand.milliseconds {
        annotated = articles.prefix(size).map { $0.annotated(analyzer) }
      }
      let story = annotated.enumerated().map { place, article in
        StoryArticle(
          summary: ArticleSummary(
            key: ArticleKey(rawValue: Int64(place + 1)), id: article.article.id,
            outlet: article.article.outlet, headline: article.article.headline,
            publication: article.article.publication), annotated: article)
      }
      var rows = 0
      let times = (0..<rounds).map { _ in
        BenchCommand.milliseconds { rows = ClaimAligner().matrix(of: story).rows.count }
      }
      let time = BenchCommand.median(times)
      lines.append(
        String(format: "%8d %8.1f %22.1f %6.2f %5d", size, time, baseline, time / baseline, rows))
    }
    return lines.joined(separator: "\n")
  }

  private static let sizes = [2, 5, 10, 25, 50, 100]
  private static let word = "habibie"
}
