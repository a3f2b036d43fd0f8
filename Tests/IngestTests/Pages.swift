import Foundation
import News

@testable import Ingest

/// Pages that tests read: fixtures of our own, and the shared ones where they are at hand.
enum Pages {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Our own pages, by name.
  static let fixtures = files(in: root.appending(path: "Tests/Fixtures/Pages"))

  /// The shared seed pages, sorted by name; empty where the package stands alone.
  static let seeds: [URL] = {
    let places = ["../shared/seeds", "../../shared/seeds"].map { root.appending(path: $0) }
    return places.map(files).first { !$0.isEmpty } ?? []
  }()

  /// Whether the five seeds are at hand.
  static var haveSeeds: Bool { seeds.count >= 5 }

  /// Bytes of the fixture with this name.
  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: "Tests/Fixtures/Pages/\(name).txt")))
  }

  /// The article of the seed whose name begins so.
  static func seed(_ number: String) throws -> Article {
    guard let file = seeds.first(where: { $0.lastPathComponent.hasPrefix(number) }) else { throw Missing() }
    return try PageReader().article(
      from: [UInt8](try Data(contentsOf: file)), fileName: file.lastPathComponent)
  }

  struct Missing: Error {}

  private static func files(in folder: URL) -> [URL] {
    let all =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return all.filter { $0.pathExtension == "txt" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}
