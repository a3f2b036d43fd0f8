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
  /// Articles that an article is compared with, the most promising of the archive.
  private static let candidates = 60
  /// Terms whose frequency is remembered at most; then remembering starts anew.
  private static let mostFrequencies = 200_000

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
    var frequencies: [String: Int] = [:]
    for start in stride(from: 0, to: keys.count, by: Self.batch) {
      guard !isInterrupted() else { return }
      let end = min(start + Self.batch, keys.count)
      var found: [Article.ID: [StoryLink]] = [:]
      for profile in try archive.profiles(of: Array(keys[start..<end])) {
        found[profile.article] = try links(of: profile, archiveSize: archiveSize, &frequencies)
      }
      try archive.addLinks(
        found, completing: Array(keys[start..<end]), joiningFrom: linker.storyThreshold)
      progress(end, keys.count)
    }
  }

  private func links(
    of profile: StoryProfile, archiveSize: Int, _ frequencies: inout [String: Int]
  ) throws(StoreError) -> [StoryLink] {
    if frequencies.count > Self.mostFrequencies { frequencies = [:] }
    try look(up: [profile], &frequencies)
    let terms = linker.searchTerms(
      of: profile, documentFrequency: { frequencies[$0] ?? 0 }, archiveSize: archiveSize)
    let candidates = try archive.candidates(
      terms: terms, excluding: try archive.key(of: profile.article), limit: Self.candidates)
    // Articles in other languages share names, and few words.
    let names = linker.searchNames(
      of: profile, documentFrequency: { frequencies[$0] ?? 0 }, archiveSize: archiveSize)
    let abroad = try archive.candidates(
      terms: names, days: linker.days(around: profile), excluding: try archive.key(of: profile.article),
      limit: Self.candidates
    ).filter { $0.isInOtherLanguage(than: profile) }
    try look(up: candidates + abroad, &frequencies)
    return linker.links(
      of: profile, among: candidates + abroad, archiveSize: archiveSize,
      documentFrequency: { frequencies[$0] ?? 0 })
  }

  /// Remembers how frequent every term of some profiles is; nothing is inserted while links are made, so
  /// what was asked once holds.
  private func look(up profiles: [StoryProfile], _ frequencies: inout [String: Int]) throws(StoreError) {
    var unknown: Set<String> = []
    for term in profiles.lazy.flatMap({ $0.terms + $0.title + $0.names }) where frequencies[term.key] == nil {
      unknown.insert(term.key)
    }
    guard !unknown.isEmpty else { return }
    let found = try archive.documentFrequency(of: Array(unknown))
    for key in unknown { frequencies[key] = found[key] ?? 0 }
  }
}
