internal import ArgumentParser
internal import Canvas
internal import Foundation
internal import News
internal import Reader
internal import Settings
internal import Store
internal import Terminal

/// `lintas [FILTER]`: opens the reader.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Opens the reader (what lintas does without a command).")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Which articles to show at first.")
  var filter: [String] = []

  func run() throws {
    let filter = try FilterArgument.filter(of: filter)
    let environment = ProcessInfo.processInfo.environment
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw Failure(
        "the reader needs a terminal; use \"lintas list\" or \"lintas show\" in scripts", code: .usage)
    }
    let settings = try LoadedSettings(locations: global.locations)
    let library = try Library.openForReader(global.locations)
    defer { library.close() }
    let end = try MainActor.assumeIsolated { () throws -> Session.End in
      let depth: ColorDepth? = usesColor(environment) ? nil : ColorDepth.none
      let terminal: Terminal
      do {
        terminal = try Terminal(colors: depth)
      } catch {
        throw Failure("\(error)", code: .unavailable)
      }
      defer { terminal.close() }
      let mailbox = terminal.mailbox
      let utcOffset = settings.options.utcOffset
      let feeds =
        library.hasSamples ? nil : FeedKeeper(archivePath: library.archive.path, utcOffset: utcOffset)
      let librarian = Librarian(
        archive: library.archive, state: library.state, feeds: feeds, utcOffset: utcOffset
      ) { mailbox.wake() }
      let reader = Reader(
        keymap: settings.keymap, themes: settings.themes.names, today: Clock.today(), filter: filter)
      let session = Session(
        terminal: terminal, librarian: librarian, reader: reader, themes: settings.themes,
        themeName: settings.options.theme ?? (terminal.colorDepth == .none ? "plain" : "dark"),
        environment: environment)
      return session.run()
    }
    if case .signal(let number) = end { throw ExitCode(128 + number) }
  }

  /// NO_COLOR counts when it holds anything, as no-color.org says; the option counts more.
  private func usesColor(_ environment: [String: String]) -> Bool {
    switch global.color {
    case .always: true
    case .never: false
    case .auto: (environment["NO_COLOR"] ?? "").isEmpty
    }
  }
}
