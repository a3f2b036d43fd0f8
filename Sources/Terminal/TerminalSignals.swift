import CNcurses

/// Signals of this process as bytes in a pipe, and what restores the terminal when the program cannot.
///
/// The C functions behind it keep their state in this file's object alone.
@MainActor
final class TerminalSignals {
  /// Readable after a signal; one byte a signal, its number.
  let descriptor: Int32
  private let writer: Int32
  private let tty: Int32
  private var mustGiveBack = true

  /// Remembers the modes of the terminal and the handlers of now; to be made before curses starts.
  init(tty: Int32) throws(TerminalError) {
    guard lintas_remember_tty(tty) else { throw .notATerminal }
    var ends: [Int32] = [-1, -1]
    guard lintas_pipe(&ends) == 0 else { throw .noResources(lintas_errno()) }
    (descriptor, writer) = (ends[0], ends[1])
    self.tty = tty
    lintas_remember_handlers()
  }

  deinit {
    close(descriptor)
    close(writer)
  }

  /// Takes the signals over; the bytes are written to the terminal if the program ends without closing.
  func listen(farewell: [UInt8]) {
    farewell.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { lintas_guard_tty(tty, $0.baseAddress, $0.count) }
    }
    lintas_listen(writer)
    mustGiveBack = true
  }

  /// Gives the signals back to those who had them before, also those that curses took.
  func stopListening() {
    guard mustGiveBack else { return }
    mustGiveBack = false
    lintas_unguard_tty()
    lintas_stop_listening()
  }

  /// Signals that came since the last call, in order.
  func received() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return [] }
    lintas_endings_read()
    return bytes.prefix(count).map(Int32.init)
  }

  /// Stops the process until someone lets it go on; the terminal must be restored before.
  func stop(farewell: [UInt8]) {
    lintas_unguard_tty()
    lintas_stop()
    listen(farewell: farewell)
  }
}
