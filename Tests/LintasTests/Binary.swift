import Foundation

/// The real program, beside the test bundle, with folders of its own to work in.
struct Binary {
  /// Path of the program.
  static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("lintas").path

  /// Root of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The sample pages, as files.
  static let samples = root.appendingPathComponent("Sources/lintas/Samples").path

  /// The five real pages; they are not part of the package.
  static let seeds = root.deletingLastPathComponent().appendingPathComponent("shared/seeds").path

  /// Whether the five real pages are at hand.
  static let hasSeeds = FileManager.default.fileExists(atPath: seeds)
}

/// A home folder of a test's own, removed with the value.
final class Home {
  let path: String
  let environment: [String: String]

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("lintas-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    environment = ["HOME": path, "PATH": "/usr/bin:/bin", "TERM": "dumb"]
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Runs the program with these arguments.
  func lintas(_ arguments: String..., input: [UInt8] = []) throws -> Subprocess.Result {
    try lintas(arguments, input: input)
  }

  /// Runs the program with a list of arguments.
  func lintas(_ arguments: [String], input: [UInt8] = []) throws -> Subprocess.Result {
    try Subprocess.run([Binary.path] + arguments, input: input, environment: environment)
  }

  /// Writes a file and gives its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = "\(path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: URL(fileURLWithPath: file).deletingLastPathComponent().path, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// The command line that opens the program in a shell, with this home.
  var shellCommand: String {
    "env -i HOME='\(path)' PATH=/usr/bin:/bin LC_ALL=C.UTF-8 TERM=xterm-256color '\(Binary.path)'"
  }
}
