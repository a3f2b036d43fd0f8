internal import Analysis
internal import ArgumentParser
internal import Foundation
internal import News

/// `workbench link CORPUS.jsonl`: related articles and story of every article of a corpus.
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Prints related articles and story for every article of a corpus.")

  @Argument(help: "Articles, one JSON object a line: id, outlet, date, title, body or text.")
  var corpus: String

  func run() throws {
    let rows = try CorpusArticle.read(corpus)
    let linked = CorpusLinks(profiles: rows.map { $0.profile(Analyzer()) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for (index, row) in rows.enumerated() {
      let result = Result(
        id: row.id, related: linked.related(of: index).map { rows[$0].id }, story: linked.story(of: index))
      print(String(decoding: try encoder.encode(result), as: UTF8.self))
    }
  }

  private struct Result: Encodable {
    let id: String
    let related: [String]
    let story: String
  }
}
