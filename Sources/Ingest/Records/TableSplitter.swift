/// Cuts a table (CSV, TSV) into rows; line breaks inside quotation marks end none.
///
/// - SeeAlso: RFC 4180. A quotation mark that is never closed costs its own line, not the rest of the table.
public struct TableSplitter: ItemSplitter, Sendable {
  /// Most bytes of a row.
  public static let limit = 4 << 20

  private var queue = ByteQueue()
  private var isOver = false
  private var line = 1
  /// Bytes at the front of the queue that were looked at, and the state behind them.
  private var scanned = 0
  private var isQuoted = false
  private var isFieldStart = true
  private var lineBreaks = 0
  /// Bytes from the front in which quotation marks count for nothing.
  private var plain = 0
  private var isAtBeginning = true

  /// A splitter at the beginning of a stream.
  public init() {}

  public mutating func append(_ chunk: ArraySlice<UInt8>) { queue.append(chunk) }

  public mutating func finish() { isOver = true }

  public mutating func next() -> ItemPiece? {
    if isAtBeginning {
      guard queue.count >= 3 || isOver else { return nil }
      if queue.holds("\u{FEFF}", at: 0) == true { queue.drop(3) }
      isAtBeginning = false
    }
    while !queue.isEmpty {
      let end = scan()
      if end == nil, isQuoted, isOver || queue.count > Self.limit {
        restart()
        continue
      }
      guard let length = end ?? (isOver ? queue.count : nil) else {
        guard queue.count > Self.limit else { return nil }
        return tooLong()
      }
      if let piece = row(of: length) { return piece }
    }
    return nil
  }
}

extension TableSplitter {
  /// Length of the row that begins the queue; `nil` when it does not end in it.
  private mutating func scan() -> Int? {
    var place = scanned
    var (isQuoted, isFieldStart, lineBreaks) = (self.isQuoted, self.isFieldStart, self.lineBreaks)
    let plain = self.plain
    let end = queue.withBytes { bytes -> Int? in
      while place < bytes.count {
        let byte = bytes[place]
        if byte == 0x0A {
          if !isQuoted { return place }
          lineBreaks += 1
        } else if byte == UInt8(ascii: "\"") {
          // Behind a closing mark the next one opens again: that is how a mark is doubled.
          if isQuoted || (isFieldStart && place >= plain) { isQuoted.toggle() }
          if !isQuoted { isFieldStart = true }
          place += 1
          continue
        }
        if byte != 0x20 { isFieldStart = byte == 0x2C || byte == 0x3B || byte == 0x09 || byte == 0x7C }
        place += 1
      }
      return nil
    }
    (self.isQuoted, self.isFieldStart, self.lineBreaks, scanned) = (isQuoted, isFieldStart, lineBreaks, place)
    return end
  }

  /// Takes the row again with its quotation marks as letters, up to where they were looked at.
  private mutating func restart() {
    plain = queue.count
    (scanned, isQuoted, isFieldStart, lineBreaks) = (0, false, true, 0)
  }

  private mutating func row(of length: Int) -> ItemPiece? {
    var bytes = queue.prefix(length)
    if bytes.last == 0x0D { bytes.removeLast() }
    defer { advance(length + 1) }
    guard bytes.contains(where: { $0 > 0x20 && $0 != 0x2C && $0 != 0x3B }) else { return nil }
    return ItemPiece(number: line, content: .bytes(bytes))
  }

  /// Reads over a row that has no end within the limit; its rest becomes rows that are refused or read.
  private mutating func tooLong() -> ItemPiece {
    defer {
      queue.drop(queue.count)
      plain = 0
      scanned = 0
    }
    return ItemPiece(number: line, content: .damaged(.record(.tooLong(limit: Self.limit))))
  }

  private mutating func advance(_ length: Int) {
    queue.drop(length)
    plain = max(0, plain - length)
    line += lineBreaks + 1
    (scanned, isQuoted, isFieldStart, lineBreaks) = (0, false, true, 0)
  }
}
