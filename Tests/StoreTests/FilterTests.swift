import News
import Testing

@testable import Store

@Suite("Filters") struct FilterTests {
  static let filters = [
    "", "outlet:kabar", "outlet:KABARM", "outlet:\"suara bukit\"", "outlet:suarabukit", "outlet:lentera.test",
    "outlet:nobody", "outlet:kabar outlet:lentera", "date:2024", "date:2024-06", "date:2024-06-18",
    "date:2024-06-10..2024-07-02", "date:none", "date:doubtful", "date:none date:2024-06-20 date:2024-07",
    "wire:afp", "wire:\"antar kota\" wire:\"The Ledger\"", "person:suwita", "person:\"Raka Suwita\"",
    "person:\"nina halim\"", "person:nina place:country:kp", "place:\"korea utara\"", "organization:x",
    "claim:denial", "claim:quote claim:report", "source:unnamed", "source:suwita", "source:\"RAKA SUWITA\"",
    "source:gemp", "source:nobody", "source:country:kp claim:denial",
    "source:\"korea utara\" source:unnamed",
    "claim:quote claim:denial source:nina source:\"raka suwita\"",
    "claim:warning source:unnamed wire:afp",
    "source:\"unnamed\"", "source:suwita person:nina unread", "unread", "starred",
    "unread starred outlet:kabar",
    "gempa", "\"gempa jembatan\"", "eclair", "banjir listrik", "story:s1", "story:s1 story:s2 date:2024-06",
    "outlet:lentera date:2024-06 wire:afp", "outlet:kabar claim:quote person:suwita unread gempa",
    "\"NEAR(gempa\"", "\"*\"", "words:OR", "words:\"'\"",
  ]

  @Test("Every filter gives the articles of the plain reading, in its order", arguments: filters)
  func agreesWithReference(text: String) throws {
    let filter = try ArticleFilter(parsing: text)
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 7, count: 90)
      defer { sample.close() }
      let expected = sample.reference(filter).order(sample.articles).map { sample.keys[$0] }
      #expect(try sample.archive.order(matching: filter) == expected)
      #expect(
        try sample.archive.head(matching: filter, limit: 10).map(\.key) == Array(expected.prefix(10)))
      let totals = try sample.archive.totals(matching: filter)
      #expect(totals.matching == expected.count)
      #expect(totals.all == 90)
      let hits = sample.articles.indices.filter { expected.contains(sample.keys[$0]) }
      let wires = Set(hits.flatMap { sample.articles[$0].article.wires.map { $0.name.lowercased() } })
      #expect(totals.wires == wires.count)
      #expect(totals.stories == Set(hits.compactMap { sample.stories[sample.articles[$0].article.id] }).count)
    }
  }

  @Test(
    "A picker's count is what its term finds, the field's own terms left out",
    arguments: ArticleFilter.Field.allCases,
    [
      "", "outlet:kabar date:2024-06 unread", "person:suwita claim:quote wire:afp",
      "claim:quote claim:denial", "source:unnamed", "source:suwita unread",
      "claim:denial source:nina source:gemp",
    ])
  func facetsAreTotals(field: ArticleFilter.Field, text: String) throws {
    let filter = try ArticleFilter(parsing: text)
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 11, count: 90)
      defer { sample.close() }
      let facets = try sample.archive.facets(of: field, matching: filter)
      #expect(Set(facets.map(\.term)).count == facets.count)
      if text.isEmpty { #expect(facets.isEmpty == [.words, .organization].contains(field)) }
      for facet in facets {
        var narrowed = filter
        narrowed.removeAll(of: field)
        narrowed.add(facet.term)
        #expect(try sample.archive.totals(matching: narrowed).matching == facet.count, "\(facet)")
        #expect(try ArticleFilter(parsing: facet.term.description).terms == [facet.term])
      }
    }
  }

  @Test("Hostile words are never query syntax", arguments: ArticleGenerator.hostile)
  func hostileWords(words: String) throws {
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 3, count: 5)
      defer { sample.close() }
      for term in [
        ArticleFilter.Term.words(words), .outlet(words), .wire(words), .entity(.person, words), .story(words),
        .source(.named(words)),
      ] where !words.isEmpty || term.field != .outlet {
        let found = try sample.archive.order(matching: ArticleFilter([term]))
        #expect(found.count < 5)
      }
    }
  }
}

/// An archive of made articles with marks and stories.
struct Sample {
  let archive: Archive
  let state: PersonalState
  let articles: [AnnotatedArticle]
  let keys: [ArticleKey]
  let stories: [Article.ID: String]

  init(folder: String, seed: UInt64, count: Int) throws {
    var generator = ArticleGenerator(seed: seed)
    let articles = (0..<count).map { generator.article($0) }
    state = try PersonalState.open(at: folder + "/state.db")
    archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite, state: state)
    keys = try archive.insert(articles, profiles: articles.map { generator.profile(of: $0) }).map(\.key)
    self.articles = articles
    let ids = articles.map(\.article.id)
    try state.setRead(true, for: Array(ids.prefix(count / 3)))
    try state.setStarred(true, for: Array(ids.prefix(count / 2).suffix(count / 4)))
    stories = Dictionary(
      ids.enumerated().filter { $0.offset % 3 == 0 }.map { ($0.element, $0.offset % 2 == 0 ? "s1" : "s2") },
      uniquingKeysWith: { first, _ in first })
    try archive.replaceLinks(
      stories.map { StoryPlacement(article: $0.key, story: $0.value, links: []) })
  }

  func reference(_ filter: ArticleFilter) -> ReferenceFilter {
    let ids = articles.map(\.article.id)
    var names: [String: Set<String>] = [:]
    for annotated in articles {
      for mention in annotated.annotations.mentions {
        let name = ReferenceFilter.text(mention.range, of: annotated).lowercased()
        names[name, default: []].insert(mention.entity.rawValue)
      }
    }
    return ReferenceFilter(
      filter: filter, outlets: Set(articles.map(\.article.outlet)), read: Set(ids.prefix(ids.count / 3)),
      starred: Set(ids.prefix(ids.count / 2).suffix(ids.count / 4)), stories: stories, names: names)
  }

  func close() {
    archive.close()
    state.close()
  }
}
