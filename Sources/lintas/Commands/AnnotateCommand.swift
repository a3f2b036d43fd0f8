internal import Analysis
internal import ArgumentParser
internal import Ingest
internal import News

/// `lintas annotate FILE`: reads one page and prints it annotated; touches no archive.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate", abstract: "Reads one page and prints it annotated; touches no archive.")

  @Argument(help: "A page dump (.txt), or - for standard input.")
  var file: String

  @Flag(help: "Print one JSON object instead of text.")
  var json = false

  func run() throws {
    let page = try PageFile.read(file)
    let article: Article
    do {
      article = try PageReader().article(from: page.bytes, fileName: page.name)
    } catch {
      throw Failure("\(file): \(error)", code: .badData)
    }
    let annotated = AnnotatedArticle(article: article, annotations: Analyzer().annotations(of: article))
    if json {
      try Output.json(annotated)
    } else {
      Output.line(ArticleText(annotated).lines.joined(separator: "\n"))
    }
  }
}
