import News

/// An article whose text is the sources of its claims, one a paragraph, each before what it says.
struct MadeArticle {
  var annotated: AnnotatedArticle

  /// A claim to be made.
  struct Stated {
    let kind: Claim.Kind
    let source: String?
    let entity: String?
    let via: String?

    init(_ kind: Claim.Kind, _ source: String?, _ entity: String? = nil, via: String? = nil) {
      self.kind = kind
      self.source = source
      self.entity = entity
      self.via = via
    }
  }

  /// An article of an outlet; a source with an entity is mentioned as a person where it stands.
  init(_ outlet: String, _ claims: [Stated], wires: [String] = [], day: Int? = nil, address: String? = nil) {
    let article = Article(
      outlet: Outlet(name: outlet, domain: nil), headline: "Headline",
      publication: day.map { .stated(.day(CalendarDay(daysSinceEpoch: $0)), evidence: "") } ?? .absent,
      wires: wires.map { Wire(name: $0, kind: .cited) },
      body: claims.map { "\($0.source ?? "") says that it is \($0.kind)" }, address: address)
    var annotations = Annotations()
    for (claim, paragraph) in zip(claims, article.paragraphRanges.dropFirst()) {
      let name = paragraph.lowerBound..<(paragraph.lowerBound + (claim.source ?? "").utf8.count)
      let cue = (name.upperBound + 1)..<(name.upperBound + 5)
      let entity = claim.entity.map(Entity.ID.init(rawValue:))
      if let entity { annotations.mentions.append(Mention(range: name, kind: .person, entity: entity)) }
      annotations.claims.append(
        Claim(
          range: paragraph, kind: claim.kind,
          source: claim.source.map { _ in Claim.Source(range: name, entity: entity) }, cue: cue,
          content: (cue.upperBound + 1)..<paragraph.upperBound, via: claim.via))
    }
    annotated = AnnotatedArticle(article: article, annotations: annotations)
  }
}
