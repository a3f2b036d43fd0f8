import GRDB
public import News

extension Archive {
  /// The values of one field among the articles that match, for a picker.
  ///
  /// The field's own terms are left out of the filter, so that a picker can widen it. Each count is that of
  /// `totals` with the row's term as the only one of its field.
  ///
  /// - Returns: Most frequent first, at most `limit`; for dates months newest first, then days newest first
  ///   when there are few, then the undated and the doubtful; nothing for `words`.
  /// - Complexity: O(*n*) in what matches; never ask on the way of a key press.
  public func facets(
    of field: ArticleFilter.Field, matching filter: ArticleFilter, limit: Int = 200
  ) throws(StoreError) -> [FacetCount] {
    var filter = filter
    filter.removeAll(of: field)
    return try read { [filter] database in
      let condition = try FilterCondition(filter, in: database, hasState: hasState)
      let query = FacetQuery(database: database, condition: condition, hasState: hasState, limit: limit)
      switch field {
      case .outlet: return try query.outlets()
      case .date: return try query.dates()
      case .wire: return try query.wires()
      case .person: return try query.names(.person)
      case .place: return try query.names(.place)
      case .organization: return try query.names(.organization)
      case .claim: return try ClaimFacets(filter, in: database, hasState: hasState, limit: limit).kinds()
      case .source: return try ClaimFacets(filter, in: database, hasState: hasState, limit: limit).sources()
      case .story: return try query.stories()
      case .unread: return try query.marked(.unread)
      case .starred: return try query.marked(.starred)
      case .words: return []
      }
    }
  }
}

/// Counts the values of fields among the articles that meet a condition.
struct FacetQuery {
  let database: Database
  let condition: FilterCondition
  let hasState: Bool
  let limit: Int

  /// Whether every article meets the condition.
  var isWhole: Bool { condition.sql == "1" }

  func outlets() throws -> [FacetCount] {
    let directory = try OutletDirectory(database)
    var counts: [Int64: Int] = [:]
    for row in try rows("SELECT a.outlet, count(*) FROM hit a GROUP BY a.outlet") { counts[row[0]] = row[1] }
    var facets: [ArticleFilter.Term: FacetCount] = [:]
    for key in counts.keys.sorted() {
      guard let outlet = directory.outlets[key] else { continue }
      // A name that two outlets share would ask for both.
      let namesakes = Set(directory.keys(outlet.name).compactMap { directory.outlets[$0]?.domain })
      let word = namesakes.count > 1 ? outlet.domain ?? outlet.name : outlet.name
      let count = directory.keys(word).reduce(0) { $0 + (counts[$1] ?? 0) }
      facets[.outlet(word)] = FacetCount(term: .outlet(word), label: word, count: count)
    }
    return Self.sorted(Array(facets.values), limit: limit)
  }

  func dates() throws -> [FacetCount] {
    var months: [CalendarMonth: Int] = [:]
    var days: [CalendarDay: Int] = [:]
    var facets: [FacetCount] = []
    for row in try rows("SELECT a.day, a.lastDay, count(*) FROM hit a GROUP BY a.day, a.lastDay") {
      guard let first: Int = row[0], let last: Int = row[1] else {
        facets.append(FacetCount(term: .date(.undated), label: "undated", count: row[2]))
        continue
      }
      let day = CalendarDay(daysSinceEpoch: first)
      months[day.calendarMonth, default: 0] += row[2]
      if first == last { days[day, default: 0] += row[2] }
    }
    for row in try rows("SELECT count(*) FROM hit a WHERE a.certainty = 'estimated' HAVING count(*) > 0") {
      facets.append(FacetCount(term: .date(.doubtful), label: "doubtful", count: row[0]))
    }
    let ofMonths = months.sorted { $0.key > $1.key }.map { month, count in
      FacetCount(
        term: .date(.days(month.firstDay...month.lastDay)), label: month.description, count: count)
    }
    let ofDays = days.sorted { $0.key > $1.key }.map { day, count in
      FacetCount(term: .date(.days(day...day)), label: day.description, count: count)
    }
    return ofMonths.prefix(limit) + (ofDays.count <= 31 ? ofDays : []) + facets
  }

  func wires() throws -> [FacetCount] {
    try rows(
      """
      SELECT w.fold, min(w.name), count(*) FROM hit a CROSS JOIN wire w ON w.article = a.key
      GROUP BY w.fold ORDER BY count(*) DESC, w.fold LIMIT \(limit)
      """
    ).map { row in
      let label = String(stored: row[1])
      return FacetCount(term: .wire(label), label: label, count: row[2])
    }
  }

  /// Counts articles for each entity: those that use one of its names, or its key as another's name.
  ///
  /// Sums over names come first, which count an article once a name; only the entities that lead by them, and
  /// have several names, are then counted article by article.
  func names(_ kind: EntityKind) throws -> [FacetCount] {
    let source =
      isWhole
      ? "FROM name n CROSS JOIN naming g ON g.name = n.key"
      : "FROM hit a CROSS JOIN naming g ON g.article = a.key CROSS JOIN name n ON n.key = g.name"
    let used = try rows(
      "SELECT n.key, n.entity, n.fold, count(*) \(source) WHERE n.kind = ? GROUP BY n.key", [kind.rawValue])
    var names: [String: Set<Int64>] = [:]
    var counts: [Int64: Int] = [:]
    for row in used {
      counts[row[0]] = row[3]
      names[row[1], default: []].insert(row[0])
    }
    for row in used {
      let fold: String = row[2]
      if names[fold] != nil { names[fold]?.insert(row[0]) }
    }
    var totals = names.mapValues { $0.reduce(0) { $0 + (counts[$1] ?? 0) } }
    let leading = totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
    let shared = leading.filter { (names[$0]?.count ?? 0) > 1 }
    let list = Set(shared.flatMap { names[$0] ?? [] }).sorted().map(String.init).joined(separator: ", ")
    var articles: [Int64: [Int64]] = [:]
    for row in try rows("SELECT n.key, g.article \(source) WHERE n.key IN (\(list))") {
      articles[row[0], default: []].append(row[1])
    }
    for entity in shared {
      totals[entity] =
        (names[entity] ?? []).reduce(into: Set<Int64>()) { $0.formUnion(articles[$1] ?? []) }.count
    }
    let facets = try leading.map { entity in
      FacetCount(
        term: .entity(kind, String(stored: entity)), label: try label(of: entity, kind),
        count: totals[entity] ?? 0)
    }
    return Self.sorted(facets, limit: limit)
  }

  /// The longest name that any article gives an entity.
  private func label(of entity: String, _ kind: EntityKind) throws -> String {
    let label = try String.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT label FROM name WHERE kind = ? AND entity = ? ORDER BY length(label) DESC, label LIMIT 1
          """), arguments: [kind.rawValue, entity])
    return String(stored: label ?? entity)
  }

  func stories() throws -> [FacetCount] {
    try rows(
      """
      SELECT a.story, count(*),
        (SELECT b.headline FROM article b WHERE b.story = a.story ORDER BY b.sortKey, b.key LIMIT 1)
      FROM hit a WHERE a.story IS NOT NULL
      GROUP BY a.story ORDER BY count(*) DESC, min(a.sortKey), a.story LIMIT \(limit)
      """
    ).map { row in
      FacetCount(term: .story(String(stored: row[0])), label: String(stored: row[2]), count: row[1])
    }
  }

  func marked(_ term: ArticleFilter.Term) throws -> [FacetCount] {
    let mark = try FilterCondition(ArticleFilter([term]), in: database, hasState: hasState)
    return try rows("SELECT count(*) FROM hit a WHERE \(mark.sql) HAVING count(*) > 0").map {
      FacetCount(term: term, label: term.field.rawValue, count: $0[0])
    }
  }

  /// Rows of a query over `hit`, the articles that meet the condition.
  func rows(_ query: String, _ values: [Bound] = []) throws -> [Row] {
    try Row.fetchAll(
      database,
      sql: """
        WITH hit AS MATERIALIZED (
          SELECT a.key, a.id, a.outlet, a.sortKey, a.day, a.lastDay, a.certainty, a.story
          FROM article a WHERE \(condition.sql)
        )
        \(query)
        """, arguments: StatementArguments(condition.values + values))
  }

  /// Most frequent first, then by label; at most `limit`.
  static func sorted(_ facets: [FacetCount], limit: Int) -> [FacetCount] {
    Array(facets.sorted { ($1.count, $0.label) < ($0.count, $1.label) }.prefix(limit))
  }
}
