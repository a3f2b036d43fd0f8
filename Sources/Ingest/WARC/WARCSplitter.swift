/// Cuts a web archive into the records that may hold a page: `response`, `resource` and `conversion`.
///
/// A record whose length is wrong costs itself: the next one is searched for inside it.
///
/// - SeeAlso: ISO 28500:2017 (WARC 1.1); the form of 1.0 is the same as far as it is read here.
public struct WARCSplitter: ItemSplitter, Sendable {
  /// Most bytes of a record's content.
  public static let limit = 16 << 20
  private static let longestHeader = 64 << 10

  private var queue = ByteQueue()
  private var isOver = false
  private var number = 0
  /// Bytes of a record that is read over.
  private var skipping = 0
  /// Whether the next record has to be searched for.
  private var isLost = false
  /// Whether another record begins inside the header at the front.
  private var isBroken = false
  /// Bytes of a header that was searched for its end.
  private var searched = 0

  /// A splitter at the beginning of an archive.
  public init() {}

  public mutating func append(_ chunk: ArraySlice<UInt8>) { queue.append(chunk) }

  public mutating func finish() { isOver = true }

  public mutating func next() -> ItemPiece? {
    while true {
      if skipping > 0 {
        let length = min(skipping, queue.count)
        queue.drop(length)
        skipping -= length
        guard skipping == 0 || isOver else { return nil }
        guard skipping == 0 else {
          skipping = 0
          return damaged(.cutOff)
        }
      }
      if isLost {
        guard search(from: 0) else { return nil }
        isLost = false
      }
      while !queue.isEmpty, queue[0] == 0x0D || queue[0] == 0x0A { queue.drop(1) }
      switch record() {
      case .piece(let piece): return piece
      case .readOver: continue
      case .needsBytes: return nil
      }
    }
  }
}

extension WARCSplitter {
  private enum Step {
    case piece(ItemPiece)
    case readOver, needsBytes
  }

  /// Reads the record at the front.
  private mutating func record() -> Step {
    guard !queue.isEmpty else { return .needsBytes }
    guard let begins = queue.holds("WARC/", at: 0) else {
      guard isOver else { return .needsBytes }
      queue.drop(queue.count)
      return .piece(damaged(.noRecord))
    }
    guard begins else {
      number += 1
      searched = 0
      isLost = true
      return .piece(damaged(.noRecord))
    }
    guard let header = headerLength() else {
      guard isOver || isBroken || queue.count > Self.longestHeader else { return .needsBytes }
      number += 1
      searched = 0
      isBroken = false
      queue.drop(5)
      isLost = true
      return .piece(damaged(isOver ? .cutOff : .noRecord))
    }
    let fields = WARCRecord.fields(of: queue.prefix(header))
    guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0, length < 1 << 50 else {
      number += 1
      searched = 0
      queue.drop(header)
      isLost = true
      return .piece(damaged(.wrongLength))
    }
    let isWanted = ["response", "resource", "conversion"].contains(fields["warc-type"]?.lowercased() ?? "")
    if !isWanted || length > Self.limit {
      number += 1
      searched = 0
      queue.drop(header)
      skipping = length
      return isWanted ? .piece(damaged(.tooLong(limit: Self.limit))) : .readOver
    }
    return wanted(header: header, length: header + length)
  }

  private mutating func wanted(header: Int, length: Int) -> Step {
    guard isOver || queue.count >= length + 9 else { return .needsBytes }
    number += 1
    searched = 0
    guard queue.count >= length, isEnd(length) else {
      let fault: WARCFault = queue.count < length ? .cutOff : .wrongLength
      isLost = !search(from: header)
      return .piece(damaged(fault))
    }
    return .piece(ItemPiece(number: number, content: .bytes(queue.take(length))))
  }

  /// Whether a record may end at an offset: nothing follows, or line breaks and the next record.
  private func isEnd(_ offset: Int) -> Bool {
    var place = offset
    while place < queue.count, queue[place] == 0x0D || queue[place] == 0x0A, place < offset + 8 { place += 1 }
    guard place < queue.count else { return true }
    return queue.holds("WARC/", at: place) ?? isOver
  }

  /// Length of the header at the front with the blank line behind it; `nil` when it does not end yet.
  ///
  /// A header in which another record begins has no end: it is longer than any header.
  private mutating func headerLength() -> Int? {
    var place = max(0, searched - 3)
    let most = min(queue.count, Self.longestHeader)
    while let end = queue.firstIndex(of: 0x0A, from: place), end < most {
      if queue.holds("WARC/1.", at: end + 1) == true {
        isBroken = true
        return nil
      }
      if end + 1 < queue.count, queue[end + 1] == 0x0A { return end + 2 }
      if queue.holds("\r\n", at: end + 1) == true { return end + 3 }
      place = end + 1
    }
    searched = most
    return nil
  }

  /// Drops what stands before the next record's first line; whether there is one.
  private mutating func search(from start: Int) -> Bool {
    var place = start
    while let found = queue.firstIndex(of: UInt8(ascii: "W"), from: place) {
      guard let holds = queue.holds("WARC/1.", at: found) else {
        queue.drop(isOver ? queue.count : found)
        return false
      }
      if holds {
        guard found + 9 < queue.count else {
          queue.drop(isOver ? queue.count : found)
          return false
        }
        if queue[found + 8] == 0x0D || queue[found + 8] == 0x0A {
          queue.drop(found)
          return true
        }
      }
      place = found + 1
    }
    queue.drop(queue.count)
    return false
  }

  private func damaged(_ fault: WARCFault) -> ItemPiece {
    ItemPiece(number: max(1, number), content: .damaged(.archive(fault)))
  }
}
