import Foundation
import GRDB
import News
import Testing

@testable import Store

@Suite("Database files") struct DatabaseFileTests {
  @Test(
    "A file that is no archive is refused and left as it is", arguments: ["teks biasa", "SQLite format 2\0x"])
  func notADatabase(content: String) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/archive.db"
      try content.write(toFile: path, atomically: true, encoding: .utf8)
      for mode in [Archive.Mode.readWrite, .readOnly] {
        #expect(throws: StoreError.notADatabase(path: path)) { try Archive.open(at: path, mode: mode) }
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
    }
  }

  @Test("A truncated archive is refused and left as it is", arguments: [50, 100, 600, 4096, 9000, 70_000])
  func truncated(length: Int) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/archive.db"
      try Self.makeArchive(path)
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      try #require(whole.count > length)
      try whole.prefix(length).write(to: URL(fileURLWithPath: path))
      for mode in [Archive.Mode.readWrite, .readOnly] {
        let error = #expect(throws: StoreError.self) { try Archive.open(at: path, mode: mode) }
        switch error {
        case .damaged(path, _), .notADatabase(path): break
        default: Issue.record("\(String(describing: error)) does not say that the file is damaged")
        }
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole.prefix(length))
    }
  }

  @Test("A damaged page is an error that says so, never a trap")
  func damagedPages() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/archive.db"
      try Self.makeArchive(path)
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      for position in 8192..<bytes.count where position % 3 == 0 { bytes[position] = 0xA5 }
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(throws: StoreError.self) {
        let archive = try Archive.open(at: path, mode: .readOnly)
        defer { archive.close() }
        for key in try archive.order(matching: ArticleFilter()) { _ = try archive.open(key) }
        try archive.check()
      }
    }
  }

  @Test("An archive of a newer version and another program's database are refused")
  func versions() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/archive.db"
      try Self.makeArchive(path)
      try Self.execute("PRAGMA user_version = 99", path)
      #expect(throws: StoreError.newer(path: path, version: 99, known: DatabaseForm.archive.version)) {
        try Archive.open(at: path, mode: .readWrite)
      }
      try Self.execute("PRAGMA user_version = 0", path)
      #expect(throws: StoreError.older(path: path, version: 0, known: DatabaseForm.archive.version)) {
        try Archive.open(at: path, mode: .readOnly)
      }
      let other = folder + "/other.db"
      try Self.execute("CREATE TABLE note (text)", other)
      #expect(throws: StoreError.foreign(path: other)) { try Archive.open(at: other, mode: .readWrite) }
      #expect(throws: StoreError.foreign(path: path)) { try PersonalState.open(at: path) }
    }
  }

  @Test("A folder, a pipe and a link to what is no database are refused")
  func special() throws {
    try withTemporaryFolder { folder in
      let files = FileManager.default
      try "rahasia".write(toFile: folder + "/secret", atomically: true, encoding: .utf8)
      try files.createSymbolicLink(atPath: folder + "/text", withDestinationPath: folder + "/secret")
      try files.createSymbolicLink(atPath: folder + "/nowhere", withDestinationPath: folder + "/missing")
      try files.createSymbolicLink(atPath: folder + "/tofolder", withDestinationPath: folder)
      try #require(mkfifo(folder + "/pipe", 0o600) == 0)
      for name in ["text", "nowhere", "tofolder", "pipe", ""] {
        let path = folder + "/" + name
        #expect(throws: StoreError.self, "\(name)") { try Archive.open(at: path, mode: .readWrite) }
      }
      #expect(try String(contentsOfFile: folder + "/secret", encoding: .utf8) == "rahasia")
      #expect(!files.fileExists(atPath: folder + "/missing"))
      try Self.makeArchive(folder + "/archive.db")
      try files.createSymbolicLink(atPath: folder + "/good", withDestinationPath: folder + "/archive.db")
      let archive = try Archive.open(at: folder + "/good", mode: .readOnly)
      #expect(try archive.articleCount() == 30)
      archive.close()
    }
  }

  @Test("Reading alone makes no file, and writes nothing")
  func readOnly() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/new/archive.db"
      #expect(throws: StoreError.missing(path: path)) { try Archive.open(at: path, mode: .readOnly) }
      #expect(!FileManager.default.fileExists(atPath: folder + "/new"))
      try Self.makeArchive(path)
      let archive = try Archive.open(at: path, mode: .readOnly)
      defer { archive.close() }
      #expect(throws: StoreError.readOnly(path: path)) { try archive.insert([ArchiveTests.story("x")]) }
      #expect(throws: StoreError.readOnly(path: path)) { try archive.removeSamples() }
      #expect(try archive.articleCount() == 30)
    }
  }

  @Test("Odd paths are paths", arguments: ["file:x?mode=memory", ":memory:", "a b%20c#d.db", "été.db"])
  func oddPaths(name: String) throws {
    try withTemporaryFolder { folder in
      try Self.makeArchive(folder + "/" + name)
      #expect(FileManager.default.fileExists(atPath: folder + "/" + name))
    }
  }

  @Test("Every error names the file and is one line")
  func descriptions() {
    let errors: [StoreError] = [
      .missing(path: "/p"), .refused(path: "/p", found: "a folder"), .notADatabase(path: "/p"),
      .foreign(path: "/p"), .damaged(path: "/p", detail: "d"), .newer(path: "/p", version: 2, known: 1),
      .older(path: "/p", version: 0, known: 1), .readOnly(path: "/p"), .full(path: "/p"), .busy(path: "/p"),
      .unopened(path: "/p", reason: "r"), .failed(path: "/p", code: 1, reason: "r"),
    ]
    for error in errors {
      #expect(error.description.hasPrefix("/p: "))
      #expect(!error.description.contains("\n"))
    }
  }

  @Test("A step that fails leaves the database as it was")
  func failing() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/archive.db"
      let first: DatabaseForm.Migration = "CREATE TABLE note (text TEXT)"
      let form = DatabaseForm(applicationID: 7, migrations: [first])
      try DatabaseFile.open(path, form: form, readOnly: false).close()
      let next = DatabaseForm.Migration("DROP TABLE note") { _ in throw PackedError.truncated(at: 3) }
      #expect(throws: StoreError.damaged(path: path, detail: "a stored value ends at byte 3")) {
        try DatabaseFile.open(
          path, form: DatabaseForm(applicationID: 7, migrations: [first, next]), readOnly: false)
      }
      try Self.execute("SELECT text FROM note", path)
      try DatabaseFile.open(path, form: form, readOnly: true).close()
    }
  }

  static func makeArchive(_ path: String) throws {
    var generator = ArticleGenerator(seed: 2)
    let archive = try Archive.open(at: path, mode: .readWrite)
    _ = try archive.insert((0..<30).map { generator.article($0) })
    archive.close()
  }

  private static func execute(_ sql: String, _ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }
}
