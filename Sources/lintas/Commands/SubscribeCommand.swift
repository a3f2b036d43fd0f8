internal import ArgumentParser
internal import Fetch
internal import Foundation
internal import News

/// `lintas subscribe URL...`: follows the feed of a site.
struct SubscribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subscribe", abstract: "Follows a feed, or the feed that a site names, and reads it.",
    discussion: """
      An address on your own machine or network is followed as well, since you typed it. A site that names \
      several feeds is followed by its first one; the others are listed.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var names: NamesOption

  @Argument(help: "Addresses of feeds or sites; https:// may be left out.")
  var addresses: [String]

  @Option(help: "The name to show, instead of the one that the feed gives itself.")
  var title: String?

  @Option(help: "The folder to keep it in; a/b is a folder in a folder.")
  var folder: String?

  @Option(help: "A tag; may be given several times.")
  var tag: [String] = []

  @Option(help: ArgumentHelp("Shortest time between two refreshes, as 30m, 2h or 1d.", valueName: "time"))
  var every: Interval?

  @Flag(help: "Fetch the page of each new item for its full text.")
  var fullText = false

  @Flag(help: "Do not read it now; the address must be that of a feed.")
  var noFetch = false

  func validate() throws {
    if title != nil, addresses.count > 1 {
      throw ValidationError("--title names one feed; give one address")
    }
  }

  func run() throws {
    // Who waits at a terminal tries again by hand.
    var limits = FetchLimits()
    limits.tries = 1
    let finder = FeedFinder(fetcher: Fetcher(version: Lintas.version, limits: limits))
    var found: [FeedFinder.Found] = []
    for text in addresses {
      let address = try FeedFinder.address(text)
      found.append(
        noFetch ? .init(outline: FeedOutline(address: address.text)) : try finder.feed(at: address))
    }
    let library = try Library.openForWriting(global.locations)
    let feeds = found.map { feed in
      var outline = feed.outline
      if let title { outline.title = title }
      outline.folders = folder.map { $0.split(separator: "/").map(String.init) } ?? []
      outline.tags = tag
      return (
        outline: outline,
        options: SubscriptionOptions(
          minutes: every?.minutes, fetchesPages: fullText, mayBeLocal: feed.answer?.isPrivate ?? true)
      )
    }
    let isNew = try library.subscribe(feeds)
    library.close()
    for (feed, isNew) in zip(feeds, isNew) {
      let name = feed.outline.title.map { "\($0) (\(feed.outline.address))" } ?? feed.outline.address
      Output.note(isNew ? "followed: \(name)" : "already followed: \(name)")
    }
    guard !noFetch else { return }
    let scopes = found.map { RefreshScope.outlet(Outlet(name: $0.outline.address, domain: nil)) }
    // What the servers said just now need not be asked for again.
    let answers = Dictionary(
      found.map { ($0.outline.address, $0.answer) }, uniquingKeysWith: { first, _ in first }
    ).compactMapValues(\.self)
    try FetchCommand.refresh(scopes, .all, answers, global, names)
  }
}
