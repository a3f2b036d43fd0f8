internal import Analysis
internal import Foundation
internal import News

/// One article of a corpus for linking, a JSON object a line.
struct CorpusArticle: Decodable {
  /// Its identity in gold files.
  let id: String
  private let outlet: String?
  private let date: String?
  /// Its headline.
  let title: String
  private let body: String?
  private let text: String?

  /// The article that the line tells.
  var article: Article {
    let paragraphs = (body ?? text ?? "").split(whereSeparator: \.isNewline).map(String.init)
    let day = date.flatMap { CalendarDay($0.prefix(10)) }
    return Article(
      outlet: Outlet(name: outlet ?? "", domain: outlet), headline: title,
      publication: day.map { .stated(.day($0), evidence: date ?? "") } ?? .absent,
      body: paragraphs.filter { !$0.allSatisfy(\.isWhitespace) })
  }

  /// What linking needs to know of it.
  func profile(_ analyzer: Analyzer) -> StoryProfile {
    var profile = analyzer.profile(of: annotated(analyzer))
    profile.article = Article.ID(rawValue: id)
    return profile
  }

  /// Its text with names and claims.
  func annotated(_ analyzer: Analyzer) -> AnnotatedArticle {
    let article = article
    return AnnotatedArticle(article: article, annotations: analyzer.annotations(of: article))
  }

  /// Every article of a file, in its order.
  static func read(_ path: String) throws -> [CorpusArticle] {
    let decoder = JSONDecoder()
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .map { try decoder.decode(CorpusArticle.self, from: Data($0.utf8)) }
  }
}
