internal import Settings
internal import ArgumentParser
internal import Fetch
internal import News

/// `lintas fetch [OUTLET...]`: asks the feeds that are followed for what is new.
struct FetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Refreshes the feeds that are followed: all that are due, or some by name.",
    discussion: """
      Without names, feeds whose interval is not over are left out, and those that failed wait longer each \
      time; --all asks every one. Made for cron and timers: it prints nothing but what is new and what failed.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var names: NamesOption

  @Argument(help: "Names, domains or addresses of feeds that are followed.")
  var outlets: [String] = []

  @Flag(help: "Ask also those feeds that are not due yet.")
  var all = false

  func run() throws {
    let scopes = outlets.map { RefreshScope.outlet(Outlet(name: $0, domain: $0)) }
    try Self.refresh(scopes, all || !outlets.isEmpty ? .all : .due, [:], global, names)
  }

  /// Refreshes feeds and says on stderr what is new and what failed.
  ///
  /// - Parameter answers: What servers have just answered, by the address of the feed.
  static func refresh(
    _ scopes: [RefreshScope], _ choice: FeedKeeper.Choice, _ answers: [String: FetchAnswer],
    _ global: GlobalOptions, _ names: NamesOption
  ) throws {
    let settings = try LoadedSettings(locations: global.locations)
    let keeper = FeedKeeper(
      archivePath: global.locations.archive, utcOffset: settings.options.utcOffset,
      analyzer: { names.analyzer() })
    let interruption = Interruption()
    let report = try keeper.refresh(
      scopes, choice, answers: answers, isCancelled: { interruption.isRequested },
      onProgress: { Output.progress(RefreshText.line($0)) })
    Output.progress("")
    RefreshText.lines(report).forEach(Output.note)
    if report.isCutOff {
      throw Failure("interrupted; what was stored is kept, the rest comes with the next", code: .interrupted)
    }
    if report.progress.all > 0, report.progress.failed == report.progress.all {
      throw ExitCode(Failure.Code.unavailable.rawValue)
    }
  }
}
