/// Reads any bytes as records in every form, for tests with damaged input and for fuzzing.
public enum RecordProbe {
  private static let reader = RecordReader()

  /// Reads the bytes as JSON Lines, as an array of JSON and as a table; the number of articles found.
  @discardableResult
  public static func read(_ bytes: [UInt8]) -> Int {
    var found = 0
    for line in pieces(of: bytes, by: LineSplitter()) + pieces(of: bytes, by: ElementSplitter()) {
      if (try? reader.article(json: line)) != nil { found += 1 }
    }
    var rows = pieces(of: bytes, by: TableSplitter())[...]
    guard let header = rows.popFirst(), let form = try? TableForm(header: header, columns: .builtin) else {
      return found
    }
    for row in rows where (try? reader.article(row: row, of: form)) != nil { found += 1 }
    return found
  }

  /// The pieces that a splitter finds when the bytes come in two chunks.
  static func pieces(of bytes: [UInt8], by splitter: some ItemSplitter) -> [[UInt8]] {
    var splitter = splitter
    var found: [[UInt8]] = []
    func take() {
      while let piece = splitter.next() {
        if case .bytes(let bytes) = piece.content { found.append(bytes) }
      }
    }
    splitter.append(bytes[..<(bytes.count / 2)])
    take()
    splitter.append(bytes[(bytes.count / 2)...])
    splitter.finish()
    take()
    return found
  }
}
