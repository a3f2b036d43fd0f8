internal import News

/// A claim as a line for scripts, as the contract has it.
struct ClaimRow: Encodable {
  private let claim: StatedClaim
  private let article: ArticleSummary

  /// A claim and the list row of its article.
  init(_ claim: StatedClaim, of article: ArticleSummary) {
    self.claim = claim
    self.article = article
  }

  /// Kind, source, name, outlet, published, wire, article, content; empty where there is nothing to tell.
  var columns: [String] {
    [
      claim.claim.kind.rawValue, claim.source ?? "", claim.speakers ?? "", article.outlet.name,
      article.publication.date?.iso8601 ?? "", claim.claim.via ?? "", article.id.rawValue, claim.content,
    ]
  }

  func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Key.self)
    try row.encode(article.id, forKey: .article)
    try row.encode(article.outlet, forKey: .outlet)
    try row.encode(article.headline, forKey: .title)
    try row.encode(article.publication.date?.iso8601, forKey: .published)
    try row.encode(claim.claim.kind, forKey: .kind)
    if let source = claim.claim.source {
      var part = row.nestedContainer(keyedBy: Key.self, forKey: .source)
      try Self.encode(source.range, claim.source, to: &part)
      try part.encode(source.entity, forKey: .entity)
      try part.encode(claim.speaker, forKey: .name)
      try part.encode(source.entities, forKey: .entities)
    } else {
      try row.encodeNil(forKey: .source)
    }
    if let cue = claim.claim.cue {
      var part = row.nestedContainer(keyedBy: Key.self, forKey: .cue)
      try Self.encode(cue, claim.cue, to: &part)
    } else {
      try row.encodeNil(forKey: .cue)
    }
    var content = row.nestedContainer(keyedBy: Key.self, forKey: .content)
    try Self.encode(claim.claim.content, claim.content, to: &content)
    try row.encode(claim.claim.range.lowerBound, forKey: .start)
    try row.encode(claim.claim.range.upperBound, forKey: .end)
    try row.encode(claim.claim.via, forKey: .via)
    try row.encode(article.wires, forKey: .wires)
  }

  private static func encode(
    _ range: Range<Int>, _ text: String?, to part: inout KeyedEncodingContainer<Key>
  ) throws {
    try part.encode(range.lowerBound, forKey: .start)
    try part.encode(range.upperBound, forKey: .end)
    try part.encode(text, forKey: .text)
  }

  private enum Key: String, CodingKey {
    case article, outlet, title, published, kind, source, cue, content, start, end, via, wires, text, entity,
      entities
    case name
  }
}
