internal import Glibc
internal import Synchronization

/// One client of a test server.
struct ServerConnection: Sendable {
  let socket: Int32
  let host: Int
  let core: ServerCore

  /// Answers requests until the client goes or a reply closes the connection.
  func serve() {
    var limit = timeval(tv_sec: 0, tv_usec: 20_000)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
    var isOn: Int32 = 1
    setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
    core.counts.withLock { counts in
      counts.connections += 1
      counts.open[host, default: 0] += 1
      counts.mostConnections[host] = max(counts.mostConnections[host] ?? 0, counts.open[host] ?? 0)
    }
    var pending: [UInt8] = []
    let end = Self.seconds() + 60
    while let request = nextRequest(&pending, until: end), perform(core.answer(request), until: end) {}
    core.counts.withLock { $0.open[host, default: 0] -= 1 }
    close(socket)
  }

  private func nextRequest(_ pending: inout [UInt8], until end: Double) -> TestRequest? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !core.isOver, Self.seconds() < end, pending.count < 64 << 10 {
      if let blank = pending.firstRange(of: [13, 10, 13, 10]) {
        let request = TestRequest(pending[..<blank.lowerBound], host: host) { target in
          core.counts.withLock { counts in
            counts.requests += 1
            counts.active += 1
            counts.mostAtOnce = max(counts.mostAtOnce, counts.active)
            defer { counts.byTarget[target, default: 0] += 1 }
            return counts.byTarget[target, default: 0]
          }
        }
        pending.removeSubrange(..<blank.upperBound)
        return request
      }
      let count = recv(socket, &buffer, buffer.count, 0)
      if count > 0 {
        pending += buffer[..<count]
        // The beginning of an encrypted connection, as any plain server takes it.
        if pending[0] == 0x16 {
          _ = send(TestReply.head(400), until: end)
          return nil
        }
      } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
        return nil
      }
    }
    return nil
  }

  /// Does what a reply says; false if the connection is over.
  private func perform(_ reply: TestReply, until end: Double) -> Bool {
    var isCounted = true
    // Counted off before the last bytes: the client may ask anew as soon as it has them.
    func countOff() {
      if isCounted { core.counts.withLock { $0.active -= 1 } }
      isCounted = false
    }
    defer { countOff() }
    for (place, step) in reply.steps.enumerated() {
      if place == reply.steps.count - 1 { countOff() }
      switch step {
      case .send(let bytes): guard send(bytes, until: end) else { return false }
      case .repeating(let bytes, let times):
        for _ in 0..<times { guard send(bytes, until: end) else { return false } }
      case .wait(let seconds): guard wait(seconds) else { return false }
      case .stall:
        _ = wait(60)
        return false
      case .close: return false
      case .reset:
        var setting = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &setting, socklen_t(MemoryLayout<linger>.size))
        return false
      }
    }
    return true
  }

  private func send(_ bytes: [UInt8], until end: Double) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { raw -> Int in
        guard let base = raw.baseAddress else { return 0 }
        return Glibc.send(socket, base + sent, raw.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count > 0 {
        sent += count
      } else if errno != EAGAIN && errno != EINTR {
        return false
      }
      if core.isOver || Self.seconds() > end { return false }
    }
    return true
  }

  /// Waits, unless the client goes or the server stops meanwhile.
  private func wait(_ seconds: Double) -> Bool {
    let end = Self.seconds() + seconds
    while true {
      let left = end - Self.seconds()
      if left <= 0 { return true }
      var entry = pollfd(fd: socket, events: Self.hangUp, revents: 0)
      let changed = poll(&entry, 1, Int32(max(1, min(left, 0.02) * 1000)))
      if core.isOver || changed > 0 { return false }
    }
  }

  /// POLLRDHUP, which is not imported.
  private static let hangUp: Int16 = 0x2000

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
