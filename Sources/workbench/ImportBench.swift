internal import Analysis
internal import Foundation
internal import News
internal import Store

/// What an import costs: all of it as the program does it on all cores, then step by step on one.
struct ImportBench {
  /// Articles that are imported.
  let articles: Int
  /// Folder of the news that the articles are made of.
  let data: String

  /// Articles that are made, analysed and inserted at a time.
  private static let batch = 256
  /// New articles of a refresh.
  private static let refreshed = 200
  /// Articles whose steps are told apart.
  private static let mostStepped = 4_000

  /// Prints a table.
  func run() throws {
    let texts = try MadeTexts(folder: data)
    try BenchCommand.withFolder { folder in
      try measureWhole(texts, in: folder)
      try measureSteps(texts, in: folder)
    }
  }

  private func measureWhole(_ texts: MadeTexts, in folder: String) throws {
    let archive = try Archive.open(at: folder + "/archive.db", mode: .readWrite)
    defer { archive.close() }
    let analyzer = Analyzer()
    let before = Memory.resident
    Memory.forgetPeak()
    let whole = try Span { try fill(archive, with: 0..<articles, of: texts, analyzer) }
    let peak = Memory.peak
    let refresh = try Span {
      try fill(archive, with: articles..<(articles + Self.refreshed), of: texts, analyzer)
    }
    print("import of \(articles) articles on all cores, made of the real news: parsing not counted")
    print("                      seconds   processor   articles a second")
    print(whole.row("analyse, insert, link", of: articles))
    print(refresh.row("\(Self.refreshed) more articles", of: Self.refreshed))
    print("memory \(peak) MB at most, \(before) MB of it before, most of that the news in memory")
    let plain = try Archive.open(at: folder + "/plain.db", mode: .readWrite)
    defer { plain.close() }
    var inserting = Span(seconds: 0, processor: 0)
    for start in stride(from: 0, to: articles, by: Self.batch) {
      let made = (start..<min(start + Self.batch, articles)).map {
        AnnotatedArticle(article: texts.article($0), annotations: Annotations())
      }
      inserting += try Span { _ = try plain.insert(made) }
    }
    print(inserting.row("text and index alone", of: articles))
    let ratio = whole.processor / inserting.processor
    print("ratio to these alone  \(BenchCommand.format(ratio)) of processor time")
  }

  /// Imports as the program does.
  ///
  /// Making the articles stands for parsing them, and is done on all cores; its time is taken off.
  private func fill(
    _ archive: Archive, with numbers: Range<Int>, of texts: MadeTexts, _ analyzer: Analyzer
  ) throws {
    let filler = ArchiveFiller(archive)
    for start in stride(from: numbers.lowerBound, to: numbers.upperBound, by: Self.batch) {
      let batch = Array(start..<min(start + Self.batch, numbers.upperBound))
      _ = try filler.start(batch.concurrentMap { Reading(texts.article($0), by: analyzer) })
    }
    _ = try filler.finish()
    try StoryKeeper(archive: archive).linkNewArticles()
  }

  private func measureSteps(_ texts: MadeTexts, in folder: String) throws {
    let count = min(articles, Self.mostStepped)
    let archive = try Archive.open(at: folder + "/steps.db", mode: .readWrite)
    defer { archive.close() }
    let analyzer = Analyzer()
    var steps: [(name: String, milliseconds: Double)] = [
      "making the texts", "names and claims", "story profile", "insert", "find links", "write links",
    ].map { ($0, 0) }
    var keys: [ArticleKey] = []
    for start in stride(from: 0, to: count, by: Self.batch) {
      var made: [Article] = []
      var annotated: [AnnotatedArticle] = []
      var profiles: [StoryProfile] = []
      steps[0].milliseconds += LinkTimer.milliseconds {
        made = (start..<min(start + Self.batch, count)).map(texts.article)
      }
      steps[1].milliseconds += LinkTimer.milliseconds {
        annotated = made.map {
          AnnotatedArticle(article: $0, annotations: analyzer.annotations(of: $0))
        }
      }
      steps[2].milliseconds += LinkTimer.milliseconds { profiles = annotated.map(analyzer.profile) }
      steps[3].milliseconds += try LinkTimer.milliseconds {
        keys += try archive.insert(annotated, profiles: profiles).map(\.key)
      }
    }
    var timer = try LinkTimer(archive: archive)
    let links = try timer.linkAll(keys)
    for (step, times) in timer.steps.map(\.times).enumerated() {
      steps[4 + step].milliseconds = times.reduce(0, +)
    }
    print("\nsteps of \(count) articles on one core, processor time an article, milliseconds; \(links) links")
    let all = steps.dropFirst().reduce(0) { $0 + $1.milliseconds }
    for (name, time) in steps + [("all but the making", all)] {
      print(
        name.padding(toLength: 22, withPad: " ", startingAt: 0)
          + String(format: "%9.3f", time / Double(max(1, count))))
    }
  }
}

/// How long something takes.
private struct Span {
  /// Seconds on the clock.
  var seconds: Double
  /// Seconds of processor time on all cores.
  var processor: Double

  init(seconds: Double, processor: Double) {
    self.seconds = seconds
    self.processor = processor
  }

  init(_ body: () throws -> Void) rethrows {
    var processor = 0.0
    seconds = try BenchCommand.milliseconds { processor = try LinkTimer.milliseconds(body) } / 1000
    self.processor = processor / 1000
  }

  static func += (left: inout Span, right: Span) {
    left.seconds += right.seconds
    left.processor += right.processor
  }

  func row(_ name: String, of articles: Int) -> String {
    name.padding(toLength: 22, withPad: " ", startingAt: 0)
      + String(
        format: "%7.1f %11.1f %19.0f", seconds, processor, Double(articles) / max(0.001, seconds))
  }
}
