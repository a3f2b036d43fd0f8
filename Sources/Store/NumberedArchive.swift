import GRDB
public import News

/// An archive as linking reads it: terms and articles as numbers, and what was read lately at hand.
///
/// It holds what the archive was when it was made, but for links and stories: nothing may be inserted while it is
/// used. About 60 MB at most beside 20 bytes an article and 30 a term.
public struct NumberedArchive {
  /// Articles of the archive.
  public let articleCount: Int
  /// Whether its articles are in more than one language.
  public let hasLanguages: Bool

  let archive: Archive
  /// Rows of all profiles, ascending, so by day; a profile's place among them is its number here.
  let rows: [Int64]
  var terms: TermTable
  var postings = RecentPostings()
  private var recent = RecentValues<NumberedProfile>(most: 8_000)
  /// Articles that use a term, of terms of profiles that were read in words.
  private var counts: [String: Int] = [:]
  private static let mostCounts = 100_000
  /// Worth of the terms that a profile shares with the article at hand, by place; 0 between two searches.
  var worths: [Float]
  /// Number of the language of each profile, by place; empty in an archive of one language.
  let languages: [Int32]

  /// An archive as it is now.
  ///
  /// - Parameter rarity: Rarity of a word which so many of so many articles use.
  /// - Complexity: O(*n*) in the articles, some tenths of a microsecond each.
  public init(
    _ archive: Archive, rarity: @escaping (_ term: String, _ articles: Int, _ archiveSize: Int) -> Double
  ) throws(StoreError) {
    self.archive = archive
    let (count, rows, languages) = try archive.read { database in
      let rows = try Int64.fetchAll(database, sql: "SELECT key FROM profile ORDER BY key")
      return (
        try Int.fetchOne(database, sql: "SELECT count(*) FROM article") ?? 0, rows,
        try Self.languages(of: rows, in: database)
      )
    }
    articleCount = count
    self.rows = rows
    self.languages = languages
    hasLanguages = !languages.isEmpty
    worths = Array(repeating: 0, count: rows.count)
    terms = TermTable { rarity($0, $1, count) }
  }

  /// How many articles use a term of the profiles that were last read in words.
  public func articles(using term: String) -> Int { counts[term] ?? 0 }

  /// The text of a term that was read in a profile.
  public func text(of term: Int32) -> String { terms.text(of: term) }

  /// An article and those that it is to be compared with.
  public struct Neighbourhood: Sendable {
    /// The article.
    public let article: NumberedProfile
    /// Articles that share its most telling words, the article itself not among them: at most
    /// 96 that may tell its event and 30 of a storyline.
    public let candidates: [NumberedProfile]
  }

  /// What articles are to be compared with, in the order of the articles; those without a profile are left out.
  ///
  /// - Complexity: O(*terms*) an article; the size of the archive counts by its logarithm.
  public mutating func neighbourhoods(of keys: [ArticleKey]) throws(StoreError) -> [Neighbourhood] {
    try archive.read { database in
      try keys.compactMap { key in
        guard let place = try self.place(of: key, in: database) else { return nil }
        guard let article = try self.profiles(at: [place], in: database).first else { return nil }
        let found = try self.search(for: article, at: place, in: database)
        return Neighbourhood(article: article, candidates: try self.profiles(at: found, in: database))
      }
    }
  }

  /// What articles in other languages an article is to be compared with.
  public struct ForeignQuestion: Sendable {
    /// The article.
    public let article: ArticleKey
    /// Words of its rarest names.
    public let words: [String]
    /// Days since 1970 in which a candidate happened or ran; one that has no day always passes.
    public let days: ClosedRange<Int>?

    /// A question for one article.
    public init(article: ArticleKey, words: [String], days: ClosedRange<Int>?) {
      self.article = article
      self.words = words
      self.days = days
    }
  }

  /// Articles in other languages that share the most telling words, at most 15 a question, best first.
  public mutating func foreigners(
    for questions: [ForeignQuestion]
  ) throws(StoreError) -> [[NumberedProfile]] {
    try archive.read { database in
      try questions.map { question in
        guard let place = try self.place(of: question.article, in: database) else { return [] }
        return try self.profiles(
          at: self.search(abroad: question, at: place, in: database), in: database)
      }
    }
  }

  /// Profiles in words, by article; an article without one is left out.
  public mutating func storyProfiles(
    of keys: [ArticleKey]
  ) throws(StoreError) -> [ArticleKey: StoryProfile] {
    try archive.read { database in
      if self.counts.count > Self.mostCounts { self.counts = [:] }
      let found = try Archive.packedProfiles(of: keys.map(\.rawValue), in: database, terms: &self.terms)
      return try found.reduce(into: [:]) { profiles, found in
        for term in found.packed.terms + found.packed.names {
          let number = Int32(clamping: term.number)
          self.counts[self.terms.text(of: number)] = self.terms.articles(using: number)
        }
        profiles[ArticleKey(rawValue: found.article)] = try found.packed.profile(of: found.id) {
          try self.terms.storedText(of: $0)
        }
      }
    }
  }
}

extension NumberedArchive {
  /// The place of an article's profile; `nil` when it has none, or one that is newer than what is held here.
  func place(of key: ArticleKey, in database: Database) throws -> Int? {
    let row = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT key FROM profile WHERE article = ?"), arguments: [key.rawValue])
    guard let row else { return nil }
    let place = rows.firstPlace(from: row)
    return place < rows.count && rows[place] == row ? place : nil
  }

  /// The profiles at some places, in their order.
  mutating func profiles(at places: [Int], in database: Database) throws -> [NumberedProfile] {
    var packed: [(place: Int, article: Int64, profile: PackedProfile)] = []
    var profiles: [NumberedProfile?] = places.map { recent[Int32($0)] }
    let statement = try database.cachedStatement(sql: "SELECT article, packed FROM profile WHERE key = ?")
    for (index, place) in places.enumerated() where profiles[index] == nil {
      guard let row = try Row.fetchOne(statement, arguments: [rows[place]]) else { continue }
      packed.append((index, row[0], try PackedProfile(row[1], isBrief: true)))
    }
    guard !packed.isEmpty else { return profiles.compactMap { $0 } }
    try terms.read(packed.lazy.flatMap(\.profile.numbers).map { Int32(clamping: $0) }, in: database)
    for (index, article, profile) in packed {
      let numbered = profile.numbered(as: ArticleKey(rawValue: article)) { terms.rarity(of: $0) }
      profiles[index] = numbered
      recent[Int32(places[index])] = numbered
    }
    return profiles.compactMap { $0 }
  }

  /// The language of each row; none at all where there is but one.
  private static func languages(of rows: [Int64], in database: Database) throws -> [Int32] {
    let all = try Archive.languages(in: database)
    guard all.count > 1 else { return [] }
    var languages = [Int32](repeating: 0, count: rows.count)
    for (_, number) in all {
      var place = 0
      let found = try Int64.fetchCursor(
        database.cachedStatement(sql: "SELECT rowid FROM posting WHERE posting MATCH ?"),
        arguments: ["\"\(TermWriter.token(of: number))\""])
      while let row = try found.next() {
        place = rows.firstPlace(from: row, after: place)
        if place < rows.count, rows[place] == row { languages[place] = Int32(clamping: number) }
      }
    }
    return languages
  }
}

extension [Int64] {
  /// The first place of a sorted list from which values are at least `value`, looked for from `start` on.
  ///
  /// - Complexity: O(log *d*) in the distance from `start`.
  func firstPlace(from value: Int64, after start: Int = 0) -> Int {
    var (low, step) = (start, 1)
    while low + step < count, self[low + step] < value {
      low += step
      step *= 2
    }
    var high = Swift.min(count, low + step)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
