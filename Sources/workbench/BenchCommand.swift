internal import ArgumentParser
internal import Foundation

/// `workbench bench`: how long until the first full list stands on the screen (`start`), until the side panel
/// knows who and what a story names (`entities`) or its days (`timeline`), how reading claims grows with the text
/// (`claims`), how long it takes to lay a story's articles side by side (`matrix`) or to compare two (`compare`), how
/// linking a new article grows with the archive (`links`), which links it misses (`recall`), hard input (`loads`),
/// how long it takes to refresh many feeds (`fetch`) and what an import costs (`import`).
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Prints tables of times, with the ratio to a baseline of the same run.")

  @Argument(
    help:
      "What to measure: start, entities, timeline, claims, matrix, compare, links, recall, loads, fetch, import."
  )
  var name: String = "start"

  @Option(help: "Articles in the archive that is made for the run.")
  var articles = 10_000

  @Option(help: "Rounds; the table shows medians.")
  var rounds = 15

  @Option(help: "Articles of the matrix, one JSON object a line.")
  var corpus = "../shared/data/news/id-2019-09.jsonl"

  @Option(help: "The lintas binary; the one beside this program unless told.")
  var binary: String?

  @Option(help: "links: folder that holds the news to make articles of.")
  var data = "../shared/data"

  @Option(help: "links: where the made archive is kept for another run; thrown away unless told.")
  var archive: String?

  func run() throws {
    switch name {
    case "start": try runStart()
    case "entities": print(try EntityBench(articles: articles, rounds: rounds).table())
    case "timeline": print(try TimelineBench(articles: articles, rounds: rounds).table())
    case "claims": print(ClaimBench(rounds: rounds).table())
    case "matrix": print(try MatrixBench(corpus: corpus, rounds: rounds).table())
    case "compare": print(try CompareBench(rounds: rounds).table())
    case "links": try LinkBench(articles: articles, rounds: rounds, data: data, archive: archive).run()
    case "recall": try LinkRecall(data: data).run()
    case "import": try ImportBench(articles: articles, data: data).run()
    case "loads": try LinkLoads(articles: articles).run()
    case "fetch": print(try FetchBench(rounds: rounds).table())
    default:
      throw ValidationError(
        "there is no bench \"\(name)\"; there are: start, entities, timeline, claims, matrix, compare, links, "
          + "recall, loads, fetch, import")
    }
  }

  private func runStart() throws {
    let program = binary ?? Self.sibling(named: "lintas")
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw ValidationError("\(program) is no program; build it: swift build -c release --product lintas")
    }
    try Self.withFolder { try measureStart(of: program, in: $0) }
  }

  private func measureStart(of program: String, in folder: String) throws {
    let archive = folder + "/archive.db"
    let newest = try MadeCorpus(count: articles).fill(archiveAt: archive)
    let list = folder + "/list.txt"
    try (newest.map { "\($0)\n" }.joined()).write(toFile: list, atomically: true, encoding: .utf8)
    let last = newest.last ?? ""

    let environment = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": folder, "PATH": "/usr/bin:/bin",
    ]
    var baseline: [Double] = []
    var start: [Double] = []
    for _ in 0..<rounds {
      baseline.append(
        try TimedScreen.milliseconds(until: last, arguments: ["/bin/cat", list], environment: environment))
      start.append(
        try TimedScreen.milliseconds(
          until: last, arguments: [program, "--archive", archive],
          environment: environment))
    }
    let (base, ours) = (Self.median(baseline), Self.median(start))
    print("start to first full list, \(articles) articles, 120x40, medians of \(rounds) rounds")
    print("cat of the same rows (baseline)  \(Self.format(base)) ms")
    print("lintas                           \(Self.format(ours)) ms  ratio \(Self.format(ours / base))")
    print("slowest                          \(Self.format(start.max() ?? 0)) ms")
  }

  private static func sibling(named name: String) -> String {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return own.deletingLastPathComponent().appendingPathComponent(name).path
  }
}
