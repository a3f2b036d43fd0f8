import News

extension Reader {
  /// Groups the list by story, or makes it flat again; the cursor stays on its article.
  mutating func toggleGrouping() -> [Effect] {
    list.grouping.isOn.toggle()
    guard list.grouping.isOn else {
      say("One row an article")
      guard let order = list.grouping.flatOrder else { return [] }
      return showRows(of: order, groups: nil)
    }
    say("One row a story · \(hint(.toggleFold)) unfolds it · \(hint(.unfoldAll)) unfolds all")
    guard let stories = list.grouping.stories else { return [loadStories()] }
    return showRows(grouping: stories)
  }

  /// Asks for the stories of the newest list.
  mutating func loadStories() -> Effect {
    list.grouping.generation = nextGeneration()
    return .loadStories(filter, generation: list.grouping.generation)
  }

  /// Groups the list when its stories arrive; the answer to an older question is dropped.
  mutating func showStories(_ stories: StoryOrder, generation: Int) -> [Effect] {
    guard generation == list.grouping.generation else { return [] }
    list.grouping.stories = stories
    guard list.grouping.isOn else { return [] }
    return showRows(grouping: stories)
  }

  /// Leaves the list flat when its stories could not be read.
  mutating func failGrouping() -> [Effect] {
    list.grouping.isOn = false
    guard let order = list.grouping.flatOrder else { return [] }
    return showRows(of: order, groups: nil)
  }

  /// Folds or unfolds the story under the list's cursor.
  mutating func toggleFold() -> [Effect] {
    guard let groups = groupsOrSay else { return [] }
    guard let group = groups.group(at: list.selected) else {
      say("This article stands alone: no other one of the list tells its story")
      return []
    }
    return setFolded(!groups.isFolded(group), group)
  }

  /// Folds every story, or unfolds them; the cursor stays on its story.
  mutating func foldAll(_ isFolded: Bool) -> [Effect] {
    guard groupsOrSay != nil else { return [] }
    list.setAllFolded(isFolded)
    return settleOnFold()
  }

  /// The next or previous story of the list, from any pane.
  mutating func turnStory(by step: Int) -> [Effect] {
    guard let groups = groupsOrSay else { return [] }
    let isInside = groups.group(at: list.selected) != nil && list.selectedFold == nil
    let current = groups.group(at: list.selected)
    let target: Int
    if step > 0 {
      target = (current.map { $0 + 1 } ?? groups.firstGroup(from: list.selected)) + step - 1
    } else {
      target = (current.map { $0 + (isInside ? 1 : 0) } ?? groups.firstGroup(from: list.selected)) + step
    }
    guard groups.groups.indices.contains(target) else {
      say(step > 0 ? "No story further down" : "No story further up")
      return []
    }
    return selectRow(groups.row(of: groups.groups[target].places.lowerBound, isOnFold: true))
  }

  /// Puts the list's cursor on a row and asks for its article.
  mutating func selectRow(_ row: Int) -> [Effect] {
    guard list.rowCount > 0 else { return [] }
    forgetWaiting()
    list.selectRow(row)
    return showSelected()
  }

  /// Opens a story's row: unfolds it and goes to the article it shows; `nil` where there is an article to read.
  mutating func openFold() -> [Effect]? {
    guard let groups = list.grouping.groups, let group = list.selectedFold else { return nil }
    guard groups.isFolded(group) else {
      list.grouping.isOnFold = false
      return nil
    }
    list.setFolded(false, group)
    list.grouping.isOnFold = false
    return showSelected()
  }

  /// Marks all articles of the story under the list's cursor; `nil` where that is an article.
  mutating func markStory(_ kind: ListState.AwaitedMark.Kind) -> [Effect]? {
    guard focus == .list, let group = list.selectedFold else { return nil }
    let mark = ListState.AwaitedMark(kind: kind, keys: list.keys(ofStory: group))
    guard mark.keys.allSatisfy({ list.summary(of: $0) != nil }) else {
      list.grouping.awaitedMark = mark
      return [.loadRows(mark.keys, generation: list.generation)]
    }
    return apply(mark)
  }

  /// Makes a mark that waited for rows, when they are all there.
  mutating func applyAwaitedMark() -> [Effect] {
    guard let mark = list.grouping.awaitedMark,
      mark.keys.allSatisfy({ list.summary(of: $0) != nil })
    else { return [] }
    list.grouping.awaitedMark = nil
    return apply(mark)
  }

  /// Lets go of what waits for rows.
  mutating func forgetWaiting() {
    list.keptKey = nil
    list.seek = nil
    list.grouping.awaitedMark = nil
  }
}

extension Reader {
  /// The rows of the grouped list; says so where it is flat.
  private var groupsOrSay: StoryGroups? {
    mutating get {
      if list.grouping.groups == nil {
        say("The list has one row an article · \(hint(.groupStories)) groups it by story")
      }
      return list.grouping.groups
    }
  }

  private mutating func showRows(grouping stories: StoryOrder) -> [Effect] {
    let groups = StoryGroups(stories, folds: list.grouping.folds)
    return showRows(of: groups.order, groups: groups)
  }

  private mutating func setFolded(_ isFolded: Bool, _ group: Int) -> [Effect] {
    list.setFolded(isFolded, group)
    return settleOnFold()
  }

  /// Shows what stands for a story that was folded over the cursor.
  private mutating func settleOnFold() -> [Effect] {
    forgetWaiting()
    guard let group = list.selectedFold, let groups = list.grouping.groups else { return [] }
    // An article that is open stays open; the fold stands for it.
    if focus == .list { list.selected = groups.groups[group].places.lowerBound }
    if groups.isFolded(group) { list.grouping.isOnFold = true }
    return focus == .list ? showSelected() : []
  }

  /// Marks articles, all in one change, or takes the mark away where all have it.
  private mutating func apply(_ mark: ListState.AwaitedMark) -> [Effect] {
    func those(_ passes: (ArticleSummary) -> Bool) -> [ArticleKey] {
      mark.keys.filter { list.summary(of: $0).map(passes) ?? false }
    }
    let bare = mark.kind == .read ? those(\.isUnread) : those { !$0.isStarred }
    let keys = bare.isEmpty ? mark.keys : bare
    let number = "\(keys.count) \(keys.count == 1 ? "article" : "articles")"
    let undo = "\(hint(.undo)) takes it back"
    switch mark.kind {
    case .read:
      say("\(number) \(bare.isEmpty ? "unread" : "read") · \(undo)")
      changes.note(.read(keys, !bare.isEmpty))
      return setRead(keys, !bare.isEmpty)
    case .star:
      say("\(number) \(bare.isEmpty ? "without a star" : "starred") · \(undo)")
      changes.note(.starred(keys, !bare.isEmpty))
      return setStarred(keys, !bare.isEmpty)
    }
  }
}
