/// Cuts the elements out of one array of JSON, `[{...}, {...}]`, however large it is.
///
/// Brackets and strings alone are looked at; whatever stands between two elements is read over.
public struct ElementSplitter: ItemSplitter, Sendable {
  private var queue = ByteQueue()
  private var isOver = false
  private var number = 0
  private var scanned = 0
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var isTooLong = false

  /// A splitter at the beginning of a stream.
  public init() {}

  public mutating func append(_ chunk: ArraySlice<UInt8>) { queue.append(chunk) }

  public mutating func finish() { isOver = true }

  public mutating func next() -> ItemPiece? {
    if depth == 0 {
      guard let start = queue.firstIndex(of: UInt8(ascii: "{")) else {
        queue.drop(queue.count)
        return nil
      }
      queue.drop(start)
      scanned = 0
      number += 1
    }
    guard let length = scan() else {
      if queue.count > LineSplitter.limit {
        isTooLong = true
        queue.drop(queue.count)
        scanned = 0
      }
      guard isOver else { return nil }
      depth = 0
      queue.drop(queue.count)
      return ItemPiece(number: number, content: .damaged(.record(isTooLong ? tooLong : .cutOff)))
    }
    defer {
      queue.drop(length)
      isTooLong = false
    }
    return ItemPiece(
      number: number, content: isTooLong ? .damaged(.record(tooLong)) : .bytes(queue.prefix(length)))
  }

  private var tooLong: RecordFault { .tooLong(limit: LineSplitter.limit) }

  /// Length of the object that begins the queue; `nil` when it does not end in it.
  private mutating func scan() -> Int? {
    var place = scanned
    var (depth, isInString, isEscaped) = (self.depth, self.isInString, self.isEscaped)
    let length = queue.withBytes { bytes -> Int? in
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        if isEscaped {
          isEscaped = false
        } else if isInString {
          if byte == UInt8(ascii: "\\") { isEscaped = true }
          if byte == UInt8(ascii: "\"") { isInString = false }
        } else if byte == UInt8(ascii: "\"") {
          isInString = true
        } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
          depth += 1
        } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
          depth -= 1
          if depth == 0 { return place }
        }
      }
      return nil
    }
    (self.depth, self.isInString, self.isEscaped, scanned) = (depth, isInString, isEscaped, place)
    return length
  }
}
