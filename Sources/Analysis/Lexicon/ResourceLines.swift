/// Lines of a word list: comments and empty lines left out, each cut at its tabs.
struct ResourceLines: Sequence {
  private let lines: [[String]]

  /// Reads an embedded file; cost linear in its bytes.
  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard line.first != UInt8(ascii: "#") else { return nil }
      return line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }

  func makeIterator() -> IndexingIterator<[[String]]> { lines.makeIterator() }
}
