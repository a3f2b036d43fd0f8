import GRDB
public import News

extension Archive {
  /// What an article and the others of its story claim.
  ///
  /// The story is the articles of one key and those linked as the same event. Whose reporting they are is left
  /// open: which wires are one, the archive does not know.
  ///
  /// - Parameters:
  ///   - limit: Articles that are read at most: this one, then those linked best, then the newest of the story.
  ///     The others are only numbered, in `leftOut`.
  ///   - naming: The name of a speaker whom the article never names.
  /// - Returns: `nil` when the archive does not have the article.
  /// - Complexity: O(*limit* × text of an article), whatever the size of the story.
  public func claims(
    of key: ArticleKey, limit: Int = 100, naming: (Entity.ID) -> String? = { _ in nil }
  ) throws(StoreError) -> ClaimLedger? {
    try read { database in
      guard let story = try StoryMembers(of: key.rawValue, limit: limit, in: database) else { return nil }
      var ledger = ClaimLedger(
        article: key, articles: try summaries(inOrder: story.keys, database), leftOut: story.leftOut)
      let reader = ClaimReader(database: database, wanted: nil)
      for isOwn in [true, false] {
        for article in ledger.articles where (article.key == key) == isOwn {
          ledger.claims += try reader.claims(of: article, naming: naming)
        }
      }
      return ledger
    }
  }

  /// What some articles claim, as far as a filter asks for it.
  ///
  /// Claims of a filter are read page by page, of `order(matching:)`: there may be millions.
  ///
  /// - Parameters:
  ///   - keys: A page of articles; one that the archive does not have is passed over.
  ///   - filter: Only claims that meet its terms of claims and sources are given; the other terms are about
  ///     articles, and not asked again.
  ///   - naming: The name of a speaker whom the article never names.
  /// - Returns: The claims, article by article in the order of `keys`.
  /// - Complexity: O(*n*) in the texts of the articles.
  public func claims(
    of keys: some Collection<ArticleKey>, meeting filter: ArticleFilter,
    naming: (Entity.ID) -> String? = { _ in nil }
  ) throws(StoreError) -> ClaimLedger {
    try read { database in
      var ledger = ClaimLedger(articles: try summaries(of: keys.map(\.rawValue), in: database))
      let wanted = try ClaimCondition(filter, in: database).map { condition in
        try ClaimReader.numbers(of: keys.map(\.rawValue), meeting: condition, in: database)
      }
      let reader = ClaimReader(database: database, wanted: wanted)
      for article in ledger.articles { ledger.claims += try reader.claims(of: article, naming: naming) }
      return ledger
    }
  }

  /// List rows, newest first.
  private func summaries(inOrder keys: [Int64], _ database: Database) throws -> [ArticleSummary] {
    var order: [(sortKey: Int, key: Int64)] = []
    let statement = try database.cachedStatement(sql: "SELECT sortKey FROM article WHERE key = ?")
    for key in keys {
      if let sortKey = try Int.fetchOne(statement, arguments: [key]) { order.append((sortKey, key)) }
    }
    return try summaries(of: order.sorted { $0 < $1 }.map(\.key), in: database)
  }
}

/// Reads the claims of articles with their words.
private struct ClaimReader {
  let database: Database
  /// Places of the claims that count, by article; `nil` when every claim does.
  let wanted: [ArticleKey: Set<Int>]?

  /// The claims of an article, in the order of its text.
  ///
  /// One that points outside the text is left out, and so are all where the annotations cannot be read: what
  /// one article lost must not cost the others theirs.
  func claims(of article: ArticleSummary, naming: (Entity.ID) -> String?) throws -> [StatedClaim] {
    let numbers = wanted.map { $0[article.key] ?? [] }
    guard numbers?.isEmpty != true else { return [] }
    let statement = try database.cachedStatement(
      sql: """
        SELECT a.headline, c.body, c.annotations FROM article a JOIN content c ON c.article = a.key
        WHERE a.key = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [article.key.rawValue]) else { return [] }
    var packed = PackedReader(row[2])
    guard let annotations = try? packed.annotations(), !annotations.claims.isEmpty else { return [] }
    let text = ClaimText(headline: row[0], body: row[1])
    let names = Self.names(in: annotations, text)
    return try annotations.claims.enumerated().compactMap { number, claim in
      guard numbers?.contains(number) ?? true, let words = text.words(of: claim) else { return nil }
      var stated = StatedClaim(
        article: article.key, outlet: article.outlet, claim: claim, source: words.source, cue: words.cue,
        content: words.content)
      for (place, entity) in (claim.source?.entities ?? []).enumerated() {
        guard let key = ClaimSource(entity, phrase: nil).entity else { continue }
        let name =
          try names[entity] ?? naming(entity) ?? EntityLabel.longest(of: key, in: database)
          ?? words.source ?? entity.rawValue
        if place == 0 { stated.speaker = name } else { stated.others.append(name) }
      }
      return stated
    }
  }

  /// Places of the claims that meet a condition, by article.
  static func numbers(
    of articles: [Int64], meeting condition: ClaimCondition, in database: Database
  ) throws -> [ArticleKey: Set<Int>] {
    var numbers: [ArticleKey: Set<Int>] = [:]
    for part in articles.chunks(of: 500) {
      let list = part.map(String.init).joined(separator: ", ")
      let rows = try Row.fetchCursor(
        database,
        sql:
          "SELECT c.article, c.number FROM claim c WHERE c.article IN (\(list)) AND \(condition.sqlInArticles)",
        arguments: StatementArguments(condition.values))
      while let row = try rows.next() {
        numbers[ArticleKey(rawValue: row[0]), default: []].insert(row[1])
      }
    }
    return numbers
  }

  /// The fullest name that an article gives each entity that claims something in it.
  private static func names(in annotations: Annotations, _ text: ClaimText) -> [Entity.ID: String] {
    let speakers = Set(annotations.claims.flatMap { $0.source?.entities ?? [] })
    var best: [Entity.ID: EntityLabel] = [:]
    for mention in annotations.mentions where speakers.contains(mention.entity) {
      guard let words = text.words(of: mention.range), !words.isEmpty else { continue }
      let label = EntityLabel(
        words, fold: words.folded, of: mention.entity.folded.rawValue.storable, kind: mention.kind)
      if best[mention.entity].map(label.isBetter) ?? true { best[mention.entity] = label }
    }
    return best.mapValues(\.text)
  }
}
