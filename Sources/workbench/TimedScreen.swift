internal import Foundation

/// Runs a program on a terminal of its own and tells how long a text takes to appear.
enum TimedScreen {
  /// Linux' TIOCSPTLCK and TIOCGPTN and glibc's POSIX_SPAWN_SETSID, which Swift does not import.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let newSession: Int16 = 0x80

  /// Milliseconds from the start of the program until `text` has come out of its terminal.
  ///
  /// The program is ended afterwards. The text must come in one piece, as a word of a row does.
  static func milliseconds(
    until text: String, arguments: [String], environment: [String: String]
  ) throws -> Double {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0 else { throw BenchError.noTerminal }
    defer { close(master) }
    var isLocked: Int32 = 0
    var number: UInt32 = 0
    guard ioctl(master, Self.setLock, &isLocked) == 0, ioctl(master, Self.getNumber, &number) == 0 else {
      throw BenchError.noTerminal
    }
    var size = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    let begin = DispatchTime.now().uptimeNanoseconds
    let process = try spawn(arguments, terminal: "/dev/pts/\(number)", environment: environment)
    defer {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    let needle = Array(text.utf8)
    var seen: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 5000) > 0 else { throw BenchError.neverShown(text) }
      let count = read(master, &chunk, chunk.count)
      guard count > 0 else { throw BenchError.neverShown(text) }
      seen += chunk[..<count]
      if contains(needle, in: seen) {
        return Double(DispatchTime.now().uptimeNanoseconds - begin) / 1e6
      }
    }
  }

  private static func contains(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
    guard let first = needle.first, bytes.count >= needle.count else { return false }
    return (0...(bytes.count - needle.count)).contains { start in
      bytes[start] == first && bytes[start..<(start + needle.count)].elementsEqual(needle)
    }
  }

  private static func spawn(
    _ arguments: [String], terminal: String, environment: [String: String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, terminal, O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, newSession)
    var vector: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { vector.forEach { free($0) } }
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { variables.forEach { free($0) } }
    var process = pid_t()
    guard posix_spawn(&process, arguments[0], &actions, &attributes, &vector, &variables) == 0 else {
      throw BenchError.noProgram(arguments[0])
    }
    return process
  }
}

/// Why a measurement could not be made.
enum BenchError: Error, CustomStringConvertible {
  case noTerminal
  case noProgram(String)
  case neverShown(String)

  var description: String {
    switch self {
    case .noTerminal: "no pseudo-terminal could be opened"
    case .noProgram(let path): "\(path) could not be started"
    case .neverShown(let text): "the screen never showed \"\(text)\""
    }
  }
}
