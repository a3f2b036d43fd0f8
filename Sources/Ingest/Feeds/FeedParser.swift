/// Reads a feed chunk by chunk and hands on each entry as soon as it is complete.
///
/// Memory: the chunk, the entry at hand and the feed's head, whatever the feed's size; a feed in JSON is held
/// whole, 32 MiB of it at most.
public struct FeedParser: ~Copyable {
  private var charset: CharsetStream
  private var scanner = MarkupScanner()
  private var builder: FeedBuilder
  private var decoded: [UInt8] = []
  private let contentType: String?
  private let address: String?
  private var json: [UInt8]?
  private var hasBegun = false

  /// The format as far as it is known.
  public var format: FeedFormat { builder.format }

  /// Bytes of a feed in JSON that are read.
  static let longestJSON = 32 << 20
  /// Bytes that are read at once.
  private static let step = 1 << 16

  /// A parser of the feed that was fetched at an address with a header `Content-Type`.
  public init(contentType: String? = nil, address: String? = nil) {
    let contentType = contentType.flatMap { $0.isEmpty ? nil : $0 }
    self.contentType = contentType
    self.address = address
    charset = CharsetStream(contentType: contentType, kind: .xml)
    builder = FeedBuilder(address: address)
  }

  /// Reads the next bytes and hands on the entries that they complete.
  public mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ take: (FeedEntry) -> Void) {
    var place = 0
    while place < bytes.count {
      let end = min(bytes.count, place + Self.step)
      decoded.removeAll(keepingCapacity: true)
      charset.decode(UnsafeBufferPointer(rebasing: bytes[place..<end]), into: &decoded)
      parse(isLast: false, take)
      place = end
    }
  }

  /// Reads what is left.
  ///
  /// - Returns: The feed without entries, which have been handed on.
  public mutating func finish(_ take: (FeedEntry) -> Void) -> Feed {
    decoded.removeAll(keepingCapacity: true)
    charset.finish(into: &decoded)
    parse(isLast: true, take)
    if let json {
      let reader = JSONFeedReader(json, address: address)
      let isWellFormed = reader.isWellFormed && charset.encoding == "utf-8"
      for entry in reader.entries { take(entry) }
      return Feed(
        head: reader.head, format: reader.format, encoding: charset.encoding, isWellFormed: isWellFormed)
    }
    builder.finish()
    drain(take)
    let isWellFormed =
      scanner.isWellFormed && builder.isWellFormed && charset.isAsDeclared && isAcceptableType
    return Feed(
      head: builder.head.head, format: builder.format, encoding: charset.encoding, isWellFormed: isWellFormed)
  }

  /// Whether the header says XML, or nothing.
  private var isAcceptableType: Bool {
    let type = charset.mediaType
    return type.isEmpty || type.hasSuffix("/xml") || type.hasSuffix("+xml") || type == "application/xml-dtd"
      || type.hasSuffix("/xml-external-parsed-entity")
  }

  private mutating func parse(isLast: Bool, _ take: (FeedEntry) -> Void) {
    if !hasBegun, let first = decoded.first(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }) {
      hasBegun = true
      if first == UInt8(ascii: "{") { json = [] }
    }
    if json != nil {
      if (json?.count ?? 0) + decoded.count <= Self.longestJSON { json?.append(contentsOf: decoded) }
      return
    }
    builder.isWestern = charset.encoding != "utf-8" && charset.encoding != "utf8"
    decoded.withUnsafeBufferPointer { scanner.append($0) }
    while let token = scanner.next(isLast: isLast) {
      builder.read(token, &scanner)
      if !builder.ready.isEmpty { drain(take) }
    }
    if scanner.isNetscape, builder.format.isRSS { builder.format = .rss091n }
  }

  private mutating func drain(_ take: (FeedEntry) -> Void) {
    for entry in builder.ready { take(entry) }
    builder.ready.removeAll(keepingCapacity: true)
  }
}
