import News

extension Reader {
  /// Says that a related article tells the event of the one on screen, or lets one be chosen.
  mutating func joinStory() -> [Effect] {
    guard let open = article.open else {
      say("No article is on screen")
      return []
    }
    let others = open.related.filter { $0.summary.story == nil || $0.summary.story != open.summary.story }
    if focus == .panel, panel.tab == .related, let related = selectedRelated {
      guard others.contains(related) else {
        say("It is in this story already · \(hint(.splitStory)) takes it out")
        return []
      }
      return join(related.summary.key)
    }
    guard !others.isEmpty else {
      say("No related article is outside this story")
      return []
    }
    choose(.joining, among: others)
    return []
  }

  /// Joins the story of an article with that of the one on screen.
  mutating func join(_ key: ArticleKey) -> [Effect] {
    guard let open = article.open else { return [] }
    return [.editStory(.join(open.summary.key, key))]
  }

  /// Says that an article tells another event than its story: the related one selected, or the one on screen.
  mutating func splitStory() -> [Effect] {
    guard let open = article.open else {
      say("No article is on screen")
      return []
    }
    guard let story = open.summary.story else {
      say("This article is in no story")
      return []
    }
    if focus == .panel, panel.tab == .related, let related = selectedRelated {
      guard related.summary.story == story else {
        say("It is in another story already · \(hint(.joinStory)) joins the two")
        return []
      }
      return [.editStory(.split(related.summary.key, from: open.summary.key))]
    }
    if focus == .list, list.selectedKey != open.summary.key || list.selectedFold != nil {
      say("\(hint(.splitStory)) takes one article out of its story: select it")
      return []
    }
    let partner = open.related.first { $0.summary.story == story }
    return [.editStory(.split(open.summary.key, from: partner?.summary.key))]
  }

  /// Shows stories as they are after a change by hand; `nil` after one that was undone or redone.
  mutating func showStoryEdit(_ edit: StoryEdit?) -> [Effect] {
    if let edit {
      guard !edit.moves.isEmpty else {
        say("The stories are so already")
        return []
      }
      changes.note(.story(edit))
      let undo = "\(hint(.undo)) takes it back"
      let articles = edit.articles == 1 ? "1 article" : "\(edit.articles) articles"
      switch edit.wish {
      case .join: say("One story now, of \(articles) · \(undo)")
      case .split: say("Taken out of its story, which has \(articles) left · \(undo)")
      }
    }
    return loadList() + reloadArticle()
  }

  /// Asks again for the article on screen and for all that is known of its story.
  mutating func reloadArticle() -> [Effect] {
    forgetStory()
    let origin = article.origin
    let key = article.wanted
    article.wanted = nil
    return key.map { load($0, from: origin) } ?? []
  }

  /// Forgets what the matrix and the panel know of a story whose articles are other ones now: they ask anew.
  private mutating func forgetStory() {
    coverage = CoverageState()
    timeline = TimelineState()
    entities = EntityState()
    claims = ClaimState()
  }
}
