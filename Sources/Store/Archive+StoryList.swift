import GRDB
public import News

extension Archive {
  /// All articles of a list as `order(matching:)` has them, with the story, the day and the outlet of each.
  ///
  /// - Complexity: O(*n*) in what matches, of which it reads every row; never ask on the way of a key press.
  public func storyOrder(matching filter: ArticleFilter) throws(StoreError) -> StoryOrder {
    try read { database in
      let condition = try FilterCondition(filter, in: database, hasState: hasState)
      var order = StoryOrder()
      var places: [String: Int32] = [:]
      let mark = hasState ? "m.isRead" : "NULL"
      let join = hasState ? "LEFT JOIN state.mark m ON m.article = a.id" : ""
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT a.key, a.story, a.day, a.certainty = 'estimated', a.outlet, \(mark)
          FROM article a \(join) WHERE \(condition.sql)
          ORDER BY a.sortKey, a.key
          """, arguments: StatementArguments(condition.values))
      while let row = try rows.next() {
        let story: String? = row[1]
        let place = story.map { story in
          if let place = places[story] { return place }
          let place = Int32(places.count)
          places[story] = place
          order.storyKeys.append(String(stored: story))
          return place
        }
        let isRead: Bool? = row[5]
        order.append(
          ArticleKey(rawValue: row[0]), story: place, day: row[2], isEstimated: row[3],
          isUnread: isRead != true, outlet: row[4])
      }
      return order
    }
  }
}
