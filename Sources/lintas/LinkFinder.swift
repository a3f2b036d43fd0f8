internal import Analysis
internal import News
internal import Store

/// Finds the links of articles in an archive as it was when the finder was made.
struct LinkFinder {
  private let linker: StoryLinker
  private var archive: NumberedArchive
  private var slots = TermSlots()
  /// Articles as they are compared with those in other languages, of those that were compared lately.
  private var bridged: [ArticleKey: BridgedProfile] = [:]

  /// Articles that are kept for comparisons with other languages at most.
  private static let mostBridged = 4_000

  /// A finder in an archive.
  init(_ archive: Archive, linker: StoryLinker) throws(StoreError) {
    self.linker = linker
    self.archive = try NumberedArchive(archive) { term, articles, archiveSize in
      linker.rarity(of: term, documentFrequency: articles, archiveSize: archiveSize)
    }
  }

  /// The links of articles, in their order; an article without a profile has no element.
  mutating func links(
    of keys: [ArticleKey]
  ) throws(StoreError) -> [(article: ArticleKey, links: [NumberedLink])] {
    let neighbourhoods = try archive.neighbourhoods(of: keys)
    var found = Self.links(in: neighbourhoods, of: archive, by: linker, &slots)
    if archive.hasLanguages {
      for (number, links) in try bridges(of: neighbourhoods.map(\.article)).enumerated() {
        found[number] += links
      }
    }
    return zip(neighbourhoods, found).map { ($0.article.article, linker.shown(of: $1)) }
  }

  /// Links to articles in the same language. The archive is handed on, since a closure would copy it each time.
  private static func links(
    in neighbourhoods: [NumberedArchive.Neighbourhood], of archive: borrowing NumberedArchive,
    by linker: StoryLinker, _ slots: inout TermSlots
  ) -> [[NumberedLink]] {
    var found: [[NumberedLink]] = []
    for around in neighbourhoods {
      found.append(
        linker.links(of: around.article, among: around.candidates, slots: &slots, text: archive.text(of:)))
    }
    return found
  }

  /// Links to articles in other languages, which share names, and few words.
  private mutating func bridges(
    of articles: [NumberedProfile]
  ) throws(StoreError) -> [[NumberedLink]] {
    let own = try archive.storyProfiles(of: articles.map(\.article))
    let questions = articles.map { article -> NumberedArchive.ForeignQuestion in
      guard let profile = own[article.article] else {
        return NumberedArchive.ForeignQuestion(article: article.article, words: [], days: nil)
      }
      let words = linker.searchNames(
        of: profile, documentFrequency: { archive.articles(using: $0) - 1 },
        archiveSize: archive.articleCount)
      return NumberedArchive.ForeignQuestion(
        article: article.article, words: words, days: linker.days(around: profile))
    }
    let candidates = try archive.foreigners(for: questions)
    if bridged.count > Self.mostBridged { bridged = [:] }
    let missing = (articles + candidates.joined()).map(\.article).filter { bridged[$0] == nil }
    for (key, profile) in try archive.storyProfiles(of: missing) {
      bridged[key] = linker.bridged(
        profile, documentFrequency: { archive.articles(using: $0) }, archiveSize: archive.articleCount)
    }
    return zip(articles, candidates).map { article, candidates in
      guard let own = bridged[article.article] else { return [] }
      return linker.bridges(
        from: (article, own),
        to: candidates.compactMap { other in bridged[other.article].map { (other, $0) } })
    }
  }
}

extension StoryLinker {
  /// For every article around some new ones the first one of its story.
  func stories(of around: StoryNeighbourhood) -> [Int] {
    stories(
      ofArticles: around.articles.count, links: around.links.map { ($0.first, $0.second, $0.score) },
      together: around.together.map { ($0.first, $0.second) },
      apart: around.apart.map { ($0.first, $0.second) })
  }
}
