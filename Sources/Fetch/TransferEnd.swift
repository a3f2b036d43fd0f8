internal import CCurl
internal import Glibc

/// What a transfer that has ended means.
struct TransferEnd {
  /// What is to be done with its job.
  enum Result {
    case answered(FetchAnswer)
    case redirect(status: Int, location: String?)
    /// To be asked again once fewer large documents are under way.
    case needsLargeTurn
    case failed(FetchError)
  }

  private let transfer: Transfer
  private let code: CURLcode
  private let received: Int
  private let limits: FetchLimits

  /// The end of a transfer with curl's result.
  ///
  /// - Parameter received: Bytes of the document that came, still compressed.
  init(_ transfer: Transfer, code: CURLcode, received: Int, limits: FetchLimits) {
    self.transfer = transfer
    self.code = code
    self.received = received
    self.limits = limits
  }

  /// What the transfer means; takes its document.
  var result: Result {
    switch transfer.stop {
    case .tooLarge: return .failed(.tooLarge(address, limit: limits.body))
    case .manyCodings: return .failed(.malformed(address))
    case .headersTooLarge: return .failed(.headersTooLarge(address))
    case .needsLargeTurn: return .needsLargeTurn
    case .privateNetwork:
      let reached = transfer.reached?.description ?? "an address of another kind"
      return .failed(.privateNetwork(address, reached: reached))
    case .enough: return response(isTruncated: false)
    case nil: break
    }
    // An error's or a redirect's own document may be as broken as it likes.
    if transfer.head.status >= 300 { return response(isTruncated: false) }
    switch code {
    case CURLE_OK: return response(isTruncated: false)
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_HTTP2_STREAM, CURLE_HTTP2, CURLE_SSL_SHUTDOWN_FAILED:
      return cutShort
    default: return .failed(failure)
    }
  }
}

extension TransferEnd {
  private var address: WebAddress { transfer.job.address }

  private func response(isTruncated: Bool) -> Result {
    let head = transfer.head
    switch head.status {
    case 200...299, 304: return .answered(answer(isTruncated: isTruncated))
    case 301, 302, 303, 307, 308: return .redirect(status: head.status, location: head.location)
    case 401, 407: return .failed(.unauthorized(address))
    case 410: return .failed(.gone(address))
    case 0...99: return .failed(.malformed(address))
    default:
      let wait = head.retryAfter.flatMap {
        HTTPDate.wait(retryAfter: $0, date: head.date, now: time(nil))
      }
      return .failed(.status(address, code: head.status, retryAfter: wait))
    }
  }

  private func answer(isTruncated: Bool) -> FetchAnswer {
    let head = transfer.head
    var validators = FetchValidators(entityTag: head.entityTag, lastModified: head.lastModified)
    if head.status == 304, validators == FetchValidators() { validators = transfer.job.request.validators }
    if isTruncated { validators = FetchValidators() }
    return FetchAnswer(
      address: address, status: head.status, contentType: head.contentType, bytes: transfer.takeBody(),
      validators: validators, isTruncated: isTruncated,
      isPrivate: !transfer.isProxied && transfer.reached?.isPublic == false)
  }

  /// A document whose connection broke: taken from half of its announced length on, since feeds are read as far as
  /// they go and pages mostly end in furniture.
  private var cutShort: Result {
    guard (200...299).contains(transfer.head.status) else { return .failed(failure) }
    if let announced = transfer.head.contentLength, !transfer.body.isEmpty, received >= announced - received {
      return response(isTruncated: true)
    }
    return .failed(.truncated(address, received: received))
  }

  private var failure: FetchError {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: .unknownHost(address)
    case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: .proxy(address)
    case CURLE_COULDNT_CONNECT:
      transfer.isProxied ? .proxy(address) : .unreachable(address, detail: .refused)
    case CURLE_OPERATION_TIMEDOUT:
      transfer.isConnected
        ? .timedOut(address, phase: .speed, seconds: Double(limits.slowSeconds))
        : .timedOut(address, phase: .connection, seconds: limits.connection)
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS:
      .untrusted(address)
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_USE_SSL_FAILED:
      .unreachable(address, detail: .encryption)
    case CURLE_GOT_NOTHING: .unreachable(address, detail: .empty)
    case CURLE_OUT_OF_MEMORY: .headersTooLarge(address)
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING,
      CURLE_URL_MALFORMAT:
      .malformed(address)
    default: .unreachable(address, detail: .broken)
    }
  }
}
