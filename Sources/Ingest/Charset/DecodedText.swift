/// What bytes are meant to be, which decides where they say their encoding.
public enum DocumentKind: Sendable {
  /// XML: byte order mark, header, XML declaration.
  case xml
  /// HTML: byte order mark, header, `<meta>`.
  case html
  /// JSON: byte order mark, zeros between ASCII, header.
  case json
  /// Text: byte order mark, header.
  case text
}

/// Bytes of a document as UTF-8, whatever encoding they came in.
public struct DecodedText: Sendable {
  /// Valid UTF-8 without a byte order mark; U+FFFD stands where the bytes were no characters.
  public let bytes: [UInt8]
  /// Name of the encoding that was read, as the document writes it, in lower case.
  public let encoding: String
  /// Whether the bytes are in the encoding that document and header declare.
  public let isAsDeclared: Bool

  /// Decodes bytes, never failing.
  ///
  /// - Parameter contentType: The header `Content-Type` as the server sent it.
  /// - Complexity: O(*n*) in the bytes.
  public init(_ bytes: [UInt8], contentType: String? = nil, kind: DocumentKind) {
    var stream = CharsetStream(contentType: contentType, kind: kind)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 16)
    bytes.withUnsafeBufferPointer { stream.decode($0, into: &output) }
    stream.finish(into: &output)
    self.bytes = output
    encoding = stream.encoding
    isAsDeclared = stream.isAsDeclared
  }

  /// The decoded text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
