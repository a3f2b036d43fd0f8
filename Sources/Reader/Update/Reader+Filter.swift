import News

extension Reader {
  /// Puts another filter in place and asks for its list.
  mutating func setFilter(_ new: ArticleFilter) -> [Effect] {
    guard new != filter else { return [] }
    changes.note(.filter(from: filter, to: new))
    filter = new
    return loadList()
  }

  /// Takes every term away.
  mutating func clearFilter() -> [Effect] {
    if filter.isEmpty { say("No filter is set") }
    return setFilter(ArticleFilter())
  }

  /// Takes the last term away.
  mutating func dropFilterTerm() -> [Effect] {
    if filter.isEmpty { say("No filter is set") }
    var new = filter
    new.removeLast()
    return setFilter(new)
  }

  /// Adds a term, or takes it away.
  mutating func toggleTerm(_ term: ArticleFilter.Term) -> [Effect] {
    var new = filter
    if filter.terms.contains(term) { new.remove(term) } else { new.add(term) }
    return setFilter(new)
  }

  /// Puts the terms of one field in place of those it had.
  mutating func setTerms(_ terms: [ArticleFilter.Term], of field: ArticleFilter.Field) -> [Effect] {
    var new = filter
    new.removeAll(of: field)
    terms.forEach { new.add($0) }
    return setFilter(new)
  }

  /// Filters by what is under the cursor: the name or claim jumped to, else the outlet.
  mutating func filterHere() -> [Effect] {
    if let tally = entityHere { return filter(by: Self.terms(for: tally), label: tally.name) }
    guard let term = termHere() else { return [] }
    return filter(by: [term], label: article.spot?.label)
  }

  /// The same filter a day or more earlier or later; without a date, the day of the article here.
  mutating func moveDay(by days: Int) -> [Effect] {
    let step = max(-400_000, min(400_000, days))
    let current = filter.terms.lazy.compactMap { term -> ClosedRange<CalendarDay>? in
      guard case .date(.days(let days)) = term else { return nil }
      return days
    }.first
    let moved: ClosedRange<CalendarDay>
    if let current {
      let first = current.lowerBound.advanced(by: step)
      moved = first...max(first, current.upperBound.advanced(by: step))
    } else {
      let day = target?.publication.date?.day ?? today
      moved = day...day
    }
    return setTerms([.date(.days(moved))], of: .date)
  }
}

extension Reader {
  /// Adds the terms of one thing; `label` is how chips show an entity.
  private mutating func filter(by terms: [ArticleFilter.Term], label: String?) -> [Effect] {
    guard let first = terms.first else { return [] }
    var new = filter
    for term in terms {
      if case .entity = term, let label { labels[term] = label }
      new.add(term)
    }
    let name = labels[first] ?? first.value
    guard new != filter else {
      say("\(name) is in the filter")
      return []
    }
    say("Filter: \(first.field.rawValue) \(name) · \(hint(.undo)) takes it back")
    return setFilter(new)
  }

  /// The entity under the cursor: the selected row, or the one that is lit in the text.
  private var entityHere: EntityTally? {
    switch focus {
    case .panel where panel.tab == .entities: selectedEntity
    case .article where article.spot == nil && spotlight?.current != nil: spotlight?.tally
    default: nil
    }
  }

  private func termHere() -> ArticleFilter.Term? {
    if focus == .article, let open = article.open, let spot = article.spot {
      let mentions = open.annotated.annotations.mentions
      if let mention = mentions.first(where: { $0.range == spot.range }) {
        return .entity(mention.kind, mention.entity.rawValue)
      }
      if let claim = open.annotated.annotations.claims.first(where: { $0.range == spot.range }) {
        return .claim(claim.kind)
      }
      if spot.kind == .wire { return .wire(spot.label) }
    }
    return target.map { .outlet($0.outlet.name) }
  }
}
