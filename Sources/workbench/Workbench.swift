internal import ArgumentParser

/// The developers' tool: trains, evaluates, measures. It is not installed.
@main
struct Workbench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbench", abstract: "Evaluates and measures Lintas; for developers.",
    subcommands: [
      AnnotateCommand.self, ExtractCommand.self, LinkCommand.self, TagCommand.self, TrainCommand.self,
      ClassesCommand.self, EvaluateCommand.self, CountriesCommand.self, BenchCommand.self,
      ParseFeedCommand.self,
    ])
}
