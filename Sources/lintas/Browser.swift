internal import Fetch
internal import Foundation

/// Opens a web address in the reader's browser, through an argument vector and never through a shell.
enum Browser {
  /// Starts the browser and returns at once.
  ///
  /// - Throws: `Failure` for an address that is not http or https, and where no browser can be started.
  static func open(_ text: String, environment: [String: String]) throws(Failure) {
    guard let address = WebAddress(text)?.text else {
      throw Failure("only http and https links are opened, not \(text.prefix(60))", code: .usage)
    }
    let program = environment["BROWSER"].flatMap { $0.isEmpty ? nil : $0 } ?? "xdg-open"
    guard spawn([program, address], environment: environment) else {
      throw Failure("no browser could be started: set BROWSER, or copy the link with yu", code: .unavailable)
    }
  }

  /// glibc's POSIX_SPAWN_SETSID, which Swift does not import.
  private static let newSession: Int16 = 0x80

  /// Spawns a program apart from the terminal, with its output thrown away.
  private static func spawn(_ arguments: [String], environment: [String: String]) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A session of its own keeps the browser's messages and its death away from the terminal.
    posix_spawnattr_setflags(&attributes, newSession)
    var vector: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { vector.forEach { free($0) } }
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { variables.forEach { free($0) } }
    var process = pid_t()
    return posix_spawnp(&process, arguments[0], &actions, &attributes, &vector, &variables) == 0
  }
}
