internal import Analysis
internal import News

/// All that is known of one event, ready to be printed.
struct Dossier {
  /// The articles, oldest first.
  let story: StoryDossier
  /// Who tells what.
  let coverage: StoryCoverage
  /// Whose reporting it is.
  let provenance: ProvenanceTree
  /// Claims with the sentence that they stand in, article by article.
  let claims: [SourcedClaim]
  /// Days of the event that an article tells, ascending; none where it tells none.
  let eventDays: [ArticleKey: [CalendarDay]]
  /// Number of each article, from 1.
  let numbers: [ArticleKey: Int]

  /// A claim and the sentence, or the sentences, that it stands in.
  struct SourcedClaim {
    let stated: StatedClaim
    let sentence: Range<Int>
    let text: String
  }

  /// Reads the articles of a story.
  init(_ story: StoryDossier, claims: [StatedClaim]) {
    self.story = story
    let summaries = story.articles.map(\.summary)
    coverage = StoryCoverage(story)
    provenance = ProvenanceTree(summaries, key: ClaimNaming.wire)
    numbers = Dictionary(
      summaries.enumerated().map { ($1.key, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    let analyzer = Analyzer()
    var eventDays: [ArticleKey: [CalendarDay]] = [:]
    var sourced: [SourcedClaim] = []
    let byArticle = Dictionary(grouping: claims, by: \.article)
    for article in story.articles {
      eventDays[article.summary.key] = analyzer.profile(of: article.annotated).eventDays
        .map { CalendarDay(daysSinceEpoch: $0) }
      sourced += Self.sourced(byArticle[article.summary.key] ?? [], in: article.annotated.article)
    }
    self.eventDays = eventDays
    self.claims = sourced
  }

  /// What the outlets tell, statement by statement.
  var matrix: CoverageMatrix { coverage.matrix }

  /// Days from an article to the event: that which it tells of itself, or else that of the story.
  ///
  /// - Returns: `nil` unless it ran before, as far as the days are known.
  func daysBefore(_ article: ArticleSummary) -> Int? {
    guard let day = article.publication.date?.day, article.publication.date?.precision != .month,
      let event = eventDays[article.key]?.first ?? firstDay, day < event
    else { return nil }
    return event.daysSinceEpoch - day.daysSinceEpoch
  }

  /// The first day of the event that two articles tell.
  private var firstDay: CalendarDay? {
    var counts: [CalendarDay: Int] = [:]
    for day in eventDays.values.joined() { counts[day, default: 0] += 1 }
    return counts.filter { $0.value > 1 }.keys.min()
  }

  private static func sourced(_ claims: [StatedClaim], in article: Article) -> [SourcedClaim] {
    guard !claims.isEmpty else { return [] }
    let bytes = Array(article.text.utf8)
    let sentences = article.sentences.map(\.range)
    return claims.map { stated in
      let held = sentences.filter { $0.overlaps(stated.claim.range) }
      let start = min(held.first?.lowerBound ?? .max, stated.claim.range.lowerBound)
      let end = max(held.last?.upperBound ?? 0, stated.claim.range.upperBound)
      return SourcedClaim(
        stated: stated, sentence: start..<end, text: String(decoding: bytes[start..<end], as: UTF8.self))
    }
  }
}
