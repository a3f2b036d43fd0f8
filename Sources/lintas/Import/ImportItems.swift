internal import Ingest

/// Everything that the paths of a command hold, item by item, in the order of the arguments.
///
/// Files are opened one after the other and read as far as the next item: their size does not matter.
struct ImportItems {
  /// Files in folders that hold nothing to import, by what they are, as ".md".
  private(set) var skipped: [String: Int] = [:]
  /// Bytes of all files; `nil` when one of them does not tell, as standard input.
  let bytesInAll: Int?

  private let columns: RecordColumns
  private var files: ArraySlice<PageFinder.Found>
  private var failures: [Failure]
  private var open: OpenImport?
  private var bytesClosed = 0
  /// Folders in which no file held news yet.
  private var emptyFolders: [String]

  /// Looks for files, and opens none yet.
  ///
  /// - Parameter columns: Names of columns in tables.
  init(_ paths: [String], columns: RecordColumns = .builtin) {
    let finder = PageFinder(paths)
    self.columns = columns
    files = finder.files[...]
    failures = finder.failures.reversed()
    emptyFolders = finder.folders
    if finder.links > 0 { skipped["link"] = finder.links }
    bytesInAll = finder.files.reduce(0) { sum, file in
      guard let sum, let size = file.size else { return nil }
      return sum + size
    }
  }

  /// Bytes read so far, as they are stored.
  var bytesDone: Int { bytesClosed + (open?.file.bytesRead ?? 0) }

  /// How much of all bytes was read, as ", 12 %"; empty when that is not known.
  var share: String {
    guard let bytesInAll, bytesInAll > 0 else { return "" }
    return ", \(min(100, bytesDone * 100 / bytesInAll)) %"
  }

  /// The next item, or why one could not be had; `nil` at the end.
  ///
  /// A failure concerns one item or one file; what follows it can be asked for.
  mutating func next() -> Result<ImportItem, Failure>? {
    while true {
      if let failure = failures.popLast() { return .failure(failure) }
      do {
        if let item = try open?.next() { return item }
        close()
        if let file = files.popFirst() {
          try begin(file)
          continue
        }
      } catch {
        close()
        return .failure(error)
      }
      guard !emptyFolders.isEmpty else { return nil }
      let folder = emptyFolders.removeFirst()
      return .failure(
        Failure("\(folder): holds no page, feed, table, archive or mail that Lintas can read", code: .noInput)
      )
    }
  }

  /// The next items, at most `count`; an empty array at the end.
  mutating func next(_ count: Int) -> [Result<ImportItem, Failure>] {
    var items: [Result<ImportItem, Failure>] = []
    while items.count < count, let item = next() { items.append(item) }
    return items
  }
}

extension ImportItems {
  private mutating func close() {
    bytesClosed += open?.file.bytesRead ?? 0
    open = nil
  }

  private mutating func begin(_ found: PageFinder.Found) throws(Failure) {
    let file = try ImportFile(found.path)
    let head = try file.head(ImportKind.headLength)
    guard
      let kind = ImportKind(head: head, name: file.name ?? "", isNamedByPerson: found.folder == nil)
    else {
      let ending = ImportKind.ending(of: file.name ?? "")
      skipped[ending.isEmpty ? "without an ending" : ".\(ending)", default: 0] += 1
      return
    }
    emptyFolders.removeAll { $0 == found.folder }
    open = OpenImport(file, kind: kind, head: head, columns: columns)
  }
}
