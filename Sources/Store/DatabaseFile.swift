import Foundation
import GRDB

/// What kind of database a file must be, and the steps that bring it up to date.
///
/// The steps are numbered by `PRAGMA user_version`: a database that is up to date costs one read of its
/// header to open.
struct DatabaseForm {
  /// `PRAGMA application_id`: tells Lintas' databases from any other.
  let applicationID: Int32
  /// What makes each version of the one before, from version 1; only ever appended to.
  let migrations: [Migration]

  /// The newest version.
  var version: Int { migrations.count }

  /// The step to one version.
  struct Migration: ExpressibleByStringLiteral {
    /// What is executed.
    let sql: String
    /// What SQL alone cannot do, run after it in the same transaction.
    let completion: @Sendable (Database) throws -> Void

    /// A step in SQL and code.
    init(_ sql: String, completion: @escaping @Sendable (Database) throws -> Void) {
      self.sql = sql
      self.completion = completion
    }

    /// A step in SQL alone.
    init(stringLiteral sql: String) { self.init(sql) { _ in } }
  }
}

/// Opens database files: checks what stands at the path, then its form, then brings it up to date.
enum DatabaseFile {
  /// A serial connection to the database at `path`.
  ///
  /// With the right to write, a missing file and its folder are made. Nothing that is not a database of
  /// this form is ever written to.
  ///
  /// - Throws: `StoreError`, with the path.
  static func open(_ path: String, form: DatabaseForm, readOnly: Bool) throws(StoreError) -> DatabaseQueue {
    try check(path, readOnly: readOnly)
    do {
      return try connect(path, name: plainName(path), form: form, readOnly: readOnly)
    } catch {
      // A folder without the right to write and no importer at work: SQLite cannot make the index of the
      // log there, but the file cannot change either while nobody has it open.
      let hasLog = FileManager.default.fileExists(atPath: path + "-wal")
      switch error {
      case .unopened where readOnly && !hasLog, .readOnly where readOnly && !hasLog:
        return try connect(path, name: immutableName(path), form: form, readOnly: true)
      default: throw error
      }
    }
  }

  private static func connect(
    _ path: String, name: String, form: DatabaseForm, readOnly: Bool
  ) throws(StoreError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      // An import writes into many indexes at once: what it touches again should still be in memory, and be
      // brought from the log into the file in one go.
      let kilobytes = readOnly ? 4_000 : 32_000
      try database.execute(sql: "PRAGMA cache_size = -\(kilobytes); PRAGMA wal_autocheckpoint = 16000")
    }
    do {
      let queue = try DatabaseQueue(path: name, configuration: configuration)
      try queue.writeWithoutTransaction { try update($0, to: form, path: path, readOnly: readOnly) }
      return queue
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Refuses what no database can be, before SQLite touches it.
  static func check(_ path: String, readOnly: Bool) throws(StoreError) {
    let files = FileManager.default
    let attributes = try? files.attributesOfItem(atPath: path)
    switch attributes?[.type] as? FileAttributeType {
    case nil where readOnly:
      throw .missing(path: path)
    case nil:
      try makeFolder(of: path)
    case .typeRegular?:
      let isEmpty = (attributes?[.size] as? NSNumber)?.intValue == 0
      if isEmpty, readOnly { throw .missing(path: path) }
      if !isEmpty { try checkHeader(path) }
    case .typeSymbolicLink?:
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      let type = (try? files.attributesOfItem(atPath: target))?[.type] as? FileAttributeType
      guard type == .typeRegular else {
        throw .refused(path: path, found: "a symbolic link to something that is no file")
      }
      try checkHeader(path)
    case .typeDirectory?:
      throw .refused(path: path, found: "a folder")
    case _?:
      throw .refused(path: path, found: "a device, a pipe or a socket")
    }
  }

  private static func checkHeader(_ path: String) throws(StoreError) {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw .unopened(path: path, reason: "no right to read it")
    }
    defer { try? file.close() }
    let magic = Data("SQLite format 3\0".utf8)
    let start = (try? file.read(upToCount: magic.count)) ?? Data()
    guard start == magic else { throw .notADatabase(path: path) }
  }

  private static func makeFolder(of path: String) throws(StoreError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .unopened(path: path, reason: "its folder cannot be made")
    }
  }

  /// The path as SQLite takes it for a file: it reads `file:` as an address and `:memory:` as no file at all.
  static func plainName(_ path: String) -> String {
    path.hasPrefix("/") ? path : "./\(path)"
  }

  /// The path as an address of a file that nobody changes: neither locks nor logs are made beside it.
  static func immutableName(_ path: String) -> String {
    let plain = UInt8(ascii: "/")
    var name = "file:"
    for byte in URL(fileURLWithPath: path).path.utf8 {
      let isPlain =
        byte == plain || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      name += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return name + "?immutable=1"
  }
}

extension DatabaseFile {
  private static func update(
    _ database: Database, to form: DatabaseForm, path: String, readOnly: Bool
  ) throws {
    guard try version(of: database, form: form, path: path) < form.version else { return }
    let found = try version(of: database, form: form, path: path)
    if readOnly { throw StoreError.older(path: path, version: found, known: form.version) }
    if found == 0 { try database.execute(sql: "PRAGMA journal_mode = WAL") }
    try database.inTransaction(.immediate) {
      // Another process may have done the work while this one waited for the lock.
      let first = try version(of: database, form: form, path: path)
      for step in form.migrations[first...] {
        try database.execute(sql: step.sql)
        try step.completion(database)
      }
      try database.execute(sql: "PRAGMA application_id = \(form.applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(form.version)")
      return .commit
    }
  }

  /// The version of a database of this form, 0 for an empty one.
  private static func version(of database: Database, form: DatabaseForm, path: String) throws -> Int {
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let owner = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    if owner != form.applicationID {
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      guard owner == 0, version == 0, tables == 0 else { throw StoreError.foreign(path: path) }
    }
    guard version <= form.version else {
      throw StoreError.newer(path: path, version: version, known: form.version)
    }
    return max(0, version)
  }
}
