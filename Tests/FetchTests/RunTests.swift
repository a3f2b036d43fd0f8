import Fetch
import Glibc
import Synchronization
import TestServer
import Testing

@Suite struct RunTests {
  @Test("At most 32 requests run at a time")
  func atOnce() throws {
    let site = try Site(hosts: 24) { _ in TestReply(text: "well").delayed(0.01) }
    let requests = try (0..<240).map { try site.typed("/\($0)", host: 1 + $0 % 24) }
    let progress = site.fetcher.run(requests) { _, _ in [] }
    #expect(progress.done == 240)
    #expect(progress.failed == 0)
    #expect(site.server.counts.mostAtOnce <= 32)
    #expect(site.server.counts.mostAtOnce > 8)
  }

  @Test("At most two connections are open to a host")
  func perHost() throws {
    // Few enough hosts that no connection must make room for one to another host.
    let site = try Site(hosts: 8) { _ in TestReply(text: "well").delayed(0.01) }
    let requests = try (0..<80).map { try site.typed("/\($0)", host: 1 + $0 % 8) }
    #expect(site.fetcher.run(requests) { _, _ in [] }.failed == 0)
    let most = site.server.counts.mostConnections
    #expect(most.count == 8)
    #expect(most.values.allSatisfy { $0 <= 2 })
    #expect(site.server.counts.connections <= 16)
  }

  @Test("Connections to a host are kept for its further requests")
  func keptAlive() throws {
    let site = try Site { _ in TestReply(text: "well") }
    let requests = try (0..<30).map { try site.typed("/\($0)") }
    site.fetcher.run(requests) { _, _ in [] }
    #expect(site.server.counts.requests == 30)
    #expect(site.server.counts.connections <= 2)
  }

  @Test("Waiting for a turn does not count against any time-out")
  func turns() throws {
    let site = try Site(limits: {
      $0.firstByte = 1
      $0.whole = 1
      $0.connectionsPerHost = 1
    }) { _ in TestReply(text: "well").delayed(0.1) }
    let requests = try (0..<12).map { try site.typed("/\($0)") }
    let progress = site.fetcher.run(requests) { _, _ in [] }
    #expect(progress.done == 12)
    #expect(progress.failed == 0)
  }

  @Test("What the caller takes for an answer does not count against other transfers")
  func busyCaller() throws {
    let site = try Site(
      hosts: 2,
      limits: {
        $0.firstByte = 0.3
        $0.whole = 0.3
      }
    ) { TestReply(text: "well").delayed($0.host == 1 ? 0 : 0.1) }
    let requests = [try site.typed("/", host: 1), try site.typed("/", host: 2)]
    let progress = site.fetcher.run(requests) { request, _ in
      if request == requests[0] { usleep(1_200_000) }
      return []
    }
    #expect(progress == FetchProgress(known: 2, done: 2))
  }

  @Test("Requests to one host may be spaced")
  func spacing() throws {
    let site = try Site(limits: { $0.spacing = 0.05 }) { _ in TestReply() }
    let requests = try (0..<4).map { try site.typed("/\($0)") }
    let clock = ContinuousClock()
    let start = clock.now
    site.fetcher.run(requests) { _, _ in [] }
    #expect(clock.now - start >= .milliseconds(150))
  }

  @Test("A run ends soon after it is cancelled from another thread, whatever its servers do")
  func cancelled() throws {
    let arrived = Atomic(false)
    let site = try Site { _ in
      arrived.store(true, ordering: .relaxed)
      return TestReply(.stall)
    }
    let fetcher = site.fetcher
    let requests = try (0..<6).map { try site.typed("/\($0)") }
    let ended = Mutex<ContinuousClock.Instant?>(nil)
    let answers = Atomic(0)
    let thread = BlockingThread {
      fetcher.run(requests) { _, _ in
        answers.add(1, ordering: .relaxed)
        return []
      }
      ended.withLock { $0 = ContinuousClock().now }
    }
    while !arrived.load(ordering: .relaxed) { usleep(1000) }
    let start = ContinuousClock().now
    fetcher.cancel()
    thread.join()
    let end = try #require(ended.withLock { $0 })
    #expect(end - start < .seconds(2))
    #expect(answers.load(ordering: .relaxed) == 0)
    #expect(fetcher.run(requests) { _, _ in [] } == FetchProgress())
  }

  @Test("A run ends when the caller's own question says so")
  func asked() throws {
    let site = try Site { _ in TestReply(.stall) }
    var questions = 0
    let requests = try (0..<3).map { try site.typed("/\($0)") }
    let progress = site.fetcher.run(
      requests,
      isCancelled: {
        questions += 1
        return questions > 3
      }, onAnswer: { _, _ in [] })
    #expect(progress.known == 3)
    #expect(progress.done == 0)
  }

  @Test("An answer that cancels the run is the last one")
  func cancelledByAnswer() throws {
    let site = try Site { _ in TestReply() }
    let requests = try (0..<50).map { try site.typed("/\($0)") }
    var answers = 0
    site.fetcher.run(requests) { _, _ in
      answers += 1
      site.fetcher.cancel()
      return []
    }
    #expect(answers == 1)
  }

  @Test("Requests are pulled as they are needed")
  func pulled() throws {
    let site = try Site { _ in TestReply() }
    let address = try #require(WebAddress(site.server.address("/")))
    var pulled = 0
    var answered = 0
    var most = 0
    let progress = site.fetcher.run(
      next: {
        pulled += 1
        return pulled <= 2000 ? FetchRequest(address, tag: pulled, trust: .typed(address)) : nil
      },
      onAnswer: { _, _ in
        answered += 1
        most = max(most, pulled - answered)
        return []
      })
    #expect(progress.done == 2000)
    #expect(pulled == 2001)
    #expect(most < 600)
  }
}

/// A thread of its own for what blocks.
private final class BlockingThread {
  private var thread = pthread_t()

  init(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Box(body)).toOpaque()
    pthread_create(
      &thread, nil,
      {
        Unmanaged<Box>.fromOpaque($0!).takeRetainedValue().body()
        return nil
      }, box)
  }

  func join() { pthread_join(thread, nil) }

  private final class Box {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
