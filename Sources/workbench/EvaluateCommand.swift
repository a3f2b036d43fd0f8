internal import ArgumentParser

/// `workbench evaluate`: how good the analysis is, on named data.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Scores the analysis on named data.",
    subcommands: [EvaluateClaimsCommand.self, EvaluateEntitiesCommand.self, EvaluateStoriesCommand.self])
}
