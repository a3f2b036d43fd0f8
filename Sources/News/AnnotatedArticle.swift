/// An article with what analysis found in it.
public struct AnnotatedArticle: Hashable, Sendable {
  /// The article.
  public var article: Article
  /// Its annotations, which point into `article.text`.
  public var annotations: Annotations

  /// An article and its annotations.
  public init(article: Article, annotations: Annotations) {
    self.article = article
    self.annotations = annotations
  }
}
