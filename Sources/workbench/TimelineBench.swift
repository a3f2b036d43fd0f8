internal import Canvas
internal import News
internal import Reader
internal import Settings
internal import Store

/// How long the side panel waits for the days of a story, beside opening the article itself, and how long
/// a key in it takes to a frame.
struct TimelineBench {
  /// Articles in the archive; all of them tell one story.
  let articles: Int
  /// Articles that are asked about.
  let rounds: Int

  /// A table of times.
  func table() throws -> String {
    try BenchCommand.withArchive(filledBy: fill) { try table(of: $0) }
  }

  private func table(of archive: Archive) throws -> String {
    let keys = try archive.order(matching: ArticleFilter())
    guard !keys.isEmpty else { return "no articles, no times" }
    let step = max(1, keys.count / max(1, rounds))
    let asked = stride(from: 0, to: keys.count, by: step).prefix(rounds).map { keys[$0] }
    let opening = try asked.map { key in try BenchCommand.milliseconds { _ = try archive.open(key) } }
    var timeline: StoryTimeline?
    let laying = try asked.map { key in
      try BenchCommand.milliseconds { timeline = try archive.timeline(of: key) }
    }
    let frames = try timeline.map { try Self.frames(of: $0, in: archive) } ?? []
    return [
      "days of a story of \(keys.count) articles, \(timeline?.articles ?? 0) laid out on"
        + " \(timeline?.stops.count ?? 0) days, medians of \(asked.count) articles",
      "opening the article (baseline)  \(BenchCommand.format(BenchCommand.median(opening))) ms",
      "laying out the story's days     \(BenchCommand.format(BenchCommand.median(laying))) ms",
      "slowest                         \(BenchCommand.format(laying.max() ?? 0)) ms",
      "first frame, 120x40             \(BenchCommand.format(frames.first ?? 0)) ms",
      "key to frame, 120x40            \(BenchCommand.format(BenchCommand.median(frames))) ms",
      "slowest                         \(BenchCommand.format(frames.dropFirst().max() ?? 0)) ms",
    ].joined(separator: "\n")
  }

  /// Times from a key, or from the answer at first, to its frame, in milliseconds.
  private static func frames(of timeline: StoryTimeline, in archive: Archive) throws -> [Double] {
    guard let key = timeline.article, let article = try archive.open(key) else { return [] }
    let theme = try ThemeCatalog().theme(named: "dark", for: .trueColor)
    var reader = Reader(
      keymap: try KeymapFile.keymap(), themes: [theme.name], today: CalendarDay(daysSinceEpoch: 20_000))
    let size = Size(columns: 120, rows: 40)
    _ = reader.frame(size: size, theme: theme)
    func answer(_ effects: [Effect]) throws -> [Action] {
      try effects.flatMap { effect -> [Action] in
        switch effect {
        case .loadList(let filter, let generation):
          [
            .listHead(try archive.head(matching: filter, limit: 200), generation: generation),
            .listOrder([key], try archive.totals(matching: filter), generation: generation),
          ]
        case .loadArticle(_, let generation): [.article(article, generation: generation)]
        case .loadTimeline(_, let generation): [.timeline(timeline, generation: generation)]
        default: []
        }
      }
    }
    var waiting = try answer(reader.start())
    while !waiting.isEmpty {
      let action = waiting.removeFirst()
      waiting += try answer(reader.update(action))
    }
    var effects = reader.update(.command(.showTimeline, count: nil))
    _ = reader.frame(size: size, theme: theme)
    var times: [Double] = []
    let keys = [Command.showTimeline] + Array(repeating: [.moveUp, .dayBack, .moveDown], count: 60).joined()
    for command in keys {
      let answers = times.isEmpty ? try answer(effects) : []
      times.append(
        BenchCommand.milliseconds {
          effects = answers.flatMap { reader.update($0) } + reader.update(.command(command, count: nil))
          _ = reader.frame(size: size, theme: theme)
        })
    }
    return times
  }

  private func fill(archiveAt path: String) throws {
    let archive = try Archive.open(at: path, mode: .readWrite)
    defer { archive.close() }
    for start in stride(from: 0, to: articles, by: 500) {
      let made = (start..<min(start + 500, articles)).map(Self.article)
      let outcomes = try archive.insert(made.map(\.0), profiles: made.map(\.1))
      try archive.replaceLinks(
        outcomes.map { StoryPlacement(article: $0.id, story: "made", links: []) })
    }
  }

  /// An article of 3 kB with the hundred terms of a profile and three days that its text tells.
  private static func article(_ number: Int) -> (AnnotatedArticle, StoryProfile) {
    let day = CalendarDay(daysSinceEpoch: 19_000 + number % 365)
    let opening = "Selasa Rabu Kamis " + String(repeating: "hujan turun lagi di hulu ", count: 40)
    let article = Article(
      outlet: Outlet(name: "Outlet \(number % 400)", domain: nil), headline: "Made \(number)",
      publication: .stated(.day(day), evidence: "made"), body: [opening, opening, opening])
    let start = article.paragraphRanges[1].lowerBound
    let mentions = [(0, 6), (7, 11), (12, 17)].enumerated().map { place, words in
      StoryProfile.DayMention(
        day: day.daysSinceEpoch - place, words: (start + words.0)..<(start + words.1),
        sentence: start..<(start + 400))
    }
    let profile = StoryProfile(
      article: article.id, outlet: article.outlet.name,
      terms: (0..<100).map { StoryProfile.Term(key: "kata\(number % 50 * 100 + $0)", weight: 1.5) },
      names: [], places: [], eventDays: mentions.map(\.day).sorted(), dayMentions: mentions,
      publicationDay: day.daysSinceEpoch)
    return (AnnotatedArticle(article: article, annotations: Annotations()), profile)
  }
}
