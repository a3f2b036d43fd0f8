internal import Analysis
internal import Dispatch
internal import Foundation
internal import News
internal import Reader
internal import Store
internal import Synchronization

/// Runs the reader's effects on archive and state, off the main thread, and keeps the answers for it.
///
/// A question that a newer one of its kind has overtaken is not answered at all: holding a key down asks
/// for hundreds of articles and shows the last.
final class Librarian: Sendable {
  private let archive: Archive
  private let state: PersonalState?
  private let feeds: FeedKeeper?
  private let utcOffset: Int
  private let wake: @Sendable () -> Void
  private let queue = DispatchQueue(label: "lintas.librarian", qos: .userInitiated)
  private let work = DispatchGroup()
  /// Where long work goes that needs no database; nobody waits for it but `finish`.
  private let aside = DispatchQueue(label: "lintas.librarian.aside", qos: .utility)
  /// Where feeds are refreshed, which takes as long as the slowest server.
  private let refreshing = DispatchQueue(label: "lintas.librarian.feeds", qos: .utility)
  private let answers = Mutex<[Action]>([])
  private let newest = Mutex<[Question: Int]>([:])

  /// - Parameters:
  ///   - feeds: Who refreshes feeds; without one there are none to refresh.
  ///   - utcOffset: Minutes ahead of UTC of the clock to show.
  ///   - wake: Called, on any thread, after an answer was left.
  init(
    archive: Archive, state: PersonalState?, feeds: FeedKeeper? = nil, utcOffset: Int = 420,
    wake: @escaping @Sendable () -> Void
  ) {
    self.archive = archive
    self.state = state
    self.feeds = feeds
    self.utcOffset = utcOffset
    self.wake = wake
  }

  /// Takes an effect; returns at once.
  func perform(_ effect: Effect) {
    if let (question, generation) = Self.question(of: effect) {
      newest.withLock { $0[question] = max($0[question] ?? 0, generation) }
    }
    queue.async(group: work) { [self] in
      guard !isOvertaken(effect) else { return }
      do {
        try run(effect)
      } catch {
        leave(.failed("\(error)", generation: Self.question(of: effect)?.1))
      }
    }
  }

  /// The answers since the last call, oldest first.
  func takeAnswers() -> [Action] {
    answers.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }

  /// Whether an effect is waiting or running.
  var isBusy: Bool { !waitUntilIdle(.now()) }

  /// Waits until nothing is waiting or running.
  ///
  /// - Returns: Whether that came before the deadline.
  func waitUntilIdle(_ deadline: DispatchTime) -> Bool { work.wait(timeout: deadline) == .success }

  /// Waits until everything that was asked is done.
  func finish() {
    feeds?.stop()
    work.wait()
    aside.sync {}
    refreshing.sync {}
  }

  private func run(_ effect: Effect) throws(StoreError) {
    switch effect {
    case .loadList(let filter, let generation): try loadList(filter, effect: effect, generation)
    case .reloadList(let filter, let generation): reloadList(filter, effect: effect, generation)
    case .loadStories(let filter, let generation):
      leave(.stories(try archive.storyOrder(matching: filter), generation: generation))
    case .loadRows(let keys, let generation):
      leave(.rows(try archive.summaries(of: keys), generation: generation))
    case .loadArticle(let key, let generation): try loadArticle(key, generation)
    case .loadComparison(let own, let key, let generation):
      try loadCounterpart(key, generation) { .comparison(Comparison(own, $0), generation: generation) }
    case .loadCounterpart(let key, let generation):
      try loadCounterpart(key, generation) { .counterpart($0, generation: generation) }
    case .loadFacets(let field, let filter, let generation):
      let facets = try archive.facets(of: field, matching: filter).map(EntityNaming.named)
      leave(.facets(facets, generation: generation))
    case .loadTimeline(let key, let generation):
      let timeline = try archive.timeline(of: key) ?? StoryTimeline([], article: key)
      leave(.timeline(timeline, generation: generation))
    case .loadEntities(let key, let generation): try loadEntities(key, generation)
    case .loadClaims(let key, let generation): try loadClaims(key, generation)
    case .loadCoverage(let key, let generation): try loadCoverage(key, effect: effect, generation)
    case .loadFeeds(let generation):
      let feeds = try archive.subscriptions().map { FeedStatus($0, utcOffset: utcOffset) }
      leave(.feeds(feeds, generation: generation))
    case .refresh(let scope): refresh(scope)
    case .stopRefresh: feeds?.stop()
    case .setRead(let keys, let isRead):
      try state?.setRead(isRead, for: try archive.summaries(of: keys).map(\.id))
    case .setStarred(let keys, let isStarred):
      try state?.setStarred(isStarred, for: try archive.summaries(of: keys).map(\.id))
    case .editStory(let wish):
      leave(.storyEdited(try withWriter { archive throws(StoreError) in try archive.edit(wish) }))
    case .replayStory(let edit, let isUndo):
      try withWriter { archive throws(StoreError) in
        if isUndo { try archive.undo(edit) } else { _ = try archive.edit(edit.wish) }
      }
      leave(.storyEdited(nil))
    case .save(let text, let name): save(text, as: name)
    case .removeSamples:
      _ = try archive.removeSamples()
      try state?.hideSamples()
    case .useTheme, .copy, .openAddress, .redraw, .suspend, .quit:
      preconditionFailure("The event loop runs effects on the terminal itself.")
    }
  }

  private func loadList(_ filter: ArticleFilter, effect: Effect, _ generation: Int) throws(StoreError) {
    leave(.listHead(try archive.head(matching: filter, limit: 200), generation: generation))
    guard !isOvertaken(effect) else { return }
    let order = try archive.order(matching: filter)
    let totals = try archive.totals(matching: filter)
    leave(.listOrder(order, totals, generation: generation))
  }

  /// Reads a list on a connection of its own, so that no question of the reader's waits for it.
  private func reloadList(_ filter: ArticleFilter, effect: Effect, _ generation: Int) {
    aside.async { [self] in
      guard !isOvertaken(effect) else { return }
      do throws(StoreError) {
        let archive = try Archive.open(at: archive.path, mode: .readOnly, state: state)
        defer { archive.close() }
        let order = try archive.order(matching: filter)
        leave(.listOrder(order, try archive.totals(matching: filter), generation: generation))
      } catch {
        leave(.failed("\(error)", generation: generation))
      }
    }
  }

  private func loadArticle(_ key: ArticleKey, _ generation: Int) throws(StoreError) {
    guard let article = try archive.open(key, shownFrom: StoryLinker().shownThreshold) else {
      leave(.failed("this article is no longer in the archive", generation: generation))
      return
    }
    leave(.article(article, generation: generation))
  }

  private func loadCounterpart(
    _ key: ArticleKey, _ generation: Int, _ answer: (OpenArticle) -> Action
  ) throws(StoreError) {
    guard let article = try archive.open(key) else {
      leave(.failed("this article is no longer in the archive", generation: generation))
      return
    }
    leave(answer(article))
  }

  private func loadEntities(_ key: ArticleKey, _ generation: Int) throws(StoreError) {
    let census = try archive.entities(of: key).map(EntityNaming.merged)
    leave(.entities(census ?? EntityCensus(article: key, tallies: [], articles: []), generation: generation))
  }

  private func loadClaims(_ key: ArticleKey, _ generation: Int) throws(StoreError) {
    let ledger = try ClaimNaming.ledger(of: key, in: archive)
    leave(.claims(ledger ?? ClaimLedger(article: key), generation: generation))
  }

  /// Reads the story in turn, and lays it side by side beside other questions, which do not wait for it.
  private func loadCoverage(_ key: ArticleKey, effect: Effect, _ generation: Int) throws(StoreError) {
    guard let story = try archive.dossier(of: key) else {
      leave(.failed("this article is no longer in the archive", generation: generation))
      return
    }
    aside.async { [self] in
      guard !isOvertaken(effect) else { return }
      leave(.coverage(StoryCoverage(story), generation: generation))
    }
  }

  /// Refreshes feeds beside all other work, and tells what came of it as it comes.
  private func refresh(_ scope: RefreshScope) {
    guard let feeds else {
      leave(.refreshFailed("These are the samples, which no feed brings; lintas subscribe URL follows one"))
      return
    }
    refreshing.async { [self] in
      do throws(Failure) {
        let report = try feeds.refresh([scope], onProgress: { leave(.refreshing($0)) })
        leave(.refreshed(report.progress))
      } catch {
        leave(.refreshFailed(error.message))
      }
    }
  }

  /// Runs `body` on an archive that may be written: the reader's own may only be read.
  private func withWriter<Answer>(
    _ body: (Archive) throws(StoreError) -> Answer
  ) throws(StoreError) -> Answer {
    guard archive.isReadOnly else { return try body(archive) }
    let writer = try Archive.open(at: archive.path, mode: .readWrite)
    defer { writer.close() }
    return try body(writer)
  }

  private func save(_ text: String, as name: String) {
    do {
      try FileSaver.save(text, as: name, in: FileManager.default.currentDirectoryPath)
      leave(.message("Saved in \(name)"))
    } catch {
      leave(.failed(error.message, generation: nil))
    }
  }

  private func leave(_ answer: Action) {
    answers.withLock { $0.append(answer) }
    wake()
  }

  private func isOvertaken(_ effect: Effect) -> Bool {
    guard let (question, generation) = Self.question(of: effect) else { return false }
    return newest.withLock { ($0[question] ?? 0) > generation }
  }

  /// Kinds of question of which only the newest is answered; pages of rows are all wanted.
  private enum Question: Hashable {
    case list, stories, article, counterpart, timeline, entities, claims, coverage
    case facets(ArticleFilter.Field)
  }

  private static func question(of effect: Effect) -> (Question, Int)? {
    switch effect {
    case .loadList(_, let generation), .reloadList(_, let generation): (.list, generation)
    case .loadStories(_, let generation): (.stories, generation)
    case .loadArticle(_, let generation): (.article, generation)
    case .loadComparison(_, _, let generation), .loadCounterpart(_, let generation):
      (.counterpart, generation)
    case .loadFacets(let field, _, let generation): (.facets(field), generation)
    case .loadTimeline(_, let generation): (.timeline, generation)
    case .loadEntities(_, let generation): (.entities, generation)
    case .loadClaims(_, let generation): (.claims, generation)
    case .loadCoverage(_, let generation): (.coverage, generation)
    default: nil
    }
  }
}
