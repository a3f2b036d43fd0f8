import News

/// The plainest reading of what a filter means, over articles in memory.
struct ReferenceFilter {
  let filter: ArticleFilter
  /// Every outlet of the archive.
  let outlets: Set<Outlet>
  var read: Set<Article.ID> = []
  var starred: Set<Article.ID> = []
  var stories: [Article.ID: String] = [:]
  /// Entities by every folded name that an article of the archive gives them.
  var names: [String: Set<String>] = [:]

  func matches(_ annotated: AnnotatedArticle) -> Bool {
    // Kind and source are those of one and the same claim.
    let (ofClaims, others) = (filter.terms.filter(\.isOfClaims), filter.terms.filter { !$0.isOfClaims })
    guard
      ofClaims.isEmpty || annotated.annotations.claims.contains(where: { meets($0, annotated, ofClaims) })
    else { return false }
    return Dictionary(grouping: others, by: \.field).values.allSatisfy { terms in
      terms.contains { matches(annotated, $0) }
    }
  }

  /// Whether a claim is of one of the kinds and by one of the sources.
  func meets(_ claim: Claim, _ annotated: AnnotatedArticle, _ terms: [ArticleFilter.Term]) -> Bool {
    Dictionary(grouping: terms.filter(\.isOfClaims), by: \.field).values.allSatisfy { terms in
      terms.contains { term in
        switch term {
        case .claim(let kind): return claim.kind == kind
        case .source(.unnamed): return claim.source?.entity == nil
        case .source(.named(let text)):
          let name = text.lowercased()
          let entity = claim.source?.entity?.rawValue
          let phrase = claim.source.map { Self.text($0.range, of: annotated).lowercased() }
          return phrase == name || entity == name || entity.map { names[name]?.contains($0) == true } == true
        default: return false
        }
      }
    }
  }

  /// The words of a range.
  static func text(_ range: Range<Int>, of annotated: AnnotatedArticle) -> String {
    String(decoding: Array(annotated.article.text.utf8)[range], as: UTF8.self)
  }

  /// Indexes of the articles that match, newest first, the undated last.
  func order(_ articles: [AnnotatedArticle]) -> [Int] {
    articles.indices.filter { matches(articles[$0]) }.sorted { left, right in
      let (first, second) = (sortMinute(articles[left]), sortMinute(articles[right]))
      return first == second ? left < right : first > second
    }
  }

  private func sortMinute(_ annotated: AnnotatedArticle) -> Int {
    annotated.article.publication.date?.sortMinute ?? Int.min
  }

  private func matches(_ annotated: AnnotatedArticle, _ term: ArticleFilter.Term) -> Bool {
    let article = annotated.article
    switch term {
    case .outlet(let word): return means(word, article.outlet)
    case .date(.undated): return article.publication.date == nil
    case .date(.doubtful): return article.publication.certainty == .estimated
    case .date(.days(let days)):
      guard let date = article.publication.date else { return false }
      guard case .month(let month) = date else { return days.contains(date.day) }
      return days.contains(month.firstDay) && days.contains(month.lastDay)
    case .wire(let name): return article.wires.contains { $0.name.lowercased() == name.lowercased() }
    case .entity(let kind, let name):
      return annotated.annotations.mentions.contains {
        $0.kind == kind
          && ($0.entity.rawValue == name.lowercased()
            || Self.text($0.range, of: annotated).lowercased() == name.lowercased())
      }
    case .claim, .source: return true
    case .story(let key): return stories[article.id] == key
    case .unread: return !read.contains(article.id)
    case .starred: return starred.contains(article.id)
    case .words(let words):
      let wanted = Self.words(words)
      return ([article.headline, article.body.joined(separator: " ")]).contains { text in
        let text = Self.words(text)
        return !wanted.isEmpty && text.indices.contains { text[$0...].starts(with: wanted) }
      }
    }
  }

  private func means(_ word: String, _ outlet: Outlet) -> Bool {
    let word = word.lowercased()
    func names(_ outlet: Outlet) -> [String] { [outlet.name.lowercased(), outlet.domain].compactMap { $0 } }
    if outlets.contains(where: { names($0).contains(word) }) { return names(outlet).contains(word) }
    return names(outlet).contains { $0.hasPrefix(word) }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().replacing("é", with: "e").split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension ArticleFilter.Term {
  /// Whether the term asks something of a claim.
  fileprivate var isOfClaims: Bool { field == .claim || field == .source }
}
