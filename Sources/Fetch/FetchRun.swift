internal import CCurl
internal import Glibc

/// One run of a fetcher: what waits, what is being transferred, and how far it has come.
final class FetchRun {
  private let fetcher: Fetcher
  private let limits: FetchLimits
  private let library: CurlLibrary
  private let calls: UnsafePointer<curl_calls>
  private let multi: UnsafeMutableRawPointer
  private let schedule: RetrySchedule
  private var queue: FetchQueue
  private var running: [UnsafeMutableRawPointer: Running] = [:]
  private var idle: [UnsafeMutableRawPointer] = []
  /// Whether a transfer has ended since it was last waited for, so that another may start.
  private var hasEnded = false
  /// How far it has come.
  private(set) var progress = FetchProgress()

  private struct Running {
    let transfer: Transfer
    let headers: UnsafeMutablePointer<curl_slist>?
  }

  /// Requests that are pulled ahead of their turn, so that a slow host does not keep others from starting.
  private static let ahead = 512

  init(fetcher: Fetcher, library: CurlLibrary, multi: UnsafeMutableRawPointer) {
    self.fetcher = fetcher
    self.multi = multi
    limits = fetcher.limits
    self.library = library
    calls = library.calls
    schedule = RetrySchedule(limits: fetcher.limits, seed: fetcher.seed)
    queue = FetchQueue(limits: fetcher.limits)
    curl_calls_set_all(calls, multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, limits.connections)
    curl_calls_set_all(calls, multi, CURLMOPT_MAX_HOST_CONNECTIONS, limits.connectionsPerHost)
    curl_calls_set_all(calls, multi, CURLMOPT_MAXCONNECTS, limits.connections)
  }

  /// Goes round until nothing is left or the run is cancelled.
  func run(
    next: () -> FetchRequest?, isCancelled: () -> Bool, onProgress: (FetchProgress) -> Void,
    onAnswer: (FetchRequest, Result<FetchAnswer, FetchError>) -> [FetchRequest]
  ) {
    var hasMore = true
    var told = progress
    while !isCancelled() {
      while hasMore, queue.waiting < Self.ahead {
        guard let request = next() else {
          hasMore = false
          break
        }
        add(request)
      }
      var answers = start()
      var count: Int32 = 0
      _ = calls.pointee.multi_perform?(multi, &count)
      answers += finished() + overdue()
      let hasAnswers = !answers.isEmpty
      let handing = monotonicSeconds()
      answers.reverse()
      // Taken out one by one, so that each document is released before the next is handed over.
      while let (job, result) = answers.popLast() {
        if isCancelled() { return }
        progress.done += 1
        if case .failure = result { progress.failed += 1 }
        onAnswer(job.request, result).forEach(add)
      }
      if hasAnswers { excuse(monotonicSeconds() - handing) }
      progress.active = running.count
      if progress != told { onProgress(progress) }
      told = progress
      if !hasMore, running.isEmpty, queue.waiting == 0 { return }
      if !hasEnded, !hasAnswers { wait() }
      hasEnded = false
    }
  }

  /// Ends all transfers and frees what curl holds.
  func close() {
    for easy in Array(running.keys) { remove(easy) }
    for easy in idle { calls.pointee.easy_cleanup?(easy) }
    idle = []
    _ = calls.pointee.multi_cleanup?(multi)
  }
}

private typealias Answer = (job: FetchJob, result: Result<FetchAnswer, FetchError>)

extension FetchRun {
  private func add(_ request: FetchRequest) {
    progress.known += 1
    queue.add(FetchJob(request))
  }

  /// Starts what may start; answers what needs no connection to be refused.
  private func start() -> [Answer] {
    var answers: [Answer] = []
    let now = monotonicSeconds()
    while running.count < limits.connections, let job = queue.start(now: now) {
      let easy = idle.popLast() ?? calls.pointee.easy_init?()
      if let easy, let refusal = refusal(of: job) {
        idle.append(easy)
        queue.end(job, host: job.address.host, now: now)
        answers.append((job, .failure(refusal)))
      } else if let easy {
        begin(job, easy: easy, now: now)
      } else {
        queue.end(job, host: job.address.host, now: now)
        answers.append((job, .failure(.noLibrary)))
      }
    }
    return answers
  }

  /// Behind a proxy the addresses that names stand for are not seen; those that are spelled out are.
  private func refusal(of job: FetchJob) -> FetchError? {
    guard !job.mayBePrivate, fetcher.proxies.proxy(for: job.address) != nil else { return nil }
    let host = job.address.bareHost
    let isOwn = host == "localhost" || host.hasSuffix(".localhost")
    guard isOwn || NetworkAddress(host)?.isPublic == false else { return nil }
    return .privateNetwork(job.address, reached: host)
  }

  private func begin(_ job: FetchJob, easy: UnsafeMutableRawPointer, now: Double) {
    job.tries += 1
    let transfer = Transfer(
      job, easy: easy, began: now, isProxied: fetcher.proxies.proxy(for: job.address) != nil, limits: limits,
      takeLargeTurn: { [unowned self] in queue.takeLargeTurn(job) })
    running[easy] = Running(transfer: transfer, headers: transfer.prepare(library, fetcher: fetcher))
    _ = calls.pointee.multi_add_handle?(multi, easy)
  }

  private func remove(_ easy: UnsafeMutableRawPointer) {
    guard let ended = running.removeValue(forKey: easy) else { return }
    _ = calls.pointee.multi_remove_handle?(multi, easy)
    calls.pointee.easy_reset?(easy)
    calls.pointee.slist_free_all?(ended.headers)
    idle.append(easy)
  }

  private func finished() -> [Answer] {
    var answers: [Answer] = []
    var left: Int32 = 0
    while let message = calls.pointee.multi_info_read?(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle,
        let transfer = running[easy]?.transfer
      else { continue }
      let received = curl_calls_size(calls, easy, CURLINFO_SIZE_DOWNLOAD_T)
      let ended = TransferEnd(
        transfer, code: curl_message_result(message), received: Int(received), limits: limits)
      if let answer = end(transfer, with: ended.result) { answers.append(answer) }
    }
    return answers
  }

  private func overdue() -> [Answer] {
    let now = monotonicSeconds()
    return running.values.compactMap { running in
      let transfer = running.transfer
      guard now >= deadline(of: transfer) else { return nil }
      let isSilent = transfer.head.status == 0 && now < transfer.began + limits.whole - transfer.job.spent
      let error = FetchError.timedOut(
        transfer.job.address, phase: isSilent ? .firstByte : .whole,
        seconds: isSilent ? limits.firstByte : limits.whole)
      return end(transfer, with: .failed(error))
    }
  }

  private func deadline(of transfer: Transfer) -> Double {
    let whole = transfer.began + limits.whole - transfer.job.spent
    return transfer.head.status == 0 ? min(whole, transfer.began + limits.firstByte) : whole
  }

  /// Counts so many seconds, in which the caller was busy with answers, against no transfer.
  private func excuse(_ seconds: Double) {
    for running in running.values { running.transfer.began += seconds }
  }

  /// Waits until something happens, a deadline or a start is due, or a tenth of a second has passed.
  private func wait() {
    let now = monotonicSeconds()
    var until = now + 0.1
    for running in running.values { until = min(until, deadline(of: running.transfer)) }
    if let start = queue.nextStart(after: now) { until = min(until, start) }
    _ = calls.pointee.multi_poll?(multi, nil, 0, Int32(max(1, ((until - now) * 1000).rounded(.up))), nil)
  }

  /// Ends a transfer, and lets its job go on elsewhere or later, or gives its answer.
  private func end(_ transfer: Transfer, with end: TransferEnd.Result) -> Answer? {
    let job = transfer.job
    let now = monotonicSeconds()
    hasEnded = true
    remove(transfer.easy)
    queue.end(job, host: transfer.host, now: now)
    if case .needsLargeTurn = end {
      // What was begun is thrown away: it counts neither as a try nor as time.
      job.isLarge = true
      job.tries -= 1
      queue.add(job, first: true)
      return nil
    }
    job.spent += now - transfer.began
    do throws(FetchError) {
      switch end {
      case .needsLargeTurn: return nil
      case .redirect(let status, let location):
        try job.follow(location, status: status, most: limits.redirects)
        queue.add(job, first: true)
        return nil
      case .failed(let error): throw error
      case .answered(var answer):
        answer.movedTo = job.movedTo
        answer.tries = job.tries
        answer.seconds = job.spent
        return (job, .success(answer))
      }
    } catch {
      return retry(job, after: error, host: transfer.host, now: now)
    }
  }

  private func retry(_ job: FetchJob, after error: FetchError, host: String, now: Double) -> Answer? {
    guard job.spent < limits.whole,
      let pause = schedule.pause(after: error, tries: job.tries, key: job.request.address.text)
    else { return (job, .failure(error)) }
    job.notBefore = now + pause
    if case .status(_, 429, _) = error { queue.hold(host, until: now + pause) }
    queue.delay(job)
    return nil
  }
}
