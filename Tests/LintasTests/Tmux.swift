import Foundation

/// A real terminal to drive a program in: one tmux server of its own, gone when the value is.
final class Tmux {
  private let server = "lintas-test-\(UUID().uuidString.prefix(8))"

  /// Whether tmux is on this machine.
  static let isInstalled = ["/usr/bin/tmux", "/bin/tmux", "/usr/local/bin/tmux"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Starts a shell command on a terminal of a size.
  init(_ command: String, columns: Int, rows: Int) throws {
    try run(["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command])
  }

  deinit { _ = try? run(["kill-server"]) }

  /// What the terminal shows, one line a row.
  func screen() throws -> String { try run(["capture-pane", "-p", "-t", "0"]) }

  /// The screen for the message of a failed test.
  var lastScreen: String { (try? screen()) ?? "no screen" }

  /// Presses keys, named as tmux names them.
  func press(_ keys: String...) throws { try run(["send-keys", "-t", "0"] + keys) }

  /// Types text as it is.
  func type(_ text: String) throws { try run(["send-keys", "-t", "0", "-l", text]) }

  /// Changes the terminal's size.
  func resize(columns: Int, rows: Int) throws {
    try run(["resize-window", "-t", "0", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Waits until the screen meets a condition, ten seconds at most.
  ///
  /// - Returns: The screen that met it; `nil` when none did.
  func waitFor(_ condition: (String) -> Bool) throws -> String? {
    for _ in 0..<200 {
      let screen = try screen()
      if condition(screen) { return screen }
      usleep(50_000)
    }
    return nil
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let result = try Subprocess.run(["tmux", "-L", server, "-f", "/dev/null"] + arguments)
    return result.output
  }
}
