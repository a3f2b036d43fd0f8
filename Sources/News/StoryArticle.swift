/// An article of a story: its list row, text and annotations.
public struct StoryArticle: Hashable, Sendable {
  /// Its list row.
  public var summary: ArticleSummary
  /// Text and annotations.
  public var annotated: AnnotatedArticle

  /// An article of a story.
  public init(summary: ArticleSummary, annotated: AnnotatedArticle) {
    self.summary = summary
    self.annotated = annotated
  }
}

/// The articles of a story, to be laid side by side.
public struct StoryDossier: Hashable, Sendable {
  /// Key of the story; `nil` when no other article tells the event.
  public var story: String?
  /// Headline of the article that is linked best.
  public var title: String
  /// The articles, oldest first, the undated last.
  public var articles: [StoryArticle]
  /// Articles of the story that were too many to read.
  public var leftOut: Int

  /// The articles of a story.
  public init(story: String?, title: String, articles: [StoryArticle], leftOut: Int = 0) {
    self.story = story
    self.title = title
    self.articles = articles
    self.leftOut = leftOut
  }
}

/// A story as a list of stories shows it.
public struct StorySummary: Hashable, Sendable {
  /// Key of the story.
  public var story: String
  /// Headline of the article that is linked best.
  public var title: String
  /// Articles of the story.
  public var articles: Int
  /// The outlets that tell it, by name.
  public var outlets: [Outlet]
  /// Articles by day of publication, ascending; the undated are in none.
  public var days: [DayCount]
  /// Names of the wires, by articles that carry them.
  public var wires: [String]

  /// A story.
  public init(
    story: String, title: String, articles: Int, outlets: [Outlet], days: [DayCount] = [],
    wires: [String] = []
  ) {
    self.story = story
    self.title = title
    self.articles = articles
    self.outlets = outlets
    self.days = days
    self.wires = wires
  }

  /// Day of the first article; `nil` when all are undated.
  public var first: CalendarDay? { days.first?.day }
  /// Day of the last article; `nil` when all are undated.
  public var last: CalendarDay? { days.last?.day }

  /// How many articles ran on a day.
  public struct DayCount: Hashable, Sendable {
    /// The day.
    public var day: CalendarDay
    /// Articles, at least 1.
    public var count: Int

    /// A day and its articles.
    public init(day: CalendarDay, count: Int) {
      self.day = day
      self.count = count
    }
  }
}
