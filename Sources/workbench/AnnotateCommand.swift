internal import Analysis
internal import ArgumentParser
internal import Foundation
internal import Ingest
internal import News

/// `workbench annotate FILE...`: one annotated article a line.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate", abstract: "Prints each page as one annotated article a line.")

  @Argument(help: "Page dumps (.txt) and saved web pages (.html).")
  var files: [String]

  func run() throws {
    let pages = PageReader()
    let analyzer = Analyzer()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var hasFailed = false
    for file in files {
      do {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        let name = URL(fileURLWithPath: file).lastPathComponent
        let article = try pages.article(from: bytes, fileName: name)
        let annotated = AnnotatedArticle(article: article, annotations: analyzer.annotations(of: article))
        print(String(decoding: try encoder.encode(annotated), as: UTF8.self))
      } catch {
        FileHandle.standardError.write(Data("workbench: \(file): \(error)\n".utf8))
        hasFailed = true
      }
    }
    if hasFailed { throw ExitCode(65) }
  }
}
