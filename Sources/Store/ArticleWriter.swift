import GRDB
import News

/// Writes articles and all that hangs on them, inside a transaction.
struct ArticleWriter {
  let database: Database
  let isSample: Bool
  let analysis: Int
  /// What was found in the archive.
  private(set) var known: KnownKeys
  private var terms: TermWriter

  /// A writer for one batch.
  ///
  /// - Parameters:
  ///   - analysis: Number of the analysis that made the annotations.
  ///   - known: What batches before found.
  init(database: Database, isSample: Bool, analysis: Int = 1, known: KnownKeys = KnownKeys()) {
    self.database = database
    self.isSample = isSample
    self.analysis = analysis
    self.known = known
    terms = TermWriter(database: database)
  }

  /// Adds, revises, refreshes or leaves one article.
  mutating func insert(
    _ annotated: AnnotatedArticle, id: Article.ID, profile: StoryProfile?
  ) throws -> InsertOutcome {
    let hash = Int64(bitPattern: annotated.article.contentHash)
    let stored = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT key, contentHash, isSample, analysis FROM article WHERE id = ?"),
      arguments: [id.rawValue.storable])
    let key: Int64
    let change: InsertOutcome.Change
    if let stored {
      key = stored[0]
      // Whoever imports a sample wants to keep it.
      if stored[2], !isSample {
        try run("UPDATE article SET isSample = 0 WHERE key = ?", [key])
      }
      guard stored[1] != hash else {
        let isOutdated = stored[3] < analysis
        if isOutdated { try refresh(key, annotated, profile: profile) }
        return InsertOutcome(
          key: ArticleKey(rawValue: key), id: id, change: isOutdated ? .refreshed : .unchanged)
      }
      try keepRevision(of: key)
      try update(key, annotated.article, hash: hash)
      change = .revised
    } else {
      key = try add(annotated.article, id: id, hash: hash)
      change = .added
    }
    try writeContent(of: key, annotated)
    try writeFacets(of: key, annotated)
    if let profile { try terms.replace(profile, of: key, known: &known.terms) }
    return InsertOutcome(key: ArticleKey(rawValue: key), id: id, change: change)
  }

  /// Takes one article away.
  mutating func remove(_ key: Int64) throws {
    try unindexWords(of: key)
    try terms.remove(key)
    try run("DELETE FROM article WHERE key = ?", [key])
  }

  /// Writes what was gathered over the batch.
  mutating func finish() throws { try terms.finish() }

  private func run(_ sql: String, _ values: [Bound]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}

extension ArticleWriter {
  private mutating func add(_ article: Article, id: Article.ID, hash: Int64) throws -> Int64 {
    let values = try listValues(of: article)
    try run(
      """
      INSERT INTO article (
        outlet, headline, published, certainty, evidence, sortKey, day, lastDay, wires, contentHash, analysis,
        id, isSample
      ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, values + [hash, analysis, id.rawValue.storable, isSample])
    return database.lastInsertedRowID
  }

  private mutating func update(_ key: Int64, _ article: Article, hash: Int64) throws {
    let values = try listValues(of: article)
    try run(
      """
      UPDATE article SET outlet = ?, headline = ?, published = ?, certainty = ?, evidence = ?, sortKey = ?,
        day = ?, lastDay = ?, wires = ?, contentHash = ?, analysis = ? WHERE key = ?
      """, values + [hash, analysis, key])
  }

  /// Replaces what an older analysis found in an article whose text has not changed.
  ///
  /// An article that links as it did keeps its links.
  private mutating func refresh(_ key: Int64, _ annotated: AnnotatedArticle, profile: StoryProfile?) throws {
    var annotations = PackedWriter()
    annotations.write(annotated.annotations)
    try run("UPDATE content SET annotations = ? WHERE article = ?", [annotations.data, key])
    try run("UPDATE article SET analysis = ? WHERE key = ?", [analysis, key])
    try removeFacets(of: key)
    try writeFacets(of: key, annotated)
    if let profile, try Archive.profile(of: key, in: database) != profile {
      try terms.replace(profile, of: key, known: &known.terms)
    }
  }

  private mutating func listValues(of article: Article) throws -> [Bound] {
    let publication = article.publication
    let order = PublicationOrder(publication)
    var wires = PackedWriter()
    wires.write(article.wires)
    return [
      try key(of: article.outlet), article.headline.storable, publication.date?.iso8601,
      publication.certainty.rawValue, publication.evidence?.storable, order.sortKey, order.day, order.lastDay,
      wires.data,
    ]
  }

  private func keepRevision(of key: Int64) throws {
    try run(
      """
      INSERT INTO revision
      SELECT a.key, 1 + (SELECT count(*) FROM revision r WHERE r.article = a.key),
        a.headline, a.published, a.certainty, a.evidence, a.wires, a.contentHash,
        c.original, c.dateline, c.section, c.language, c.address, c.body, c.lengths, c.asides, c.annotations
      FROM article a JOIN content c ON c.article = a.key WHERE a.key = ?
      """, [key])
    try unindexWords(of: key)
    try removeFacets(of: key)
  }

  private func removeFacets(of key: Int64) throws {
    for table in ["wire", "naming", "claim"] {
      try run("DELETE FROM \(table) WHERE article = ?", [key])
    }
  }

  private func unindexWords(of key: Int64) throws {
    try run(
      """
      INSERT INTO words (words, rowid, headline, body)
      SELECT 'delete', a.key, a.headline, c.body FROM article a JOIN content c ON c.article = a.key
      WHERE a.key = ?
      """, [key])
  }

  private mutating func writeContent(of key: Int64, _ annotated: AnnotatedArticle) throws {
    let article = annotated.article
    let body = article.body.joined(separator: "\n\n").storable
    var lengths = PackedWriter()
    lengths.write(article.body) { $0.write($1.utf8.count) }
    var asides = PackedWriter()
    asides.write(asides: article)
    var annotations = PackedWriter()
    annotations.write(annotated.annotations)
    let original = try article.originalOutlet.map { try self.key(of: $0) }
    try run(
      "INSERT OR REPLACE INTO content VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        key, original, article.dateline?.storable, article.section?.storable, article.language?.storable,
        article.address?.storable, body, lengths.data, asides.data, annotations.data,
      ])
    try run(
      "INSERT INTO words (rowid, headline, body) VALUES (?, ?, ?)", [key, article.headline.storable, body])
  }
}

extension ArticleWriter {
  private mutating func writeFacets(of key: Int64, _ annotated: AnnotatedArticle) throws {
    for wire in annotated.article.wires {
      try run(
        "INSERT OR IGNORE INTO wire VALUES (?, ?, ?)", [wire.name.folded, key, wire.name.storable])
    }
    let claims = ClaimWriter(database: database)
    try claims.write(
      annotated.annotations.claims, of: key, in: ClaimText(annotated.article), known: &known.sources)
    for (name, count) in EntityName.counts(in: annotated) {
      // First the key: else the names that are remembered would be copied for each new one.
      let nameKey = try self.key(of: name)
      try run("INSERT INTO naming VALUES (?, ?, ?)", [nameKey, key, count])
    }
  }

  private mutating func key(of name: EntityName) throws -> Int64 {
    if let key = known.names[name] { return key }
    let key = try Int64.fetchOne(
      database.cachedStatement(
        sql: """
          INSERT INTO name (kind, entity, label, fold) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET fold = excluded.fold RETURNING key
          """),
      arguments: [name.kind.rawValue, name.entity, name.label, name.label.folded])
    known.names[name] = key
    return key ?? 0
  }

  private mutating func key(of outlet: Outlet) throws -> Int64 {
    if let key = known.outlets[outlet] { return key }
    let key =
      try Int64.fetchOne(
        database, sql: "SELECT key FROM outlet WHERE name = ? AND domain IS ?",
        arguments: [outlet.name.storable, outlet.domain?.storable])
      ?? Int64.fetchOne(
        database,
        sql: "INSERT INTO outlet (name, domain, nameFold, domainFold) VALUES (?, ?, ?, ?) RETURNING key",
        arguments: [
          outlet.name.storable, outlet.domain?.storable, outlet.name.folded, outlet.domain?.folded,
        ])
    known.outlets[outlet] = key
    return key ?? 0
  }
}
