internal import ArgumentParser
internal import Foundation

/// The program: without a command it opens the reader.
@main
struct Lintas: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lintas",
    abstract: "Reads one event as many outlets tell it.",
    discussion: """
      FILTER is any of outlet:NAME date:2024-06 date:2024-06-15..2024-06-20 date:none date:doubtful \
      wire:NAME person:NAME place:NAME organization:NAME claim:KIND source:NAME unread starred and \
      words; quote what has spaces: outlet:"Kompas TV".
      """,
    version: version,
    subcommands: [
      ReadCommand.self, SubscribeCommand.self, UnsubscribeCommand.self, FeedsCommand.self, FetchCommand.self,
      OPMLCommand.self, AdoptCommand.self, ImportCommand.self, ListCommand.self, EntitiesCommand.self,
      ClaimsCommand.self,
      StoriesCommand.self, DossierCommand.self, ShowCommand.self, AnnotateCommand.self, DoctorCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  /// The version, as servers and `--version` are told it.
  static let version = "0.1.0"

  static func main() {
    Output.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Output.error(failure.message)
      Foundation.exit(failure.code.rawValue)
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      leave(with: error)
    }
  }

  /// Prints what the argument parser has to say: help to stdout, wrong usage to stderr.
  private static func leave(with error: any Error) -> Never {
    let message = fullMessage(for: error)
    if exitCode(for: error).isSuccess {
      Output.line(message)
      Foundation.exit(0)
    }
    Output.error(message)
    Foundation.exit(Failure.Code.usage.rawValue)
  }
}
