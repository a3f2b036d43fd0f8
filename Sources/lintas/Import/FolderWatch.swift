internal import Dispatch
internal import Glibc

/// Waits for files that are written into folders, or moved there, with inotify: nothing is polled.
///
/// Folders below are watched too, also those made later; links are not followed.
///
/// - SeeAlso: inotify(7).
final class FolderWatch {
  /// What happened in a burst.
  enum Change: Equatable {
    /// Files that are complete now, in order of name.
    case files([String])
    /// More happened than the system keeps: everything has to be looked at again.
    case everything
    /// The person, or the system, asked to stop.
    case stop(signal: Int32)
    /// The folder itself is gone.
    case gone
  }

  private let queue: Int32
  /// The two ends of a pipe into which the numbers of signals are written.
  private let stopped: Int32
  private let stopping: Int32
  private let root: String
  /// Folders by the numbers of their watches.
  private var folders: [Int32: String] = [:]
  private var sources: [any DispatchSourceSignal] = []

  /// Milliseconds without an event after which a burst is over.
  private static let quiet: Int32 = 300
  /// Files of a burst that are taken at once; one that never ends is taken in parts.
  private static let most = 2_000
  private static let deepest = 64

  /// Watches a folder with all folders below it.
  init(_ folder: String) throws(Failure) {
    root = folder
    queue = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    var ends: [Int32] = [-1, -1]
    let isPiped = pipe(&ends) == 0
    (stopped, stopping) = (ends[0], ends[1])
    guard queue >= 0, isPiped else {
      throw Failure(
        "\(folder): the system has no watches left; close other programs that watch folders",
        code: .unavailable)
    }
    guard watch(folder, depth: 0) else {
      let reason =
        errno == ENOSPC ? "has more folders than the system watches" : "is no folder that may be read"
      throw Failure("\(folder): \(reason); name another one", code: .noInput)
    }
  }

  deinit {
    sources.forEach { $0.cancel() }
    close(queue)
    close(stopped)
    close(stopping)
  }

  /// Ends the waiting when one of these signals comes; they no longer end the program.
  func stop(on signals: [Int32]) {
    for number in signals {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [stopping] in
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(stopping, &byte, 1)
      }
      source.resume()
      sources.append(source)
    }
  }

  /// Whether a signal came to end the waiting, so that long work beside it should end too.
  var isStopped: Bool {
    var descriptor = pollfd(fd: stopped, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0
  }

  /// Waits until a burst of changes is over.
  func next() -> Change {
    var found: Set<String> = []
    while true {
      var descriptors = [
        pollfd(fd: queue, events: Int16(POLLIN), revents: 0),
        pollfd(fd: stopped, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&descriptors, 2, found.isEmpty ? -1 : Self.quiet)
      if count < 0, errno == EINTR { continue }
      if descriptors[1].revents != 0 {
        var byte: UInt8 = 0
        _ = Glibc.read(stopped, &byte, 1)
        return .stop(signal: Int32(byte))
      }
      guard count > 0 else { return .files(found.sorted()) }
      if let change = read(into: &found) { return change }
      if found.count >= Self.most { return .files(found.sorted()) }
    }
  }
}

extension FolderWatch {
  /// Watches a folder and those below it; whether it could be watched.
  private func watch(_ folder: String, depth: Int) -> Bool {
    let events =
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_ONLYDIR
      | (depth == 0 ? IN_DELETE_SELF | IN_MOVE_SELF : IN_DONT_FOLLOW)
    let number = inotify_add_watch(queue, folder, UInt32(events))
    guard number >= 0 else { return false }
    folders[number] = folder
    guard depth < Self.deepest else { return true }
    for (name, isFolder) in Self.entries(of: folder) where isFolder {
      _ = watch("\(folder)/\(name)", depth: depth + 1)
    }
    return true
  }

  /// Takes the events that wait; a change that ends the waiting.
  private func read(into found: inout Set<String>) -> Change? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(queue, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      var place = 0
      while place + 16 <= count {
        let (number, mask, length) = buffer.withUnsafeBytes { bytes in
          (
            bytes.loadUnaligned(fromByteOffset: place, as: Int32.self),
            bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self),
            Int(bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
          )
        }
        let name = String(
          decoding: buffer[(place + 16)..<min(count, place + 16 + length)].prefix { $0 != 0 }, as: UTF8.self)
        place += 16 + length
        if let change = take(name, mask: Int32(bitPattern: mask), watch: number, into: &found) {
          return change
        }
      }
    }
  }

  private func take(_ name: String, mask: Int32, watch number: Int32, into found: inout Set<String>)
    -> Change?
  {
    if mask & Int32(IN_Q_OVERFLOW) != 0 { return .everything }
    if mask & Int32(IN_IGNORED) != 0 { folders[number] = nil }
    guard let folder = folders[number] else { return nil }
    if mask & Int32(IN_DELETE_SELF | IN_MOVE_SELF) != 0, folder == root { return .gone }
    guard !name.isEmpty, !name.hasPrefix(".") else { return nil }
    let path = "\(folder)/\(name)"
    if mask & Int32(bitPattern: UInt32(IN_ISDIR)) != 0 {
      // What was put into a new folder before it could be watched has no event of its own.
      if watch(path, depth: 1) { addFiles(below: path, to: &found, depth: 0) }
    } else if mask & Int32(IN_CLOSE_WRITE | IN_MOVED_TO) != 0 {
      found.insert(path)
    }
    return nil
  }

  private func addFiles(below folder: String, to found: inout Set<String>, depth: Int) {
    guard depth < Self.deepest else { return }
    for (name, isFolder) in Self.entries(of: folder) {
      let path = "\(folder)/\(name)"
      if isFolder { addFiles(below: path, to: &found, depth: depth + 1) } else { found.insert(path) }
    }
  }

  /// Folders and files of a folder, hidden ones, links and devices left out.
  private static func entries(of folder: String) -> [(name: String, isFolder: Bool)] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var entries: [(String, Bool)] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      var status = stat()
      guard !name.hasPrefix("."), lstat("\(folder)/\(name)", &status) == 0 else { continue }
      let form = status.st_mode & S_IFMT
      if form == S_IFDIR || form == S_IFREG { entries.append((name, form == S_IFDIR)) }
    }
    return entries
  }
}
