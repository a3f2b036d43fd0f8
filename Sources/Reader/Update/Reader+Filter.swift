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

  /// Puts terms in place of those that some fields had.
  mutating func setTerms(_ terms: [ArticleFilter.Term], of fields: [ArticleFilter.Field]) -> [Effect] {
    var new = filter
    for field in fields { new.removeAll(of: field) }
    terms.forEach { new.add($0) }
    return setFilter(new)
  }

  /// Filters by what is under the cursor: the name or claim jumped to, else the outlet.
  mutating func filterHere() -> [Effect] {
    if focus == .list, let group = list.selectedFold, let groups = list.grouping.groups {
      let headline = list.summary(at: list.selected)?.headline
      return filter(by: [.story(groups.groups[group].story)], label: headline)
    }
    if isInTimeline { return filterByTimelineRow() }
    if let tally = entityHere { return filter(by: Self.terms(for: tally), label: tally.name) }
    if focus == .panel, panel.tab.isOfLedger, article.open != nil, !areClaimsFresh {
      say(claims.hasFailed ? "The claims could not be read" : "The claims of this article are being read")
      return []
    }
    return filter(by: termsHere(), label: article.spot?.label)
  }

  /// The same filter a day or more earlier or later; without a date, the day of the article here. In the
  /// timeline the days are those on which something happened or ran.
  mutating func moveDay(by days: Int) -> [Effect] {
    if isInTimeline { return stepTimeline(by: days) }
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
    return setTerms([.date(.days(moved))], of: [.date])
  }
}

extension Reader {
  /// Adds the terms of one thing; `label` is how chips show an entity.
  private mutating func filter(by terms: [ArticleFilter.Term], label: String?) -> [Effect] {
    guard !terms.isEmpty else { return [] }
    var new = filter
    for term in terms {
      switch term {
      case .entity, .story: labels[term] = label
      default: break
      }
      new.add(term)
    }
    // Several keys of one entity are one name.
    var names: [String] = []
    for term in terms where !names.contains(name(of: term)) { names.append(name(of: term)) }
    let list = names.joined(separator: ", ")
    guard new != filter else {
      say("In the filter already: \(list)")
      return []
    }
    say("Filter: \(list) · \(hint(.undo)) takes it back")
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

  private func name(of term: ArticleFilter.Term) -> String {
    "\(term.field.rawValue) \(labels[term] ?? term.value)"
  }

  private func termsHere() -> [ArticleFilter.Term] {
    if focus == .panel, !ledgerTerms.isEmpty { return ledgerTerms }
    if focus == .article, let annotated = article.open?.annotated, let spot = article.spot {
      if spot.kind == .wire { return [.wire(spot.label)] }
      if spot.isOfClaim, let claim = annotated.annotations.claims.first(where: { $0.range == spot.range }) {
        return [.claim(claim.kind), .source(annotated.speaker(of: claim).map { .named($0) } ?? .unnamed)]
      }
      if let mention = annotated.annotations.mentions.first(where: { $0.range == spot.range }) {
        return [.entity(mention.kind, mention.entity.rawValue)]
      }
    }
    return target.map { [.outlet($0.outlet.name)] } ?? []
  }
}
