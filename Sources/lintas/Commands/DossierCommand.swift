internal import ArgumentParser
internal import News

/// `lintas dossier STORY`: one event as all its outlets tell it.
struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Prints a story as Markdown: sources, timeline, who tells what, claims, doubts.",
    discussion: """
      Of a very large story the newest hundred articles are read, each outlet's newest before the second of \
      any; the dossier says how many are left out.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Key of the story or its beginning, as lintas stories prints it, or an article of it.")
  var story: String

  @Flag(help: "Print one JSON object instead of Markdown.")
  var json = false

  @Flag(help: "Print the table of who tells what as comma-separated values.")
  var csv = false

  func validate() throws {
    guard !(json && csv) else { throw ValidationError("--json and --csv are two forms; choose one") }
  }

  func run() throws {
    let library = try Library.openForReading(global.locations)
    defer { library.close() }
    let dossier = try library.dossier(of: story)
    if json {
      try Output.json(dossier)
    } else if csv {
      Output.line(dossier.coverage.csv.joined(separator: "\n"))
    } else {
      Output.line(DossierText(dossier).lines.joined(separator: "\n"))
    }
  }
}
