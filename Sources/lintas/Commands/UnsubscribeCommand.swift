internal import ArgumentParser
internal import News

/// `lintas unsubscribe FEED...`: follows feeds no longer.
struct UnsubscribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unsubscribe", abstract: "Follows feeds no longer; their articles stay in the archive.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Names, domains or addresses of feeds, as lintas feeds prints them.")
  var feeds: [String]

  func run() throws {
    let library = try Library.openForWriting(global.locations)
    defer { library.close() }
    let choice = FeedChoice(
      try library.subscriptions(), feeds.map { .outlet(Outlet(name: $0, domain: $0)) })
    if let failure = choice.failure { throw failure }
    try library.unsubscribe(choice.feeds)
    for feed in choice.feeds { Output.note("no longer followed: \(feed.name) (\(feed.shownAddress))") }
  }
}
