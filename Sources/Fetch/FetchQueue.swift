/// Requests that wait for their turn: of each host only some run at a time, and no host holds up another.
struct FetchQueue {
  private let limits: FetchLimits
  private var hosts: [String: Host] = [:]
  /// Hosts that have jobs waiting, each once.
  private var turns: [String] = []
  /// The place in `turns` of the host whose turn is next.
  private var cursor = 0
  /// Jobs that wait for the turn of large documents, in order.
  private var large: [FetchJob] = []
  /// Large documents that are being transferred.
  private var largeActive = 0
  /// Jobs that wait for a time.
  private var delayed: [FetchJob] = []
  /// Jobs that wait, for whatever.
  private(set) var waiting = 0

  init(limits: FetchLimits) {
    self.limits = limits
  }

  /// Lets a job wait behind those of its host, or before them if it was under way already.
  mutating func add(_ job: FetchJob, first: Bool = false) {
    waiting += 1
    enqueue(job, first: first)
  }

  /// Lets a job wait until its time, `notBefore`, has come; others of its host go on.
  mutating func delay(_ job: FetchJob) {
    waiting += 1
    delayed.append(job)
  }

  /// Lets a host be until a time.
  mutating func hold(_ host: String, until time: Double) {
    hosts[host, default: Host()].notBefore = max(hosts[host]?.notBefore ?? 0, time)
  }

  /// The next job whose host has room, counted as active from now on; `nil` if none may start now.
  ///
  /// - Complexity: O(*h*) in the hosts that have jobs waiting and the jobs that wait for a time.
  mutating func start(now: Double) -> FetchJob? {
    for job in delayed where job.notBefore <= now { enqueue(job, first: true) }
    delayed.removeAll { $0.notBefore <= now }
    guard let job = startLarge(now: now) ?? startNext(now: now) else { return nil }
    waiting -= 1
    hosts[job.address.host, default: Host()].active += 1
    if limits.spacing > 0 { hold(job.address.host, until: now + limits.spacing) }
    return job
  }

  /// Gives the turn of large documents to a job that runs; false if there is none left.
  mutating func takeLargeTurn(_ job: FetchJob) -> Bool {
    if job.isLarge { return true }
    guard largeActive < limits.largeAtOnce else { return false }
    largeActive += 1
    job.isLarge = true
    return true
  }

  /// Counts a job that ran as no longer active on a host.
  mutating func end(_ job: FetchJob, host: String, now: Double) {
    if job.isLarge { largeActive -= 1 }
    job.isLarge = false
    hosts[host]?.active -= 1
    if let left = hosts[host], left.active == 0, left.jobs.isEmpty, left.notBefore <= now {
      hosts[host] = nil
    }
  }

  /// When the first of what waits for a time may start; `nil` if nothing does.
  func nextStart(after now: Double) -> Double? {
    let held = turns.lazy.compactMap { hosts[$0]?.notBefore }
    let times = delayed.map(\.notBefore) + held + large.compactMap { hosts[$0.address.host]?.notBefore }
    return times.filter { $0 > now }.min()
  }
}

extension FetchQueue {
  private mutating func enqueue(_ job: FetchJob, first: Bool) {
    if job.isLarge {
      large.append(job)
      return
    }
    let name = job.address.host
    if hosts[name, default: Host()].jobs.isEmpty { turns.append(name) }
    hosts[name, default: Host()].add(job, first: first)
  }

  private func hasRoom(_ host: String, now: Double) -> Bool {
    hosts[host].map { $0.active < limits.connectionsPerHost && $0.notBefore <= now } ?? true
  }

  private mutating func startLarge(now: Double) -> FetchJob? {
    guard largeActive < limits.largeAtOnce,
      let place = large.firstIndex(where: { hasRoom($0.address.host, now: now) })
    else { return nil }
    largeActive += 1
    return large.remove(at: place)
  }

  private mutating func startNext(now: Double) -> FetchJob? {
    for _ in turns.indices {
      if cursor >= turns.count { cursor = 0 }
      let name = turns[cursor]
      if hasRoom(name, now: now), let job = hosts[name]?.removeFirst() {
        if hosts[name]?.jobs.isEmpty == true { turns.remove(at: cursor) } else { cursor += 1 }
        return job
      }
      cursor += 1
    }
    return nil
  }
}

/// What waits for one host.
private struct Host {
  var active = 0
  var notBefore = 0.0
  private var queue: [FetchJob] = []
  private var head = 0

  var jobs: ArraySlice<FetchJob> { queue[head...] }

  mutating func add(_ job: FetchJob, first: Bool) {
    if first { queue.insert(job, at: head) } else { queue.append(job) }
  }

  mutating func removeFirst() -> FetchJob? {
    guard head < queue.count else { return nil }
    let job = queue[head]
    head += 1
    if head > 64, head * 2 > queue.count {
      queue.removeFirst(head)
      head = 0
    }
    return job
  }
}
