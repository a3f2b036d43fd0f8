import GRDB

/// Why an archive or a reader's state could not be opened, read or written.
///
/// Every case names the file; `description` adds what to do. No case has changed the file.
public enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Read-only opening of a file that is not there.
  case missing(path: String)
  /// A folder, a device, or a symbolic link to something other than an SQLite file.
  case refused(path: String, found: String)
  /// A file that SQLite does not know.
  case notADatabase(path: String)
  /// An SQLite database that another program made.
  case foreign(path: String)
  /// A truncated or damaged database; `detail` is what SQLite or the decoder said.
  case damaged(path: String, detail: String)
  /// A database that a newer Lintas wrote, with its version and the newest one that is known here.
  case newer(path: String, version: Int, known: Int)
  /// A database that an older Lintas wrote, opened read-only, so that it cannot be brought up to date.
  case older(path: String, version: Int, known: Int)
  /// A write to a database, a folder or a disk that allows none.
  case readOnly(path: String)
  /// No space left; everything committed before is kept.
  case full(path: String)
  /// Another process held the lock for longer than the busy time-out.
  case busy(path: String)
  /// The system did not let it be opened.
  case unopened(path: String, reason: String)
  /// Anything else, with the extended result code of SQLite.
  case failed(path: String, code: Int, reason: String)

  public var description: String {
    switch self {
    case .missing(let path): "\(path): there is no archive yet; import something, or check --archive"
    case .refused(let path, let found):
      "\(path): this is \(found), not a database file; move it away or choose another with --archive"
    case .notADatabase(let path):
      "\(path): this file is not a database; it was left as it is, choose another with --archive"
    case .foreign(let path):
      "\(path): this database belongs to another program; choose another with --archive"
    case .damaged(let path, let detail):
      "\(path): the database is damaged (\(detail)); keep a copy, then restore a backup or import again "
        + "into a new file"
    case .newer(let path, let version, let known):
      "\(path): a newer Lintas wrote this database (version \(version), known here: \(known)); update Lintas"
    case .older(let path, let version, let known):
      "\(path): version \(version) must first be brought to \(known); open it once with the right to write"
    case .readOnly(let path): "\(path): writing is not allowed; check the rights of the file and its folder"
    case .full(let path): "\(path): the disk is full; make room and import again, nothing stored was lost"
    case .busy(let path): "\(path): another process is writing; try again when it has finished"
    case .unopened(let path, let reason):
      "\(path): cannot be opened (\(reason)); check the path and its rights"
    case .failed(let path, let code, let reason): "\(path): \(reason) (SQLite \(code)); run lintas doctor"
    }
  }
}

extension StoreError {
  /// The case for what GRDB or a decoder threw while `path` was in use.
  init(_ error: any Error, path: String) {
    if let error = error as? StoreError {
      self = error
    } else if let error = error as? DatabaseError {
      self.init(error, path: path)
    } else if let error = error as? PackedError {
      self = .damaged(path: path, detail: error.description)
    } else {
      self = .failed(path: path, code: 1, reason: "\(error)")
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? "no reason given"
    self =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notADatabase(path: path)
      case .SQLITE_CORRUPT: .damaged(path: path, detail: reason)
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
      case .SQLITE_FULL: .full(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
      case .SQLITE_CANTOPEN: .unopened(path: path, reason: reason)
      default: .failed(path: path, code: Int(error.extendedResultCode.rawValue), reason: reason)
      }
  }
}
