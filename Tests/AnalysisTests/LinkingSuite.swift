import Analysis
import News

/// A suite that links articles of its own, two at a time.
protocol LinkingSuite {}

extension LinkingSuite {
  /// What linking needs to know of an article, as an import finds it.
  func profile(_ article: Article) -> StoryProfile {
    let analyzer = Analyzer()
    return analyzer.profile(
      of: AnnotatedArticle(article: article, annotations: analyzer.annotations(of: article)))
  }

  /// The link from one article to another, in an archive of the two; `nil` when there is none.
  func link(_ first: Article, _ second: Article) -> StoryLink? {
    StoryLinker().links(
      of: profile(first), among: [profile(second)], archiveSize: 2, documentFrequency: { _ in 1 }
    ).first
  }
}
