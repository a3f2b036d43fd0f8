public import News

/// What happens to the reader: a command, or the answer to an effect.
///
/// An answer carries the generation of its question; the answer to an older question is dropped.
public enum Action: Sendable {
  /// A command, with the count typed before it.
  case command(Command, count: Int?)
  /// The first rows of a list, in order.
  case listHead([ArticleSummary], generation: Int)
  /// Every key of a list, in order, with its totals.
  case listOrder([ArticleKey], ListTotals, generation: Int)
  /// The stories of a list, in its order.
  case stories(StoryOrder, generation: Int)
  /// Rows that were asked for, in any order.
  case rows([ArticleSummary], generation: Int)
  /// An article to read.
  case article(OpenArticle, generation: Int)
  /// The article on screen beside a second one.
  case comparison(Comparison, generation: Int)
  /// A second article, to say what links it to the one on screen.
  case counterpart(OpenArticle, generation: Int)
  /// Values of a field with their counts, in the order to show.
  case facets([FacetCount], generation: Int)
  /// What happened and what ran in an article's story, day by day.
  case timeline(StoryTimeline, generation: Int)
  /// Who and what an article and its story name.
  case entities(EntityCensus, generation: Int)
  /// What an article and its story claim, and whose reporting that is.
  case claims(ClaimLedger, generation: Int)
  /// Who tells what in an article's story.
  case coverage(StoryCoverage, generation: Int)
  /// Stories were changed by hand: how, or `nil` when a change was undone or done again.
  case storyEdited(StoryEdit?)
  /// How far a refresh of feeds has come; what was new so far is in the archive.
  case refreshing(RefreshProgress)
  /// A refresh of feeds is done.
  case refreshed(RefreshProgress)
  /// A refresh of feeds could not be done, with a sentence for the last line.
  case refreshFailed(String)
  /// The feeds that are followed, in any order.
  case feeds([FeedStatus], generation: Int)
  /// An effect that failed, with a sentence for the last line; `nil` belongs to no question.
  case failed(String, generation: Int?)
  /// A sentence for the last line.
  case message(String)
}
