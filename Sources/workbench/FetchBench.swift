internal import Fetch
internal import Foundation
internal import TestServer

/// How long it takes to refresh 200 feeds of servers on this machine, and how much memory.
///
/// Once every feed has changed and once none has; once on as many hosts as a reader's feeds have, two connections
/// each, and once all on one host whose bound is lifted. The servers are threads of this program, so that their
/// memory counts too. The baseline is the program `curl` on the same list.
struct FetchBench {
  private let rounds: Int
  private let feeds = 200
  private let connections = 32

  /// A bench of so many rounds, of which the medians count.
  init(rounds: Int) {
    self.rounds = rounds
  }

  /// Seconds and mebibytes for each case, with the ratio to the baseline.
  func table() throws -> String {
    var lines = [
      "\(feeds) feeds of \(Self.feed.count >> 10) KiB at \(connections) connections, medians of \(rounds) rounds",
      "                                     seconds  slowest  rise MiB  curl (baseline)  ratio",
    ]
    for (place, hosts, late) in [
      ("100 hosts, 2 a host", 100, 0.0), ("the same, 50 ms late", 100, 0.05), ("1 host, no bound", 1, 0.0),
    ] {
      let server = try TestServer(hosts: hosts) {
        let reply = TestReply.tagged(Self.tag, body: Self.feed, for: $0)
        return late > 0 ? reply.delayed(late) : reply
      }
      let addresses = (0..<feeds).map { server.address("/feed\($0)", host: 1 + $0 % hosts) }
      for (state, tag) in [("all changed", nil), ("all unchanged", Self.tag)] {
        lines.append(try row("\(place), \(state)", addresses, tag: tag))
      }
    }
    return (lines + [try bombs()]).joined(separator: "\n")
  }
}

extension FetchBench {
  private static let tag = "\"edition-7\""

  private static let feed: [UInt8] = {
    let item =
      "<item><title>Tide tables of the harbour</title><link>http://harbour.example/tides</link></item>\n"
    let items = String(repeating: item, count: (64 << 10) / item.utf8.count)
    return Array("<rss version=\"2.0\"><channel>\n\(items)</channel></rss>\n".utf8)
  }()

  private func row(_ name: String, _ addresses: [String], tag: String?) throws -> String {
    let requests = addresses.compactMap { WebAddress($0) }.map {
      FetchRequest($0, validators: FetchValidators(entityTag: tag), trust: .typed($0))
    }
    var limits = FetchLimits()
    limits.connections = connections
    if Set(requests.map(\.address.host)).count == 1 { limits.connectionsPerHost = connections }
    var (times, rises, baselines): ([Double], [Int], [Double]) = ([], [], [])
    for _ in 0..<rounds {
      let fetcher = Fetcher(version: "bench", limits: limits, proxies: .none)
      Memory.forgetPeak()
      let before = Memory.resident
      times.append(
        try BenchCommand.milliseconds { try run(fetcher, requests, isUnchanged: tag != nil) } / 1000)
      rises.append(Memory.peak - before)
      if let seconds = try CurlProgram.seconds(addresses, tag: tag, connections: connections) {
        baselines.append(seconds)
      }
    }
    let (time, baseline) = (BenchCommand.median(times), BenchCommand.median(baselines))
    let figures = String(
      format: "%8.3f %8.3f %9d", time, times.max() ?? 0, rises.max() ?? 0)
    let compared =
      baselines.isEmpty
      ? "  curl is not installed" : String(format: "%16.3f %6.2f", baseline, time / baseline)
    return name.padding(toLength: 36, withPad: " ", startingAt: 0) + figures + compared
  }

  /// How much memory hosts take that all send bombs at once.
  private func bombs() throws -> String {
    let bombs = Compressed.allCases.map { TestReply.bomb($0, mebibytes: 64) }
    let server = try TestServer(hosts: connections) { bombs[$0.host % bombs.count] }
    let requests = (1...connections).compactMap { WebAddress(server.address("/", host: $0)) }.map {
      FetchRequest($0, trust: .typed($0))
    }
    Memory.forgetPeak()
    let before = Memory.resident
    var failed = 0
    let time = BenchCommand.milliseconds {
      failed = Fetcher(version: "bench", proxies: .none).run(requests) { _, _ in [] }.failed
    }
    let name = "\(failed) of \(connections) bombs refused".padding(toLength: 36, withPad: " ", startingAt: 0)
    return name + String(format: "%8.3f %8.3f %9d", time / 1000, time / 1000, Memory.peak - before)
  }

  private func run(_ fetcher: Fetcher, _ requests: [FetchRequest], isUnchanged: Bool) throws {
    var right = 0
    fetcher.run(requests) { _, result in
      if case .success(let answer) = result, answer.isUnchanged == isUnchanged,
        answer.bytes.count == (isUnchanged ? 0 : Self.feed.count)
      {
        right += 1
      }
      return []
    }
    guard right == requests.count else {
      throw GoldError.unreadable(path: "127.0.0.1", reason: "\(requests.count - right) feeds did not come")
    }
  }
}

/// The program `curl`, as what one would refresh feeds with otherwise.
private enum CurlProgram {
  /// Seconds that it takes for a list of addresses, start included; `nil` if it is not installed.
  static func seconds(_ addresses: [String], tag: String?, connections: Int) throws -> Double? {
    let program = "/usr/bin/curl"
    guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
    return try BenchCommand.withFolder { folder in
      var lines = ["parallel", "parallel-max = \(connections)", "silent", "compressed", "noproxy = \"*\""]
      if let tag { lines.append("header = \"If-None-Match: \(tag.replacing("\"", with: "\\\""))\"") }
      for address in addresses { lines += ["url = \"\(address)\"", "output = \"/dev/null\""] }
      let list = folder + "/curlrc"
      try lines.joined(separator: "\n").write(toFile: list, atomically: true, encoding: .utf8)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = ["-q", "--config", list]
      process.standardError = FileHandle.nullDevice
      return try BenchCommand.milliseconds {
        try process.run()
        process.waitUntilExit()
      } / 1000
    }
  }
}
