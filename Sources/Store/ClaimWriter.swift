import GRDB
import News

/// Writes what an article claims, one row a claim and speaker, inside a transaction.
struct ClaimWriter {
  let database: Database

  /// Writes the claims of an article that has none yet; one that points outside its text is passed over.
  ///
  /// - Parameter known: Rows of speakers.
  func write(
    _ claims: [Claim], of key: Int64, in text: ClaimText, known: inout [ClaimSource: Int64]
  ) throws {
    for (number, claim) in claims.enumerated() {
      guard let words = text.words(of: claim) else { continue }
      for speaker in ClaimSource.all(of: claim, phrase: words.source) {
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO claim VALUES (?, ?, ?, ?)")
          .execute(arguments: [key, number, try self.key(of: speaker, known: &known), claim.kind.rawValue])
      }
    }
  }

  /// Writes the claims of every article, from the annotations that are stored.
  ///
  /// An article whose annotations cannot be read has none.
  ///
  /// - Complexity: O(*n*) in the texts of the archive, of which one is in memory at a time.
  static func fill(_ database: Database) throws {
    let writer = ClaimWriter(database: database)
    var known = KnownKeys()
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT a.key, a.headline, c.body, c.annotations
        FROM article a JOIN content c ON c.article = a.key ORDER BY a.key
        """)
    while let row = try rows.next() {
      var reader = PackedReader(row[3])
      guard let claims = try? reader.annotations().claims, !claims.isEmpty else { continue }
      try writer.write(
        claims, of: row[0], in: ClaimText(headline: row[1], body: row[2]), known: &known.sources)
      known.limit()
    }
  }

  private func key(of source: ClaimSource, known: inout [ClaimSource: Int64]) throws -> Int64 {
    if let key = known[source] { return key }
    let stored = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT key FROM source WHERE entity IS ? AND label IS ?"),
      arguments: [source.entity, source.label])
    if stored == nil {
      try database.cachedStatement(sql: "INSERT INTO source (entity, label, fold) VALUES (?, ?, ?)")
        .execute(arguments: [source.entity, source.label, source.fold])
    }
    let key = stored ?? database.lastInsertedRowID
    known[source] = key
    return key
  }
}

/// Whose claim it is and how an article writes that, as filters and pickers know it.
struct ClaimSource: Hashable {
  /// Key of the person, place or organisation, folded; `nil` for an unnamed source.
  let entity: String?
  /// The phrase as written, storable; `nil` when there is none.
  let label: String?

  /// The sources of a claim: one, or each of those who say it together.
  static func all(of claim: Claim, phrase: String?) -> [ClaimSource] {
    let entities = claim.source?.entities ?? []
    return entities.isEmpty
      ? [ClaimSource(nil, phrase: phrase)] : entities.map { ClaimSource($0, phrase: phrase) }
  }

  /// A speaker and the phrase that names it.
  init(_ entity: Entity.ID?, phrase: String?) {
    self.entity = Self.present(entity?.folded.rawValue.storable)
    label = Self.present(phrase?.storable)
  }

  /// What the phrase is compared by.
  var fold: String? { label.map(Self.fold) }

  /// A phrase to compare with others: quotation marks do not count, since a filter's text cannot hold them.
  static func fold(_ phrase: String) -> String { phrase.replacing("\"", with: "").folded }

  private static func present(_ text: String?) -> String? {
    text.flatMap { text in
      text.contains { $0 != "\"" && !$0.isWhitespace } ? text : nil
    }
  }
}
