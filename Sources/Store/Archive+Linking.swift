import GRDB
public import News

extension Archive {
  /// Languages of the articles that have a story profile.
  public func languages() throws(StoreError) -> Set<String> {
    try read { Set(try Self.languages(in: $0).map(\.language)) }
  }

  /// Story profiles of articles, in the order asked for; those without one are left out.
  public func profiles(of keys: [ArticleKey]) throws(StoreError) -> [StoryProfile] {
    try read { database in
      var terms = TermTable { _, _ in 0 }
      return try Self.packedProfiles(of: keys.map(\.rawValue), in: database, terms: &terms).map {
        try $0.packed.profile(of: $0.id) { try terms.storedText(of: $0) }.sorted
      }
    }
  }

  /// How many articles use each term in their story profile; a term that none uses is left out.
  public func documentFrequency(of terms: [String]) throws(StoreError) -> [String: Int] {
    try read { database in
      var table = TermTable { _, _ in 0 }
      var counts: [String: Int] = [:]
      for term in terms {
        guard let number = try table.number(of: term, in: database) else { continue }
        counts[term] = table.articles(using: number)
      }
      return counts.filter { $0.value > 0 }
    }
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
    var terms = TermTable { _, _ in 0 }
    return try packedProfiles(of: [key], in: database, terms: &terms).first.map {
      try $0.packed.profile(of: $0.id) { try terms.storedText(of: $0) }.sorted
    }
  }

  /// Profiles of articles, in the order asked for.
  ///
  /// - Parameter terms: Holds afterwards every word and name of the profiles returned.
  static func packedProfiles(
    of keys: [Int64], in database: Database, terms: inout TermTable
  ) throws -> [(article: Int64, id: Article.ID, packed: PackedProfile)] {
    let statement = try database.cachedStatement(
      sql: "SELECT a.id, p.packed FROM profile p JOIN article a ON a.key = p.article WHERE p.article = ?")
    var found: [(article: Int64, id: Article.ID, packed: PackedProfile)] = []
    for key in keys {
      guard let row = try Row.fetchOne(statement, arguments: [key]) else { continue }
      found.append((key, Article.ID(rawValue: String(stored: row[0])), try PackedProfile(row[1])))
    }
    try terms.read(found.lazy.flatMap(\.packed.numbers).map { Int32(clamping: $0) }, in: database)
    return found
  }

  /// Languages of the archive's profiles, with the number of the term that stands for each.
  static func languages(in database: Database) throws -> [(language: String, number: Int)] {
    let prefix = PackedProfile.languagePrefix
    return try Row.fetchAll(
      database.cachedStatement(sql: "SELECT word, key FROM term WHERE word >= ? AND word < ?"),
      arguments: [prefix, prefix + "\u{10FFFF}"]
    ).map { row in
      let word = String(stored: row[0])
      return (String(word.dropFirst(prefix.count)), row[1])
    }
  }
}
