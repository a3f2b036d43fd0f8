/// A list with the story, the day and the outlet of each article: what it takes to group it by story.
///
/// Shape: `keys`, `stories`, `days`, `isEstimated`, `isUnread` and `outlets` run side by side, in the order of the list. They are numbers
/// alone, because a list may have a hundred thousand rows.
public struct StoryOrder: Hashable, Sendable {
  /// The articles.
  public var keys: [ArticleKey]
  /// Places of their stories in `storyKeys`; -1 for an article that stands alone.
  public var stories: [Int32]
  /// Days since 1970 on which they ran, the first of a month that has no day; `noDay` for an undated article.
  public var days: [Int32]
  /// Whether the page does not state the day: it was worked out.
  public var isEstimated: [Bool]
  /// Whether this reader has not read them.
  public var isUnread: [Bool]
  /// Their outlets, as numbers that mean nothing but whether two are the same.
  public var outlets: [Int32]
  /// Keys of the stories, each once.
  public var storyKeys: [String]

  /// What stands in `days` for an undated article.
  public static let noDay = Int32.min

  /// A list with nothing in it.
  public init() {
    keys = []
    stories = []
    days = []
    isEstimated = []
    isUnread = []
    outlets = []
    storyKeys = []
  }

  /// Adds an article at the end.
  ///
  /// - Parameter story: Place in `storyKeys`; `nil` for an article that stands alone.
  public mutating func append(
    _ key: ArticleKey, story: Int32?, day: Int?, isEstimated: Bool = false, isUnread: Bool = true,
    outlet: Int
  ) {
    keys.append(key)
    stories.append(story ?? -1)
    days.append(day.map { Int32(clamping: $0) } ?? Self.noDay)
    self.isEstimated.append(isEstimated)
    self.isUnread.append(isUnread)
    outlets.append(Int32(truncatingIfNeeded: outlet))
  }
}
