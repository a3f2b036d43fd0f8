import GRDB
public import News

extension Archive {
  /// The articles that an article is to be compared with, as profiles.
  ///
  /// - Parameters:
  ///   - profile: The article at hand.
  ///   - terms: The most telling words of it, a dozen or two; others than those of the profile weigh 1.
  ///   - rarities: Rarity of its words, 1 where it is not told, by which what the search finds is ranked.
  ///   - excluded: The article at hand, when it is stored.
  ///   - memory: Holds afterwards every word and name of the profiles returned, and those of `terms` before it.
  /// - Returns: At most 42 profiles, their lists unsorted: those that may tell the same event before those of a
  ///   storyline, the most alike of each first.
  /// - Complexity: O(*terms*); the size of the archive counts by its logarithm.
  public func candidates(
    for profile: StoryProfile, terms: [String], rarities: [String: Double] = [:],
    excluding excluded: ArticleKey? = nil, remembering memory: inout TermMemory
  ) throws(StoreError) -> [StoryProfile] {
    try read { database in
      try memory.read(terms: terms, in: database)
      let own = try excluded.flatMap { try Self.profileRow(of: $0, in: database) }
      let rows = try Self.rows(
        for: profile, terms: terms, rarities: rarities, own: own, in: database, memory: memory)
      return try Self.profiles(
        "p.key", rows, in: database, remembering: &memory)
    }
  }

  /// Languages of the articles that have a story profile.
  public func languages() throws(StoreError) -> Set<String> {
    try read { Set(try CandidateSearch.languages(in: $0).map(\.language)) }
  }

  /// The articles in other languages that an article is to be compared with, as profiles.
  ///
  /// - Parameters:
  ///   - profile: The article at hand; one whose language is not known has none.
  ///   - names: Words of its rarest names.
  ///   - days: Days since 1970 in which a candidate happened or ran; one that has no day always passes.
  ///   - excluded: The article at hand, when it is stored.
  ///   - memory: Holds afterwards every word and name of the profiles returned, and `names`.
  /// - Returns: At most 15 profiles, the most telling first; none, at once, in an archive of one language.
  /// - Complexity: O(*names*); the size of the archive counts by its logarithm.
  public func candidatesAbroad(
    for profile: StoryProfile, names: [String], days: ClosedRange<Int>?,
    excluding excluded: ArticleKey? = nil, remembering memory: inout TermMemory
  ) throws(StoreError) -> [StoryProfile] {
    try read { database in
      try memory.read(terms: names, in: database)
      let own = try excluded.flatMap { try Self.profileRow(of: $0, in: database) }
      let rows = try CandidateSearch(database: database, memory: memory)
        .rowsAbroad(for: profile, terms: names, days: days, own: own)
      return try Self.profiles("p.key", rows, in: database, remembering: &memory).map(\.sorted)
    }
  }

  /// Story profiles of articles, in the order asked for; those without one are left out.
  ///
  /// - Parameter memory: Holds afterwards every word and name of the profiles returned.
  public func profiles(
    of keys: [ArticleKey], remembering memory: inout TermMemory
  ) throws(StoreError) -> [StoryProfile] {
    try read { database in
      memory.makeRoom()
      return try Self.profiles("p.article", keys.map(\.rawValue), in: database, remembering: &memory)
        .map(\.sorted)
    }
  }

  /// Story profiles of articles, in the order asked for; those without one are left out.
  public func profiles(of keys: [ArticleKey]) throws(StoreError) -> [StoryProfile] {
    var memory = TermMemory()
    return try profiles(of: keys, remembering: &memory)
  }

  /// How many articles use each term in their story profile; a term that none uses is left out.
  public func documentFrequency(of terms: [String]) throws(StoreError) -> [String: Int] {
    try read { database in
      var memory = TermMemory()
      try memory.read(terms: terms, in: database)
      let counts = terms.map { ($0, memory.articles(using: $0)) }.filter { $0.1 > 0 }
      return Dictionary(counts, uniquingKeysWith: { first, _ in first })
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
    var memory = TermMemory()
    return try profiles("p.article", [key], in: database, remembering: &memory).first?.sorted
  }

  /// Rows of candidates; what is remembered must not be held when more is read, or all of it would be copied.
  private static func rows(
    for profile: StoryProfile, terms: [String], rarities: [String: Double], own: Int64?,
    in database: Database, memory: TermMemory
  ) throws -> [Int64] {
    let search = CandidateSearch(database: database, memory: memory)
    let ranking = CandidateRanking(of: profile, rarities: rarities, memory: memory)
    return try search.best(
      of: search.rows(for: profile, terms: terms, own: own), for: profile, by: ranking)
  }

  private static func profileRow(of article: ArticleKey, in database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT key FROM profile WHERE article = ?"),
      arguments: [article.rawValue])
  }

  /// Profiles whose `column` is one of some numbers, in the order of these.
  private static func profiles(
    _ column: String, _ numbers: [Int64], in database: Database, remembering memory: inout TermMemory
  ) throws -> [StoryProfile] {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT \(column), a.id, p.packed FROM profile p JOIN article a ON a.key = p.article
          WHERE \(column) IN (SELECT value FROM json_each(?))
          """), arguments: [numbers.jsonList])
    var found: [Int64: (id: Article.ID, packed: PackedProfile)] = [:]
    while let row = try rows.next() {
      found[row[0]] = (Article.ID(rawValue: String(stored: row[1])), try PackedProfile(row[2]))
    }
    try memory.read(found.values.lazy.flatMap(\.packed.numbers), in: database)
    return try numbers.compactMap { number in
      try found[number].map { try $0.packed.profile(of: $0.id, text: memory.text) }
    }
  }
}
