internal import Analysis
internal import News
internal import Store

/// Keeps stories up to date: links every article that has not been linked yet.
///
/// An import that was cut off leaves articles without links; the next one finds them here.
struct StoryKeeper {
  /// The archive whose articles are linked.
  private let archive: Archive

  private let linker = StoryLinker()
  /// Articles that are linked in one transaction.
  private static let batch = 64

  init(archive: Archive) { self.archive = archive }

  /// Links what is new.
  ///
  /// - Parameters:
  ///   - isInterrupted: Asked between two batches; the rest is left for the next time when it says so.
  ///   - progress: Told the number of articles linked, and of all that were to be linked.
  func linkNewArticles(
    isInterrupted: () -> Bool = { false }, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(StoreError) {
    let keys = try archive.unlinkedArticles()
    let archiveSize = try archive.articleCount()
    let hasLanguages = try archive.languages().count > 1
    // Nothing is inserted while links are made, so what is remembered holds.
    var memory = TermMemory()
    for start in stride(from: 0, to: keys.count, by: Self.batch) {
      guard !isInterrupted() else { return }
      let end = min(start + Self.batch, keys.count)
      var found: [Article.ID: [StoryLink]] = [:]
      for profile in try archive.profiles(of: Array(keys[start..<end]), remembering: &memory) {
        found[profile.article] = try links(
          of: profile, archiveSize: archiveSize, hasLanguages: hasLanguages, &memory)
      }
      try archive.addLinks(
        found, completing: Array(keys[start..<end]), joiningFrom: linker.storyThreshold)
      try archive.regroup(around: Array(keys[start..<end])) { around in
        linker.stories(
          of: around.links, together: around.together.map { ($0.first, $0.second) },
          apart: around.apart.map { ($0.first, $0.second) })
      }
      progress(end, keys.count)
    }
  }

  private func links(
    of profile: StoryProfile, archiveSize: Int, hasLanguages: Bool, _ memory: inout TermMemory
  ) throws(StoreError) -> [StoryLink] {
    let rarities = linker.rarities(
      of: profile, documentFrequency: { memory.articles(using: $0) }, archiveSize: archiveSize)
    let terms = linker.searchTerms(
      of: profile, rarities: rarities, documentFrequency: { memory.articles(using: $0) })
    let key = try archive.key(of: profile.article)
    var candidates = try archive.candidates(
      for: profile, terms: terms, rarities: rarities, excluding: key, remembering: &memory)
    // Articles in other languages share names, and few words.
    if hasLanguages {
      let names = linker.searchNames(
        of: profile, documentFrequency: { memory.articles(using: $0) - 1 }, archiveSize: archiveSize)
      let known = Set(candidates.map(\.article))
      candidates += try archive.candidatesAbroad(
        for: profile, names: names, days: linker.days(around: profile), excluding: key, remembering: &memory
      ).filter { !known.contains($0.article) }
    }
    return linker.links(
      of: profile, among: candidates, archiveSize: archiveSize,
      documentFrequency: { memory.articles(using: $0) })
  }
}
