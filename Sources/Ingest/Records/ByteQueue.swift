internal import Glibc

/// Bytes that were read and not yet taken, in order.
///
/// Taking from the front moves a mark; the rest moves only when chunks are appended.
struct ByteQueue: Sendable {
  private var bytes: [UInt8] = []
  private var start = 0

  /// Bytes in the queue.
  var count: Int { bytes.count - start }
  var isEmpty: Bool { start == bytes.count }

  /// The byte `offset` behind the front; `offset` lies in `0..<count`.
  subscript(offset: Int) -> UInt8 { bytes[start + offset] }

  /// Adds a chunk at the end.
  mutating func append(_ chunk: some Collection<UInt8>) {
    if start > 0, start >= bytes.count / 2 {
      bytes.removeSubrange(..<start)
      start = 0
    }
    bytes.append(contentsOf: chunk)
  }

  /// The first `length` bytes, which stay.
  func prefix(_ length: Int) -> [UInt8] { Array(bytes[start..<min(start + length, bytes.count)]) }

  /// Takes the first `length` bytes.
  mutating func take(_ length: Int) -> [UInt8] {
    let taken = prefix(length)
    drop(length)
    return taken
  }

  /// Drops the first `length` bytes.
  mutating func drop(_ length: Int) { start = min(start + length, bytes.count) }

  /// Offset of the first `byte` at or after `offset`; `nil` when there is none.
  func firstIndex(of byte: UInt8, from offset: Int = 0) -> Int? {
    guard offset < count else { return nil }
    return bytes.withUnsafeBufferPointer { buffer -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      let from = base + start + offset
      guard let found = memchr(from, Int32(byte), count - offset) else { return nil }
      return UnsafeRawPointer(base + start).distance(to: UnsafeRawPointer(found))
    }
  }

  /// Whether `mark` stands at `offset`; `nil` when the queue ends inside what may be one.
  func holds(_ mark: StaticString, at offset: Int) -> Bool? {
    mark.withUTF8Buffer { mark in
      for index in mark.indices {
        guard offset + index < count else { return nil }
        guard self[offset + index] == mark[index] else { return false }
      }
      return true
    }
  }

  /// Calls `body` with all bytes of the queue.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start...])) }
  }
}
