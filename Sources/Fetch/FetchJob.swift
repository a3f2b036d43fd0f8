/// A request on its way: where it has got to over redirects and tries.
final class FetchJob {
  let request: FetchRequest
  /// Where it is asked next; without credentials and fragment.
  private(set) var address: WebAddress
  /// Name and password for `address`, as written in the request's address.
  private(set) var credentials: String?
  /// Whether a private address may be connected to for `address`.
  private(set) var mayBePrivate: Bool
  /// Tries so far.
  var tries = 0
  /// Seconds of transfer so far.
  var spent = 0.0
  /// Whether it has, or waits for, the turn of documents that are large.
  var isLarge = false
  /// Header bytes and lines of all responses so far.
  var headerBytes = 0
  var headerLines = 0
  /// When it may start, by the monotonic clock.
  var notBefore = 0.0
  private var visited: Set<String>
  private var hops = 0
  private var isPermanent = true

  init(_ request: FetchRequest) {
    self.request = request
    address = request.address.bare
    credentials = request.address.credentials.map(String.init)
    mayBePrivate = request.trust.allows(request.address)
    visited = [request.address.bare.text]
  }

  /// Where the document has moved for good; `nil` where it has not, or where only some redirects were permanent.
  var movedTo: WebAddress? {
    guard hops > 0, isPermanent else { return nil }
    guard let credentials else { return address }
    let start = address.isSecure ? "https://" : "http://"
    return WebAddress(start + credentials + "@" + address.text.dropFirst(start.utf8.count)) ?? address
  }

  /// Goes where a response redirects to.
  ///
  /// - Parameters:
  ///   - location: The header `Location`; `nil` where the response has none.
  ///   - most: Redirects that are followed.
  func follow(_ location: String?, status: Int, most: Int) throws(FetchError) {
    guard let location else { throw .redirect(address, .missing) }
    guard let target = address.resolving(location)?.bare else { throw .redirect(address, .notWeb) }
    guard !address.isSecure || target.isSecure else { throw .redirect(address, .downgrade(target)) }
    guard visited.insert(target.text).inserted else { throw .redirect(address, .loop) }
    guard hops < most else { throw .redirect(address, .tooMany) }
    hops += 1
    isPermanent = isPermanent && (status == 301 || status == 308)
    if !target.hasOrigin(of: address) { credentials = nil }
    mayBePrivate = mayBePrivate && request.trust.allows(target)
    address = target
  }
}
