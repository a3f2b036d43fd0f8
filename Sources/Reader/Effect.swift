public import News

/// What the reader wants from outside; the event loop does it and answers with an `Action`.
public enum Effect: Hashable, Sendable {
  /// The list of a filter: answered by `.listHead`, quickly, then by `.listOrder`.
  case loadList(ArticleFilter, generation: Int)
  /// The list of a filter into which articles came, beside everything else: answered by `.listOrder` alone.
  case reloadList(ArticleFilter, generation: Int)
  /// The story of each article of a filter's list: answered by `.stories`.
  case loadStories(ArticleFilter, generation: Int)
  /// Rows that came near the screen: answered by `.rows`.
  case loadRows([ArticleKey], generation: Int)
  /// An article to read: answered by `.article`.
  case loadArticle(ArticleKey, generation: Int)
  /// A second article compared with the one on screen, which takes long where both are: answered by
  /// `.comparison`.
  case loadComparison(OpenArticle, with: ArticleKey, generation: Int)
  /// A second article linked to the one on screen: answered by `.counterpart`.
  case loadCounterpart(ArticleKey, generation: Int)
  /// Values of a field with their counts inside a filter: answered by `.facets`.
  case loadFacets(ArticleFilter.Field, ArticleFilter, generation: Int)
  /// What happened and what ran in an article's story, day by day: answered by `.timeline`.
  case loadTimeline(ArticleKey, generation: Int)
  /// Who and what an article and its story name: answered by `.entities`.
  case loadEntities(ArticleKey, generation: Int)
  /// What an article and its story claim, and whose reporting that is: answered by `.claims`.
  case loadClaims(ArticleKey, generation: Int)
  /// Who tells what in an article's story: answered by `.coverage`.
  case loadCoverage(ArticleKey, generation: Int)
  /// The feeds that are followed: answered by `.feeds`.
  case loadFeeds(generation: Int)
  /// Asks feeds for what is new, beside everything else: answered by `.refreshing`, again and again, then by
  /// `.refreshed` or `.refreshFailed`.
  case refresh(RefreshScope)
  /// Ends the refresh that runs; what it has stored stays.
  case stopRefresh
  /// Marks articles as read or unread.
  case setRead([ArticleKey], Bool)
  /// Stars articles or takes their stars away.
  case setStarred([ArticleKey], Bool)
  /// Changes stories by hand: answered by `.storyEdited`.
  case editStory(StoryEdit.Wish)
  /// Undoes a change of stories, or does it again: answered by `.storyEdited`.
  case replayStory(StoryEdit, isUndo: Bool)
  /// Removes the samples of the first run.
  case removeSamples
  /// Passes another theme, by name, to the next frame.
  case useTheme(String)
  /// Puts a text on the clipboard.
  case copy(String)
  /// Saves a text in a new file of the working folder; answered by `.message` or `.failed`.
  case save(String, name: String)
  /// Opens an address in a browser; the event loop checks its scheme.
  case openAddress(String)
  /// Paints every cell again.
  case redraw
  /// Stops the program until the shell resumes it.
  case suspend
  /// Ends the program.
  case quit
}
