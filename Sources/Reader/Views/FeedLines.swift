import Canvas
import News

/// The panel's lines for feeds: those that fail with the reason, then the others.
struct FeedLines {
  private var builder: PanelLineBuilder
  private let dates: DateWriter

  /// - Parameter keys: Keys that refresh all feeds, and one.
  init(_ feeds: FeedState, dates: DateWriter, keys: (all: String, one: String), columns: Int) {
    self.dates = dates
    builder = PanelLineBuilder(columns: columns)
    guard feeds.isKnown else {
      builder.add(wrapping: "Reading…", .textDim)
      return
    }
    guard !feeds.rows.isEmpty else {
      builder.add(wrapping: "No feed is followed yet.", .textStrong)
      builder.addBlank()
      builder.add(
        wrapping: "lintas subscribe URL follows a site; lintas opml import FILE brings a list.", .textDim)
      return
    }
    let troubled = feeds.troubled
    if troubled > 0 {
      builder.add(wrapping: "\(troubled) of \(feeds.rows.count) feeds need a look", .textStrong)
      for place in 0..<troubled { add(feeds.rows[place], at: place) }
    }
    guard troubled < feeds.rows.count else { return }
    builder.addBlank()
    builder.add(
      wrapping: troubled == 0
        ? "All \(feeds.rows.count) feeds are well · \(keys.all) refreshes them, \(keys.one) one"
        : "\(feeds.rows.count - troubled) are well", .textStrong)
    for place in troubled..<feeds.rows.count { add(feeds.rows[place], at: place) }
  }

  /// Lines from top to bottom.
  var lines: [PanelLine] { builder.lines }

  private mutating func add(_ feed: FeedStatus, at place: Int) {
    let sign: PanelLineBuilder.Span =
      feed.isStopped
      ? .init("× ", .error) : feed.problem != nil ? .init("! ", .error) : .init("  ", .textDim)
    builder.add([sign, .init(feed.name, .listOutlet)], item: place, isFirst: true)
    let column = PanelLineBuilder.lead + 2
    if let problem = feed.problem {
      builder.add(wrapping: problem, .text, at: column, item: place, atMost: 3)
    }
    var parts: [String] = []
    if feed.failures > 1 { parts.append("\(feed.failures) times in a row") }
    if feed.isStopped { parts.append("no longer refreshed") }
    parts.append(feed.checked.map { "answered \(dates.moment($0))" } ?? "never answered")
    builder.add(parts: parts, .textDim, at: column, item: place)
  }
}
