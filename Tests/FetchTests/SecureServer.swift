import Fetch
import Glibc
import Testing

/// `openssl s_server` with a certificate of its own making, which ends with this value.
final class SecureServer {
  /// The certificate, which vouches for itself.
  let certificate: String
  private let folder: String
  private var process: pid_t = 0
  private var port = 0

  /// A server that says of every request what is at `location`, or answers it with a page of its own.
  init(name: String, location: String? = nil) throws {
    var template = Array("/tmp/lintas-tls-XXXXXX".utf8CString)
    folder = String(cString: try #require(mkdtemp(&template)))
    certificate = folder + "/cert.pem"
    let making = try Self.spawn(
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
        "-subj", "/CN=\(name)", "-addext", "subjectAltName=DNS:\(name)", "-keyout", folder + "/key.pem",
        "-out",
        certificate,
      ], folder: folder, output: "req.txt")
    var status: Int32 = 0
    waitpid(making, &status, 0)
    try #require(status == 0)
    if let location {
      try write("HTTP/1.1 302 Found\r\nLocation: \(location)\r\nContent-Length: 0\r\n\r\n", to: "moved")
    }
    // Port 0 lets the system choose; the server says which it has got.
    process = try Self.spawn(
      [
        "s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", folder + "/key.pem",
        location == nil ? "-www" : "-HTTP",
      ], folder: folder, output: "out.txt")
    for _ in 0..<1000 {
      if let line = read("out.txt").split(separator: "\n").first(where: { $0.hasPrefix("ACCEPT") }),
        let number = line.split(separator: ":").last.flatMap({ Int($0) })
      {
        port = number
        return
      }
      usleep(10_000)
    }
    throw FetchError.noLibrary
  }

  deinit {
    if process > 0 {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    for name in ["cert.pem", "key.pem", "req.txt", "out.txt", "moved"] { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  /// The error that fetching from it gives; `nil` if there is an answer.
  func error(certificates: String?) throws -> FetchError? {
    let address = try #require(WebAddress("https://localhost:\(port)/moved"))
    let fetcher = Fetcher(version: "1", proxies: .none, certificates: certificates)
    do throws(FetchError) {
      _ = try fetcher.fetch(FetchRequest(address, trust: .typed(address)))
      return nil
    } catch {
      return error
    }
  }

  private func read(_ name: String) -> String {
    guard let file = fopen(folder + "/" + name, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  private func write(_ text: String, to name: String) throws {
    let file = try #require(fopen(folder + "/" + name, "w"))
    fputs(text, file)
    fclose(file)
  }

  private static func spawn(_ arguments: [String], folder: String, output: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, folder + "/" + output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    // A shell, which becomes the program, since it serves the files of the folder that it is started in.
    let shell = ["sh", "-c", "cd \"$0\" && exec openssl \"$@\"", folder]
    var words = (shell + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    try #require(posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, environ) == 0)
    return process
  }
}
