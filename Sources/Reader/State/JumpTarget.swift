import News

/// Something in a text that a jump may go to.
enum JumpTarget: Sendable {
  case mention(Mention)
  case claim(Claim)
  case wire(Range<Int>, String)

  /// UTF-8 bytes of the article's text.
  var range: Range<Int> {
    switch self {
    case .mention(let mention): mention.range
    case .claim(let claim): claim.range
    case .wire(let range, _): range
    }
  }

  /// Every target of a kind, in the order of the text.
  static func all(of kind: JumpKind, in annotated: AnnotatedArticle) -> [JumpTarget] {
    let annotations = annotated.annotations
    switch kind {
    case .person: return annotations.mentions.filter { $0.kind == .person }.map { .mention($0) }
    case .place: return annotations.mentions.filter { $0.kind == .place }.map { .mention($0) }
    case .organization: return annotations.mentions.filter { $0.kind == .organization }.map { .mention($0) }
    case .claim: return annotations.claims.map { .claim($0) }
    case .quotation: return annotations.claims.filter { $0.kind == .quote }.map { .claim($0) }
    case .statement, .day: return []
    case .wire:
      let text = TextBytes(annotated.article.text)
      return annotated.article.wires.flatMap { wire in
        TextSearch.matches(of: wire.name, in: text.bytes).map { JumpTarget.wire($0, wire.name) }
      }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  /// What the reading pane notes of a jump to this target.
  ///
  /// - Parameter count: Targets of the same kind.
  func spot(_ kind: JumpKind, index: Int, of count: Int, in annotated: AnnotatedArticle) -> Spot {
    let text = TextBytes(annotated.article.text)
    var spot = Spot(kind: kind, range: range, index: index, count: count, label: "")
    switch self {
    case .mention(let mention): spot.label = text[mention.range]
    case .wire(_, let name): spot.label = name
    case .claim(let claim):
      let via = claim.via.map { "via \($0)" }
      let source = annotated.sourceName(of: claim)
      spot.label = [claim.kind.name, source, via].compactMap { $0 }.joined(separator: " · ")
      spot.cue = claim.cue
    }
    return spot
  }
}
