internal import CCurl

/// One transfer of a job: curl's handle, and what its callbacks have gathered.
final class Transfer {
  let job: FetchJob
  /// The host that the job is counted on, which a redirect changes later.
  let host: String
  let easy: UnsafeMutableRawPointer
  /// When it began, by the monotonic clock; later by what the caller has taken for answers since.
  var began: Double
  /// Whether the connection is made to a proxy that the user chose.
  let isProxied: Bool
  private let limits: FetchLimits
  /// Asks for the turn of large documents; false if there is none left.
  private let takeLargeTurn: () -> Bool
  private(set) var head = ResponseHead()
  private(set) var body: [UInt8] = []
  /// Why a callback ended the transfer.
  private(set) var stop: Stop?
  /// The address that was connected to, or refused; `nil` as long as none was.
  private(set) var reached: NetworkAddress?
  /// Whether a connection stands and the request goes out.
  private(set) var isConnected = false

  enum Stop {
    case tooLarge, headersTooLarge, manyCodings, needsLargeTurn, privateNetwork, enough
  }

  init(
    _ job: FetchJob, easy: UnsafeMutableRawPointer, began: Double, isProxied: Bool, limits: FetchLimits,
    takeLargeTurn: @escaping () -> Bool
  ) {
    self.job = job
    self.easy = easy
    self.began = began
    self.isProxied = isProxied
    self.limits = limits
    self.takeLargeTurn = takeLargeTurn
    host = job.address.host
  }

  /// The transfer that curl hands back to a callback.
  static func of(_ pointer: UnsafeMutableRawPointer?) -> Transfer? {
    pointer.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Gives the document away.
  func takeBody() -> [UInt8] {
    defer { body = [] }
    return body
  }

  /// Takes a line of headers; false ends the transfer.
  func takeHeader(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    job.headerBytes += line.count
    job.headerLines += 1
    guard job.headerBytes <= limits.headerBytes, job.headerLines <= limits.headerLines else {
      stop = .headersTooLarge
      return false
    }
    head.take(line)
    // Packed twice, a few bytes keep the unpacking of nothing busy for minutes, without ever reaching a bound.
    guard head.codings <= 1 else {
      stop = .manyCodings
      return false
    }
    return true
  }

  /// Takes a part of the document; false ends the transfer.
  func takeBody(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (200...299).contains(head.status) else {
      stop = .enough
      return false
    }
    let count = body.count + part.count
    guard count <= limits.body else {
      stop = .tooLarge
      body = []
      return false
    }
    if count > limits.large, body.capacity < limits.body {
      guard takeLargeTurn() else {
        stop = .needsLargeTurn
        body = []
        return false
      }
      // Whole from here on: pages that are never written to take no memory, and growing would copy.
      body.reserveCapacity(limits.body)
    }
    body.append(contentsOf: part)
    return true
  }

  /// Whether an address that the host's name stands for may be connected to.
  func mayConnect(to address: NetworkAddress?) -> Bool {
    if isProxied { return true }
    guard let address, address.isPublic || job.mayBePrivate else {
      stop = .privateNetwork
      reached = address
      return false
    }
    reached = address
    return true
  }

  /// Whether the request may go out over a connection, which may be one that another request has left open.
  func maySend(to address: NetworkAddress?) -> Bool {
    isConnected = true
    stop = nil
    return mayConnect(to: address)
  }
}
