import Foundation
import GRDB
import News

@testable import Store

/// Archives as older versions wrote them.
enum OldArchive {
  /// Puts the profiles of an archive, and all that hangs on them, back into the form of version 2.
  static func makeVersion2(_ path: String) throws {
    let archive = try Archive.open(at: path, mode: .readWrite)
    let keys = try archive.read {
      try Int64.fetchAll($0, sql: "SELECT article FROM profile ORDER BY article")
    }
    let profiles = try archive.profiles(of: keys.map(ArticleKey.init(rawValue:)))
    let unlinked = Set(try archive.unlinkedArticles().map(\.rawValue))
    archive.close()
    try write(path) { database in
      try database.execute(
        sql: """
          DROP TABLE profile;
          DROP TABLE posting;
          DROP TABLE choice;
          DROP TABLE term;
          DROP TABLE feedItem;
          DROP TABLE feed;
          DROP TRIGGER articleLinks;
          ALTER TABLE link RENAME TO newerLink;
          CREATE TABLE link (
            article INTEGER NOT NULL REFERENCES article(key) ON DELETE CASCADE,
            other INTEGER NOT NULL REFERENCES article(key) ON DELETE CASCADE,
            level TEXT NOT NULL, score REAL NOT NULL, evidence BLOB NOT NULL,
            PRIMARY KEY (article, other)
          ) STRICT, WITHOUT ROWID;
          INSERT INTO link SELECT * FROM newerLink;
          DROP TABLE newerLink;
          CREATE INDEX linkOther ON link(other);
          CREATE TABLE profile (
            article INTEGER PRIMARY KEY REFERENCES article(key) ON DELETE CASCADE,
            publicationDay INTEGER, firstDay INTEGER, lastDay INTEGER, packed BLOB NOT NULL,
            isLinked INTEGER NOT NULL DEFAULT 0
          ) STRICT;
          CREATE INDEX profileUnlinked ON profile(article) WHERE isLinked = 0;
          CREATE TABLE term (word TEXT PRIMARY KEY, articles INTEGER NOT NULL) STRICT, WITHOUT ROWID;
          CREATE VIRTUAL TABLE profileTerms USING fts5(
            terms, content = '', detail = none, columnsize = 0, tokenize = 'ascii'
          );
          PRAGMA user_version = 2;
          """)
      for (key, profile) in zip(keys, profiles) {
        try database.execute(
          sql: "INSERT INTO profile VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [
            key, profile.publicationDay, profile.eventDays.min(), profile.eventDays.max(), packed(profile),
            !unlinked.contains(key),
          ])
      }
    }
  }

  /// A profile as versions 1 and 2 wrote it.
  static func packed(_ profile: StoryProfile) -> Data {
    var writer = PackedWriter()
    func write(_ terms: [StoryProfile.Term]) {
      writer.write(terms) {
        $0.write($1.key)
        $0.write($1.weight)
      }
    }
    writer.write(profile.outlet)
    write(profile.terms)
    write(profile.names)
    writer.write(profile.places) { $0.write($1) }
    writer.write(profile.eventDays) { $0.write($1) }
    write(profile.title)
    return writer.data
  }

  /// Changes a file that no archive has open.
  static func write(_ path: String, _ body: (Database) throws -> Void) throws {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    try queue.writeWithoutTransaction(body)
  }
}
