import GRDB
import News

/// The form of story profiles in archives of version 2 and before, with words spelled out.
enum ProfileForm {
  /// Profiles that are written at a time.
  private static let batch = 2_000

  /// Writes the profiles of `oldProfile` anew, and takes that table away.
  ///
  /// Links stay, and so does what is not linked yet. An article whose profile cannot be read has none afterwards.
  static func renew(in database: Database) throws {
    var writer = TermWriter(database: database)
    var known = KnownKeys()
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT article, publicationDay, packed, isLinked FROM oldProfile ORDER BY article")
    var count = 0
    while let row = try rows.next() {
      var reader = PackedReader(row[2])
      guard let profile = try? reader.oldProfile(publicationDay: row[1]) else { continue }
      try writer.add(profile, of: row[0], isLinked: row[3], known: &known.terms)
      count += 1
      if count.isMultiple(of: batch) {
        try writer.finish()
        writer = TermWriter(database: database)
        known.limit()
      }
    }
    try writer.finish()
    try database.execute(sql: "DROP TABLE oldProfile")
  }
}

extension PackedReader {
  /// Reads a profile of the old form; it does not tell of which article it is.
  mutating func oldProfile(publicationDay: Int?) throws(PackedError) -> StoryProfile {
    let outlet = try text()
    let terms = try weightedTerms()
    let names = try weightedTerms()
    let places = try list { (reader) throws(PackedError) in try reader.text() }
    let eventDays = try list { (reader) throws(PackedError) in try reader.integer() }
    // The headline stands behind all the rest: profiles of the first version end before it.
    let title = isAtEnd ? [] : try weightedTerms()
    return StoryProfile(
      article: Article.ID(rawValue: ""), outlet: outlet, terms: terms, title: title, names: names,
      places: places, eventDays: eventDays, publicationDay: publicationDay)
  }

  private mutating func weightedTerms() throws(PackedError) -> [StoryProfile.Term] {
    try list { (reader) throws(PackedError) in
      StoryProfile.Term(key: try reader.text(), weight: try reader.number())
    }
  }
}
