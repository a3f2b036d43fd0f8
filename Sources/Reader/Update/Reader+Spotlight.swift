import Canvas
import News

extension Reader {
  /// Lights up the selected entity alone, or puts the highlights back when it is lit.
  mutating func toggleSpotlight() -> [Effect] {
    guard let tally = selectedEntity else {
      say(entities.rows.isEmpty ? "No name is shown" : "The names of this article are being counted")
      return []
    }
    if let spotlight, spotlight.tally.isSame(as: tally) {
      putOutSpotlight()
      return []
    }
    search = nil
    article.spot = nil
    spotlight = Spotlight(tally: tally, story: Set(entities.census?.articles ?? []))
    findLitMentions()
    guard let ranges = spotlight?.ranges, !ranges.isEmpty else { return [] }
    let place = article.top == 0 ? 0 : textLayout()?.offset(atOrAfter: article.top) ?? 0
    showLitMention(ranges.firstIndex { $0.lowerBound >= place } ?? 0)
    // Where one pane stands alone, the text that is lit would not be seen.
    return panes.article == nil ? turn(to: .article) : []
  }

  /// Puts the highlights back.
  mutating func putOutSpotlight() {
    spotlight = nil
    say("Every highlight is back")
  }

  /// Goes to the next or previous mention of the lit entity: through this article, then on into the next
  /// article of the story that names it, around the end.
  mutating func turnMention(by step: Int) -> [Effect] {
    guard let light = spotlight, let open = article.open, article.wanted == open.summary.key else {
      return []
    }
    article.spot = nil
    spotlight?.hasWrapped = false
    let next = light.current.map { $0 + step } ?? (step > 0 ? step - 1 : light.ranges.count + step)
    if light.ranges.indices.contains(next) {
      showLitMention(next)
      return focus == .article ? [] : turn(to: .article)
    }
    return walkOn(from: open.summary.key, light, isForward: step > 0)
  }

  /// Finds the lit entity in an article that came on screen; outside the story the light goes out.
  mutating func refreshSpotlight() {
    guard let light = spotlight, let key = article.open?.summary.key else { return }
    guard light.story.contains(key) else {
      spotlight = nil
      return
    }
    findLitMentions()
    let count = spotlight?.ranges.count ?? 0
    spotlight?.arrival = nil
    guard let arrival = light.arrival, count > 0 else { return }
    showLitMention(arrival == .first ? 0 : count - 1)
  }

  /// "Kim Jong Un 3/7 · article 2 of 4", when an entity is lit.
  var spotlightSentence: String? {
    guard let light = spotlight, let open = article.open else { return nil }
    let isNarrow = size.columns < 60
    let name = DisplayText.truncated(light.tally.name, to: isNarrow ? 10 : 40)
    guard !light.ranges.isEmpty else {
      return "\(name) · only elsewhere · \(hint(.nextMatch)) goes there"
    }
    let position = "\(light.current.map { "\($0 + 1)" } ?? "–")/\(light.ranges.count)"
    let place = light.tally.articles.firstIndex(of: open.summary.key)
    let count = light.tally.articles.count
    let parts = [
      "\(name) \(position)", light.hasWrapped ? "around the end" : nil,
      count > 1 ? place.map { isNarrow ? "art. \($0 + 1)/\(count)" : "article \($0 + 1) of \(count)" } : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}

extension Reader {
  private mutating func findLitMentions() {
    guard let light = spotlight, let open = article.open else { return }
    spotlight?.ranges = open.annotated.annotations.mentions.filter(light.tally.covers).map(\.range)
    spotlight?.current = nil
  }

  private mutating func showLitMention(_ index: Int) {
    spotlight?.current = index
    guard let range = spotlight?.currentRange, let line = textLayout()?.line(of: range.lowerBound) else {
      return
    }
    revealLine(line)
  }

  /// Goes on into the next or previous article that names the lit entity.
  private mutating func walkOn(
    from key: ArticleKey, _ light: Spotlight, isForward: Bool
  ) -> [Effect] {
    let articles = light.tally.articles
    guard !articles.isEmpty else { return [] }
    let place = articles.firstIndex(of: key) ?? (isForward ? -1 : articles.count)
    let next = place + (isForward ? 1 : -1)
    let isAround = !articles.indices.contains(next)
    let target = isAround ? (isForward ? 0 : articles.count - 1) : next
    spotlight?.hasWrapped = isAround
    guard articles[target] != key else {
      showLitMention(isForward ? 0 : light.ranges.count - 1)
      return focus == .article ? [] : turn(to: .article)
    }
    spotlight?.arrival = isForward ? .first : .last
    return openBeside(articles[target])
  }
}
