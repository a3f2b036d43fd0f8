internal import Glibc

/// Keeps the signal that a broken pipe gives from this thread: a server that closes an encrypted connection while it
/// is written to would end the program.
struct PipeSignal {
  private var before = sigset_t()

  /// Blocks the signal on this thread.
  init() {
    var pipe = Self.set
    pthread_sigmask(SIG_BLOCK, &pipe, &before)
  }

  /// Takes the signal if it has come, and lets it through again if it was before.
  func restore() {
    var before = before
    guard sigismember(&before, SIGPIPE) == 0 else { return }
    var pipe = Self.set
    var now = timespec()
    while sigtimedwait(&pipe, nil, &now) == SIGPIPE {}
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  private static var set: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGPIPE)
    return set
  }
}
