import News

/// The rows of the timeline: each day, and below it what ran on it.
struct TimelineRows: Sendable {
  /// The rows from top to bottom.
  private(set) var rows: [Row] = []
  /// Days without a row, because there are too many.
  private(set) var hidden = 0

  /// What a row stands for, by the places of its day on the axis and of its article on that day.
  enum Row: Hashable, Sendable {
    case day(Int)
    case article(Int, of: Int)

    /// Place of its day on the axis.
    var stop: Int {
      switch self {
      case .day(let stop), .article(_, of: let stop): stop
      }
    }
  }

  /// No rows.
  init() {}

  /// The rows of a timeline.
  init(_ timeline: StoryTimeline) {
    for (place, stop) in timeline.stops.enumerated() {
      guard rows.count < Self.most else {
        hidden = timeline.stops.count - place
        return
      }
      rows.append(.day(place))
      rows += stop.articles.indices.map { .article($0, of: place) }
    }
  }

  /// Rows from which on no day is begun.
  private static let most = 400
}
