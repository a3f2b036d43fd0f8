import Foundation
import GRDB
import News

/// Finds the stored articles that may tell an article's event or one of its storyline.
///
/// A term that few articles use is looked up in all of them; of any other only the articles before and after the
/// one at hand are read, by day and then by import, as many as `near` each way and no further than `reach` days.
/// So no term is passed over, and no number of articles that share a word makes the search long.
struct CandidateSearch {
  /// Articles of one event that are compared at most.
  static let mostEvents = 32
  /// Articles of a storyline that are compared at most beside them.
  static let mostStorylines = 10
  /// Times as many articles that are ranked at most.
  private static let ranked = 3

  /// Articles in other languages that are compared at most beside all these.
  static let mostAbroad = 15

  /// Articles that use a term up to which all of them are read.
  private static let few = 500
  /// Articles that are read each way of a term that more use.
  private static let near = 250
  /// Days beyond which no two articles tell one event.
  private static let reach = 9
  /// Days at which the worth of a shared term for one event has fallen to 61 percent.
  private static let width = 3.5
  /// Share of what all terms together are worth from which an article is compared, as of one event.
  private static let eventShare = 0.1
  /// The same, as of one storyline.
  private static let storylineShare = 0.15

  let database: Database
  /// Words and names of the article at hand must be remembered in it.
  let memory: TermMemory

  /// Rows of the best candidates, those of one event first; `own` is left out.
  ///
  /// A shared term is worth its weight in the article times the square of its rarity, as in a cosine.
  ///
  /// - Complexity: O(*terms* × (*few* + *near*)).
  func rows(for profile: StoryProfile, terms: [String], own: Int64?) throws -> [Int64] {
    let total = try Int.fetchOne(database, sql: "SELECT max(article) FROM profile") ?? 0
    let weights = Dictionary(
      profile.terms.map { ($0.key, $0.weight) }, uniquingKeysWith: { first, _ in first })
    let day = ProfileKey.day(of: profile)
    let place = own ?? day.map { ProfileKey.rows(of: $0...$0).lowerBound } ?? ProfileKey.undated.upperBound
    var scores: [Int64: Double] = [:]
    scores.reserveCapacity(4_096)
    var all = 0.0
    for term in Set(terms).sorted() {
      guard let entry = memory[term], entry.articles > 0 else { continue }
      let rarity = log(1 + Double(total) / Double(entry.articles))
      let worth = (weights[term] ?? 1) * rarity * rarity
      all += worth
      try read(entry, around: place) { scores[$0, default: 0] += worth }
    }
    if let own { scores[own] = nil }
    return best(of: scores, from: all, day: day, place: place)
  }

  /// Rows of the best candidates in other languages: those of some days, or without a day, that share the rarest
  /// of some terms.
  func rowsAbroad(
    for profile: StoryProfile, terms: [String], days: ClosedRange<Int>?, own: Int64?
  ) throws -> [Int64] {
    let languages = try Self.languages(in: database).filter { $0.language != profile.language }
      .map { "\"\(TermWriter.token(of: $0.number))\"" }
    guard profile.language != nil, !languages.isEmpty else { return [] }
    let total = try Int.fetchOne(database, sql: "SELECT max(article) FROM profile") ?? 0
    let dated = days.map(ProfileKey.rows) ?? ProfileKey.undated.upperBound + 1...Int64.max
    var scores: [Int64: Double] = [:]
    for term in Set(terms).sorted() {
      guard let entry = memory[term], entry.articles > 0 else { continue }
      let worth = log(1 + Double(total) / Double(entry.articles))
      let match = "\"\(TermWriter.token(of: entry.number))\" AND (\(languages.joined(separator: " OR ")))"
      for range in [dated, ProfileKey.undated] {
        let rows = try Int64.fetchCursor(
          database.cachedStatement(
            sql: "SELECT rowid FROM posting WHERE posting MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?"),
          arguments: [match, range.lowerBound, range.upperBound, Self.near])
        while let row = try rows.next() { scores[row, default: 0] += worth }
      }
    }
    if let own { scores[own] = nil }
    return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostAbroad).map(\.key)
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

  private func best(of scores: [Int64: Double], from all: Double, day: Int?, place: Int64) -> [Int64] {
    let decay = (0...Self.reach).map(Self.decay)
    var events: [(row: Int64, score: Double)] = []
    var storylines: [(row: Int64, score: Double)] = []
    for (row, score) in scores where score >= Self.eventShare * all {
      var likely = score
      if let day, let other = ProfileKey(rawValue: row).day {
        likely *= abs(other - day) <= Self.reach ? decay[abs(other - day)] : 0
      }
      if likely >= Self.eventShare * all { events.append((row, likely)) }
      if score >= Self.storylineShare * all { storylines.append((row, score)) }
    }
    func ranked(_ list: [(row: Int64, score: Double)]) -> [Int64] {
      list.sorted {
        ($1.score, abs($0.row - place), $0.row) < ($0.score, abs($1.row - place), $1.row)
      }.map(\.row)
    }
    let first = Array(ranked(events).prefix(Self.ranked * Self.mostEvents))
    let taken = Set(first)
    return first
      + ranked(storylines).lazy.filter { !taken.contains($0) }.prefix(Self.ranked * Self.mostStorylines)
  }

  /// The rows that are worth a comparison of words, the most alike first, those that may be of one event before
  /// those of a storyline.
  ///
  /// - Complexity: linear in the terms of the rows' profiles.
  func best(of rows: [Int64], for profile: StoryProfile, by ranking: CandidateRanking) throws -> [Int64] {
    guard rows.count > Self.mostEvents else { return rows }
    let day = ProfileKey.day(of: profile)
    // Of equals the one that the search liked better comes first.
    let order = Dictionary(rows.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
    let found = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT key, packed FROM profile WHERE key IN (SELECT value FROM json_each(?))"),
      arguments: [rows.jsonList])
    var alike: [(row: Int64, likeness: Double, likely: Double, order: Int)] = []
    while let row = try found.next() {
      let likeness = ranking.likeness(to: try PackedProfile(row[1], isBrief: true))
      var likely = likeness
      if let day, let other = ProfileKey(rawValue: row[0]).day { likely *= Self.decay(of: abs(other - day)) }
      alike.append((row[0], likeness, likely, order[row[0]] ?? 0))
    }
    alike.sort { ($1.likely, $0.order) < ($0.likely, $1.order) }
    let first = alike.prefix(Self.mostEvents).filter { $0.likely > 0 }.map(\.row)
    let taken = Set(first)
    alike.sort { ($1.likeness, $0.order) < ($0.likeness, $1.order) }
    return first + alike.lazy.filter { !taken.contains($0.row) }.prefix(Self.mostStorylines).map(\.row)
  }

  /// Share of its worth for one event that a shared term has at a distance of some days.
  private static func decay(of days: Int) -> Double {
    guard days <= reach else { return 0 }
    let ratio = Double(days) / width
    return exp(-ratio * ratio / 2)
  }

  private func read(_ term: TermMemory.Entry, around place: Int64, _ visit: (Int64) -> Void) throws {
    let token = "\"\(TermWriter.token(of: term.number))\""
    func read(_ sql: String, _ arguments: StatementArguments) throws {
      let rows = try Int64.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
      while let row = try rows.next() { visit(row) }
    }
    guard term.articles > Self.few else {
      return try read("SELECT rowid FROM posting WHERE posting MATCH ? LIMIT ?", [token, Self.few])
    }
    var range = ProfileKey.undated
    if let day = ProfileKey(rawValue: place).day {
      range = ProfileKey.rows(of: (day - Self.reach)...(day + Self.reach))
    }
    try read(
      "SELECT rowid FROM posting WHERE posting MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?",
      [token, place, range.upperBound, Self.near])
    try read(
      """
      SELECT rowid FROM posting WHERE posting MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?
      """, [token, range.lowerBound, place - 1, Self.near])
  }
}
