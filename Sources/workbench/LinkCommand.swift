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

  @Flag(help: "Print the links between languages instead, surest first, with what they rest on.")
  var languages = false

  func run() throws {
    let rows = try CorpusArticle.read(corpus)
    let linked = CorpusLinks(profiles: rows.map { $0.profile(Analyzer()) })
    guard !languages else { return printLanguages(linked, rows) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for (index, row) in rows.enumerated() {
      let result = Result(
        id: row.id, related: linked.related(of: index).map { rows[$0].id }, story: linked.story(of: index))
      print(String(decoding: try encoder.encode(result), as: UTF8.self))
    }
  }

  private func printLanguages(_ linked: CorpusLinks, _ rows: [CorpusArticle]) {
    let links = rows.indices.flatMap { number in
      linked.otherLanguages(of: number).filter { $0.number > number }.map { (number, $0.number, $0.link) }
    }
    for (number, other, link) in links.sorted(by: { $0.2.score > $1.2.score }) {
      let evidence = link.evidence
      let days = evidence.daysApart.map { "\($0)" } ?? "-"
      print(
        String(format: "%.5f", link.score), days, evidence.names.joined(separator: ", "),
        evidence.words.joined(separator: " "), rows[number].title, rows[other].title, separator: "\t")
    }
  }

  private struct Result: Encodable {
    let id: String
    let related: [String]
    let story: String
  }
}
