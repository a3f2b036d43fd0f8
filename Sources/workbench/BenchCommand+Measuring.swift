internal import Foundation
internal import Store

extension BenchCommand {
  /// The middle one of some values; 0 of none.
  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// A number with one decimal.
  static func format(_ value: Double) -> String { String(format: "%.1f", value) }

  /// Milliseconds that `body` takes.
  static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let elapsed = try ContinuousClock().measure(body)
    return Double(elapsed.components.seconds) * 1000 + Double(elapsed.components.attoseconds) / 1e15
  }

  /// Runs `body` with the path of a folder that goes away afterwards.
  static func withFolder<Answer>(_ body: (String) throws -> Answer) throws -> Answer {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lintas-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }

  /// Runs `body` on an archive that is read only, made by `fill` at a path for this run.
  static func withArchive<Answer>(
    filledBy fill: (String) throws -> Void, _ body: (Archive) throws -> Answer
  ) throws -> Answer {
    try withFolder { folder in
      let path = folder + "/archive.db"
      try fill(path)
      let archive = try Archive.open(at: path, mode: .readOnly)
      defer { archive.close() }
      return try body(archive)
    }
  }
}
