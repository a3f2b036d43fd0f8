internal import ArgumentParser
internal import Foundation

/// `workbench parse-feed FILE` or `--batch`: feeds as JSON, one object a file.
struct ParseFeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse-feed", abstract: "Prints a feed as one JSON object.",
    discussion: """
      FEED_URL and FEED_CONTENT_TYPE in the environment tell where the feed was fetched and as what. With \
      --batch, each line of the input is an object with "file", "url" and "contentType".
      """)

  @Argument(help: "A feed: RSS, Atom, CDF or JSON Feed.")
  var file: String?

  @Flag(help: "Read the names of the files from the input.")
  var batch = false

  func validate() throws {
    guard (file == nil) == batch else {
      throw ValidationError("Give a file, or --batch and the files on the input.")
    }
  }

  func run() throws {
    guard let file else { return runBatch() }
    let environment = ProcessInfo.processInfo.environment
    do {
      try ParseFeedRun.print(
        file: file, contentType: environment["FEED_CONTENT_TYPE"], address: environment["FEED_URL"])
    } catch {
      FileHandle.standardError.write(Data("workbench: \(error)\n".utf8))
      throw ExitCode(66)
    }
  }

  /// A line of the input.
  private struct Line: Decodable {
    let file: String
    let url: String?
    let contentType: String?
  }

  private func runBatch() {
    let decoder = JSONDecoder()
    while let text = readLine() {
      guard !text.allSatisfy(\.isWhitespace) else { continue }
      do {
        let line = try decoder.decode(Line.self, from: Data(text.utf8))
        try ParseFeedRun.print(file: line.file, contentType: line.contentType, address: line.url)
      } catch let error as ParseFeedRun.Failure {
        FileHandle.standardError.write(Data("workbench: \(error)\n".utf8))
        ParseFeedRun.printNothing(error: error.description)
      } catch {
        let reason = "the line is no object with \"file\""
        FileHandle.standardError.write(Data("workbench: \(reason): \(text.prefix(80))\n".utf8))
        ParseFeedRun.printNothing(error: reason)
      }
    }
  }
}
