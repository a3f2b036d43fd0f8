import News

extension ListState {
  /// Whether and how the list is grouped by story.
  struct Grouping: Sendable {
    /// Whether the list is to be grouped; its rows follow when the stories are known.
    var isOn = false
    /// Which stories are folded.
    var folds = StoryFolds()
    /// The rows of the grouped list; `nil` while it is flat.
    var groups: StoryGroups?
    /// The stories of the newest list; `nil` until they are known.
    var stories: StoryOrder?
    /// The newest list in flat order; `nil` until it is known.
    var flatOrder: [ArticleKey]?
    /// Number of the last question for stories.
    var generation = 0
    /// Whether the cursor is on the row of a story that is unfolded.
    var isOnFold = false
    /// A mark that waits for the rows of all articles of a story.
    var awaitedMark: AwaitedMark?

    /// Forgets what is known of an older list; its rows stay.
    mutating func begin() {
      stories = nil
      flatOrder = nil
      awaitedMark = nil
    }
  }

  /// A mark for every article of a story.
  struct AwaitedMark: Hashable, Sendable {
    /// What is marked.
    var kind: Kind
    /// The articles.
    var keys: [ArticleKey]

    /// What is marked.
    enum Kind: Hashable, Sendable {
      case read, star
    }
  }

  /// What a row shows.
  enum Row: Hashable, Sendable {
    /// An article, by place.
    case article(Int)
    /// A story, by its place among the stories.
    case story(Int)
  }

  /// Whether the rows on screen are grouped by story.
  var isGrouped: Bool { grouping.groups != nil }

  /// Number of rows.
  var rowCount: Int { grouping.groups?.rows.count ?? order.count }

  /// The row that the cursor is on.
  var selectedRow: Int { grouping.groups?.row(of: selected, isOnFold: grouping.isOnFold) ?? selected }

  /// The story whose row the cursor is on; `nil` on the row of an article.
  var selectedFold: Int? {
    guard let groups = grouping.groups, let group = groups.group(at: selected) else { return nil }
    return grouping.isOnFold || groups.isFolded(group) ? group : nil
  }

  /// What stands on a row, which must be one of the list's.
  func row(at index: Int) -> Row {
    guard let groups = grouping.groups else { return .article(index) }
    let row = groups.rows[index]
    return row >= 0 ? .article(Int(row)) : .story(Int(~row))
  }

  /// Place of the article that a row shows: for a story that of its newest one.
  func place(ofRow index: Int) -> Int {
    switch row(at: index) {
    case .article(let place): place
    case .story(let group): grouping.groups?.groups[group].places.lowerBound ?? 0
    }
  }

  /// Puts the cursor on a row.
  mutating func selectRow(_ index: Int) {
    guard rowCount > 0 else { return }
    let index = max(0, min(rowCount - 1, index))
    selected = place(ofRow: index)
    if case .story = row(at: index) { grouping.isOnFold = true } else { grouping.isOnFold = false }
  }

  /// Puts the cursor on an article; its story is unfolded.
  mutating func reveal(_ place: Int) {
    selected = place
    grouping.isOnFold = false
    if let group = grouping.groups?.group(at: place) { setFolded(false, group) }
  }

  /// The row of the next or previous article, or of a folded story, so many further on; where there are not so
  /// many, the last one there is.
  ///
  /// A story's row above its own articles shows the first of them, and counts as that.
  func row(turningFrom row: Int, by step: Int) -> Int {
    guard let groups = grouping.groups else { return max(0, min(order.count - 1, row + step)) }
    func isStop(_ row: Int) -> Bool {
      if case .story(let group) = self.row(at: row) { groups.isFolded(group) } else { true }
    }
    var current = rowCount > 0 && !isStop(row) && step > 0 ? row + 1 : row
    var (reached, left) = (row, step.magnitude)
    while left > 0 {
      current += step.signum()
      guard (0..<rowCount).contains(current) else { break }
      if isStop(current) { (reached, left) = (current, left - 1) }
    }
    return reached
  }

  /// The keys of a story's articles, in order.
  func keys(ofStory group: Int) -> [ArticleKey] {
    grouping.groups.map { Array(order[$0.groups[group].places]) } ?? []
  }

  /// Notes that articles were read or not; what is known of the stories beside the rows has to be read anew.
  mutating func setUnread(_ isUnread: Bool, _ keys: [ArticleKey]) {
    grouping.groups?.setUnread(isUnread, keys)
    grouping.stories = nil
  }

  /// Folds or unfolds a story.
  mutating func setFolded(_ isFolded: Bool, _ group: Int) {
    guard let groups = grouping.groups, groups.isFolded(group) != isFolded else { return }
    let story = groups.groups[group].story
    grouping.folds.set(story, isFolded: isFolded)
    grouping.groups?.setFolded(isFolded, group)
    forgetRequests()
  }

  /// Folds or unfolds every story.
  mutating func setAllFolded(_ isFolded: Bool) {
    grouping.folds.setAll(isFolded: isFolded)
    grouping.groups?.apply(grouping.folds)
    forgetRequests()
  }
}
