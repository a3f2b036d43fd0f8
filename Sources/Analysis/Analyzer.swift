public import News

/// Reads people, places, organisations and claims out of an article.
public struct Analyzer: Sendable {
  /// An analyzer; cheap, since the word lists are read on first use and then shared.
  public init() {}

  /// Mentions and claims of an article.
  ///
  /// - Returns: Annotations whose ranges lie in `article.text` on character boundaries, sorted;
  ///   mentions never overlap and none crosses a paragraph.
  /// - Complexity: O(*n* log *n*) in the bytes of the text.
  public func annotations(of article: Article) -> Annotations {
    let document = Document(article)
    let mentions = MentionFinder(document).mentions()
    var claims = ClaimFinder(document, mentions: mentions)
    return Annotations(mentions: mentions, claims: claims.claims())
  }

  /// What linking needs to know of an article.
  ///
  /// - Complexity: O(*n* log *n*) in the bytes of the text.
  public func profile(of annotated: AnnotatedArticle) -> StoryProfile {
    ProfileBuilder(annotated).profile()
  }
}
