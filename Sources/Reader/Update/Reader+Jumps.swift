import News

extension Reader {
  /// Goes to the next or previous span of a kind in the text.
  mutating func jump(to kind: JumpKind, by step: Int) -> [Effect] {
    article.lastJump = ArticleState.Jump(kind: kind, isForward: step > 0)
    return jump(kind, by: step)
  }

  /// The last jump again; negative goes the other way.
  mutating func repeatJump(by step: Int) -> [Effect] {
    guard let last = article.lastJump else {
      say("No jump to repeat · \(hint(.nextClaim)) goes to the next claim")
      return []
    }
    return jump(last.kind, by: last.isForward ? step : -step)
  }

  private mutating func jump(_ kind: JumpKind, by step: Int) -> [Effect] {
    guard let open = article.open else { return [] }
    let spots = Self.spots(of: kind, in: open.annotated)
    guard !spots.isEmpty else {
      say("No \(kind.name) was found in this article")
      return []
    }
    let index: Int
    if let spot = article.spot, spot.kind == kind, spots.indices.contains(spot.index) {
      index = spot.index + step
    } else {
      let place = article.spot?.range.lowerBound ?? firstOffsetOnScreen()
      let following = spots.firstIndex { $0.range.lowerBound >= place } ?? spots.count
      index = step > 0 ? following + step - 1 : following + step
    }
    guard spots.indices.contains(index) else {
      say(step > 0 ? "No \(kind.name) further on" : "No \(kind.name) further up")
      return []
    }
    show(spots[index])
    return focus == .article ? [] : turn(to: .article)
  }

  /// Shows a spot in the text.
  mutating func show(_ spot: Spot) {
    article.spot = spot
    guard let line = textLayout()?.line(of: spot.range.lowerBound) else { return }
    revealLine(line)
  }

  private mutating func firstOffsetOnScreen() -> Int {
    article.top == 0 ? 0 : textLayout()?.offset(atOrAfter: article.top) ?? 0
  }

  /// Every span of a kind, in the order of the text.
  private static func spots(of kind: JumpKind, in annotated: AnnotatedArticle) -> [Spot] {
    let text = TextBytes(annotated.article.text)
    let found: [(Range<Int>, String)] =
      switch kind {
      case .person: mentions(.person, in: annotated, text)
      case .place: mentions(.place, in: annotated, text)
      case .organization: mentions(.organization, in: annotated, text)
      case .claim: claims(in: annotated, text) { _ in true }
      case .quotation: claims(in: annotated, text) { $0 == .quote }
      case .wire: wires(in: annotated.article, text)
      }
    return found.enumerated().map { index, part in
      Spot(kind: kind, range: part.0, index: index, count: found.count, label: part.1)
    }
  }

  private static func mentions(
    _ kind: EntityKind, in annotated: AnnotatedArticle, _ text: TextBytes
  ) -> [(Range<Int>, String)] {
    annotated.annotations.mentions.filter { $0.kind == kind }.map { ($0.range, text[$0.range]) }
  }

  private static func claims(
    in annotated: AnnotatedArticle, _ text: TextBytes, where isIncluded: (Claim.Kind) -> Bool
  ) -> [(Range<Int>, String)] {
    annotated.annotations.claims.filter { isIncluded($0.kind) }.map { claim in
      let source = claim.source.map { " · " + text[$0.range] } ?? ""
      let via = claim.via.map { " · via " + $0 } ?? ""
      return (claim.range, claim.kind.name + source + via)
    }
  }

  /// The places where the text names one of its wires.
  private static func wires(in article: Article, _ text: TextBytes) -> [(Range<Int>, String)] {
    article.wires.flatMap { wire in
      TextSearch.matches(of: wire.name, in: text.bytes).map { ($0, wire.name) }
    }.sorted { $0.0.lowerBound < $1.0.lowerBound }
  }
}
