/// Why a request has no document.
///
/// `description` is one sentence that names the address and what to do. Nothing that a server sent stands in it but
/// addresses that passed as such.
public enum FetchError: Error, Hashable, Sendable {
  /// libcurl is not installed or too old.
  case noLibrary
  /// The host's name has no address.
  case unknownHost(WebAddress)
  /// No connection, or one that broke off.
  case unreachable(WebAddress, detail: ConnectionFault)
  /// A bound of time was reached.
  case timedOut(WebAddress, phase: FetchPhase, seconds: Double)
  /// The encrypted connection is not to be trusted.
  case untrusted(WebAddress)
  /// The proxy could not be used.
  case proxy(WebAddress)
  /// The address, or where it redirects, leads into a private network.
  case privateNetwork(WebAddress, reached: String)
  /// A redirect that is not followed.
  case redirect(WebAddress, RedirectFault)
  /// The document is larger than the bound, in bytes.
  case tooLarge(WebAddress, limit: Int)
  /// The headers are larger or more than the bound.
  case headersTooLarge(WebAddress)
  /// The connection ended before half of the document had come.
  case truncated(WebAddress, received: Int)
  /// The answer is no HTTP, or its coding is broken.
  case malformed(WebAddress)
  /// The server wants a name and password, or others (401, 407).
  case unauthorized(WebAddress)
  /// The document is gone for good (410); nobody should ask again.
  case gone(WebAddress)
  /// Another status; `retryAfter` is in seconds from now where the server gives it, a week at most.
  case status(WebAddress, code: Int, retryAfter: Int?)
}

/// How a connection failed.
public enum ConnectionFault: Hashable, Sendable {
  case refused, broken, empty, encryption
}

/// What was being waited for when time ran out.
public enum FetchPhase: Hashable, Sendable {
  case connection, firstByte, whole, speed
}

/// Why a redirect is not followed.
public enum RedirectFault: Hashable, Sendable {
  /// More than the bound.
  case tooMany
  /// Back to where it was before.
  case loop
  /// From an encrypted connection to one that is not.
  case downgrade(WebAddress)
  /// To what is no address of the web.
  case notWeb
  /// To nowhere: the response names no address.
  case missing
}

extension FetchError: CustomStringConvertible {
  /// The address that was asked for when it failed; `nil` where none was.
  public var address: WebAddress? {
    switch self {
    case .noLibrary: nil
    case .unknownHost(let address), .unreachable(let address, _), .timedOut(let address, _, _),
      .untrusted(let address), .proxy(let address), .privateNetwork(let address, _),
      .redirect(let address, _), .tooLarge(let address, _), .headersTooLarge(let address),
      .truncated(let address, _), .malformed(let address), .unauthorized(let address), .gone(let address),
      .status(let address, _, _):
      address
    }
  }

  /// Seconds from now after which the server wants to be asked again; `nil` where it does not say.
  public var retryAfter: Int? {
    if case .status(_, _, let retryAfter) = self { retryAfter } else { nil }
  }

  /// Whether the same request may well succeed a little later.
  public var isPassing: Bool {
    switch self {
    case .unknownHost, .unreachable, .truncated: true
    case .status(_, let code, _): code == 429 || [500, 502, 503, 504].contains(code)
    default: false
    }
  }

  public var description: String {
    guard let address else {
      return "libcurl 7.85 or newer is not installed; install it (Debian: apt-get install libcurl4) to fetch"
    }
    return "\(address.bare): \(reason)"
  }

  private var reason: String {
    switch self {
    case .noLibrary: "libcurl is not installed"
    case .unknownHost: "no such host was found; check the address and the connection to the net"
    case .unreachable(_, let fault): fault.reason
    case .timedOut(_, let phase, let seconds):
      "\(phase.reason) within \(Self.words(seconds)); the server is slow or down, try again later"
    case .untrusted:
      "its certificate does not prove who it is; check the address, the clock and the ca-certificates package"
    case .proxy: "the proxy could not be used; check http_proxy, https_proxy, all_proxy and no_proxy"
    case .privateNetwork(_, let reached):
      "it leads to \(reached), which is not on the public net; subscribe to that address yourself if you mean it"
    case .redirect(_, let fault): fault.reason
    case .tooLarge(_, let limit):
      "the document is larger than \(limit >> 20) MiB; look for a shorter feed of this outlet"
    case .headersTooLarge: "the server sends too many headers; tell the outlet, or unsubscribe"
    case .truncated(_, let received):
      "the connection ended after \(received) bytes, before half of the document; try again later"
    case .malformed:
      "the answer cannot be read; check that this is the address of a web server, or tell the outlet"
    case .unauthorized:
      "the server wants a name and password; write them into the address as https://NAME:PASSWORD@HOST/"
    case .gone: "the outlet says that this is gone for good; unsubscribe, or look for its new address"
    case .status(_, let code, let retryAfter): Self.reason(code: code, retryAfter: retryAfter)
    }
  }

  private static func reason(code: Int, retryAfter: Int?) -> String {
    let later = retryAfter.map { "in \(words(Double($0)))" } ?? "later"
    return switch code {
    case 403, 451: "the server does not let us read it (status \(code)); open it in a browser"
    case 404: "there is nothing at this address (status 404); look for the outlet's new one"
    case 429: "the server wants to be asked less often (status 429); try again \(later)"
    case 500...599: "the server has trouble of its own (status \(code)); try again \(later)"
    default: "the server answered with status \(code); check the address in a browser"
    }
  }

  private static func words(_ seconds: Double) -> String {
    seconds < 1 ? "\(Int(seconds * 1000)) ms" : "\(Int(min(seconds, 1e9))) s"
  }
}

extension ConnectionFault {
  fileprivate var reason: String {
    switch self {
    case .refused: "no connection could be made; check the address, or try again later"
    case .broken: "the connection broke off; try again later"
    case .empty: "the server closed the connection without an answer; try again later"
    case .encryption: "no encrypted connection could be agreed on; check the address, or try http:// instead"
    }
  }
}

extension FetchPhase {
  fileprivate var reason: String {
    switch self {
    case .connection: "no connection stood"
    case .firstByte: "no answer came"
    case .whole: "the answer was not complete"
    case .speed: "hardly anything came"
    }
  }
}

extension RedirectFault {
  fileprivate var reason: String {
    switch self {
    case .tooMany: "it redirects on and on; look for the outlet's new address in a browser"
    case .loop: "it redirects in a circle; tell the outlet, or look for its new address in a browser"
    case .downgrade(let target):
      "it redirects from https to \(target.bare), which anybody on the way could change; use that address if you mean it"
    case .notWeb:
      "it redirects to what is no address of the web; look for the outlet's new address in a browser"
    case .missing: "it redirects without saying where; look for the outlet's new address in a browser"
    }
  }
}
