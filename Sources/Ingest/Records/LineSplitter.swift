/// Cuts JSON Lines into lines; blank ones are left out.
///
/// - SeeAlso: jsonlines.org; RFC 7464 puts a record separator (0x1E) before each, which is taken too.
public struct LineSplitter: ItemSplitter, Sendable {
  /// Most bytes of a line; the rest of a longer one is read over.
  public static let limit = 16 << 20

  private var queue = ByteQueue()
  private var isOver = false
  private var number = 1
  /// Bytes at the front of the queue in which no line ends.
  private var searched = 0
  private var isTooLong = false

  /// A splitter at the beginning of a stream.
  public init() {}

  public mutating func append(_ chunk: ArraySlice<UInt8>) { queue.append(chunk) }

  public mutating func finish() { isOver = true }

  public mutating func next() -> ItemPiece? {
    while !queue.isEmpty {
      guard let end = queue.firstIndex(of: 0x0A, from: searched) else {
        guard isOver else {
          searched = queue.count
          if searched > Self.limit { forgetLine() }
          return nil
        }
        return piece(of: queue.count, dropping: queue.count)
      }
      if let piece = piece(of: end, dropping: end + 1) { return piece }
    }
    return nil
  }
}

extension LineSplitter {
  /// Keeps nothing of a line that is too long but that it was.
  private mutating func forgetLine() {
    isTooLong = true
    queue.drop(queue.count)
    searched = 0
  }

  private mutating func piece(of length: Int, dropping all: Int) -> ItemPiece? {
    defer {
      queue.drop(all)
      searched = 0
      number += 1
      isTooLong = false
    }
    if isTooLong || length > Self.limit {
      return ItemPiece(number: number, content: .damaged(.record(.tooLong(limit: Self.limit))))
    }
    let isBlank = queue.withBytes { $0[..<length].allSatisfy { $0 <= 0x20 } }
    return isBlank ? nil : ItemPiece(number: number, content: .bytes(queue.prefix(length)))
  }
}
