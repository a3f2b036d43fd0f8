import GRDB
public import News

extension Archive {
  /// The feeds that are followed, in the order in which they came.
  public func subscriptions() throws(StoreError) -> [Subscription] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM feed ORDER BY key").map(SubscriptionRow.subscription)
    }
  }

  /// Follows feeds, in one transaction; one that is followed already stays as it is.
  ///
  /// - Returns: For each, in the order given, whether it is new.
  public func subscribe(
    _ feeds: [(outline: FeedOutline, options: SubscriptionOptions)]
  ) throws(StoreError) -> [Bool] {
    let columns = SubscriptionRow.choiceColumns + SubscriptionRow.stateColumns
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    return try write { database in
      let statement = try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO feed (\(columns.joined(separator: ", "))) VALUES (\(marks))")
      return try feeds.map { feed in
        let values =
          SubscriptionRow.choices(feed.outline, feed.options) + SubscriptionRow.state(RefreshState())
        try statement.execute(arguments: StatementArguments(values))
        return database.changesCount > 0
      }
    }
  }

  /// Writes what a person chose for a feed; its address stays.
  public func update(_ subscription: Subscription) throws(StoreError) {
    let columns = SubscriptionRow.choiceColumns.dropFirst()
    let values = SubscriptionRow.choices(subscription.outline, subscription.options).dropFirst()
    try write { database in
      try Self.set(Array(columns), to: Array(values), of: subscription.key, in: database)
    }
  }

  /// Writes what refreshes of feeds left, in one transaction.
  public func keep(_ refreshed: [RefreshedFeed]) throws(StoreError) {
    try write { database in
      for feed in refreshed { try Self.keep(feed, in: database) }
    }
  }

  /// Follows feeds no longer; their articles stay.
  ///
  /// - Returns: How many were followed.
  public func unsubscribe(_ feeds: [Subscription.Key]) throws(StoreError) -> Int {
    try write { database in
      let statement = try database.cachedStatement(sql: "DELETE FROM feed WHERE key = ?")
      return try feeds.reduce(0) { count, feed in
        try statement.execute(arguments: [feed.rawValue])
        return count + database.changesCount
      }
    }
  }
}

extension Archive {
  /// Writes what a refresh left, inside a transaction.
  static func keep(_ feed: RefreshedFeed, in database: Database) throws {
    try set(SubscriptionRow.stateColumns, to: SubscriptionRow.state(feed.state), of: feed.key, in: database)
    let learned = "UPDATE feed SET title = coalesce(title, ?), site = coalesce(site, ?) WHERE key = ?"
    try database.cachedStatement(sql: learned)
      .execute(arguments: [feed.title?.storable, feed.site?.storable, feed.key.rawValue])
    guard let move = feed.move else { return }
    try database.cachedStatement(
      sql: "UPDATE OR IGNORE feed SET address = ?, mayBeLocal = mayBeLocal AND ? WHERE key = ?"
    )
    .execute(arguments: [move.address.storable, move.isOnSameHost, feed.key.rawValue])
  }

  private static func set(
    _ columns: [String], to values: [Bound], of feed: Subscription.Key, in database: Database
  ) throws {
    let assignments = columns.map { "\($0) = ?" }.joined(separator: ", ")
    try database.cachedStatement(sql: "UPDATE feed SET \(assignments) WHERE key = ?")
      .execute(arguments: StatementArguments(values + [feed.rawValue]))
  }
}
