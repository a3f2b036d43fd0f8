import GRDB
public import News

/// What belongs to one reader: read marks, stars, saved filters and the place last read.
///
/// It is a database of its own, so that many readers can share an archive that none of them may write; marks
/// are kept by `Article.ID` and outlive an archive that is made again. Every method is thread-safe.
public final class PersonalState: Sendable {
  /// Where it stands.
  public let path: String
  private let queue: DatabaseQueue

  private init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Opens the state at `path`; the file and its folder are made when they are missing.
  ///
  /// - Throws: `StoreError` when the path holds anything else than a reader's state; it is left as it is.
  public static func open(at path: String) throws(StoreError) -> PersonalState {
    PersonalState(path: path, queue: try DatabaseFile.open(path, form: .personalState, readOnly: false))
  }

  /// Ends the connection; every later call throws.
  public func close() { try? queue.close() }

  /// What a reader has marked on an article.
  public struct Marks: Hashable, Sendable {
    /// Whether it was read.
    public var isRead: Bool
    /// Whether it has a star.
    public var isStarred: Bool

    /// Marks of one article.
    public init(isRead: Bool = false, isStarred: Bool = false) {
      self.isRead = isRead
      self.isStarred = isStarred
    }
  }

  /// Marks of an article; no marks when nothing is known of it.
  public func marks(of article: Article.ID) throws(StoreError) -> Marks {
    try access { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT isRead, isStarred FROM mark WHERE article = ?",
        arguments: [article.rawValue.storable])
      return row.map { Marks(isRead: $0[0], isStarred: $0[1]) } ?? Marks()
    }
  }

  /// Marks articles as read or unread, in one transaction.
  public func setRead(_ isRead: Bool, for articles: [Article.ID]) throws(StoreError) {
    try set("isRead", isRead, for: articles)
  }

  /// Gives articles a star or takes it away, in one transaction.
  public func setStarred(_ isStarred: Bool, for articles: [Article.ID]) throws(StoreError) {
    try set("isStarred", isStarred, for: articles)
  }

  private func set(_ column: String, _ value: Bool, for articles: [Article.ID]) throws(StoreError) {
    try access { database in
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO mark (article, \(column)) VALUES (?, ?)
          ON CONFLICT DO UPDATE SET \(column) = excluded.\(column)
          """)
      for article in articles { try statement.execute(arguments: [article.rawValue.storable, value]) }
    }
  }

  private func access<Answer>(_ body: (Database) throws -> Answer) throws(StoreError) -> Answer {
    do { return try queue.write(body) } catch { throw StoreError(error, path: path) }
  }
}

extension PersonalState {
  /// Whether the reader took the samples of the first run away, so that they do not come back.
  public func areSamplesHidden() throws(StoreError) -> Bool {
    try access { try Row.fetchOne($0, sql: "SELECT 1 FROM choice WHERE name = 'samples hidden'") != nil }
  }

  /// Remembers that the samples were taken away.
  public func hideSamples() throws(StoreError) {
    try access { try $0.execute(sql: "INSERT OR IGNORE INTO choice VALUES ('samples hidden')") }
  }

  /// A filter that a reader keeps under a name.
  public struct SavedFilter: Hashable, Sendable {
    /// Name that the reader gave.
    public let name: String
    /// Text form of the filter, as `ArticleFilter(parsing:)` reads it.
    public let filter: String

    /// A filter with its name.
    public init(name: String, filter: String) {
      self.name = name
      self.filter = filter
    }
  }

  /// The filters that were kept, by name.
  public func savedFilters() throws(StoreError) -> [SavedFilter] {
    try access { database in
      try Row.fetchAll(database, sql: "SELECT name, filter FROM savedFilter ORDER BY name").map {
        SavedFilter(name: String(stored: $0[0]), filter: String(stored: $0[1]))
      }
    }
  }

  /// Keeps a filter, in the place of one of the same name.
  public func save(_ filter: SavedFilter) throws(StoreError) {
    try access {
      try $0.execute(
        sql: "INSERT OR REPLACE INTO savedFilter VALUES (?, ?)",
        arguments: [filter.name.storable, filter.filter.storable])
    }
  }

  /// Forgets a filter; nothing happens when there is none of that name.
  public func removeFilter(named name: String) throws(StoreError) {
    try access {
      try $0.execute(sql: "DELETE FROM savedFilter WHERE name = ?", arguments: [name.storable])
    }
  }

  /// Where a reader stopped.
  public struct Place: Hashable, Sendable {
    /// Text form of the filter of the list.
    public let filter: String
    /// The article that was selected; `nil` when none was.
    public let article: Article.ID?
    /// Byte in `Article.text` that stood at the top.
    public let offset: Int

    /// A place in a list and in an article.
    public init(filter: String, article: Article.ID?, offset: Int) {
      self.filter = filter
      self.article = article
      self.offset = offset
    }
  }

  /// The place last read; `nil` on the first run.
  public func place() throws(StoreError) -> Place? {
    try access { database in
      try Row.fetchOne(database, sql: "SELECT filter, article, offset FROM place").map { row in
        let article: String? = row[1]
        return Place(
          filter: String(stored: row[0]), article: article.map { Article.ID(rawValue: String(stored: $0)) },
          offset: row[2])
      }
    }
  }

  /// Remembers where the reader stopped.
  public func setPlace(_ place: Place) throws(StoreError) {
    try access {
      try $0.execute(
        sql: "INSERT OR REPLACE INTO place VALUES (1, ?, ?, ?)",
        arguments: [place.filter.storable, place.article?.rawValue.storable, place.offset])
    }
  }
}
