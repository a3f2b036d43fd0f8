import GRDB
import News

/// Writes story profiles, the index that candidates are found by, and how many articles use each term.
///
/// The index is written at the end of a batch, in the order of its rows: out of order, each row would become a
/// segment of its own.
struct TermWriter {
  let database: Database
  private var changes: [Int: Int] = [:]
  private var added: [Int64: String] = [:]
  private var removed: [Int64: String] = [:]

  /// A writer for one batch.
  init(database: Database) { self.database = database }

  /// Stores a profile in the place of the article's older one, whose links go with it.
  ///
  /// - Parameter known: Numbers of terms.
  mutating func replace(
    _ profile: StoryProfile, of article: Int64, known: inout [StoredTerm: Int]
  ) throws {
    try remove(article)
    try add(profile, of: article, isLinked: false, known: &known)
  }

  /// Stores the profile of an article that has none.
  mutating func add(
    _ profile: StoryProfile, of article: Int64, isLinked: Bool, known: inout [StoredTerm: Int]
  ) throws {
    let packed = try PackedProfile(profile) { try number(of: $0, known: &known) }
    let row = try freeRow(on: ProfileKey.day(of: profile))
    try run("INSERT INTO profile VALUES (?, ?, ?, ?)", [row, article, packed.data, isLinked])
    added[row] = Self.tokens(of: packed)
    for number in packed.counted { changes[number, default: 0] += 1 }
  }

  /// Takes an article's profile away; nothing happens when there is none.
  mutating func remove(_ article: Int64) throws {
    let statement = try database.cachedStatement(sql: "SELECT key, packed FROM profile WHERE article = ?")
    guard let found = try Row.fetchOne(statement, arguments: [article]) else { return }
    let row: Int64 = found[0]
    let packed = try PackedProfile(found[1])
    if added.removeValue(forKey: row) == nil { removed[row] = Self.tokens(of: packed) }
    try run("DELETE FROM profile WHERE key = ?", [row])
    // Links stand on the profile: a revised article is linked anew.
    try StoryWriter(database: database).removeLinks(of: article)
    for number in packed.counted { changes[number, default: 0] -= 1 }
  }

  /// Writes the index and the counts of the batch.
  mutating func finish() throws {
    for (row, tokens) in removed.sorted(by: { $0.key < $1.key }) {
      try run("INSERT INTO posting (posting, rowid, terms) VALUES ('delete', ?, ?)", [row, tokens])
    }
    for (row, tokens) in added.sorted(by: { $0.key < $1.key }) {
      try run("INSERT INTO posting (rowid, terms) VALUES (?, ?)", [row, tokens])
    }
    for (number, change) in changes.sorted(by: { $0.key < $1.key }) where change != 0 {
      try run("UPDATE term SET articles = articles + ? WHERE key = ?", [change, number])
    }
    (added, removed, changes) = ([:], [:], [:])
  }

  /// The token that stands for a term in the index.
  static func token(of number: Int) -> String { String(number, radix: 36) }

  /// Words and language are searched for, names are not: their words are.
  private static func tokens(of packed: PackedProfile) -> String {
    packed.searched.map(token).joined(separator: " ")
  }

  private func number(of term: String, known: inout [StoredTerm: Int]) throws -> Int {
    let key = StoredTerm(text: term)
    if let number = known[key] { return number }
    let stored = term.storable
    var number = try Int.fetchOne(
      database.cachedStatement(sql: "SELECT key FROM term WHERE word = ?"), arguments: [stored])
    if number == nil {
      try run("INSERT INTO term (word, articles) VALUES (?, 0)", [stored])
      number = Int(database.lastInsertedRowID)
    }
    known[key] = number
    return number ?? 0
  }

  /// The next row of a day; one without a day when the day is full.
  private func freeRow(on day: Int?) throws -> Int64 {
    let ranges = [day.map { ProfileKey.rows(of: $0...$0) }, ProfileKey.undated].compactMap { $0 }
    for range in ranges {
      let last = try Int64.fetchOne(
        database.cachedStatement(sql: "SELECT max(key) FROM profile WHERE key BETWEEN ? AND ?"),
        arguments: [range.lowerBound, range.upperBound])
      guard let last else { return range.lowerBound }
      if last < range.upperBound { return last + 1 }
    }
    throw PackedError.value("more profiles than there are rows")
  }

  private func run(_ sql: String, _ values: [Bound]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}
