/// What came back for a request: a document, or word that nothing has changed.
public struct FetchAnswer: Sendable {
  /// Where the document was found in the end; without name, password and fragment.
  public var address: WebAddress
  /// Where the document has moved for good, as long as only permanent redirects (301, 308) led there; the caller
  /// should ask there from now on.
  public var movedTo: WebAddress?
  /// The status of the last response: 200 to 299, or 304.
  public var status: Int
  /// The media type with its parameters as the server wrote it; printable ASCII.
  public var contentType: String?
  /// The document, decompressed; empty when it is unchanged.
  public var bytes: [UInt8]
  /// What to send next time; those of the request again where a server that says "unchanged" gives no new ones.
  public var validators: FetchValidators
  /// Whether the connection ended before the announced length, though after at least half of it.
  ///
  /// Such an answer has no validators, so that the whole is fetched next time.
  public var isTruncated: Bool
  /// Whether the host that answered has a private address; a subscription to it must stay `.typed`.
  public var isPrivate: Bool
  /// Connections and retries that it took; 1 where all went well.
  public var tries: Int
  /// Seconds from the first connection to the last byte, without waiting for a turn or between tries.
  public var seconds: Double

  /// An answer; by default a whole document of the public net at the first try.
  public init(
    address: WebAddress, movedTo: WebAddress? = nil, status: Int = 200, contentType: String? = nil,
    bytes: [UInt8] = [], validators: FetchValidators = FetchValidators(), isTruncated: Bool = false,
    isPrivate: Bool = false, tries: Int = 1, seconds: Double = 0
  ) {
    self.address = address
    self.movedTo = movedTo
    self.status = status
    self.contentType = contentType
    self.bytes = bytes
    self.validators = validators
    self.isTruncated = isTruncated
    self.isPrivate = isPrivate
    self.tries = tries
    self.seconds = seconds
  }

  /// Whether the server says that the document is as it was (304).
  public var isUnchanged: Bool { status == 304 }
}

/// How far a run has come.
public struct FetchProgress: Hashable, Sendable {
  /// Requests that were pulled or handed back by the caller so far.
  public var known = 0
  /// Requests that are answered, with a document or an error.
  public var done = 0
  /// Requests that failed.
  public var failed = 0
  /// Requests that are being transferred now.
  public var active = 0

  /// A run that has come so far.
  public init(known: Int = 0, done: Int = 0, failed: Int = 0, active: Int = 0) {
    self.known = known
    self.done = done
    self.failed = failed
    self.active = active
  }
}
