import News
import Reader

/// An archive in memory that answers the reader's effects at once.
struct FixtureArchive {
  var articles: [OpenArticle]
  /// Articles that a story is said to have beyond those that are counted.
  var storyArticlesLeftOut = 0
  /// The feeds that are followed.
  var feeds: [FeedStatus] = []

  /// The articles that match a filter, newest first, undated last.
  func matching(_ filter: ArticleFilter) -> [OpenArticle] {
    let fields = Set(filter.terms.map(\.field))
    return articles.filter { article in
      fields.allSatisfy { field in
        filter.terms.contains { $0.field == field && Self.matches(article, $0) }
      }
    }
  }

  /// The answers to an effect that asks for something; none for the others.
  mutating func answers(to effect: Effect) -> [Action] {
    switch effect {
    case .loadList(let filter, let generation):
      let found = matching(filter).map(\.summary)
      let stories = Set(found.compactMap(\.story)).count
      let totals = ListTotals(
        matching: found.count, all: articles.count, stories: stories,
        wires: Set(found.flatMap(\.wires)).count, samples: articles.filter(\.summary.isSample).count)
      return [
        .listHead(Array(found.prefix(200)), generation: generation),
        .listOrder(found.map(\.key), totals, generation: generation),
      ]
    case .reloadList(let filter, let generation):
      return answers(to: .loadList(filter, generation: generation)).filter {
        if case .listOrder = $0 { true } else { false }
      }
    case .loadStories(let filter, let generation):
      return [.stories(storyOrder(matching: filter), generation: generation)]
    case .loadRows(let keys, let generation):
      let wanted = Set(keys)
      return [
        .rows(articles.map(\.summary).filter { wanted.contains($0.key) }, generation: generation)
      ]
    case .loadArticle(let key, let generation):
      return articles.filter { $0.summary.key == key }.map { found in
        var open = found
        for place in open.related.indices {
          let other = open.related[place].summary.key
          if let now = articles.first(where: { $0.summary.key == other }) {
            open.related[place].summary.story = now.summary.story
          }
        }
        return .article(open, generation: generation)
      }
    case .loadComparison(let own, let key, let generation):
      return articles.filter { $0.summary.key == key }
        .map { .comparison(Comparison(own, $0), generation: generation) }
    case .loadCounterpart(let key, let generation):
      return articles.filter { $0.summary.key == key }.map { .counterpart($0, generation: generation) }
    case .loadFacets(let field, let filter, let generation):
      return [.facets(facets(of: field, in: matching(filter)), generation: generation)]
    case .loadTimeline(let key, let generation):
      return [.timeline(timeline(of: key), generation: generation)]
    case .loadEntities(let key, let generation):
      return [.entities(census(of: key), generation: generation)]
    case .loadClaims(let key, let generation):
      return [.claims(ledger(of: key), generation: generation)]
    case .loadCoverage(let key, let generation):
      return coverage(of: key).map { [.coverage($0, generation: generation)] } ?? []
    case .loadFeeds(let generation): return [.feeds(feeds, generation: generation)]
    case .setRead(let keys, let isRead):
      change(keys) { $0.isUnread = !isRead }
      return []
    case .setStarred(let keys, let isStarred):
      change(keys) { $0.isStarred = isStarred }
      return []
    case .editStory(let wish): return [.storyEdited(edit(wish))]
    case .replayStory(let edit, let isUndo):
      if isUndo {
        for move in edit.moves { change([move.article]) { $0.story = move.from } }
      } else {
        _ = self.edit(edit.wish)
      }
      return [.storyEdited(nil)]
    case .removeSamples:
      articles.removeAll(where: \.summary.isSample)
      return []
    default: return []
    }
  }

  /// Who and what an article and its story name, counted plainly.
  func census(of key: ArticleKey) -> EntityCensus {
    let story = self.story(of: key)
    var tallies: [Mention: EntityTally] = [:]
    for article in story {
      for mention in article.annotated.annotations.mentions {
        let isHere = article.summary.key == key
        let text = Array(article.annotated.article.text.utf8)
        let one = EntityTally(
          kind: mention.kind, entity: mention.entity,
          name: String(decoding: text[mention.range], as: UTF8.self),
          country: mention.entity.rawValue == "teluk kemilau" ? "Kemilau" : nil,
          mentionsHere: isHere ? 1 : 0, mentions: 1, articles: [article.summary.key],
          outlets: [article.summary.outlet.name])
        let place = Mention(range: 0..<1, kind: mention.kind, entity: mention.entity)
        let order = Dictionary(uniqueKeysWithValues: zip(story.map(\.summary.key), story.indices))
        tallies[place]?.add(one, order: order)
        if tallies[place] == nil { tallies[place] = one }
      }
    }
    return EntityCensus(
      article: key, tallies: Array(tallies.values), articles: story.map(\.summary.key),
      leftOut: storyArticlesLeftOut)
  }

  mutating func change(_ keys: [ArticleKey], _ edit: (inout ArticleSummary) -> Void) {
    for index in articles.indices where keys.contains(articles[index].summary.key) {
      edit(&articles[index].summary)
    }
  }

  private func facets(of field: ArticleFilter.Field, in found: [OpenArticle]) -> [FacetCount] {
    var counts: [ArticleFilter.Term: Int] = [:]
    for article in found {
      for term in Set(Self.terms(of: field, in: article)) { counts[term, default: 0] += 1 }
    }
    return counts.map { FacetCount(term: $0.key, label: $0.key.value, count: $0.value) }
      .sorted { ($1.count, $0.label) < ($0.count, $1.label) }
  }

  private static func terms(of field: ArticleFilter.Field, in open: OpenArticle) -> [ArticleFilter.Term] {
    let annotations = open.annotated.annotations
    switch field {
    case .outlet: return [.outlet(open.summary.outlet.name)]
    case .wire: return open.summary.wires.map { .wire($0) }
    case .claim: return annotations.claims.map { .claim($0.kind) }
    case .source:
      return statedClaims(of: open).map { .source($0.speaker.map { .named($0) } ?? .unnamed) }
    case .person, .place, .organization:
      return annotations.mentions.filter { $0.kind.rawValue == field.rawValue }
        .map { .entity($0.kind, $0.entity.rawValue) }
    case .date:
      guard let day = open.summary.publication.date?.day else { return [.date(.undated)] }
      let month = day.calendarMonth
      return [.date(.days(month.firstDay...month.lastDay)), .date(.days(day...day))]
    default: return []
    }
  }

  private static func matches(_ open: OpenArticle, _ term: ArticleFilter.Term) -> Bool {
    let summary = open.summary
    switch term {
    case .outlet(let name): return summary.outlet.name.lowercased().hasPrefix(name.lowercased())
    case .date(.undated): return summary.publication.date == nil
    case .date(.doubtful): return summary.publication.certainty == .estimated
    case .date(.days(let days)): return summary.publication.date.map { days.contains($0.day) } ?? false
    case .wire(let name): return summary.wires.contains { $0.lowercased() == name.lowercased() }
    case .unread: return summary.isUnread
    case .starred: return summary.isStarred
    case .words(let words): return open.annotated.article.text.lowercased().contains(words.lowercased())
    case .entity, .claim, .source: return terms(of: term.field, in: open).contains(term)
    case .story(let key): return summary.story == key
    }
  }
}
