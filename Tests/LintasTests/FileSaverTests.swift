import Foundation
import Testing

@testable import lintas

@Suite("Saving in a file")
struct FileSaverTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("save-\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test("A new file holds the text; a file that is there stays as it is")
  func new() throws {
    try withFolder { folder in
      try FileSaver.save("satu ≠ dua\n", as: "a.md", in: folder)
      #expect(try String(contentsOfFile: folder + "/a.md", encoding: .utf8) == "satu ≠ dua\n")
      let failure = #expect(throws: Failure.self) { try FileSaver.save("lain", as: "a.md", in: folder) }
      #expect(failure?.message == "a.md is there already; choose another name")
      #expect(try String(contentsOfFile: folder + "/a.md", encoding: .utf8) == "satu ≠ dua\n")
    }
  }

  @Test("No link is followed, not even one that leads nowhere, and no name leaves the folder")
  func links() throws {
    try withFolder { folder in
      let target = folder + "/target"
      try FileManager.default.createSymbolicLink(atPath: folder + "/link.csv", withDestinationPath: target)
      for name in ["link.csv", "../out.csv", "", ".", "..", "a\0b.csv"] {
        #expect(throws: Failure.self) { try FileSaver.save("x", as: name, in: folder) }
      }
      #expect(!FileManager.default.fileExists(atPath: target))
      #expect(throws: Failure.self) { try FileSaver.save("x", as: "a.csv", in: folder + "/missing") }
    }
  }
}
