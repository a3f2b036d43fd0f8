internal import ArgumentParser
internal import Foundation

/// Options of every command.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The archive to use.", valueName: "path"))
  var archive: String?

  @Option(help: ArgumentHelp("The configuration to use.", valueName: "path"))
  var config: String?

  @Option(help: ArgumentHelp("When to use colour: auto, always or never.", valueName: "when"))
  var color: ColorChoice = .auto

  /// Where the files are.
  var locations: Locations {
    Locations(environment: ProcessInfo.processInfo.environment, archive: archive, configuration: config)
  }

  /// When to use colour.
  enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }
}
