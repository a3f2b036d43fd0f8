internal import News
internal import Store

/// How long the side panel waits for who and what a story names, beside opening the article itself.
struct EntityBench {
  /// Articles in the archive; half of them tell one story.
  let articles: Int
  /// Articles that are asked about.
  let rounds: Int

  /// A table of times.
  func table() throws -> String {
    try BenchCommand.withArchive(filledBy: fill) { try table(of: $0) }
  }

  private func table(of archive: Archive) throws -> String {
    let keys = try archive.order(matching: ArticleFilter([.story("made")]))
    guard !keys.isEmpty else { return "no articles, no times" }
    let step = max(1, keys.count / max(1, rounds))
    let asked = stride(from: 0, to: keys.count, by: step).prefix(rounds).map { keys[$0] }
    let opening = try asked.map { key in try BenchCommand.milliseconds { _ = try archive.open(key) } }
    var leftOut = 0
    let counting = try asked.map { key in
      try BenchCommand.milliseconds { leftOut = try archive.entities(of: key)?.leftOut ?? 0 }
    }
    return [
      "names of a story, \(articles) articles, \(keys.count) in the story, \(leftOut) left out,"
        + " medians of \(asked.count) articles",
      "opening the article (baseline)  \(BenchCommand.format(BenchCommand.median(opening))) ms",
      "counting the story's names      \(BenchCommand.format(BenchCommand.median(counting))) ms",
      "slowest                         \(BenchCommand.format(counting.max() ?? 0)) ms",
    ].joined(separator: "\n")
  }

  /// Fills an archive; every second article belongs to one story.
  private func fill(archiveAt path: String) throws {
    let archive = try Archive.open(at: path, mode: .readWrite)
    defer { archive.close() }
    for start in stride(from: 0, to: articles, by: 500) {
      let outcomes = try archive.insert((start..<min(start + 500, articles)).map(Self.article))
      try archive.replaceLinks(
        outcomes.filter { $0.key.rawValue.isMultiple(of: 2) }.map {
          StoryPlacement(article: $0.id, story: "made", links: [])
        })
    }
  }

  /// An article that names 40 people, as long news does: half of them all its story knows, half it alone.
  private static func article(_ number: Int) -> AnnotatedArticle {
    let people = (0..<40).map { $0 < 20 ? "Common Name \($0)" : "Rare Name \(number * 20 + $0)" }
    let article = Article(
      outlet: Outlet(name: "Outlet \(number % 40)", domain: nil), headline: "Made \(number)", body: people)
    let mentions = zip(people, article.paragraphRanges.dropFirst()).map { name, range in
      Mention(range: range, kind: .person, entity: Entity.ID(rawValue: "person:\(name.lowercased())"))
    }
    return AnnotatedArticle(article: article, annotations: Annotations(mentions: mentions))
  }
}
