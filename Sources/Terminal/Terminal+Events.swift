import CNcurses
import Canvas

extension Terminal {
  /// Waits until something happens, and returns all that has happened, in order within each source.
  ///
  /// Costs nothing while it waits: no timer runs but for a lone Escape or a frame that is held back.
  ///
  /// - Parameter milliseconds: How long to wait at most; `nil` waits without end, 0 only looks.
  /// - Returns: Nothing when the time is over. After a `.hangup`, and when closed, only `.hangup`.
  public func events(timeout milliseconds: Int?) -> [TerminalEvent] {
    let deadline = milliseconds.map { now + max(0, $0) }
    var mayWait = true
    while isOpen, pending.isEmpty, !isHungUp, mayWait {
      listen(until: deadline)
      if let deadline { mayWait = now < deadline }
    }
    defer { pending = [] }
    if isHungUp || !isOpen { pending.append(.hangup) }
    return pending
  }

  /// Takes the size that the terminal has now; reports it when it is another.
  func updateSize() {
    let current = session.size
    guard current.columns > 0, current.rows > 0 else { return }
    let hasChanged = current != size
    size = current
    guard
      hasChanged || getmaxx(session.window) != current.columns || getmaxy(session.window) != current.rows
    else { return }
    session.resize(to: current)
    (shown, held) = (nil, nil)
    pending.removeAll { if case .resize = $0 { true } else { false } }
    pending.append(.resize(current))
  }

  /// Waits a little for answers that the terminal still owes, which would else reach the next program.
  func settle() {
    held = nil
    guard isOpen, !isHungUp, pacer.mayStillAnswer(at: now) else { return pacer.forget() }
    let deadline = now + Self.settlingTime
    while pacer.mayStillAnswer(at: now), !isHungUp, now < deadline {
      guard ready(within: deadline - now)[0] != 0 else { continue }
      readKeys()
    }
    pacer.forget()
  }

  private static var settlingTime: Int { 300 }

  private func listen(until deadline: Int?) {
    let ready = ready(within: wait(until: deadline))
    if ready[0] & Int16(POLLIN) != 0 {
      readKeys()
    } else if ready[0] != 0 {
      isHungUp = true
    }
    if ready[1] != 0, mailbox.empty() { pending.append(.wake) }
    if ready[2] != 0 { signals.received().forEach(obey) }
    if let patience = decoder.patience, now - lastByteAt >= patience { report(decoder.pause()) }
    paintHeld()
  }

  /// What `poll` says of the terminal, the mailbox and the signals.
  private func ready(within milliseconds: Int?) -> [Int16] {
    let descriptors = [session.input, mailbox.descriptor, signals.descriptor]
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let timeout = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    guard poll(&polled, nfds_t(polled.count), timeout) > 0 else { return [0, 0, 0] }
    return polled.map(\.revents)
  }

  private func wait(until deadline: Int?) -> Int? {
    let now = now
    let waits = [
      deadline.map { $0 - now }, decoder.patience.map { lastByteAt + $0 - now },
      held.map { _ in pacer.wait(at: now) },
    ]
    return waits.compactMap { $0 }.min()
  }

  /// Reads all that waits, so that many keys cost one repaint.
  private func readKeys() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    repeat {
      let count = read(session.input, &bytes, bytes.count)
      guard count > 0 else {
        isHungUp = count == 0 || (lintas_errno() != EINTR && lintas_errno() != EAGAIN)
        return
      }
      lastByteAt = now
      report(decoder.feed(bytes.prefix(count)))
    } while pending.count < 10_000 && ready(within: 0)[0] & Int16(POLLIN) != 0
  }

  private func report(_ outputs: [KeyDecoder.Output]) {
    for output in outputs {
      switch output {
      case .key(let key): pending.append(.key(key))
      case .text(let text): pending.append(.text(text))
      case .ready: pacer.answered()
      }
    }
  }

  private func obey(_ signal: Int32) {
    switch signal {
    case SIGWINCH: updateSize()
    case SIGTSTP: suspend()
    case SIGCONT: comeBack(paused: false)
    default: pending.append(.terminate(signal: signal))
    }
  }
}
