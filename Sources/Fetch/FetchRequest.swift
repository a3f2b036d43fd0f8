/// One thing to fetch, as its address, what is known of it already, and how far its address is trusted.
///
/// A reader fetches what its user subscribed to and what the user opens; it follows no links by itself, so it asks
/// for no robots.txt. It names itself and keeps to two connections a host.
public struct FetchRequest: Hashable, Sendable {
  /// The caller's own number for this request, handed back with the answer.
  public var tag: Int
  /// What to fetch; name and password in it are sent to its own host only.
  public var address: WebAddress
  /// What the last answer gave to compare with; empty for a first fetch.
  public var validators: FetchValidators
  /// Whose word the address is.
  public var trust: FetchTrust
  /// What kind of document is wanted.
  public var kind: FetchKind

  /// A request; by default for a feed whose address came from the net, with nothing to compare with.
  public init(
    _ address: WebAddress, tag: Int = 0, validators: FetchValidators = FetchValidators(),
    trust: FetchTrust = .net, kind: FetchKind = .feed
  ) {
    self.address = address
    self.tag = tag
    self.validators = validators
    self.trust = trust
    self.kind = kind
  }
}

/// What a server gave to tell later whether a document has changed.
///
/// - SeeAlso: RFC 9110, section 13.
public struct FetchValidators: Hashable, Sendable {
  /// The entity tag with its quotation marks; printable ASCII.
  public var entityTag: String?
  /// The date of the last change as the server wrote it; printable ASCII.
  public var lastModified: String?

  /// Validators; without any the document is fetched whole.
  public init(entityTag: String? = nil, lastModified: String? = nil) {
    self.entityTag = entityTag
    self.lastModified = lastModified
  }
}

/// Whose word an address is, which decides whether it may lead into a private network.
public enum FetchTrust: Hashable, Sendable {
  /// The address came from the net: a feed, a page, a redirect. Only public addresses are connected to.
  case net
  /// The user typed an address on this host and port, which may be the user's own machine or network.
  ///
  /// Only this host and port may be private, and only as long as no redirect has left them.
  case typed(WebAddress)

  /// Whether a private address behind `address` may be connected to.
  func allows(_ address: WebAddress) -> Bool {
    guard case .typed(let typed) = self, typed.host == address.host else { return false }
    return typed.port == address.port || (typed.port == 80 && address.port == 443)
  }
}

/// What kind of document is wanted; it decides what the server is told that we take.
public enum FetchKind: Hashable, Sendable {
  case feed, page

  /// The value of the header `Accept`.
  var accepted: String {
    switch self {
    case .feed:
      "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
        + "text/xml;q=0.9, text/html;q=0.5, */*;q=0.4"
    case .page: "text/html, application/xhtml+xml, */*;q=0.5"
    }
  }
}
