internal import CCurl
internal import Synchronization

/// Fetches documents of the web, many at a time, on the thread that asks for it.
///
/// HTTP/1.1 and HTTP/2, compressed where the server can, compared with what is known already. It takes no cookies and
/// reads no `.netrc` and no `.curlrc`. Every address that a name stands for is looked at before it is connected to, so
/// that nothing from the net leads into the user's own machine or network.
public final class Fetcher: Sendable {
  /// The bounds of every request.
  public let limits: FetchLimits
  let proxies: ProxySettings
  let agent: String
  let certificates: String?
  let seed: UInt64
  private let runs = Mutex(Runs())

  /// A fetcher, which asks nothing of the net until it runs.
  ///
  /// - Parameters:
  ///   - version: The version of Lintas, by which servers are told who asks.
  ///   - limits: The bounds of every request.
  ///   - proxies: By default those of the environment.
  ///   - certificates: A PEM file of authorities to trust instead of the system's.
  ///   - seed: Spreads further tries over time; equal seeds wait equally long.
  public init(
    version: String, limits: FetchLimits = FetchLimits(), proxies: ProxySettings = .environment,
    certificates: String? = nil, seed: UInt64 = 0
  ) {
    self.limits = limits.usable
    self.proxies = proxies
    agent = "Lintas/\(version) (+terminal news reader)"
    self.certificates = certificates
    self.seed = seed
  }

  /// Ends every run within a tenth of a second; may be called on any thread. A fetcher that was cancelled stays so.
  public func cancel() {
    runs.withLock { runs in
      runs.isCancelled = true
      for multi in runs.multis { _ = CurlLibrary.shared?.calls.pointee.multi_wakeup?(multi.handle) }
    }
  }

  /// Fetches until nothing is left to fetch, and returns then.
  ///
  /// Requests are pulled a little ahead of their turn, and all closures run on the calling thread. A document is
  /// released when `onAnswer` returns, unless the caller keeps it.
  ///
  /// - Parameters:
  ///   - next: The next request; `nil` when there are no more, after which it is not called again.
  ///   - isCancelled: Asked at least ten times a second; true ends the run, and requests that are not done get no answer.
  ///   - onProgress: Told whenever a request starts or ends.
  ///   - onAnswer: Takes the answer to a request and returns further requests, as pages that a feed names.
  /// - Returns: How far it came.
  @discardableResult
  public func run(
    next: () -> FetchRequest?, isCancelled: () -> Bool = { false },
    onProgress: (FetchProgress) -> Void = { _ in },
    onAnswer: (FetchRequest, Result<FetchAnswer, FetchError>) -> [FetchRequest]
  ) -> FetchProgress {
    guard let library = CurlLibrary.shared, let multi = library.calls.pointee.multi_init?() else {
      return refuseAll(next: next, onAnswer: onAnswer)
    }
    runs.withLock { _ = $0.multis.insert(Multi(handle: multi)) }
    let signals = PipeSignal()
    let run = FetchRun(fetcher: self, library: library, multi: multi)
    run.run(
      next: next, isCancelled: { self.isCancelled || isCancelled() }, onProgress: onProgress,
      onAnswer: onAnswer)
    runs.withLock { _ = $0.multis.remove(Multi(handle: multi)) }
    run.close()
    signals.restore()
    return run.progress
  }

  /// Fetches some requests and hands each answer to `onAnswer`.
  @discardableResult
  public func run(
    _ requests: some Sequence<FetchRequest>, isCancelled: () -> Bool = { false },
    onAnswer: (FetchRequest, Result<FetchAnswer, FetchError>) -> [FetchRequest]
  ) -> FetchProgress {
    var rest = requests.makeIterator()
    return run(next: { rest.next() }, isCancelled: isCancelled, onAnswer: onAnswer)
  }

  /// Fetches one document.
  ///
  /// - Throws: Why there is none; `nil` is returned only if the fetcher was cancelled.
  public func fetch(
    _ request: FetchRequest, isCancelled: () -> Bool = { false }
  ) throws(FetchError) -> FetchAnswer? {
    var answer: Result<FetchAnswer, FetchError>?
    run([request], isCancelled: isCancelled) {
      answer = $1
      return []
    }
    return try answer?.get()
  }
}

extension Fetcher {
  private struct Runs {
    var isCancelled = false
    var multis: Set<Multi> = []
  }

  /// curl's handle of a run; waking it is all that other threads do with it, and only while it stands in the set.
  private struct Multi: Hashable, @unchecked Sendable {
    let handle: UnsafeMutableRawPointer
  }

  private var isCancelled: Bool { runs.withLock { $0.isCancelled } }

  private func refuseAll(
    next: () -> FetchRequest?, onAnswer: (FetchRequest, Result<FetchAnswer, FetchError>) -> [FetchRequest]
  ) -> FetchProgress {
    var progress = FetchProgress()
    while let request = next() {
      progress.known += 1
      progress.done += 1
      progress.failed += 1
      _ = onAnswer(request, .failure(.noLibrary))
    }
    return progress
  }
}
