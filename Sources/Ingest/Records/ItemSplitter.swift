/// Cuts a stream of bytes, chunk by chunk, into the bytes of single articles.
///
/// Whoever reads the stream appends chunks until `next` answers, and calls `finish` at its end.
public protocol ItemSplitter {
  /// Takes the next chunk of the stream.
  mutating func append(_ chunk: ArraySlice<UInt8>)

  /// Says that no chunk follows.
  mutating func finish()

  /// The next piece that is complete; `nil` when more bytes are needed, or at the end.
  mutating func next() -> ItemPiece?
}

/// One article's bytes in a stream, or what stands in their place.
public struct ItemPiece: Equatable, Sendable {
  /// Where it begins in the stream: a line or the number of a record, from 1.
  public let number: Int
  /// The bytes, or why there are none.
  public let content: Content

  /// A piece with its place.
  public init(number: Int, content: Content) {
    self.number = number
    self.content = content
  }

  /// Bytes, or why there are none.
  public enum Content: Equatable, Sendable {
    case bytes([UInt8])
    case damaged(IngestError)
  }
}
