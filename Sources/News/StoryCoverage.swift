/// Who tells what of one event: the matrix of its story, with the list rows of its articles.
public struct StoryCoverage: Hashable, Sendable {
  /// Headline of the article that is linked best.
  public var title: String
  /// List rows of the articles that were read, oldest first, the undated last.
  public var articles: [ArticleSummary]
  /// What the outlets tell.
  public var matrix: CoverageMatrix
  /// Articles of the story that were too many to read.
  public var leftOut: Int

  /// What a story's outlets tell.
  public init(
    title: String = "", articles: [ArticleSummary] = [],
    matrix: CoverageMatrix = CoverageMatrix(), leftOut: Int = 0
  ) {
    self.title = title
    self.articles = articles
    self.matrix = matrix
    self.leftOut = leftOut
  }

  /// The column of an article's outlet; `nil` when the article was not read.
  public func column(of article: ArticleKey) -> Int? {
    matrix.columns.firstIndex { $0.articles.contains(article) }
  }
}
