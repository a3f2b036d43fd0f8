internal import GRDB

/// An item that newsboat keeps, with what its reader did with it.
public struct NewsboatItem: Hashable, Sendable {
  /// Address of the feed, as newsboat has it: of the web, or a command or file, which are never run or read.
  public let feed: String
  /// The feed's title.
  public let feedTitle: String?
  /// The item's own identity within its feed.
  public let guid: String
  /// Its title.
  public let title: String
  /// Its author.
  public let author: String?
  /// Its address.
  public let address: String?
  /// When it ran, in seconds since 1970; `nil` when the feed did not say.
  public let published: Int?
  /// Its text: HTML unless `contentType` says otherwise.
  public let content: String
  /// Media type of the text, where newsboat keeps one.
  public let contentType: String?
  /// Whether its reader has not read it.
  public let isUnread: Bool
  /// Letters that its reader put on it; what they mean is up to that reader.
  public let flags: String

  /// Whether its reader marked it in any way.
  public var isFlagged: Bool { !flags.isEmpty }
}

/// Reads `cache.db` of newsboat, and never writes to it.
///
/// The file may come from anywhere: only tables are asked, not views, and text that is too long is left out.
///
/// - SeeAlso: newsboat, `src/cache.cpp`, for the tables `rss_feed` and `rss_item`.
public final class NewsboatCache: Sendable {
  private let path: String
  private let queue: DatabaseQueue
  /// What is asked for of an item, in order; columns that an older newsboat lacks are null.
  private let selection: String

  /// Bytes of a text that are read; no article has more.
  private static let longestText = 4 << 20
  private static let columns = [
    "feedurl", "guid", "title", "author", "url", "pubDate", "content", "unread", "flags", "content_mime_type",
    "deleted",
  ]

  private init(path: String, queue: DatabaseQueue, selection: String) {
    self.path = path
    self.queue = queue
    self.selection = selection
  }

  /// Opens a cache as a file that nobody changes, so that nothing is made beside it.
  ///
  /// - Throws: Why the file is no cache of newsboat; nothing was changed.
  public static func open(at path: String) throws(StoreError) -> NewsboatCache {
    try DatabaseFile.check(path, readOnly: true)
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON")
    }
    do {
      let queue = try DatabaseQueue(path: DatabaseFile.immutableName(path), configuration: configuration)
      let selection = try queue.read { try Self.selection($0) }
      guard let selection else { throw StoreError.foreign(path: path) }
      return NewsboatCache(path: path, queue: queue, selection: selection)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Hands on every item that was not deleted, in the order in which newsboat took them in.
  ///
  /// - Parameter body: Says whether to go on.
  /// - Complexity: One item is in memory at a time.
  public func forEachItem(_ body: (NewsboatItem) -> Bool) throws(StoreError) {
    do {
      try queue.read { database in
        let titles = try Self.titles(database)
        let rows = try Row.fetchCursor(database, sql: selection)
        while let row = try rows.next() {
          guard let item = Self.item(row, titles: titles) else { continue }
          guard body(item) else { return }
        }
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Lets go of the file.
  public func close() { try? queue.close() }
}

extension NewsboatCache {
  /// The question for items; `nil` when the tables are not newsboat's.
  private static func selection(_ database: Database) throws -> String? {
    let tables = try String.fetchAll(
      database,
      sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('rss_feed', 'rss_item')")
    guard tables.count == 2 else { return nil }
    let known = Set(try String.fetchAll(database, sql: "SELECT name FROM pragma_table_info('rss_item')"))
    guard known.isSuperset(of: ["guid", "title", "url", "feedurl", "content"]) else { return nil }
    let parts = columns.map { name in
      guard known.contains(name) else { return "NULL" }
      return "CASE WHEN length(\(name)) <= \(longestText) THEN \(name) END"
    }
    return "SELECT \(parts.joined(separator: ", ")) FROM rss_item"
  }

  /// Titles of feeds by address.
  private static func titles(_ database: Database) throws -> [String: String] {
    var titles: [String: String] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT rssurl, title FROM rss_feed WHERE length(title) < 1000 AND length(rssurl) < 4000"
    )
    while let row = try rows.next(), titles.count < 100_000 {
      if let address = text(row, 0), let title = text(row, 1), !title.isEmpty { titles[address] = title }
    }
    return titles
  }

  private static func item(_ row: Row, titles: [String: String]) -> NewsboatItem? {
    guard number(row, 10) ?? 0 == 0, let feed = text(row, 0), let title = text(row, 2) else { return nil }
    let published = number(row, 5) ?? 0
    return NewsboatItem(
      feed: feed, feedTitle: titles[feed], guid: text(row, 1) ?? "", title: title, author: filled(row, 3),
      address: filled(row, 4), published: published > 0 ? published : nil, content: text(row, 6) ?? "",
      contentType: filled(row, 9), isUnread: number(row, 7) ?? 1 != 0, flags: text(row, 8) ?? "")
  }

  /// The text of a column, whatever type its value has.
  private static func text(_ row: Row, _ column: Int) -> String? {
    switch (row[column] as DatabaseValue).storage {
    case .string(let text): text
    case .blob(let data): String(decoding: data, as: UTF8.self)
    case .int64(let number): String(number)
    case .double, .null: nil
    }
  }

  private static func filled(_ row: Row, _ column: Int) -> String? {
    text(row, column).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The whole number of a column, whatever type its value has.
  private static func number(_ row: Row, _ column: Int) -> Int? {
    switch (row[column] as DatabaseValue).storage {
    case .int64(let number): Int(exactly: number)
    case .string(let text): Int(text)
    case .double(let number): Int(exactly: number.rounded())
    case .blob, .null: nil
    }
  }
}
