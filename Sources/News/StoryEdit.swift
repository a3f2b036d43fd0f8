/// A change of stories by hand, with what it takes to undo it.
public struct StoryEdit: Hashable, Sendable {
  /// What was asked for.
  public var wish: Wish
  /// Articles whose story changed; empty when all was so already.
  public var moves: [Move]
  /// Earlier choices that this one took the place of.
  public var replaced: [Choice]
  /// Articles of the story that was made, or that is left.
  public var articles: Int

  /// A change.
  public init(wish: Wish, moves: [Move] = [], replaced: [Choice] = [], articles: Int = 0) {
    self.wish = wish
    self.moves = moves
    self.replaced = replaced
    self.articles = articles
  }

  /// What a reader may want of stories.
  public enum Wish: Hashable, Sendable {
    /// The stories of two articles are one.
    case join(ArticleKey, ArticleKey)
    /// An article tells another event than the rest of its story, for which the second one stands.
    case split(ArticleKey, from: ArticleKey?)
  }

  /// An article that went to another story.
  public struct Move: Hashable, Sendable {
    /// The article.
    public var article: ArticleKey
    /// Key of the story that it was in; `nil` when it stood alone.
    public var from: String?

    /// An article and its earlier story.
    public init(article: ArticleKey, from: String?) {
      self.article = article
      self.from = from
    }
  }

  /// What was chosen of two articles, for good: linking keeps to it.
  public struct Choice: Hashable, Sendable {
    /// The article with the smaller key.
    public let first: ArticleKey
    /// The other article.
    public let second: ArticleKey
    /// Whether they tell one event.
    public let isSame: Bool

    /// A choice, whichever article comes first.
    public init(_ one: ArticleKey, _ other: ArticleKey, isSame: Bool) {
      first = min(one, other)
      second = max(one, other)
      self.isSame = isSame
    }
  }
}
