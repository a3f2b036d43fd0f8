import GRDB
import News

/// A filter as the condition of an SQL query over `article a`.
///
/// Terms of one field widen, fields narrow; kinds and sources of claims narrow to one claim. Every value is a bound parameter; outlets and names are looked
/// up first, so that the query walks one index in list order where it can.
struct FilterCondition {
  /// What stands after WHERE.
  private(set) var sql = "1"
  /// Values of the question marks, in order.
  private(set) var values: [Bound] = []

  /// The condition for a filter on this archive.
  init(_ filter: ArticleFilter, in database: Database, hasState: Bool) throws {
    for field in ArticleFilter.Field.allCases {
      let terms = filter.terms.filter { $0.field == field }
      guard !terms.isEmpty else { continue }
      switch field {
      case .outlet: try add(outlets: terms.map(\.value), in: database)
      case .date: add(dates: terms.compactMap(\.date))
      case .wire: add(keysFrom: "wire", "fold", terms.map(\.value.folded))
      case .person, .place, .organization: try add(names: terms.map(\.value), kind: field, in: database)
      case .claim, .source: break
      case .story: add("a.story IN \(Self.marks(terms.count))", terms.map(\.value.storable))
      case .unread where hasState:
        add("NOT EXISTS (SELECT 1 FROM state.mark m WHERE m.article = a.id AND m.isRead = 1)", [])
      case .unread: break
      case .starred where hasState:
        add("a.id IN (SELECT article FROM state.mark WHERE isStarred = 1)", [])
      case .starred: add("0", [])
      case .words: add(words: terms.map(\.value))
      }
    }
    if let claim = try ClaimCondition(filter, in: database) {
      add("a.key IN (SELECT c.article FROM claim c WHERE \(claim.sql))", claim.values)
    }
  }

  private mutating func add(_ condition: String, _ more: [Bound]) {
    sql += " AND (\(condition))"
    values += more
  }

  private static func marks(_ count: Int) -> String {
    "(" + Array(repeating: "?", count: count).joined(separator: ", ") + ")"
  }
}

extension FilterCondition {
  private mutating func add(outlets names: [String], in database: Database) throws {
    let directory = try OutletDirectory(database)
    let keys = Set(names.flatMap(directory.keys)).sorted()
    if keys.count == 1 {
      add("a.outlet = ?", keys)
    } else {
      add("a.outlet IN \(Self.marks(keys.count))", keys)
    }
  }

  private mutating func add(dates: [ArticleFilter.DateTerm]) {
    var conditions: [String] = []
    var bounds: [Bound] = []
    for date in dates {
      switch date {
      case .undated:
        conditions.append("a.sortKey = ?")
        bounds.append(PublicationOrder.undated)
      case .doubtful:
        conditions.append("a.certainty = 'estimated'")
      case .days(let days):
        let sortKeys = PublicationOrder.sortKeys(of: days)
        conditions.append("a.sortKey BETWEEN ? AND ? AND a.day >= ? AND a.lastDay <= ?")
        bounds += [
          sortKeys.lowerBound, sortKeys.upperBound, days.lowerBound.daysSinceEpoch,
          days.upperBound.daysSinceEpoch,
        ]
      }
    }
    add(conditions.joined(separator: " OR "), bounds)
  }

  private mutating func add(keysFrom table: String, _ column: String, _ wanted: [String]) {
    add("a.key IN (SELECT article FROM \(table) WHERE \(column) IN \(Self.marks(wanted.count)))", wanted)
  }

  private mutating func add(names: [String], kind: ArticleFilter.Field, in database: Database) throws {
    let folded = names.map(\.folded)
    let marks = Self.marks(folded.count)
    let keys = try Int64.fetchAll(
      database,
      sql: """
        SELECT key FROM name WHERE kind = ? AND entity IN \(marks)
        UNION SELECT key FROM name WHERE kind = ? AND fold IN \(marks)
        """,
      arguments: StatementArguments([kind.rawValue] + folded + [kind.rawValue] + folded))
    // Keys are numbers of our own: they may stand in the text, where a list of them has no limit.
    let list = keys.map(String.init).joined(separator: ", ")
    add("a.key IN (SELECT article FROM naming WHERE name IN (\(list)))", [])
  }

  private mutating func add(words: [String]) {
    add(
      "a.key IN (SELECT rowid FROM words WHERE words MATCH ?)",
      [words.map(\.quotedPhrase).joined(separator: " OR ")])
  }
}

extension ArticleFilter.Term {
  /// The date that the term asks for; `nil` for a term of another field.
  fileprivate var date: ArticleFilter.DateTerm? {
    if case .date(let date) = self { date } else { nil }
  }
}

/// The outlets of an archive, to find those that a reader's word means.
struct OutletDirectory {
  /// Outlets by row.
  let outlets: [Int64: Outlet]
  private let rows: [(key: Int64, names: [String])]

  /// Reads the outlets, of which there are few.
  init(_ database: Database) throws {
    var outlets: [Int64: Outlet] = [:]
    var rows: [(key: Int64, names: [String])] = []
    let cursor = try Row.fetchCursor(
      database, sql: "SELECT key, name, domain, nameFold, domainFold FROM outlet ORDER BY key")
    while let row = try cursor.next() {
      let key: Int64 = row[0]
      let domain: String? = row[2]
      outlets[key] = Outlet(name: String(stored: row[1]), domain: domain.map(String.init(stored:)))
      let names: [String?] = [row[3], row[4]]
      rows.append((key, names.compactMap { $0 }))
    }
    self.outlets = outlets
    self.rows = rows
  }

  /// Rows of the outlets whose name or domain is `word`, any case; where there is none, of those whose name or
  /// domain begins with it.
  func keys(_ word: String) -> [Int64] {
    let word = word.folded
    let equal = rows.filter { $0.names.contains(word) }
    guard equal.isEmpty else { return equal.map(\.key) }
    return rows.filter { $0.names.contains { $0.utf8.starts(with: word.utf8) } }.map(\.key)
  }
}
