internal import ArgumentParser
internal import News

/// `lintas show ID`: one article with its annotations.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Prints one article with its annotations.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Identity of the article, or its beginning, as lintas list prints it.")
  var id: String

  @Flag(help: "Print one JSON object instead of text.")
  var json = false

  func run() throws {
    let library = try Library.openForReading(global.locations)
    defer { library.close() }
    let annotated = try library.article(id: id)
    if json {
      try Output.json(annotated)
    } else {
      Output.line(ArticleText(annotated).lines.joined(separator: "\n"))
    }
  }
}
