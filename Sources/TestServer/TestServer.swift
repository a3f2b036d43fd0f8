internal import Glibc
internal import Synchronization

/// A small HTTP/1.1 server on 127.0.0.1 and its neighbours, which does to its clients whatever a test asks it to.
///
/// Each connection has a thread. A connection lives for a minute at most, and all end when the server stops.
public final class TestServer: Sendable {
  /// The port on every host.
  public let port: UInt16
  private let core: ServerCore

  /// A server on hosts 127.0.0.1, 127.0.0.2... that listens already.
  ///
  /// - Parameters:
  ///   - hosts: How many.
  ///   - answer: What to do about a request; called on the threads of connections.
  public init(hosts: Int = 1, answer: @escaping @Sendable (TestRequest) -> TestReply) throws(TestServerError)
  {
    let listeners = try Listeners(hosts: hosts)
    port = listeners.port
    core = ServerCore(answer: answer)
    core.spawn { [core] in core.accept(from: listeners) }
  }

  deinit { stop() }

  /// What came so far.
  public var counts: TestCounts { core.counts.withLock { $0 } }

  /// The address of a path on a host.
  public func address(_ path: String, host: Int = 1) -> String {
    "http://127.0.0.\(host):\(port)\(path)"
  }

  /// Closes everything and waits until all threads have ended.
  public func stop() { core.stop() }
}

/// What came to a test server.
public struct TestCounts: Sendable {
  /// Requests in all.
  public var requests = 0
  /// Connections in all.
  public var connections = 0
  /// The most requests that were being answered at a time, on all hosts.
  public var mostAtOnce = 0
  /// The most connections that were open at a time, by host.
  public var mostConnections: [Int: Int] = [:]
  /// Requests by target.
  public var byTarget: [String: Int] = [:]
  var active = 0
  var open: [Int: Int] = [:]
}

/// Why there is no test server.
public enum TestServerError: Error, Sendable {
  /// The system gave no socket, with its error number.
  case noSocket(Int32)
}
