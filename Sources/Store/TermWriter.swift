import GRDB
import News

/// Writes story profiles, the index that candidates are found by, and how many articles use each term.
struct TermWriter {
  let database: Database
  private var changes: [String: Int] = [:]

  /// A writer for one batch.
  init(database: Database) { self.database = database }

  /// Stores a profile in the place of the article's older one.
  mutating func replace(_ profile: StoryProfile, of key: Int64) throws {
    try remove(key)
    var packed = PackedWriter()
    packed.write(profile)
    try run(
      "INSERT INTO profile VALUES (?, ?, ?, ?, ?, 0)",
      [key, profile.publicationDay, profile.eventDays.min(), profile.eventDays.max(), packed.data])
    let keys = profile.indexedKeys
    try run(
      "INSERT INTO profileTerms (rowid, terms) VALUES (?, ?)", [key, Self.tokens(of: keys)])
    for key in keys { changes[key, default: 0] += 1 }
  }

  /// Takes an article's profile away; nothing happens when there is none.
  mutating func remove(_ key: Int64) throws {
    guard let old = try Archive.profile(of: key, in: database) else { return }
    let keys = old.indexedKeys
    try run(
      "INSERT INTO profileTerms (profileTerms, rowid, terms) VALUES ('delete', ?, ?)",
      [key, Self.tokens(of: keys)])
    try run("DELETE FROM profile WHERE article = ?", [key])
    // Links stand on the profile: a revised article is linked anew.
    try run("DELETE FROM link WHERE article = ?", [key])
    try run("DELETE FROM link WHERE other = ?", [key])
    for key in keys { changes[key, default: 0] -= 1 }
  }

  /// Writes the counts of the batch.
  mutating func finish() throws {
    for (word, change) in changes.sorted(by: { $0.key < $1.key }) where change != 0 {
      try run(
        """
        INSERT INTO term VALUES (?, ?)
        ON CONFLICT DO UPDATE SET articles = articles + excluded.articles
        """, [word.storable, change])
    }
    changes = [:]
  }

  /// The token that stands for a term in the index: a term may hold anything, a token only letters and digits.
  static func token(of term: String) -> String { String(term.stableHash, radix: 36) }

  private static func tokens(of keys: Set<String>) -> String {
    keys.map(token).sorted().joined(separator: " ")
  }

  private func run(_ sql: String, _ values: [Bound]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}

extension StoryProfile {
  /// What candidates are found by: words and names, each once.
  var indexedKeys: Set<String> { Set(terms.map(\.key)).union(names.map(\.key)) }
}
