import Foundation
import GRDB
public import News

/// What an identity, or the beginning of one, finds in an archive.
public enum IdentityMatch: Hashable, Sendable {
  /// No article.
  case none
  /// One article.
  case one(ArticleKey)
  /// More than one; the first few identities, sorted.
  case several([Article.ID])
}

extension Archive {
  /// An article with its text, annotations and links; `nil` when the archive does not have it.
  ///
  /// - Parameter threshold: Score from which an article is shown as one of the same event though it is in
  ///   another story or in none.
  public func open(_ key: ArticleKey, shownFrom threshold: Double = 0) throws(StoreError) -> OpenArticle? {
    try read { database in
      guard let summary = try summaries(of: [key.rawValue], in: database).first,
        let annotated = try Self.annotated(key.rawValue, in: database)
      else { return nil }
      return OpenArticle(
        summary: summary, annotated: annotated,
        related: try related(to: key.rawValue, shownFrom: threshold, in: database))
    }
  }

  /// An article with its annotations; `nil` when the archive does not have it.
  public func annotated(_ key: ArticleKey) throws(StoreError) -> AnnotatedArticle? {
    try read { try Self.annotated(key.rawValue, in: $0) }
  }

  /// Row of an article; `nil` when the archive does not have it.
  public func key(of id: Article.ID) throws(StoreError) -> ArticleKey? {
    try read {
      try Int64.fetchOne(
        $0, sql: "SELECT key FROM article WHERE id = ?", arguments: [id.rawValue.storable])
    }.map(ArticleKey.init(rawValue:))
  }

  /// The article that a person means: a whole identity, its beginning, or the beginning of its digits.
  public func match(identity text: String) throws(StoreError) -> IdentityMatch {
    let text = text.storable
    guard !text.isEmpty else { return .none }
    return try read { database in
      if let key = try Int64.fetchOne(
        database, sql: "SELECT key FROM article WHERE id = ?", arguments: [text])
      {
        return .one(ArticleKey(rawValue: key))
      }
      var rows = try Row.fetchAll(
        database, sql: "SELECT key, id FROM article WHERE id >= ? AND id < ? ORDER BY id LIMIT 5",
        arguments: [text, text + "\u{10FFFF}"])
      if rows.isEmpty {
        rows = try Row.fetchAll(
          database, sql: "SELECT key, id FROM article WHERE instr(id, ?) > 0 ORDER BY id LIMIT 5",
          arguments: ["/" + text])
      }
      switch rows.count {
      case 0: return .none
      case 1: return .one(ArticleKey(rawValue: rows[0][0]))
      default: return .several(rows.map { Article.ID(rawValue: String(stored: $0[1])) })
      }
    }
  }

  /// Earlier texts of an article, oldest first.
  public func revisions(of key: ArticleKey) throws(StoreError) -> [AnnotatedArticle] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT o.name, o.domain, p.name, p.domain, r.headline, r.published, r.certainty, r.evidence, r.wires,
            r.dateline, r.section, r.language, r.address, r.body, r.lengths, r.asides, r.annotations
          FROM revision r JOIN article a ON a.key = r.article JOIN outlet o ON o.key = a.outlet
          LEFT JOIN outlet p ON p.key = r.original
          WHERE r.article = ? ORDER BY r.number
          """, arguments: [key.rawValue]
      ).map(Self.annotated)
    }
  }
}

extension Archive {
  static func annotated(_ key: Int64, in database: Database) throws -> AnnotatedArticle? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT o.name, o.domain, p.name, p.domain, a.headline, a.published, a.certainty, a.evidence, a.wires,
            c.dateline, c.section, c.language, c.address, c.body, c.lengths, c.asides, c.annotations
          FROM article a JOIN content c ON c.article = a.key JOIN outlet o ON o.key = a.outlet
          LEFT JOIN outlet p ON p.key = c.original
          WHERE a.key = ?
          """), arguments: [key]
    ).map(annotated)
  }

  private static func annotated(_ row: Row) throws -> AnnotatedArticle {
    func text(_ column: Int) -> String? {
      let stored: String? = row[column]
      return stored.map(String.init(stored:))
    }
    var wires = PackedReader(row[8])
    var asides = PackedReader(row[15])
    var annotations = PackedReader(row[16])
    var article = Article(
      outlet: Outlet(name: text(0) ?? "", domain: text(1)),
      originalOutlet: text(2).map { Outlet(name: $0, domain: text(3)) },
      headline: text(4) ?? "",
      publication: try Publication(stored: row[5], certainty: row[6], evidence: row[7]),
      dateline: text(9), section: text(10), language: text(11), wires: try wires.wires(),
      body: try paragraphs(of: text(13) ?? "", lengths: row[14]), address: text(12))
    try asides.readAsides(into: &article)
    return AnnotatedArticle(article: article, annotations: try annotations.annotations())
  }

  /// Cuts the stored text where the paragraphs ended; a blank line inside one is kept.
  private static func paragraphs(of body: String, lengths: Data) throws -> [String] {
    var reader = PackedReader(lengths)
    let lengths = try reader.list { (reader) throws(PackedError) in try reader.integer() }
    let bytes = Array(body.utf8)
    var start = 0
    return try lengths.map { length in
      guard length >= 0, start <= bytes.count, length <= bytes.count - start else {
        throw PackedError.truncated(at: start)
      }
      defer { start += length + 2 }
      return String(decoding: bytes[start..<(start + length)], as: UTF8.self)
    }
  }

  /// Articles of one story tell one event, also where the words of two of them alone would not say so; those
  /// that were parted by hand do not.
  private func related(
    to key: Int64, shownFrom threshold: Double, in database: Database
  ) throws -> [RelatedArticle] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT l.other, CASE WHEN a.story = b.story THEN 'event' ELSE l.level END AS level, l.score, l.evidence
        FROM link l JOIN article a ON a.key = l.article JOIN article b ON b.key = l.other
        WHERE l.article = ? AND (l.level <> 'event' OR l.score >= ? OR a.story = b.story)
        ORDER BY level = 'event' DESC, l.score DESC, l.other
        """, arguments: [key, threshold])
    let own = try String.fetchOne(
      database.cachedStatement(sql: "SELECT coalesce(story, id) FROM article WHERE key = ?"), arguments: [key]
    )
    let parted = try own.map { try StoryWriter(database: database).partedGroups(from: $0) } ?? []
    let related = try rows.compactMap { row -> RelatedArticle? in
      guard let summary = try summaries(of: [row[0]], in: database).first else { return nil }
      var evidence = PackedReader(row[3])
      let name: String = row[1]
      guard let level = StoryLink.Level(rawValue: name) else { throw PackedError.value(name) }
      var link = StoryLink(
        article: summary.id, level: level, score: row[2], evidence: try evidence.evidence())
      if parted.contains((summary.story ?? summary.id.rawValue).storable) {
        link.level = .storyline
        link.evidence.separation = "parted by hand"
      }
      return RelatedArticle(summary: summary, link: link)
    }
    return StoryLink.Section.allCases.flatMap { section in related.filter { $0.link.section == section } }
  }
}
