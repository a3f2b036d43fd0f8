internal import Analysis
internal import News

extension StoryCoverage {
  /// Lays the articles of a story side by side.
  init(_ story: StoryDossier) {
    self.init(
      title: story.title, articles: story.articles.map(\.summary),
      matrix: ClaimAligner().matrix(of: story.articles), leftOut: story.leftOut)
  }
}
