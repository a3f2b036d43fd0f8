import GRDB
public import News

/// Stories of a list, and how many more there are.
public struct StoryList: Hashable, Sendable {
  /// The stories, that of the newest article first.
  public var stories: [StorySummary]
  /// Stories beyond the limit.
  public var leftOut: Int

  /// Some stories.
  public init(stories: [StorySummary] = [], leftOut: Int = 0) {
    self.stories = stories
    self.leftOut = leftOut
  }
}

extension Archive {
  /// The stories of which an article matches a filter, told by all their articles, the newest first.
  ///
  /// An article without a story is in none.
  ///
  /// - Parameters:
  ///   - limit: Stories at most; negative for all.
  ///   - offset: Stories passed over, for the next page.
  /// - Complexity: O(*n*) in what matches and in the articles of the stories given.
  public func stories(
    matching filter: ArticleFilter, limit: Int, offset: Int = 0
  ) throws(StoreError) -> StoryList {
    try read { database in
      let condition = try FilterCondition(filter, in: database, hasState: hasState)
      let rows = try Row.fetchAll(
        database,
        sql: """
          WITH hit AS MATERIALIZED (
            SELECT DISTINCT a.story FROM article a WHERE a.story IS NOT NULL AND (\(condition.sql)))
          SELECT hit.story, (SELECT count(*) FROM hit) FROM hit
          ORDER BY (SELECT min(b.sortKey) FROM article b WHERE b.story = hit.story), hit.story
          LIMIT ? OFFSET ?
          """, arguments: StatementArguments(condition.values + [limit, max(0, offset)]))
      let reader = try StoryReader(database)
      let stories = try rows.map { try reader.summary(of: $0[0]) }
      let all: Int = rows.first?[1] ?? 0
      return StoryList(stories: stories, leftOut: max(0, all - max(0, offset) - stories.count))
    }
  }
}

/// Reads what a list tells of a story.
private struct StoryReader {
  let database: Database
  let outlets: [Int64: Outlet]

  init(_ database: Database) throws {
    self.database = database
    outlets = try OutletDirectory(database).outlets
  }

  func summary(of story: String) throws -> StorySummary {
    let outletKeys = try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT DISTINCT outlet FROM article WHERE story = ?"), arguments: [story]
    )
    let days = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT day, count(*) FROM article WHERE story = ? AND day IS NOT NULL AND day = lastDay
          GROUP BY day ORDER BY day
          """), arguments: [story]
    ).map { StorySummary.DayCount(day: CalendarDay(daysSinceEpoch: $0[0]), count: $0[1]) }
    let wires = try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT min(w.name) FROM article a JOIN wire w ON w.article = a.key WHERE a.story = ?
          GROUP BY w.fold ORDER BY count(*) DESC, w.fold
          """), arguments: [story])
    return StorySummary(
      story: String(stored: story), title: try StoryTitle.title(of: story, in: database),
      articles: try Int.fetchOne(
        database.cachedStatement(sql: "SELECT count(*) FROM article WHERE story = ?"), arguments: [story])
        ?? 0,
      outlets: outletKeys.compactMap { outlets[$0] }.sorted {
        ($0.name, $0.domain ?? "") < ($1.name, $1.domain ?? "")
      }, days: days, wires: wires.map(String.init(stored:)))
  }
}

/// The headline that stands for a story.
enum StoryTitle {
  /// Articles of a story that are asked for their links.
  private static let mostArticles = 100

  /// The headline of the article that the others are linked to best; where that is open, of the newest.
  static func title(of story: String, in database: Database) throws -> String {
    let headline = try String.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT headline FROM (
            SELECT headline, sortKey, key,
              (SELECT total(score) FROM link WHERE article = key AND level = 'event') AS tie
            FROM (SELECT headline, sortKey, key FROM article WHERE story = ?1 ORDER BY sortKey, key LIMIT ?2))
          ORDER BY tie DESC, sortKey, key LIMIT 1
          """), arguments: [story, mostArticles])
    return headline.map(String.init(stored:)) ?? ""
  }
}
