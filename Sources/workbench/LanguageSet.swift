internal import Analysis
internal import Foundation
internal import News

/// Articles of our own in two languages with the events that they tell, from `Tests/Fixtures/Languages`.
struct LanguageSet {
  /// The articles, in the order of the file.
  let articles: [Told]

  /// An article with the event that it tells.
  struct Told {
    /// Key of the event.
    let event: String
    /// The article.
    let article: Article
  }

  /// Reads a file: `== outlet | language | day | event`, a headline, then paragraphs with blank lines between.
  init(path: String) throws(GoldError) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw .unreadable(path: path, reason: "the file is missing or no UTF-8 text")
    }
    var articles: [Told] = []
    for block in text.components(separatedBy: "\n== ") where !block.isEmpty {
      let lines = block.split(separator: "\n").map(String.init)
      let head = lines[0].split(separator: "|").map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: "= "))
      }
      guard head.count == 4, lines.count > 2 else {
        throw .unreadable(path: path, reason: "\(lines[0]) is no head of an article")
      }
      let day = CalendarDay(head[2]).map { Publication.stated(.day($0), evidence: head[2]) }
      articles.append(
        Told(
          event: head[3],
          article: Article(
            outlet: Outlet(name: head[0], domain: nil), headline: lines[1], publication: day ?? .absent,
            language: head[1], body: Array(lines.dropFirst(2)))))
    }
    self.articles = articles
  }

  /// Links the articles, in a corpus that holds `others` too, and scores the links between the languages.
  ///
  /// A link to one of the others counts as wrong: they are news of other events.
  func score(among others: [StoryProfile] = []) -> LanguageScore {
    let analyzer = Analyzer()
    let profiles = articles.map { told in
      analyzer.profile(
        of: AnnotatedArticle(article: told.article, annotations: analyzer.annotations(of: told.article)))
    }
    let linked = CorpusLinks(profiles: profiles + others)
    return LanguageScore(
      articles: articles, found: articles.indices.map { linked.otherLanguages(of: $0).map(\.number) },
      story: linked.story(of:))
  }
}
