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
    let lines = try String(contentsOfFile: corpus, encoding: .utf8).split(separator: "\n")
    let decoder = JSONDecoder()
    let rows = try lines.map { try decoder.decode(Row.self, from: Data($0.utf8)) }
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

  private struct Row: Decodable {
    let id: String
    let outlet: String?
    let date: String?
    let title: String
    let body: String?
    let text: String?

    func profile(_ analyzer: Analyzer) -> StoryProfile {
      let paragraphs = (body ?? text ?? "").split(whereSeparator: \.isNewline).map(String.init)
      let day = date.flatMap { CalendarDay($0.prefix(10)) }
      let article = Article(
        outlet: Outlet(name: outlet ?? "", domain: outlet), headline: title,
        publication: day.map { .stated(.day($0), evidence: date ?? "") } ?? .absent,
        body: paragraphs.filter { !$0.allSatisfy(\.isWhitespace) })
      let annotated = AnnotatedArticle(article: article, annotations: analyzer.annotations(of: article))
      var profile = analyzer.profile(of: annotated)
      profile.article = Article.ID(rawValue: id)
      return profile
    }
  }
}
