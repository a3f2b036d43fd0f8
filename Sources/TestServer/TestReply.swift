/// What a test server does about a request, step by step; after the last step the connection stays open.
public struct TestReply: Sendable {
  /// The steps in order.
  public var steps: [Step]

  public enum Step: Sendable {
    case send([UInt8])
    /// Sends the same bytes so many times.
    case repeating([UInt8], times: Int)
    /// Seconds.
    case wait(Double)
    /// Does nothing until the client has gone.
    case stall
    /// Closes the connection.
    case close
    /// Breaks the connection off, so that the client is told of an error.
    case reset
  }

  /// A reply of such steps.
  public init(_ first: Step, _ rest: Step...) {
    steps = [first] + rest
  }

  /// A whole response with its true length.
  public init(
    _ status: Int = 200, headers: [String] = [], body: [UInt8] = [], length: Int? = nil
  ) {
    let hasBody = status != 304 && status != 204
    let lengths = hasBody ? ["Content-Length: \(length ?? body.count)"] : []
    self.init(.send(Self.head(status, headers + lengths) + (hasBody ? body : [])))
  }

  /// A whole response of text.
  public init(_ status: Int = 200, headers: [String] = [], text: String) {
    self.init(status, headers: headers, body: Array(text.utf8))
  }

  /// A status line and headers up to the empty line.
  public static func head(_ status: Int, _ headers: [String] = []) -> [UInt8] {
    Array((["HTTP/1.1 \(status) Test"] + headers).map { $0 + "\r\n" }.joined().utf8) + [13, 10]
  }

  /// The same reply, later by some seconds.
  public func delayed(_ seconds: Double) -> TestReply {
    var reply = self
    reply.steps.insert(.wait(seconds), at: 0)
    return reply
  }
}
