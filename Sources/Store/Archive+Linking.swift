import Foundation
import GRDB
public import News

extension Archive {
  /// The articles that share the most telling of some terms, as profiles to compare with.
  ///
  /// Terms are words and names of story profiles, spelled as there. Each is worth the logarithm of how rare
  /// it is; a term that more than `commonest` articles use is passed over.
  ///
  /// - Parameters:
  ///   - terms: The rarest terms of the article at hand; a dozen or two.
  ///   - days: Days since 1970 in which a candidate happened or ran; one that has no day at all always passes.
  ///   - excluded: The article at hand.
  ///   - commonest: Number of articles beyond which a term tells nothing.
  /// - Returns: At most `limit` profiles, the most telling first.
  /// - Complexity: O(*terms* × *commonest*).
  public func candidates(
    terms: [String], days: ClosedRange<Int>? = nil, excluding excluded: ArticleKey? = nil, limit: Int,
    commonest: Int = 2_000
  ) throws(StoreError) -> [StoryProfile] {
    try read { database in
      // The highest row, not a count: counting reads every profile, and how rare a term is needs no precision.
      let total = try Int.fetchOne(database, sql: "SELECT max(article) FROM profile") ?? 0
      var scores: [Int64: Double] = [:]
      for term in Set(terms).sorted() {
        let count = try Self.articles(using: term, in: database)
        guard count > 0, count <= commonest else { continue }
        let worth = log(1 + Double(total) / Double(count))
        for key in try Self.keys(using: term, days: days, in: database) { scores[key, default: 0] += worth }
      }
      if let excluded { scores[excluded.rawValue] = nil }
      let best = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
      return try best.compactMap { try Self.profile(of: $0.key, in: database) }
    }
  }

  /// How many articles use each term in their story profile; a term that none uses is left out.
  public func documentFrequency(of terms: [String]) throws(StoreError) -> [String: Int] {
    try read { database in
      var frequency: [String: Int] = [:]
      for term in terms {
        let count = try Self.articles(using: term, in: database)
        if count > 0 { frequency[term] = count }
      }
      return frequency
    }
  }

  /// Story profiles of articles, in the order asked for; those without one are left out.
  public func profiles(of keys: [ArticleKey]) throws(StoreError) -> [StoryProfile] {
    try read { database in try keys.compactMap { try Self.profile(of: $0.rawValue, in: database) } }
  }

  /// The story of each article that has one.
  public func stories(of keys: [ArticleKey]) throws(StoreError) -> [ArticleKey: String] {
    try read { database in
      let statement = try database.cachedStatement(sql: "SELECT story FROM article WHERE key = ?")
      var stories: [ArticleKey: String] = [:]
      for key in keys {
        let story = try String.fetchOne(statement, arguments: [key.rawValue])
        stories[key] = story.map(String.init(stored:))
      }
      return stories
    }
  }
}

extension Archive {
  /// An article's story profile; `nil` when it has none.
  static func profile(of key: Int64, in database: Database) throws -> StoryProfile? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT a.id, p.publicationDay, p.packed FROM profile p JOIN article a ON a.key = p.article
        WHERE p.article = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [key]) else { return nil }
    var reader = PackedReader(row[2])
    return try reader.profile(of: Article.ID(rawValue: String(stored: row[0])), publicationDay: row[1])
  }

  private static func articles(using term: String, in database: Database) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT articles FROM term WHERE word = ?"), arguments: [term.storable])
      ?? 0
  }

  private static func keys(
    using term: String, days: ClosedRange<Int>?, in database: Database
  ) throws -> [Int64] {
    let token = TermWriter.token(of: term).quotedPhrase
    guard let days else {
      return try Int64.fetchAll(
        database.cachedStatement(sql: "SELECT rowid FROM profileTerms WHERE profileTerms MATCH ?"),
        arguments: [token])
    }
    return try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT p.article FROM profileTerms t CROSS JOIN profile p ON p.article = t.rowid
          WHERE profileTerms MATCH ? AND (
            (p.firstDay <= ? AND p.lastDay >= ?) OR p.publicationDay BETWEEN ? AND ?
            OR (p.firstDay IS NULL AND p.publicationDay IS NULL))
          """),
      arguments: [token, days.upperBound, days.lowerBound, days.lowerBound, days.upperBound])
  }
}
