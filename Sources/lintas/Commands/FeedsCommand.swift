internal import Settings
internal import ArgumentParser
internal import News

/// `lintas feeds`: what is followed, and how it fares.
struct FeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "Lists the feeds that are followed, with what their last refresh left.")

  @OptionGroup var global: GlobalOptions

  @Flag(help: "Print one JSON object a line.")
  var json = false

  func run() throws {
    let library = try Library.openForReading(global.locations)
    defer { library.close() }
    let feeds = try library.subscriptions()
    guard !feeds.isEmpty else {
      throw Failure("no feed is followed yet; lintas subscribe URL follows a site", code: .nothingMatched)
    }
    let settings = try LoadedSettings(locations: global.locations)
    for feed in feeds {
      let row = FeedRow(feed, checked: FeedStatus(feed, utcOffset: settings.options.utcOffset).checked)
      if json { try Output.json(row) } else { Output.columns(row.columns) }
    }
  }
}
