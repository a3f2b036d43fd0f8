internal import Ingest

/// A file of which items are being read.
struct OpenImport {
  /// The file.
  let file: ImportFile
  /// What it holds.
  let kind: ImportKind

  private let columns: RecordColumns
  private var splitter: any ItemSplitter
  private var charset: CharsetStream?
  /// What the first row of a table told.
  private var form: TableForm?
  private var isAtEnd = false
  /// Whether nothing of a file that is one item was read yet.
  private var isWhole: Bool
  private var toldDamages = 0

  /// Begins to read a file.
  init(_ file: ImportFile, kind: ImportKind, head: [UInt8], columns: RecordColumns) {
    self.file = file
    self.kind = kind
    self.columns = columns
    isWhole = !kind.isStream
    let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    switch kind {
    case .recordArray: splitter = ElementSplitter()
    case .table: splitter = TableSplitter()
    case .webArchive: splitter = WARCSplitter()
    case .mailbox: splitter = MailboxSplitter()
    case .records, .page, .webPage, .feed, .mail: splitter = LineSplitter()
    }
    if kind == .table || kind.isRecords && isUTF16 { charset = CharsetStream(kind: .text) }
  }

  /// The next item, or why there is none; `nil` at the end of the file.
  ///
  /// A failure that concerns the whole file is thrown, and ends it.
  mutating func next() throws(Failure) -> Result<ImportItem, Failure>? {
    if isWhole {
      isWhole = false
      isAtEnd = true
      let bytes = try file.rest()
      return .success(ImportItem(origin: file.path, content: content(bytes)))
    }
    guard kind.isStream else { return nil }
    while true {
      if let piece = splitter.next() {
        if let item = try item(of: piece) { return item }
        continue
      }
      if file.damages > toldDamages {
        toldDamages = file.damages
        return .failure(
          Failure(
            "\(file.path): a compressed part is damaged and was left out; copy the file again", code: .badData
          ))
      }
      guard !isAtEnd else { return nil }
      try readOn()
    }
  }
}

extension OpenImport {
  private mutating func readOn() throws(Failure) {
    guard let portion = try file.next() else {
      isAtEnd = true
      if charset != nil {
        var rest: [UInt8] = []
        charset?.finish(into: &rest)
        splitter.append(rest[...])
      }
      splitter.finish()
      return
    }
    guard charset != nil else { return splitter.append(portion[...]) }
    var text: [UInt8] = []
    portion.withUnsafeBufferPointer { charset?.decode($0, into: &text) }
    splitter.append(text[...])
  }

  /// The item of a piece; `nil` for a table's first row.
  private mutating func item(of piece: ItemPiece) throws(Failure) -> Result<ImportItem, Failure>? {
    let origin = "\(file.path):\(piece.number)"
    switch piece.content {
    case .damaged(let error): return .failure(Failure("\(origin): \(error)", code: .badData))
    case .bytes(let bytes):
      guard kind == .table else { return .success(ImportItem(origin: origin, content: content(bytes))) }
      if let form { return .success(ImportItem(origin: origin, content: .row(bytes, form))) }
      do {
        form = try TableForm(header: bytes, columns: columns)
      } catch {
        throw Failure("\(file.path): \(error)", code: .badData)
      }
      return nil
    }
  }

  private func content(_ bytes: [UInt8]) -> ImportItem.Content {
    switch kind {
    case .page: .page(bytes, name: file.name)
    case .webPage: .webPage(bytes)
    case .feed: .feed(bytes)
    case .records, .recordArray, .table: .record(bytes)
    case .webArchive: .archived(bytes)
    case .mailbox, .mail: .mail(bytes)
    }
  }
}

extension ImportKind {
  /// Whether it holds JSON objects.
  fileprivate var isRecords: Bool { self == .records || self == .recordArray }
}
