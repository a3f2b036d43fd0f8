import GRDB

/// Terms of an archive, with the number of articles that use each, as far as they were read.
///
/// What is remembered holds until the archive takes in articles; at most 200,000 terms are.
public struct TermMemory: Sendable {
  private var texts: [Int: String] = [:]
  private var entries: [String: Entry] = [:]

  private static let most = 200_000

  /// Nothing remembered.
  public init() {}

  /// How many articles use a term in their story profile, of what was remembered; else 0.
  public func articles(using term: String) -> Int { entries[term]?.articles ?? 0 }

  /// A term's number and its articles.
  struct Entry {
    let number: Int
    let articles: Int
  }

  /// What is known of a term; `nil` when the archive does not have it.
  subscript(term: String) -> Entry? { entries[term] }

  /// The text of a number that is remembered.
  func text(_ number: Int) throws(PackedError) -> String {
    guard let text = texts[number] else { throw .value("term \(number)") }
    return text
  }

  /// Lets everything go when there is too much of it.
  mutating func makeRoom() {
    if texts.count > Self.most { self = TermMemory() }
  }

  /// Reads the terms with these numbers that are not remembered, in one statement.
  mutating func read(_ numbers: some Sequence<Int>, in database: Database) throws {
    var unknown: Set<Int> = []
    for number in numbers where texts[number] == nil { unknown.insert(number) }
    guard !unknown.isEmpty else { return }
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT key, word, articles FROM term WHERE key IN (SELECT value FROM json_each(?))"),
      arguments: [unknown.sorted().jsonList])
    while let row = try rows.next() {
      remember(String(stored: row[1]), number: row[0], articles: row[2])
    }
  }
}

extension TermMemory {
  /// Reads the terms with these texts that are not remembered.
  mutating func read(terms: [String], in database: Database) throws {
    let statement = try database.cachedStatement(sql: "SELECT key, articles FROM term WHERE word = ?")
    for term in terms where entries[term] == nil {
      guard let row = try Row.fetchOne(statement, arguments: [term.storable]) else { continue }
      remember(term, number: row[0], articles: row[1])
    }
  }

  private mutating func remember(_ term: String, number: Int, articles: Int) {
    texts[number] = term
    entries[term] = Entry(number: number, articles: articles)
  }
}

extension Sequence<Int> {
  /// The numbers as a list that `json_each` reads.
  var jsonList: String { "[\(map { String($0) }.joined(separator: ","))]" }
}

extension Sequence<Int64> {
  /// The numbers as a list that `json_each` reads.
  var jsonList: String { "[\(map { String($0) }.joined(separator: ","))]" }
}
