import News

/// The list: every key in order, and the summaries of the rows near the screen.
struct ListState: Sendable {
  /// Keys in order; only the first rows until `isComplete`.
  var order: [ArticleKey] = []
  /// Whether some answer has arrived since the start.
  var isKnown = false
  /// Whether `order` holds every key of the filter.
  var isComplete = false
  /// What the first line counts; `nil` until the first whole order.
  var totals: ListTotals?
  /// Place of the selected article in `order`; on a story's row that of the article shown for it.
  var selected = 0
  /// First row on screen.
  var top = 0
  /// Number of the last question for a list.
  var generation = 0
  /// Whether the list of the newest filter is still to come.
  var isPending = false
  /// Whether that list is the same one, which must not move under the reader.
  var isQuiet = false
  /// Whether more came while it was on its way.
  var isStale = false
  /// The article to select again when the whole order is there.
  var keptKey: ArticleKey?
  /// Where a search for an unread article waits for rows.
  var seek: Seek?
  /// How the list is grouped by story.
  var grouping = Grouping()
  private var summaries: [ArticleKey: ArticleSummary] = [:]
  private var requestedChunks: Set<Int> = []
  private var requestedSpans: Set<Int> = []

  /// A search for an unread article that reached rows not loaded yet.
  struct Seek: Hashable, Sendable {
    /// The row to go on from.
    var index: Int
    /// 1 downwards, -1 upwards.
    var step: Int
  }

  /// The key of the selected article; `nil` when there is none.
  var selectedKey: ArticleKey? { order.indices.contains(selected) ? order[selected] : nil }

  /// The summary of an article by its place; `nil` when it is not loaded.
  func summary(at index: Int) -> ArticleSummary? {
    order.indices.contains(index) ? summaries[order[index]] : nil
  }

  /// The summary of an article; `nil` when it is not loaded.
  func summary(of key: ArticleKey) -> ArticleSummary? { summaries[key] }

  /// Places of the articles near the selection that are loaded and pass a test, in order.
  func loadedIndices(where isIncluded: (ArticleSummary) -> Bool) -> [Int] {
    near(Self.capacity).filter { index in summaries[order[index]].map(isIncluded) ?? false }
  }

  /// The keys of all rows that are loaded and unread.
  var loadedUnreadKeys: [ArticleKey] { order.filter { summaries[$0]?.isUnread ?? false } }

  /// Whether every row is loaded.
  var isFullyLoaded: Bool { isComplete && order.allSatisfy { summaries[$0] != nil } }

  /// Keeps rows, and lets go of those far from the selection when there are many.
  mutating func store(_ rows: [ArticleSummary]) {
    for row in rows { summaries[row.key] = row }
    guard summaries.count > Self.capacity else { return }
    var kept = Set(order[near(Self.capacity / 4)]).union(rows.map(\.key))
    if grouping.groups != nil {
      let shown = (selectedRow - Self.capacity / 4)..<(selectedRow + Self.capacity / 4)
      kept.formUnion(shown.clamped(to: 0..<rowCount).map { order[place(ofRow: $0)] })
    }
    summaries = summaries.filter { kept.contains($0.key) }
    forgetRequests()
  }

  /// Begins another list; its rows replace these when they arrive.
  mutating func begin(generation: Int) {
    keptKey = keptKey ?? selectedKey
    self.generation = generation
    isPending = true
    isQuiet = false
    isComplete = false
    seek = nil
    grouping.begin()
    forgetRequests()
  }

  /// Notes that a list into which articles came could not be read; the rows stay, and it may be asked for again.
  mutating func fail() {
    guard isQuiet else { return }
    isQuiet = false
    isPending = false
    isStale = false
  }

  /// Changes what is known of some articles.
  mutating func change(_ keys: [ArticleKey], _ edit: (inout ArticleSummary) -> Void) {
    for key in keys where summaries[key] != nil {
      if var summary = summaries[key] {
        edit(&summary)
        summaries[key] = summary
      }
    }
  }

  /// The keys around a row that are neither loaded nor asked for; they count as asked for from now on.
  ///
  /// - Parameter margin: Rows on either side.
  mutating func missingKeys(around row: Int, margin: Int) -> [ArticleKey] {
    guard rowCount > 0 else { return [] }
    let first = max(0, row - margin) / Self.chunk
    let last = min(rowCount - 1, max(0, row + margin)) / Self.chunk
    guard first <= last else { return [] }
    var missing: [ArticleKey] = []
    for chunk in first...last where requestedChunks.insert(chunk).inserted {
      let rows = (chunk * Self.chunk)..<min(rowCount, (chunk + 1) * Self.chunk)
      missing += rows.map { order[place(ofRow: $0)] }.filter { summaries[$0] == nil }
    }
    return missing
  }

  /// The keys at some places that are neither loaded nor asked for, with those around them.
  mutating func missingKeys(at places: Range<Int>) -> [ArticleKey] {
    let places = places.clamped(to: order.indices)
    guard !places.isEmpty else { return [] }
    var missing: [ArticleKey] = []
    for span in (places.lowerBound / Self.chunk)...((places.upperBound - 1) / Self.chunk)
    where requestedSpans.insert(span).inserted {
      let places = (span * Self.chunk)..<min(order.count, (span + 1) * Self.chunk)
      missing += order[places].filter { summaries[$0] == nil }
    }
    return missing
  }

  /// Forgets what was asked for, so that it may be asked for again.
  mutating func forgetRequests() {
    requestedChunks = []
    requestedSpans = []
  }

  /// The places on either side of the selection.
  private func near(_ rows: Int) -> Range<Int> {
    (max(0, selected - rows)..<max(0, selected + rows)).clamped(to: order.indices)
  }

  /// Rows asked for at a time, and rows kept at most before the far ones go.
  private static let chunk = 128
  private static let capacity = 4096
}
