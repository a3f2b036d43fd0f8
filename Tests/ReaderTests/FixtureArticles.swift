import News
import Reader

extension FixtureArchive {
  /// Seven invented articles of six invented outlets: a ferry that ran aground, told by four of them, a later
  /// hearing about it, a doubtful date, an undated page.
  static let ferry = linked(drafts)

  /// Invented articles, each linked with the others of its story.
  static func linked(_ drafts: [Draft]) -> FixtureArchive {
    var archive = FixtureArchive(articles: drafts.enumerated().map { open($1, key: $0 + 1) })
    link(&archive)
    return archive
  }

  /// The same articles as samples of a first run.
  static let samples: FixtureArchive = {
    var archive = ferry
    for index in archive.articles.indices { archive.articles[index].summary.isSample = true }
    return archive
  }()

  /// Many short articles, as an archive grown over years.
  static func grown(to count: Int) -> FixtureArchive {
    FixtureArchive(
      articles: (0..<count).map { number in
        let day = CalendarDay(year: 2024, month: 6, day: 18)?.advanced(by: -number / 7)
        return open(
          Draft(
            outlet: Outlet(name: ["Harian Selat", "Kabar Muara", "The Quay Post"][number % 3], domain: nil),
            headline: "Catatan harian nomor \(number)",
            publication: day.map { .stated(.day($0), evidence: "\($0)") } ?? .absent, wires: [],
            body: ["Isi catatan nomor \(number)."], people: [], places: [], organizations: [], claims: []),
          key: number + 1)
      })
  }

  struct Draft {
    var outlet: Outlet
    var headline: String
    var publication: Publication
    var credits: [Credit] = []
    var dateline: String?
    var wires: [Wire]
    var original: Outlet?
    var captions: [String] = []
    var related: [RelatedLink] = []
    var boilerplate: [Boilerplate] = []
    var address: String?
    var body: [String]
    var people: [String]
    var places: [String]
    var organizations: [String]
    var claims: [Statement]
    var story: String?
  }

  /// A claim by its words: the whole, and its parts as they stand in it.
  struct Statement {
    var kind: Claim.Kind
    var whole: String
    var source: String?
    var cue: String?
    var content: String?
    var via: String?

    init(
      _ kind: Claim.Kind, _ whole: String, _ source: String? = nil, _ cue: String? = nil,
      content: String? = nil, via: String? = nil
    ) {
      self.kind = kind
      self.whole = whole
      self.source = source
      self.cue = cue
      self.content = content
      self.via = via
    }
  }

  static func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? CalendarDay(daysSinceEpoch: 0) }

  static func open(_ draft: Draft, key: Int) -> OpenArticle {
    let article = Article(
      outlet: draft.outlet, originalOutlet: draft.original, headline: draft.headline,
      publication: draft.publication, credits: draft.credits, dateline: draft.dateline,
      wires: draft.wires, captions: draft.captions, related: draft.related, boilerplate: draft.boilerplate,
      body: draft.body, address: draft.address)
    let text = Array(article.text.utf8)
    let mentions =
      ranges(of: draft.people, .person, in: text) + ranges(of: draft.places, .place, in: text)
      + ranges(of: draft.organizations, .organization, in: text)
    let claims = draft.claims.compactMap { statement -> Claim? in
      guard let range = find(statement.whole, in: text, from: 0) else { return nil }
      func place(_ words: String?) -> Range<Int>? {
        words.flatMap { find($0, in: text, from: range.lowerBound) }
      }
      let source = place(statement.source).map { place in
        Claim.Source(range: place, entity: mentions.first { $0.range.overlaps(place) }?.entity)
      }
      return Claim(
        range: range, kind: statement.kind, source: source, cue: place(statement.cue),
        content: place(statement.content) ?? range, via: statement.via)
    }
    let summary = ArticleSummary(
      key: ArticleKey(rawValue: Int64(key)), id: article.id, outlet: article.outlet,
      headline: article.headline, publication: article.publication, wires: article.wires.map(\.name),
      story: draft.story)
    let annotations = Annotations(
      mentions: mentions.sorted { $0.range.lowerBound < $1.range.lowerBound },
      claims: claims.sorted { $0.range.lowerBound < $1.range.lowerBound })
    return OpenArticle(
      summary: summary, annotated: AnnotatedArticle(article: article, annotations: annotations), related: [])
  }

  private static func ranges(of names: [String], _ kind: EntityKind, in text: [UInt8]) -> [Mention] {
    names.flatMap { name -> [Mention] in
      var mentions: [Mention] = []
      var start = 0
      while let range = find(name, in: text, from: start) {
        mentions.append(
          Mention(range: range, kind: kind, entity: Entity.ID(rawValue: name.lowercased())))
        start = range.upperBound
      }
      return mentions
    }
  }

  private static func find(_ words: String, in text: [UInt8], from start: Int) -> Range<Int>? {
    let needle = Array(words.utf8)
    guard !needle.isEmpty, text.count >= needle.count + start else { return nil }
    return (start...(text.count - needle.count)).first { text[$0...].starts(with: needle) }
      .map { $0..<($0 + needle.count) }
  }

  /// Links every article of a story with the others, and the storylines with each other.
  private static func link(_ archive: inout FixtureArchive) {
    let all = archive.articles.map(\.summary)
    for index in archive.articles.indices {
      let own = archive.articles[index].summary
      guard let story = own.story else { continue }
      let others = all.filter { $0.key != own.key && $0.story != nil }
      let events = others.filter { $0.story == story }
      let lines = others.filter { $0.story != story }
      archive.articles[index].related =
        events.filter { isEnglish($0) == isEnglish(own) }.map { related($0, to: own, .event) }
        + events.filter { isEnglish($0) != isEnglish(own) }.map { related($0, to: own, .event) }
        + lines.map { related($0, to: own, .storyline) }
    }
  }

  private static func isEnglish(_ article: ArticleSummary) -> Bool {
    article.outlet.domain == "quaypost.example"
  }

  /// Outlets that tell the ferry in one text.
  private static let sameText: Set<String> = ["Harian Selat", "Suara Pesisir"]

  private static func related(
    _ other: ArticleSummary, to own: ArticleSummary, _ level: StoryLink.Level
  ) -> RelatedArticle {
    let days = other.publication.date.flatMap { date in
      own.publication.date.map { date.day.daysSinceEpoch - $0.day.daysSinceEpoch }
    }
    let evidence = StoryLink.Evidence(
      names: ["Rahma Sjahrir", "Teluk Kemilau"], words: level == .event ? ["kandas", "karang"] : [],
      daysApart: days, separation: level == .event ? nil : "later: hearing",
      isOtherLanguage: level == .event && isEnglish(own) != isEnglish(other),
      isSameText: level == .event && [own, other].allSatisfy { sameText.contains($0.outlet.name) })
    return RelatedArticle(
      summary: other, link: StoryLink(article: other.id, level: level, score: 0.8, evidence: evidence))
  }
}
