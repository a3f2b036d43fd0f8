internal import Analysis
internal import Foundation
internal import News
internal import Store

/// How long linking a new article takes in an archive of many, and how large what it is found by is.
struct LinkBench {
  /// Articles in the archive.
  let articles: Int
  /// New articles that are linked.
  let rounds: Int
  /// Folder of the news that the articles are made of.
  let data: String
  /// Where the archive stands; kept for another run when it is named.
  let archive: String?

  /// Articles that are inserted in one transaction.
  private static let batch = 5_000
  /// Times that each new article is linked.
  private static let passes = 3
  /// What an archive holds for linking alone.
  private static let linkingTables = ["profile", "profileTerms", "posting", "postings", "term"]

  /// Prints tables of times and sizes.
  func run() throws {
    let news = try MadeNews(file: "\(data)/news/id-2019-09.jsonl")
    try BenchCommand.withFolder { try measure(news, archiveAt: archive ?? $0 + "/archive.db") }
  }

  private func measure(_ news: MadeNews, archiveAt path: String) throws {
    let filling = try LinkTimer.milliseconds { try fill(archiveAt: path, with: news) }
    if filling > 1000 {
      print(
        "filled with \(articles) articles, \(Int(Double(articles) / filling * 1000)) a second of processor time"
      )
    }
    let archive = try Archive.open(at: path, mode: .readWrite)
    defer { archive.close() }
    let new = try insert(articles..<(articles + rounds), of: news, into: archive)
    Memory.forgetPeak()
    let before = Memory.resident
    for (title, isFirst) in [("nothing remembered", true), ("as in an import", false)] {
      var timer = try LinkTimer(archive: archive)
      var links = 0
      for _ in 0..<Self.passes {
        links = try new.reduce(0) { try $0 + timer.link($1, isFirst: isFirst).count }
      }
      print(
        "\nlinking one of \(new.count) new articles among \(articles), \(title), milliseconds of processor time"
      )
      print("step                p50      p95      p99  slowest")
      timer.rows(passes: Self.passes).forEach { print($0) }
      print("links an article    \(String(format: "%.2f", Double(links) / Double(max(1, new.count))))")
    }
    print("memory              \(before) MB before, \(Memory.peak) MB at most")
    try printSizes(of: archive)
    if articles <= 20_000 { try printBaseline(new: news.article(articles).profile, of: news, in: archive) }
  }

  private func fill(archiveAt path: String, with news: MadeNews) throws {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    let archive = try Archive.open(at: path, mode: .readWrite)
    defer { archive.close() }
    for start in stride(from: 0, to: articles, by: Self.batch) {
      let keys = try insert(start..<min(start + Self.batch, articles), of: news, into: archive)
      try archive.addLinks([:], completing: keys, joiningFrom: 1)
    }
  }

  private func insert(_ numbers: Range<Int>, of news: MadeNews, into archive: Archive) throws -> [ArticleKey]
  {
    let made = numbers.map(news.article)
    return try archive.insert(
      made.map { AnnotatedArticle(article: $0.article, annotations: Annotations()) },
      profiles: made.map(\.profile)
    ).map(\.key)
  }

  private func printSizes(of archive: Archive) throws {
    let sizes = try archive.tableSizes().filter { Self.linkingTables.contains($0.key) }
    print("\nsize at \(articles) articles, MB")
    for (name, bytes) in sizes.sorted(by: { $0.key < $1.key }) + [("all", sizes.values.reduce(0, +))] {
      print(
        name.padding(toLength: 14, withPad: " ", startingAt: 0), String(format: "%8.1f", Double(bytes) / 1e6))
    }
  }

  /// The exact comparison with every stored article, in memory.
  private func printBaseline(new profile: StoryProfile, of news: MadeNews, in archive: Archive) throws {
    let all = (0..<articles).map { news.article($0).profile }
    var frequency: [String: Int] = [:]
    for key in all.lazy.flatMap({ $0.terms.map(\.key) + $0.names.map(\.key) }) {
      frequency[key, default: 0] += 1
    }
    let times = (0..<5).map { _ in
      LinkTimer.milliseconds {
        _ = StoryLinker().links(
          of: profile, among: all, archiveSize: articles, documentFrequency: { frequency[$0] ?? 0 })
      }
    }
    print("\nexact comparison with all (baseline)  \(BenchCommand.format(times.min() ?? 0)) ms")
  }
}

/// The memory of this process, as Linux tells it.
enum Memory {
  /// Megabytes in use.
  static var resident: Int { megabytes("VmRSS:") }
  /// Most megabytes in use since the start, or since `forgetPeak`.
  static var peak: Int { megabytes("VmHWM:") }

  /// Lets the peak start anew.
  static func forgetPeak() {
    guard let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return }
    try? file.write(contentsOf: Data("5".utf8))
    try? file.close()
  }

  private static func megabytes(_ name: String) -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
    return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }
}
