import News

extension Reader {
  /// Marks the article on screen as read, when it is the wanted one and was unread.
  mutating func markRead() -> [Effect] {
    guard let open = article.open, open.summary.key == article.wanted, open.summary.isUnread else {
      return []
    }
    return setRead([open.summary.key], true)
  }

  /// Marks the article under the cursor as read, or as unread again.
  mutating func toggleRead() -> [Effect] {
    if let effects = markStory(.read) { return effects }
    guard let target else { return [] }
    changes.note(.read([target.key], target.isUnread))
    return setRead([target.key], target.isUnread)
  }

  /// Marks every article of the list as read.
  mutating func markAllRead() -> [Effect] {
    guard list.isComplete, !list.order.isEmpty else { return [] }
    let unread = list.isFullyLoaded ? list.loadedUnreadKeys : list.order
    guard !unread.isEmpty else {
      say("Every article of the list is read")
      return []
    }
    let number = "\(unread.count) \(unread.count == 1 ? "article" : "articles")"
    if list.isFullyLoaded {
      changes.note(.read(unread, true))
      say("\(number) read · \(hint(.undo)) takes it back")
    } else {
      // Which of the rows that were never loaded had been unread is not known here.
      say("\(number) read")
    }
    return setRead(unread, true)
  }

  /// Stars the article under the cursor, or takes its star away.
  mutating func toggleStar() -> [Effect] {
    if let effects = markStory(.star) { return effects }
    guard let target else { return [] }
    changes.note(.starred([target.key], !target.isStarred))
    return setStarred([target.key], !target.isStarred)
  }

  /// Takes the last mark or filter back.
  mutating func undo() -> [Effect] {
    guard let change = changes.done.popLast() else {
      say("Nothing to undo")
      return []
    }
    changes.undone.append(change)
    return apply(change, isUndo: true)
  }

  /// Does again what was taken back.
  mutating func redo() -> [Effect] {
    guard let change = changes.undone.popLast() else {
      say("Nothing to redo")
      return []
    }
    changes.done.append(change)
    return apply(change, isUndo: false)
  }

  /// Asks for the removal of the samples and for the list without them.
  mutating func removeSamples() -> [Effect] {
    guard let samples = list.totals?.samples, samples > 0 else {
      say("There are no samples in the archive")
      return []
    }
    say("Samples removed")
    return [.removeSamples] + loadList()
  }
}

extension Reader {
  private mutating func apply(_ change: Changes.Change, isUndo: Bool) -> [Effect] {
    switch change {
    case .read(let keys, let isRead):
      say(isUndo ? "Undone: read marks" : "Redone: read marks")
      return setRead(keys, isUndo ? !isRead : isRead)
    case .starred(let keys, let isStarred):
      say(isUndo ? "Undone: star" : "Redone: star")
      return setStarred(keys, isUndo ? !isStarred : isStarred)
    case .story(let edit):
      say(isUndo ? "Undone: stories" : "Redone: stories")
      return [.replayStory(edit, isUndo: isUndo)]
    case .filter(let old, let new):
      filter = isUndo ? old : new
      return loadList()
    }
  }

  /// Marks articles as read or unread, wherever they are shown.
  mutating func setRead(_ keys: [ArticleKey], _ isRead: Bool) -> [Effect] {
    change(keys) { $0.isUnread = !isRead }
    list.setUnread(!isRead, keys)
    return [.setRead(keys, isRead)]
  }

  /// Stars articles or takes their stars away, wherever they are shown.
  mutating func setStarred(_ keys: [ArticleKey], _ isStarred: Bool) -> [Effect] {
    change(keys) { $0.isStarred = isStarred }
    return [.setStarred(keys, isStarred)]
  }

  /// Changes what list, reading pane and panel show of some articles.
  private mutating func change(_ keys: [ArticleKey], _ edit: (inout ArticleSummary) -> Void) {
    list.change(keys, edit)
    claims.change(keys, edit)
    timeline.change(keys, edit)
    guard var open = article.open else { return }
    let changed = Set(keys)
    if changed.contains(open.summary.key) { edit(&open.summary) }
    for index in open.related.indices where changed.contains(open.related[index].summary.key) {
      edit(&open.related[index].summary)
    }
    article.open = open
  }
}
