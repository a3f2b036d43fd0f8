public import News

/// Reads people, places, organisations and claims out of an article.
public struct Analyzer: Sendable {
  /// Number of the rules and lists that annotations are made by: articles whose annotations have a smaller one
  /// are read anew when their page is imported again.
  public static let version = 4

  private let source: Source

  private enum Source: Sendable {
    case builtin
    case given(NameModel?)
  }

  /// An analyzer; cheap, since model and word lists are read on first use and then shared.
  public init() { source = .builtin }

  /// An analyzer with another model of names; without one it finds no names, and claims of no one known.
  public init(names: NameModel?) { source = .given(names) }

  /// Mentions and claims of an article.
  ///
  /// - Returns: Annotations whose ranges lie in `article.text` on character boundaries, sorted;
  ///   mentions never overlap and none crosses a paragraph.
  /// - Complexity: O(*n* log *n*) in the bytes of the text.
  public func annotations(of article: Article) -> Annotations {
    annotations(of: article, Document(article))
  }

  /// An article with its mentions and claims, and what linking needs to know of it; its text is cut but once.
  ///
  /// - Complexity: O(*n* log *n*) in the bytes of the text.
  public func analysis(of article: Article) -> (annotated: AnnotatedArticle, profile: StoryProfile) {
    let document = Document(article)
    let annotated = AnnotatedArticle(article: article, annotations: annotations(of: article, document))
    return (annotated, ProfileBuilder(annotated, document).profile())
  }

  private func annotations(of article: Article, _ document: Document) -> Annotations {
    let language = article.language ?? LanguageGuess.language(of: document.tokens)
    let mentions =
      names?.language(language).map { MentionFinder(document, model: $0).mentions() } ?? []
    let claims = ClaimFinder(document, mentions: mentions, language: language, article: article)
    return Annotations(mentions: mentions, claims: claims.claims())
  }

  /// What linking needs to know of an article.
  ///
  /// - Complexity: O(*n* log *n*) in the bytes of the text.
  public func profile(of annotated: AnnotatedArticle) -> StoryProfile {
    ProfileBuilder(annotated, Document(annotated.article)).profile()
  }

  private var names: NameModel? {
    switch source {
    case .builtin: NameModel.builtin
    case .given(let model): model
    }
  }
}
