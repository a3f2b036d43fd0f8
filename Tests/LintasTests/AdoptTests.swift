import Foundation
import GRDB
import Testing

@Suite("Taking over from other readers")
struct AdoptTests {
  /// A cache as newsboat writes it, with one article read and one unread.
  private func makeCache(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(
        sql: """
          CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024), title VARCHAR(1024));
          CREATE TABLE rss_item (
            id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64), title VARCHAR(1024),
            author VARCHAR(1024), url VARCHAR(1024), feedurl VARCHAR(1024), pubDate INTEGER, content VARCHAR(65535),
            unread INTEGER(1) NOT NULL, deleted INTEGER(1) NOT NULL DEFAULT 0, flags VARCHAR(52));
          INSERT INTO rss_feed VALUES ('https://teluk.example/rss', 'https://teluk.example/', 'Suara Teluk');
          INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread) VALUES
            ('1', 'Kapal tiba', 'Rahma', 'https://teluk.example/1', 'https://teluk.example/rss', 1718672400,
             '<p>Kapal itu tiba pada pagi hari.</p>', 0),
            ('2', 'Feri karam', '', 'https://teluk.example/2', 'https://teluk.example/rss', 1718758800,
             '<p>Feri itu karam di karang.</p>', 1);
          """)
    }
    try queue.close()
  }

  @Test("newsboat's feeds, articles and read marks are taken over, and a second time changes nothing")
  func newsboat() throws {
    let home = try Home()
    _ = try home.file(
      ".newsboat/urls", Array("https://teluk.example/rss laut \"~Teluk\"\nexec:rm\n".utf8))
    try makeCache("\(home.path)/.newsboat/cache.db")
    let result = try home.lintas("adopt", "newsboat")
    #expect(result.status == 0)
    #expect(result.errors.contains("1 followed, 0 already, 1 left out"))
    #expect(result.errors.contains("2 articles taken over, 1 of them read"))
    let list = try home.lintas("list", "--json").output.split(separator: "\n")
    #expect(list.count == 2)
    #expect(
      list.contains {
        $0.contains("Feri karam") && $0.contains("\"unread\":true") && $0.contains("2024-06-19")
      })
    #expect(list.contains { $0.contains("Kapal tiba") && $0.contains("\"unread\":false") })
    #expect(try home.lintas("feeds").output.contains("Teluk\thttps://teluk.example/rss"))
    #expect(try home.lintas("adopt", "newsboat").errors.contains("0 followed, 1 already"))
    #expect(try home.lintas("list", "--json").output.split(separator: "\n").count == 2)
  }

  @Test(
    "A reader whose files are not found is told where they were looked for",
    arguments: ["newsboat", "newsraft", "sfeed"])
  func missing(reader: String) throws {
    let home = try Home()
    let result = try home.lintas("adopt", reader)
    #expect(result.status == 66)
    #expect(result.errors.contains(home.path))
  }
}
