internal import Analysis
internal import Dispatch
internal import News
internal import Store
internal import Synchronization

/// Keeps stories up to date: links every article that has not been linked yet.
///
/// An import that was cut off leaves articles without links; the next one finds them here. While the links of some
/// articles are written, those of the next are looked for by two searches in turn: what is found depends on neither
/// the links nor the stories before.
struct StoryKeeper {
  /// The archive whose articles are linked.
  private let archive: Archive

  private let linker = StoryLinker()
  /// Articles that are linked in one transaction.
  static let batch = 512

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
    guard !keys.isEmpty else { return }
    let batches = stride(from: 0, to: keys.count, by: Self.batch).map {
      keys[$0..<min($0 + Self.batch, keys.count)]
    }
    var searches: [Search] = []
    defer { searches.forEach { $0.close() } }
    for number in 0..<min(Self.searches, batches.count) {
      searches.append(try Search(archive, linker: linker))
      searches[number].start(Array(batches[number]))
    }
    for (number, batch) in batches.enumerated() {
      let search = searches[number % searches.count]
      let found = try search.result()
      guard !isInterrupted() else { return }
      if number + searches.count < batches.count { search.start(Array(batches[number + searches.count])) }
      try write(found, completing: Array(batch))
      progress(batch.endIndex, keys.count)
    }
  }

  /// Searches side by side.
  private static let searches = 2

  private func write(
    _ found: [(article: ArticleKey, links: [NumberedLink])], completing keys: [ArticleKey]
  ) throws(StoreError) {
    try archive.addLinks(found, completing: keys, joiningFrom: linker.storyThreshold) {
      linker.stories(of: $0)
    }
  }
}

/// Looks for the links of some articles on another thread.
private final class Search: Sendable {
  typealias Found = Result<[(article: ArticleKey, links: [NumberedLink])], StoreError>

  private let reader: Archive
  private let finder: Mutex<LinkFinder>
  private let found = Mutex<Found>(.success([]))
  private let group = DispatchGroup()

  /// A search in an archive, on a connection of its own: reading waits neither for writing nor for other searches.
  init(_ archive: Archive, linker: StoryLinker) throws(StoreError) {
    reader = try Archive.open(at: archive.path, mode: .readOnly)
    finder = Mutex(try LinkFinder(reader, linker: linker))
  }

  /// Waits for the last search and lets go of the archive.
  func close() {
    group.wait()
    reader.close()
  }

  /// Begins a search; the one before must have ended.
  func start(_ keys: [ArticleKey]) {
    DispatchQueue.global().async(group: group) { [self] in
      let result = finder.withLock { finder in
        Found { () throws(StoreError) in try finder.links(of: keys) }
      }
      found.withLock { $0 = result }
    }
  }

  /// Waits for what the last search found.
  func result() throws(StoreError) -> [(article: ArticleKey, links: [NumberedLink])] {
    group.wait()
    return try found.withLock { $0 }.get()
  }
}
