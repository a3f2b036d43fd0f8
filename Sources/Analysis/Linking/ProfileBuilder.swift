import News

/// Boils an article down to its words, names, places and days.
struct ProfileBuilder {
  private let annotated: AnnotatedArticle
  private let document: Document
  private let lexicon = Lexicon.shared

  /// Most terms kept of one article.
  private static let mostTerms = 80
  /// What a word of the headline counts beyond its place in the text.
  private static let headlineWeight = 1.5

  /// A builder for one article.
  init(_ annotated: AnnotatedArticle) {
    self.annotated = annotated
    document = Document(annotated.article)
  }

  /// The profile.
  func profile() -> StoryProfile {
    let article = annotated.article
    let published = publicationDay
    return StoryProfile(
      article: article.id, outlet: article.outlet.domain ?? article.outlet.name, terms: terms(),
      names: names(), places: EventPlaces(document, mentions: annotated.annotations.mentions).keys(),
      eventDays: EventDays(document, publishedOn: published).days(),
      publicationDay: published?.daysSinceEpoch)
  }
}

private extension ProfileBuilder {
  /// The day it ran; `nil` when the page tells no more than the month.
  var publicationDay: CalendarDay? {
    guard let date = annotated.article.publication.date, date.precision != .month else { return nil }
    return date.day
  }

  func terms() -> [StoryProfile.Term] {
    var body: [String: Int] = [:]
    var headline: Set<String> = []
    for sentence in document.sentences {
      for token in document.tokens[sentence.tokens] where isContent(token) {
        let word = token.folded.hasSuffix("'s") ? String(token.folded.dropLast(2)) : token.folded
        if sentence.paragraph == 0 { headline.insert(word) }
        body[word, default: 0] += 1
      }
    }
    let weighted = body.map { word, count in
      StoryProfile.Term(
        key: word,
        weight: 1 + Double.logarithm(Double(count)) + (headline.contains(word) ? Self.headlineWeight : 0))
    }
    let background = lexicon.background
    let ranked = weighted.map { term in
      (term, term.weight * background.rarity(of: term.key, documentFrequency: 0, archiveSize: 0))
    }
    return ranked.sorted { ($1.1, $0.0.key) < ($0.1, $1.0.key) }.prefix(Self.mostTerms).map(\.0)
      .sorted { $0.key < $1.key }
  }

  func isContent(_ token: Token) -> Bool {
    guard token.kind == .word, token.range.count <= 40 else { return false }
    return (token.range.count >= 3 || token.isAllCapitals) && !lexicon.stopWords.contains(token.folded)
  }

  func names() -> [StoryProfile.Term] {
    let headline = document.paragraphs.first?.upperBound ?? 0
    var counts: [String: Double] = [:]
    for mention in annotated.annotations.mentions {
      counts[mention.entity.rawValue, default: 0] += mention.range.lowerBound < headline ? 2 : 1
    }
    return counts.map { StoryProfile.Term(key: $0.key, weight: $0.value) }.sorted { $0.key < $1.key }
  }
}
