internal import ArgumentParser
internal import Foundation
internal import Ingest

/// `workbench extract PAGE.html`: the article's plain text, one paragraph a line with blank lines between.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Prints the plain text of a web page's article.")

  @Argument(help: "A saved page.")
  var page: String

  func run() throws {
    do {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: page)))
      print(try WebPageReader().paragraphs(of: bytes).joined(separator: "\n\n"))
    } catch {
      FileHandle.standardError.write(Data("workbench: \(page): \(error)\n".utf8))
      throw ExitCode(65)
    }
  }
}
