import GRDB
public import News

extension Archive {
  /// The days of one article's story: what happened on each, as the texts tell, and what ran.
  ///
  /// The story is the articles of one key and those linked as the same event.
  ///
  /// - Parameter limit: Articles that are laid out at most: this one, then those linked best, then the newest
  ///   of the story. The others are only numbered, in `leftOut`.
  /// - Returns: `nil` when the archive does not have the article.
  /// - Complexity: O(*limit* × text of an article), whatever the size of the story.
  public func timeline(of key: ArticleKey, limit: Int = 100) throws(StoreError) -> StoryTimeline? {
    try read { database in
      guard let story = try StoryMembers(of: key.rawValue, limit: limit, in: database) else { return nil }
      let reader = TellingReader(database: database)
      let sources = try summaries(of: story.keys, in: database).map(reader.source)
      return StoryTimeline(sources, article: key, leftOut: story.leftOut)
    }
  }

  /// The days of some articles, as those of a story.
  ///
  /// - Complexity: O(*n*) in the texts of the articles.
  public func timeline(of articles: [ArticleSummary]) throws(StoreError) -> StoryTimeline {
    try read { database in
      StoryTimeline(try articles.map(TellingReader(database: database).source))
    }
  }
}

/// Reads which days of the event articles tell, and in which words.
private struct TellingReader {
  let database: Database

  /// An article with its days; with none where its profile is missing or cannot be read, since what one
  /// article lost must not cost the others theirs.
  func source(of summary: ArticleSummary) throws -> StoryTimeline.Source {
    let key = summary.key
    guard let profile = try storedProfile(of: key), !profile.eventDays.isEmpty else {
      return StoryTimeline.Source(summary: summary)
    }
    let text = profile.dayMentions.isEmpty ? nil : try text(of: key)
    return StoryTimeline.Source(
      summary: summary,
      tellings: DayTelling.tellings(
        of: key, days: profile.eventDays.map { CalendarDay(daysSinceEpoch: $0) },
        mentions: profile.dayMentions, text: { text?.words(of: $0) }))
  }

  private func storedProfile(of key: ArticleKey) throws -> StoryProfile? {
    do {
      return try Archive.profile(of: key.rawValue, in: database)
    } catch is PackedError {
      return nil
    }
  }

  private func text(of key: ArticleKey) throws -> ClaimText? {
    let statement = try database.cachedStatement(
      sql: "SELECT a.headline, c.body FROM article a JOIN content c ON c.article = a.key WHERE a.key = ?")
    return try Row.fetchOne(statement, arguments: [key.rawValue])
      .map { ClaimText(headline: $0[0], body: $0[1]) }
  }
}
