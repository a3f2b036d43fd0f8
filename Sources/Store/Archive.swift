import GRDB

/// The articles of one archive file, with annotations, story links, revisions and the index of their words.
///
/// Every method is synchronous and thread-safe; calls on one archive wait for each other. A program that
/// wants long questions (`totals`, `facets`, an import) beside quick ones opens the same path twice: readers
/// never wait for the writer. What belongs to one reader is in `PersonalState`.
public final class Archive: Sendable {
  /// Where the archive stands.
  public let path: String
  /// Whether writing is refused.
  public let isReadOnly: Bool
  /// Whether a reader's marks are at hand as the schema `state`.
  let hasState: Bool
  private let queue: DatabaseQueue

  private init(path: String, isReadOnly: Bool, hasState: Bool, queue: DatabaseQueue) {
    self.path = path
    self.isReadOnly = isReadOnly
    self.hasState = hasState
    self.queue = queue
  }

  /// What an archive is opened for.
  public enum Mode: Hashable, Sendable {
    /// Reading and importing; the file and its folder are made when they are missing.
    case readWrite
    /// Reading alone; the file must be there.
    case readOnly
  }

  /// Opens the archive at `path`, which is brought up to date when an older version wrote it.
  ///
  /// - Parameter state: The reader whose marks lists show and filters ask for; it is only read here.
  /// - Throws: `StoreError` when the path holds anything else than an archive; it is left as it is.
  /// - Complexity: O(1): no article is read.
  public static func open(
    at path: String, mode: Mode, state: PersonalState? = nil
  ) throws(StoreError) -> Archive {
    let queue = try DatabaseFile.open(path, form: .archive, readOnly: mode == .readOnly)
    do {
      if let state {
        try queue.writeWithoutTransaction {
          try $0.execute(sql: "ATTACH DATABASE ? AS state", arguments: [DatabaseFile.plainName(state.path)])
        }
      }
    } catch {
      throw StoreError(error, path: state?.path ?? path)
    }
    return Archive(path: path, isReadOnly: mode == .readOnly, hasState: state != nil, queue: queue)
  }

  /// Number of articles.
  ///
  /// - Complexity: O(*n*), about a millisecond for 100 000.
  public func articleCount() throws(StoreError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM article") ?? 0 }
  }

  /// Reads every page of the file and compares the indexes with their tables.
  ///
  /// - Throws: `StoreError.damaged` with the first fault.
  /// - Complexity: O(*n*) in the size of the file.
  public func check() throws(StoreError) {
    let verdict = try read { try String.fetchOne($0, sql: "PRAGMA main.quick_check(1)") }
    guard verdict == "ok" else { throw .damaged(path: path, detail: verdict ?? "no answer") }
  }

  /// Brings the log into the file and ends the connection; every later call throws.
  public func close() {
    if !isReadOnly {
      try? queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA busy_timeout = 200")
        _ = try Row.fetchOne(database, sql: "PRAGMA main.wal_checkpoint(TRUNCATE)")
      }
    }
    try? queue.close()
  }

  /// Runs `body` on one snapshot of the archive.
  func read<Answer>(_ body: (Database) throws -> Answer) throws(StoreError) -> Answer {
    do { return try queue.read(body) } catch { throw StoreError(error, path: path) }
  }

  /// Runs `body` in one transaction: all of it is kept, or nothing.
  func write<Answer>(_ body: (Database) throws -> Answer) throws(StoreError) -> Answer {
    guard !isReadOnly else { throw .readOnly(path: path) }
    do {
      return try queue.writeWithoutTransaction { database in
        var answer: Answer?
        try database.inTransaction(.immediate) {
          answer = try body(database)
          return .commit
        }
        guard let answer else { throw StoreError.failed(path: path, code: 1, reason: "no answer") }
        return answer
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }
}

/// A value that a statement is given.
typealias Bound = (any DatabaseValueConvertible)?
