/// Cuts a mailbox of Unix (mbox) into mails, in which quoted "From " lines are as they were sent.
///
/// A line that begins with "From " and names a time begins a mail where a blank line stands before it.
///
/// - SeeAlso: RFC 4155; the variants mboxo and mboxrd differ in which lines are quoted with ">".
public struct MailboxSplitter: ItemSplitter, Sendable {
  /// Most bytes of a mail.
  public static let limit = 16 << 20

  private var queue = ByteQueue()
  private var isOver = false
  private var number = 0
  private var mail: [UInt8] = []
  private var isInside = false
  private var isTooLong = false
  private var isAfterBlank = true
  /// Bytes at the front in which no line ends.
  private var searched = 0
  /// Whether the line at the front goes on one that was too long to wait for.
  private var isContinued = false

  /// A splitter at the beginning of a mailbox.
  public init() {}

  public mutating func append(_ chunk: ArraySlice<UInt8>) { queue.append(chunk) }

  public mutating func finish() { isOver = true }

  public mutating func next() -> ItemPiece? {
    while !queue.isEmpty {
      let end = queue.firstIndex(of: 0x0A, from: searched)
      if end == nil, !isOver, queue.count < 1 << 16 {
        searched = queue.count
        return nil
      }
      searched = 0
      let line = queue.take(end.map { $0 + 1 } ?? queue.count)
      let piece = take(line)
      isContinued = end == nil
      if let piece { return piece }
    }
    return isOver ? finishMail() : nil
  }
}

extension MailboxSplitter {
  /// Takes a line; the mail that ends before it, if one does.
  private mutating func take(_ line: [UInt8]) -> ItemPiece? {
    guard !isContinued else {
      add(line[...])
      return nil
    }
    let isBlank = line.count <= 2 && line.allSatisfy { $0 == 0x0D || $0 == 0x0A }
    defer { isAfterBlank = isBlank }
    if isAfterBlank, Self.isSeparator(line) {
      let piece = finishMail()
      isInside = true
      number += 1
      return piece
    }
    add(Self.isQuotedSeparator(line) ? line.dropFirst() : line[...])
    return nil
  }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    guard isInside, !isTooLong else { return }
    mail += line
    if mail.count > Self.limit {
      isTooLong = true
      mail = []
    }
  }

  private mutating func finishMail() -> ItemPiece? {
    guard isInside else { return nil }
    defer {
      mail = []
      isInside = false
      isTooLong = false
    }
    if isTooLong { return ItemPiece(number: number, content: .damaged(.mail(.tooLong(limit: Self.limit)))) }
    return mail.isEmpty ? nil : ItemPiece(number: number, content: .bytes(mail))
  }

  /// Whether a line is "From somebody@host Mon Mar  2 10:00:00 2026".
  private static func isSeparator(_ line: [UInt8]) -> Bool {
    guard line.count < 400, line.starts(with: "From ".utf8) else { return false }
    var previous: UInt8 = 0
    for (index, byte) in line.enumerated().dropFirst(5) where byte == UInt8(ascii: ":") {
      previous = line[index - 1]
      if previous.isDigit, index + 1 < line.count, line[index + 1].isDigit { return true }
    }
    return false
  }

  /// Whether a line is ">From ", with any number of marks.
  private static func isQuotedSeparator(_ line: [UInt8]) -> Bool {
    guard line.first == UInt8(ascii: ">") else { return false }
    return line.drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
  }
}
