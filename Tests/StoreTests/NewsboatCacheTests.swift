import Foundation
import GRDB
import Testing

@testable import Store

@Suite("newsboat's cache") struct NewsboatCacheTests {
  /// A cache as newsboat makes it, with three items, of which one is deleted.
  private static func make(_ path: String, sql: String = "") throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(
        sql: """
          CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL,
            title VARCHAR(1024) NOT NULL, lastmodified INTEGER(11) NOT NULL DEFAULT 0, is_rtl INTEGER(1) NOT NULL
            DEFAULT 0, etag VARCHAR(128) NOT NULL DEFAULT "");
          CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL,
            title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL,
            feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL,
            unread INTEGER(1) NOT NULL, enclosure_url VARCHAR(1024), enclosure_type VARCHAR(1024), enqueued INTEGER(1)
            NOT NULL DEFAULT 0, flags VARCHAR(52), deleted INTEGER(1) NOT NULL DEFAULT 0, base VARCHAR(128) NOT NULL
            DEFAULT "", content_mime_type VARCHAR(255) NOT NULL DEFAULT "");
          INSERT INTO rss_feed (rssurl, url, title) VALUES ('https://kabarlembah.example/rss',
            'https://kabarlembah.example', 'Kabar Lembah');
          INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread, flags, deleted) VALUES
            ('a', 'Air surut', 'Rina', 'https://kabarlembah.example/1', 'https://kabarlembah.example/rss',
              1772420400, '<p>Isi</p>', 0, 's', 0),
            ('b', 'Jalan dibuka', '', '', 'exec:~/feed.sh', 0, 'Isi', 1, NULL, 0),
            ('c', 'Terhapus', '', '', 'https://kabarlembah.example/rss', 0, 'Isi', 1, NULL, 1);
          \(sql)
          """)
    }
    try queue.close()
  }

  private func items(_ path: String) throws -> [NewsboatItem] {
    let cache = try NewsboatCache.open(at: path)
    defer { cache.close() }
    var items: [NewsboatItem] = []
    try cache.forEachItem { item in
      items.append(item)
      return true
    }
    return items
  }

  @Test("Items come with their feeds, and with what was read and marked")
  func items() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/cache 1%.db"
      try Self.make(path)
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let items = try items(path)
      #expect(items.map(\.title) == ["Air surut", "Jalan dibuka"])
      #expect(items[0].feedTitle == "Kabar Lembah")
      #expect(items[0].published == 1_772_420_400)
      #expect(!items[0].isUnread && items[0].isFlagged)
      #expect(items[1].isUnread && !items[1].isFlagged)
      #expect(items[1].published == nil && items[1].author == nil && items[1].address == nil)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["cache 1%.db"])
    }
  }

  @Test("Values of wrong types and texts without end cost their own item at most")
  func hostileValues() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/cache.db"
      try Self.make(
        path,
        sql: """
          INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread) VALUES
            (x'00ff', 7, x'ff', 1.5, 'f', 'soon', zeroblob(5000000), 'x'),
            ('d', 'Terakhir', '', '', 'f', 1e300, 'Isi', -1);
          """)
      let items = try items(path)
      #expect(items.map(\.title) == ["Air surut", "Jalan dibuka", "7", "Terakhir"])
      #expect(items[2].content.isEmpty)
      #expect(items[3].published == nil)
    }
  }

  @Test("A view in place of a table, another database and no database are refused")
  func refused() throws {
    try withTemporaryFolder { folder in
      let view = folder + "/view.db"
      let queue = try DatabaseQueue(path: view)
      try queue.write { database in
        try database.execute(
          sql: """
            CREATE TABLE rss_feed (rssurl, title);
            CREATE VIEW rss_item AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x AS guid,
              x AS title, x AS url, x AS feedurl, x AS content FROM n;
            """)
      }
      try queue.close()
      #expect(throws: StoreError.foreign(path: view)) { try NewsboatCache.open(at: view) }
      let text = folder + "/text.db"
      try "teks biasa".write(toFile: text, atomically: true, encoding: .utf8)
      #expect(throws: StoreError.notADatabase(path: text)) { try NewsboatCache.open(at: text) }
      #expect(throws: StoreError.missing(path: folder + "/none")) {
        try NewsboatCache.open(at: folder + "/none")
      }
    }
  }

  @Test("A damaged cache yields what can be read, or says that it is damaged", arguments: 0..<20)
  func damaged(seed: Int) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/cache.db"
      try Self.make(path)
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      for step in 0..<40 {
        let place = 100 + (seed &* 7919 &+ step &* 104_729) % (bytes.count - 100)
        bytes[place] = UInt8(truncatingIfNeeded: seed &* 31 &+ step &* 17)
      }
      if seed % 4 == 0 { bytes.removeLast(bytes.count / 3) }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      do throws(StoreError) {
        let cache = try NewsboatCache.open(at: path)
        defer { cache.close() }
        try cache.forEachItem { _ in true }
      } catch {
        #expect(error.description.contains(path))
      }
      #expect([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) == bytes)
    }
  }
}
