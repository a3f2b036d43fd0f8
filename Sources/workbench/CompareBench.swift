internal import Canvas
internal import Foundation
internal import News
internal import Reader
internal import Settings

/// How long it takes to compare two articles: off the main thread to compare them, on it to show them.
struct CompareBench {
  private let rounds: Int

  /// A bench of so many rounds, of which the medians count.
  init(rounds: Int) { self.rounds = rounds }

  /// Milliseconds by number of paragraphs, with the ratio to painting one of the two articles alone.
  func table() throws -> String {
    var lines = ["comparing two articles, 120x40, medians of \(rounds) rounds, milliseconds"]
    lines.append("paragraphs  comparing  first frame  reading pane (baseline)  ratio")
    for (paragraphs, words) in [(15, 40), (60, 60), (200, 150)] {
      let (first, second) = (Self.article(1, paragraphs, words), Self.article(2, paragraphs, words))
      var (comparing, showing, baseline): ([Double], [Double], [Double]) = ([], [], [])
      for _ in 0..<rounds {
        var session = try Sitting(first, second)
        baseline.append(BenchCommand.milliseconds { session.paint() })
        var comparison: Comparison?
        comparing.append(BenchCommand.milliseconds { comparison = Comparison(first, second) })
        let generation = session.askForComparison()
        guard let comparison, let generation else { continue }
        showing.append(
          BenchCommand.milliseconds {
            session.show(comparison, generation)
            session.paint()
          })
      }
      let (compared, shown) = (BenchCommand.median(comparing), BenchCommand.median(showing))
      let alone = BenchCommand.median(baseline)
      lines.append(
        String(format: "%10d %10.1f %12.1f %24.1f %6.1f", paragraphs, compared, shown, alone, shown / alone))
    }
    return lines.joined(separator: "\n")
  }

  /// A reader with an article on screen and another one related to it.
  private struct Sitting {
    private var reader: Reader
    private let theme = Theme(name: "bench", styles: [:])

    init(_ first: OpenArticle, _ second: OpenArticle) throws {
      reader = Reader(
        keymap: try KeymapFile.keymap(), themes: [], today: CalendarDay(daysSinceEpoch: 20_000))
      for effect in reader.start() {
        guard case .loadList(_, let generation) = effect else { continue }
        for effect in reader.update(.listHead([first.summary], generation: generation)) {
          guard case .loadArticle(_, let generation) = effect else { continue }
          _ = reader.update(.article(first, generation: generation))
        }
      }
    }

    mutating func paint() { _ = reader.frame(size: Size(columns: 120, rows: 40), theme: theme) }

    /// The number of the question.
    mutating func askForComparison() -> Int? {
      for case .loadComparison(_, _, let generation) in reader.press(Key(.character("D"))) {
        return generation
      }
      return nil
    }

    mutating func show(_ comparison: Comparison, _ generation: Int) {
      _ = reader.update(.comparison(comparison, generation: generation))
    }
  }

  /// Paragraphs of a small vocabulary, so that every pair shares something.
  private static func article(_ key: Int, _ paragraphs: Int, _ words: Int) -> OpenArticle {
    let body = (0..<paragraphs).map { number in
      (0..<words).map { "kata\(($0 * (number + key)) % 397)" }.joined(separator: " ") + "."
    }
    let article = Article(
      outlet: Outlet(name: "Uji \(key)", domain: nil), headline: "Judul \(key)", body: body)
    func summary(_ key: Int) -> ArticleSummary {
      ArticleSummary(
        key: ArticleKey(rawValue: Int64(key)), id: Article.ID(rawValue: "uji/\(key)"),
        outlet: Outlet(name: "Uji \(key)", domain: nil), headline: "Judul \(key)", publication: .absent)
    }
    let link = StoryLink(
      article: Article.ID(rawValue: "uji/\(3 - key)"), level: .event, score: 1, evidence: .init())
    return OpenArticle(
      summary: summary(key), annotated: AnnotatedArticle(article: article, annotations: Annotations()),
      related: [RelatedArticle(summary: summary(3 - key), link: link)])
  }
}
