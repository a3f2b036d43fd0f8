internal import News

extension Dossier: Encodable {
  /// One object: what the Markdown says, with UTF-8 ranges into each article's text.
  func encode(to encoder: any Encoder) throws {
    var form = encoder.container(keyedBy: Key.self)
    let ids = Dictionary(
      story.articles.map { ($0.summary.key, $0.summary.id) }, uniquingKeysWith: { first, _ in first })
    try form.encode(story.story, forKey: .story)
    try form.encode(story.title, forKey: .title)
    try form.encode(story.leftOut, forKey: .leftOut)
    try form.encode(provenance.independentSources, forKey: .independentSources)
    try form.encode(
      provenance.sources.map {
        SourceForm(
          wire: $0.wire, outlets: $0.branches.map(\.outlet), articles: $0.articles.compactMap { ids[$0] })
      }, forKey: .sources)
    try form.encode(timeline.event?.description, forKey: .event)
    try form.encode(timeline.witnesses, forKey: .eventWitnesses)
    try form.encode(story.articles.map { articleForm(of: $0.summary) }, forKey: .timeline)
    try form.encode(
      matrix.columns.map {
        ColumnForm(outlet: $0.outlet, wires: $0.wires, articles: $0.articles.compactMap { ids[$0] })
      }, forKey: .columns)
    try form.encode(matrix.rows.map { RowForm($0, ids: ids) }, forKey: .rows)
    try form.encode(matrix.leftOut, forKey: .rowsLeftOut)
    try form.encode(matrix.unread, forKey: .statementsLeftOut)
    try form.encode(claims.map { ClaimForm($0, ids: ids) }, forKey: .claims)
  }

  private func articleForm(of summary: ArticleSummary) -> ArticleForm {
    ArticleForm(
      article: summary.id, outlet: summary.outlet, title: summary.headline,
      published: summary.publication.date?.iso8601, publishedCertainty: summary.publication.certainty,
      publishedEvidence: summary.publication.evidence,
      eventDays: timeline.days(toldBy: summary.key).map(\.description),
      daysBeforeEvent: timeline.daysBefore(summary), wires: summary.wires)
  }

  private enum Key: String, CodingKey {
    case story, title, leftOut, independentSources, sources, event, eventWitnesses, timeline, columns
    case rows, rowsLeftOut, statementsLeftOut, claims
  }
}

private struct SourceForm: Encodable {
  @OrNull var wire: String?
  let outlets: [Outlet]
  let articles: [Article.ID]
}

private struct ColumnForm: Encodable {
  let outlet: Outlet
  let wires: [String]
  let articles: [Article.ID]
}

private struct ArticleForm: Encodable {
  let article: Article.ID
  let outlet: Outlet
  let title: String
  @OrNull var published: String?
  let publishedCertainty: Publication.Certainty
  @OrNull var publishedEvidence: String?
  let eventDays: [String]
  @OrNull var daysBeforeEvent: Int?
  let wires: [String]
}

private struct RowForm: Encodable {
  let title: String
  @OrNull var kind: Claim.Kind?
  let onlyHere: Bool
  let numbersDiffer: Bool
  let deniedBy: [String]
  let cells: [CellForm?]

  init(_ row: CoverageMatrix.Row, ids: [ArticleKey: Article.ID]) {
    title = row.title
    kind = row.kind
    onlyHere = row.isOnlyHere
    numbersDiffer = row.differs
    deniedBy = row.deniers
    cells = row.cells.map { $0.map { CellForm($0, ids: ids) } }
  }
}

private struct CellForm: Encodable {
  let form: String
  let deniedBy: [String]
  let differing: [String]
  let statements: [StatementForm]

  init(_ cell: CoverageMatrix.Cell, ids: [ArticleKey: Article.ID]) {
    form = cell.isDenied ? "denied" : cell.isHedged ? "hedged" : "stated"
    deniedBy = cell.deniers
    differing = cell.differing
    statements = cell.statements.map {
      StatementForm(
        article: ids[$0.article], start: $0.sentence.lowerBound, end: $0.sentence.upperBound, text: $0.text,
        form: $0.form == .stated ? "stated" : $0.form == .hedged ? "hedged" : "denied", speakers: $0.speakers)
    }
  }
}

private struct StatementForm: Encodable {
  @OrNull var article: Article.ID?
  let start: Int
  let end: Int
  let text: String
  let form: String
  let speakers: [String]
}

private struct ClaimForm: Encodable {
  @OrNull var article: Article.ID?
  let outlet: Outlet
  let kind: Claim.Kind
  @OrNull var source: String?
  @OrNull var name: String?
  let unnamed: Bool
  @OrNull var via: String?
  let start: Int
  let end: Int
  let content: String
  let sentence: Span

  struct Span: Encodable {
    let start: Int
    let end: Int
    let text: String
  }

  init(_ claim: Dossier.SourcedClaim, ids: [ArticleKey: Article.ID]) {
    let stated = claim.stated
    article = ids[stated.article]
    outlet = stated.outlet
    kind = stated.claim.kind
    source = stated.source
    name = stated.speakers
    unnamed = stated.isUnnamed
    via = stated.claim.via
    start = stated.claim.range.lowerBound
    end = stated.claim.range.upperBound
    content = stated.content
    sentence = Span(start: claim.sentence.lowerBound, end: claim.sentence.upperBound, text: claim.text)
  }
}
