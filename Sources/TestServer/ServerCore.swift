internal import Glibc
internal import Synchronization

/// What the threads of a server share.
final class ServerCore: Sendable {
  let answer: @Sendable (TestRequest) -> TestReply
  let counts = Mutex(TestCounts())
  private let isStopping = Atomic(false)
  private let threads = Atomic(0)

  init(answer: @escaping @Sendable (TestRequest) -> TestReply) {
    self.answer = answer
  }

  var isOver: Bool { isStopping.load(ordering: .relaxed) }

  /// Starts a thread.
  func spawn(_ body: @escaping @Sendable () -> Void) {
    threads.add(1, ordering: .relaxed)
    let task = Unmanaged.passRetained(Task(body: body, core: self)).toOpaque()
    var thread = pthread_t()
    let result = pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer else { return nil }
        let task = Unmanaged<Task>.fromOpaque(pointer).takeRetainedValue()
        task.body()
        task.core.threads.subtract(1, ordering: .releasing)
        return nil
      }, task)
    if result == 0 {
      pthread_detach(thread)
    } else {
      Unmanaged<Task>.fromOpaque(task).release()
      threads.subtract(1, ordering: .releasing)
    }
  }

  /// Takes connections until the server stops, and closes the listening sockets then.
  func accept(from listeners: Listeners) {
    var polled = listeners.sockets.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while !isOver {
      guard poll(&polled, nfds_t(polled.count), 20) > 0 else { continue }
      for (place, entry) in polled.enumerated() where entry.revents != 0 {
        let client = Glibc.accept(entry.fd, nil, nil)
        guard client >= 0 else { continue }
        _ = fcntl(client, F_SETFD, FD_CLOEXEC)
        let connection = ServerConnection(socket: client, host: place + 1, core: self)
        spawn { connection.serve() }
      }
    }
    for socket in listeners.sockets { close(socket) }
  }

  /// Ends all threads; waits for five seconds at most.
  func stop() {
    isStopping.store(true, ordering: .relaxed)
    for _ in 0..<5000 where threads.load(ordering: .acquiring) > 0 { usleep(1000) }
  }

  private final class Task: Sendable {
    let body: @Sendable () -> Void
    let core: ServerCore

    init(body: @escaping @Sendable () -> Void, core: ServerCore) {
      self.body = body
      self.core = core
    }
  }
}
