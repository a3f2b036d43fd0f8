/// How long, how much and how many: the bounds that no server gets past.
public struct FetchLimits: Sendable {
  /// Seconds until a connection stands, encryption included.
  public var connection = 10.0
  /// Seconds from asking for a connection until the first byte of a response.
  public var firstByte = 15.0
  /// Seconds of transfer that one request may take in all, redirects and further tries included.
  public var whole = 30.0
  /// A transfer of less than so many bytes a second...
  public var slowBytes = 64
  /// ...for so many whole seconds ends.
  public var slowSeconds = 20
  /// Bytes that a document may have, decompressed.
  public var body = 16 << 20
  /// Bytes of a document beyond which only `largeAtOnce` are transferred at a time, so that memory stays bounded.
  public var large = 512 << 10
  /// Documents beyond `large` that are transferred at a time.
  public var largeAtOnce = 2
  /// Bytes that all headers of a request's responses may have.
  public var headerBytes = 128 << 10
  /// Lines that all headers of a request's responses may have.
  public var headerLines = 400
  /// Redirects that are followed.
  public var redirects = 5
  /// Requests that are transferred at a time.
  public var connections = 32
  /// Requests that are transferred at a time from one host.
  public var connectionsPerHost = 2
  /// Seconds between the starts of two requests to one host.
  public var spacing = 0.0
  /// How often a request is tried in all.
  public var tries = 3
  /// Seconds before the second try; each further one waits four times as long.
  public var pause = 1.0
  /// The longest wait in seconds, which also bounds what a server may ask for within a run.
  public var longestPause = 20.0

  /// The bounds for everyday use.
  public init() {}

  /// The same with at least one of what a run cannot do without.
  var usable: FetchLimits {
    var limits = self
    limits.connections = max(1, connections)
    limits.connectionsPerHost = max(1, connectionsPerHost)
    limits.largeAtOnce = max(1, largeAtOnce)
    return limits
  }
}
