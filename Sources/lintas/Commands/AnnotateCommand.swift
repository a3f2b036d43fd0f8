internal import ArgumentParser
internal import Ingest

/// `lintas annotate FILE`: reads one page and prints it annotated; touches no archive.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate", abstract: "Reads one page and prints it annotated; touches no archive.")

  @Argument(help: "A page dump (.txt), or - for standard input.")
  var file: String

  @Flag(help: "Print one JSON object instead of text.")
  var json = false

  @OptionGroup var names: NamesOption

  func run() throws {
    let annotated = try PageFile.read(file).annotated(by: PageReader(), names.analyzer())
    if json {
      try Output.json(annotated)
    } else {
      Output.line(ArticleText(annotated).lines.joined(separator: "\n"))
    }
  }
}
