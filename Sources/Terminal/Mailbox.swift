import CNcurses

/// Wakes the event loop from any thread.
///
/// The descriptor lives as long as the mailbox, so a late call after the terminal was closed is harmless.
public final class Mailbox: Sendable {
  /// Readable after a call of `wake`.
  let descriptor: Int32

  /// A mailbox of its own; its descriptor is -1 when the system has none left.
  init() { descriptor = lintas_wake_descriptor() }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Makes `Terminal.events` return with `.wake`; many calls before that count as one.
  public func wake() {
    var one: UInt64 = 1
    _ = write(descriptor, &one, 8)
  }

  /// Whether it was woken since the last call.
  func empty() -> Bool {
    var count: UInt64 = 0
    return read(descriptor, &count, 8) == 8
  }
}
