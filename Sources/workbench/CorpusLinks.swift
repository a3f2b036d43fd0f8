internal import Analysis
internal import News

/// Links inside a corpus in memory, found as the archive finds them: by rarest terms, then exactly.
struct CorpusLinks {
  private static let linker = StoryLinker()
  private let profiles: [StoryProfile]
  private let index: [Article.ID: Int]
  private let links: [[StoryLink]]
  private let stories: [Article.ID: String]

  init(profiles: [StoryProfile]) {
    self.profiles = profiles
    index = Dictionary(
      profiles.enumerated().map { ($1.article, $0) }, uniquingKeysWith: { first, _ in first })
    var postings: [String: [Int]] = [:]
    for (number, profile) in profiles.enumerated() {
      for term in profile.terms + profile.names { postings[term.key, default: []].append(number) }
    }
    let frequency = { (key: String) in postings[key]?.count ?? 0 }
    links = profiles.enumerated().map { number, profile in
      let rarities = Self.linker.rarities(
        of: profile, documentFrequency: frequency, archiveSize: profiles.count)
      let terms = Self.linker.searchTerms(
        of: profile, rarities: rarities, limit: 16, documentFrequency: frequency)
      var overlap: [Int: Int] = [:]
      for term in terms {
        for other in postings[term] ?? [] where other != number { overlap[other, default: 0] += 1 }
      }
      let best = overlap.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(60).map(\.key)
      let abroad = Self.abroad(of: profile, in: profiles, postings, frequency)
      return Self.linker.links(
        of: profile, among: (best + abroad).map { profiles[$0] }, archiveSize: profiles.count,
        documentFrequency: frequency)
    }
    stories = Self.linker.stories(
      of: Dictionary(zip(profiles.map(\.article), links), uniquingKeysWith: { first, _ in first }))
  }

  /// Candidates in other languages, by names.
  private static func abroad(
    of profile: StoryProfile, in profiles: [StoryProfile], _ postings: [String: [Int]],
    _ frequency: (String) -> Int
  ) -> [Int] {
    var overlap: [Int: Int] = [:]
    for name in linker.searchNames(
      of: profile, documentFrequency: frequency, archiveSize: profiles.count)
    {
      for other in postings[name] ?? [] where profile.isInOtherLanguage(than: profiles[other]) {
        overlap[other, default: 0] += 1
      }
    }
    return overlap.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(60).map(\.key)
  }

  /// Numbers of the articles in other languages that tell the same event, best first.
  func otherLanguages(of number: Int) -> [(number: Int, link: StoryLink)] {
    links[number].filter { $0.level == .event && $0.evidence.isOtherLanguage }
      .compactMap { link in index[link.article].map { ($0, link) } }
  }

  /// Numbers of the articles of other outlets that tell the same event, best first; where no outlet is named,
  /// every article counts as another outlet's.
  func related(of number: Int) -> [Int] {
    let outlet = profiles[number].outlet
    return links[number].filter { link in
      link.level == .event
        && (link.score >= Self.linker.shownThreshold || stories[link.article] == story(of: number))
    }.compactMap { index[$0.article] }.filter { outlet.isEmpty || profiles[$0].outlet != outlet }
  }

  /// The story's key; an article alone is its own story.
  func story(of number: Int) -> String {
    stories[profiles[number].article] ?? profiles[number].article.rawValue
  }
}
