internal import News
internal import Store

extension Library {
  /// The feeds that are followed.
  func subscriptions() throws(Failure) -> [Subscription] {
    do { return try archive.subscriptions() } catch { throw Failure(error) }
  }

  /// Follows feeds; one that is followed already stays as it is.
  ///
  /// - Returns: For each, whether it is new.
  func subscribe(
    _ feeds: [(outline: FeedOutline, options: SubscriptionOptions)]
  ) throws(Failure) -> [Bool] {
    do { return try archive.subscribe(feeds) } catch { throw Failure(error) }
  }

  /// Follows feeds no longer; their articles stay.
  func unsubscribe(_ feeds: [Subscription]) throws(Failure) {
    do { _ = try archive.unsubscribe(feeds.map(\.key)) } catch { throw Failure(error) }
  }
}
