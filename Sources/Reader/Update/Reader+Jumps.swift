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
    guard let annotated = article.open?.annotated else { return [] }
    let targets = JumpTarget.all(of: kind, in: annotated)
    guard !targets.isEmpty else {
      say("No \(kind.name) was found in this article")
      return []
    }
    let index: Int
    if let spot = article.spot, spot.kind == kind, targets.indices.contains(spot.index) {
      index = spot.index + step
    } else {
      let place = article.spot?.range.lowerBound ?? firstOffsetOnScreen()
      let following = targets.firstIndex { $0.range.lowerBound >= place } ?? targets.count
      index = step > 0 ? following + step - 1 : following + step
    }
    guard targets.indices.contains(index) else {
      say(step > 0 ? "No \(kind.name) further on" : "No \(kind.name) further up")
      return []
    }
    show(targets[index].spot(kind, index: index, of: targets.count, in: annotated))
    return focus == .article ? [] : turn(to: .article)
  }

  /// Shows a spot in the text, and its row in the panel.
  mutating func show(_ spot: Spot) {
    article.spot = spot
    followClaimSpot()
    guard let line = textLayout()?.line(of: spot.range.lowerBound) else { return }
    revealLine(line)
  }

  /// Shows a claim in the text; where it is not found any more, the place where it stood.
  mutating func showClaim(at range: Range<Int>) {
    guard let annotated = article.open?.annotated else { return }
    let targets = JumpTarget.all(of: .claim, in: annotated)
    guard let index = targets.firstIndex(where: { $0.range == range }) else {
      article.spot = nil
      if let line = textLayout()?.line(of: range.lowerBound) { revealLine(line) }
      return
    }
    show(targets[index].spot(.claim, index: index, of: targets.count, in: annotated))
  }

  private mutating func firstOffsetOnScreen() -> Int {
    article.top == 0 ? 0 : textLayout()?.offset(atOrAfter: article.top) ?? 0
  }
}
