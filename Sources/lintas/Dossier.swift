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
  /// What happened and what ran, day by day.
  let timeline: StoryTimeline
  /// Number of each article, from 1.
  let numbers: [ArticleKey: Int]

  /// A claim and the sentence, or the sentences, that it stands in.
  struct SourcedClaim {
    let stated: StatedClaim
    let sentence: Range<Int>
    let text: String
  }

  /// Reads the articles of a story.
  init(_ story: StoryDossier, claims: [StatedClaim], timeline: StoryTimeline) {
    self.story = story
    self.timeline = timeline
    let summaries = story.articles.map(\.summary)
    coverage = StoryCoverage(story)
    let analyzer = Analyzer()
    let profiles = story.articles.map { analyzer.profile(of: $0.annotated) }
    let texts = Dictionary(
      zip(summaries.map(\.key), StoryLinker().texts(of: profiles)), uniquingKeysWith: { first, _ in first })
    provenance = ProvenanceTree(summaries, texts: texts, key: ClaimNaming.wire)
    numbers = Dictionary(
      summaries.enumerated().map { ($1.key, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    let byArticle = Dictionary(grouping: claims, by: \.article)
    self.claims = story.articles.flatMap { article in
      Self.sourced(byArticle[article.summary.key] ?? [], in: article.annotated.article)
    }
  }

  /// What the outlets tell, statement by statement.
  var matrix: CoverageMatrix { coverage.matrix }

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
