/// The form of an annotated article that `show`, `annotate` and `workbench annotate` print.
///
/// Keys are a contract with scripts; absent values are written as null.
extension AnnotatedArticle: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var form = encoder.container(keyedBy: Key.self)
    let text = SlicedText(article.text)
    try form.encode(article.id, forKey: .id)
    try form.encode(article.outlet, forKey: .outlet)
    try form.encode(article.originalOutlet, forKey: .republishes)
    try form.encode(article.headline, forKey: .title)
    try form.encode(article.publication.date?.iso8601, forKey: .published)
    try form.encode(article.publication.date?.precision, forKey: .publishedPrecision)
    try form.encode(article.publication.certainty, forKey: .publishedCertainty)
    try form.encode(article.publication.evidence, forKey: .publishedEvidence)
    try form.encode(article.credits, forKey: .authors)
    try form.encode(article.dateline, forKey: .dateline)
    try form.encode(article.section, forKey: .section)
    try form.encode(article.language, forKey: .language)
    try form.encode(article.address, forKey: .url)
    try form.encode(article.wires, forKey: .wires)
    try form.encode(article.captions, forKey: .captions)
    try form.encode(article.related, forKey: .related)
    try form.encode(article.boilerplate, forKey: .boilerplate)
    try form.encode(article.body, forKey: .body)
    try form.encode(text.whole, forKey: .text)
    try form.encode(annotations.mentions.map { MentionForm($0, in: text) }, forKey: .mentions)
    try form.encode(annotations.claims.map { ClaimForm($0, in: text) }, forKey: .claims)
  }

  private enum Key: String, CodingKey {
    case id, outlet, republishes, title, published, publishedPrecision, publishedCertainty
    case publishedEvidence, authors, dateline, section, language, url, wires, captions, related
    case boilerplate, body, text, mentions, claims
  }
}

/// A text whose UTF-8 bytes are at hand to cut annotations from.
private struct SlicedText {
  let whole: String
  private let bytes: [UInt8]

  init(_ whole: String) {
    self.whole = whole
    bytes = Array(whole.utf8)
  }

  subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

private struct MentionForm: Encodable {
  let start: Int
  let end: Int
  let type: EntityKind
  let text: String
  let entity: Entity.ID

  init(_ mention: Mention, in text: SlicedText) {
    start = mention.range.lowerBound
    end = mention.range.upperBound
    type = mention.kind
    self.text = text[mention.range]
    entity = mention.entity
  }
}

private struct SpanForm: Encodable {
  let start: Int
  let end: Int
  let text: String

  init(_ range: Range<Int>, in text: SlicedText) {
    start = range.lowerBound
    end = range.upperBound
    self.text = text[range]
  }
}

private struct ClaimForm: Encodable {
  let claim: Claim
  let text: SlicedText

  init(_ claim: Claim, in text: SlicedText) {
    self.claim = claim
    self.text = text
  }

  func encode(to encoder: any Encoder) throws {
    var form = encoder.container(keyedBy: Key.self)
    try form.encode(claim.range.lowerBound, forKey: .start)
    try form.encode(claim.range.upperBound, forKey: .end)
    try form.encode(claim.kind, forKey: .kind)
    if let source = claim.source {
      var part = form.nestedContainer(keyedBy: Key.self, forKey: .source)
      try part.encode(source.range.lowerBound, forKey: .start)
      try part.encode(source.range.upperBound, forKey: .end)
      try part.encode(text[source.range], forKey: .text)
      try part.encode(source.entity, forKey: .entity)
      try part.encode(source.entities, forKey: .entities)
    } else {
      try form.encodeNil(forKey: .source)
    }
    try form.encode(claim.cue.map { SpanForm($0, in: text) }, forKey: .cue)
    try form.encode(SpanForm(claim.content, in: text), forKey: .content)
    try form.encode(claim.via, forKey: .via)
  }

  enum Key: String, CodingKey { case start, end, kind, source, cue, content, via, text, entity, entities }
}
