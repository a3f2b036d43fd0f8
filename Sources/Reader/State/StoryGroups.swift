import News

/// A list grouped by story: the articles in another order, and the rows that folds leave of it.
///
/// A story stands where its newest article of the list stands, with its articles in the order of the list; an
/// article whose story has no other in the list stands alone. Places in `order` are called places, rows rows.
struct StoryGroups: Sendable {
  /// The articles, those of one story next to each other.
  let order: [ArticleKey]
  /// The stories with two articles or more, by place.
  let groups: [Group]
  /// What stands on the rows: the place of an article, or the complement of a story's place in `groups`.
  private(set) var rows: [Int32] = []
  private var isFolded: [Bool]
  private let days: [Int32]
  private let isEstimated: [Bool]
  private let outlets: [Int32]
  private var isUnread: [Bool]

  /// A story and its articles.
  struct Group: Hashable, Sendable {
    /// Key of the story.
    var story: String
    /// Places of its articles; two at least.
    var places: Range<Int>
  }

  /// Groups a list.
  ///
  /// - Complexity: O(*n*).
  init(_ list: StoryOrder, folds: StoryFolds) {
    var counts = [Int32](repeating: 0, count: list.storyKeys.count)
    for story in list.stories where story >= 0 { counts[Int(story)] += 1 }
    var free = [Int](repeating: -1, count: counts.count)
    var places: [Int] = []
    places.reserveCapacity(list.keys.count)
    var groups: [Group] = []
    var next = 0
    for story in list.stories {
      guard story >= 0, counts[Int(story)] > 1 else {
        places.append(next)
        next += 1
        continue
      }
      let index = Int(story)
      if free[index] < 0 {
        free[index] = next
        next += Int(counts[index])
        groups.append(Group(story: list.storyKeys[index], places: free[index]..<next))
      }
      places.append(free[index])
      free[index] += 1
    }
    var order = list.keys
    var days = list.days
    var isEstimated = list.isEstimated
    var outlets = list.outlets
    var isUnread = list.isUnread
    for (old, new) in places.enumerated() {
      order[new] = list.keys[old]
      days[new] = list.days[old]
      isEstimated[new] = list.isEstimated[old]
      outlets[new] = list.outlets[old]
      isUnread[new] = list.isUnread[old]
    }
    self.order = order
    self.groups = groups
    self.days = days
    self.isEstimated = isEstimated
    self.outlets = outlets
    self.isUnread = isUnread
    isFolded = groups.map { folds.isFolded($0.story) }
    layRows()
  }

  /// Whether a story's articles are out of sight.
  func isFolded(_ group: Int) -> Bool { isFolded[group] }

  /// Folds or unfolds as the folds say now.
  mutating func apply(_ folds: StoryFolds) {
    isFolded = groups.map { folds.isFolded($0.story) }
    layRows()
  }

  /// Folds or unfolds one story.
  mutating func setFolded(_ folded: Bool, _ group: Int) {
    isFolded[group] = folded
    layRows()
  }

  /// The story that an article belongs to, by place; `nil` when it stands alone.
  func group(at place: Int) -> Int? {
    let next = groups.partitioningIndex { $0.places.lowerBound > place }
    return next > 0 && groups[next - 1].places.contains(place) ? next - 1 : nil
  }

  /// The first story that begins at a place or after it; the number of stories when none does.
  func firstGroup(from place: Int) -> Int { groups.partitioningIndex { $0.places.lowerBound >= place } }

  /// The row of an article, or that of its story where it is folded or the story's own row is meant.
  func row(of place: Int, isOnFold: Bool) -> Int {
    var target = place * 2 + 1
    if let group = group(at: place), isOnFold || isFolded[group] {
      target = groups[group].places.lowerBound * 2
    }
    return rows.partitioningIndex { rank(of: $0) >= target }
  }

  /// Whether some article of a story is unread.
  func isUnread(_ group: Int) -> Bool { isUnread[groups[group].places].contains(true) }

  /// Marks articles as read or unread.
  ///
  /// - Complexity: O(*n*) in the list.
  mutating func setUnread(_ unread: Bool, _ keys: [ArticleKey]) {
    if keys.count < 4 {
      for key in keys { if let place = order.firstIndex(of: key) { isUnread[place] = unread } }
      return
    }
    let keys = Set(keys)
    for place in order.indices where keys.contains(order[place]) { isUnread[place] = unread }
  }

  /// What a story's row says of it.
  ///
  /// - Complexity: O(*n*) in its articles.
  func digest(of group: Int) -> StoryDigest {
    let places = groups[group].places
    return StoryDigest(
      days: days[places], isEstimated: isEstimated[places], outlets: Set(outlets[places]).count)
  }

  private func rank(of row: Int32) -> Int {
    row >= 0 ? Int(row) * 2 + 1 : groups[Int(~row)].places.lowerBound * 2
  }

  private mutating func layRows() {
    rows.removeAll(keepingCapacity: true)
    var place = 0
    for (index, group) in groups.enumerated() {
      while place < group.places.lowerBound {
        rows.append(Int32(place))
        place += 1
      }
      rows.append(~Int32(index))
      if !isFolded[index] { rows += group.places.map { Int32($0) } }
      place = group.places.upperBound
    }
    if place < order.count { rows += (place..<order.count).map { Int32($0) } }
  }
}

/// Which stories are folded: all but some, or none but some; it outlives the lists.
struct StoryFolds: Hashable, Sendable {
  /// Whether a story that is not excepted is folded.
  private(set) var isFoldedElsewhere = true
  private var exceptions: Set<String> = []

  /// Whether a story is folded.
  func isFolded(_ story: String) -> Bool { isFoldedElsewhere != exceptions.contains(story) }

  /// Folds or unfolds a story.
  mutating func set(_ story: String, isFolded: Bool) {
    if isFolded == isFoldedElsewhere { exceptions.remove(story) } else { exceptions.insert(story) }
  }

  /// Folds or unfolds every story.
  mutating func setAll(isFolded: Bool) {
    isFoldedElsewhere = isFolded
    exceptions = []
  }
}

extension Array {
  /// The first index whose element passes a test that all later ones pass too; the count when none does.
  ///
  /// - Complexity: O(log *n*).
  func partitioningIndex(where passes: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
