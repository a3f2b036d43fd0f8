/// Everything that the paths of a command hold, item by item, in the order of the arguments.
///
/// Files are opened one after the other and read as far as the next item: their size does not matter.
struct ImportItems {
  /// Files in folders that hold nothing to import, by what they are, as ".md".
  private(set) var skipped: [String: Int]
  /// Bytes read so far, as they are stored.
  private(set) var bytesDone = 0
  /// Bytes of all files; `nil` when one of them does not tell, as standard input.
  let bytesInAll: Int?

  private var paths: ArraySlice<String>
  private var failures: ArraySlice<Failure>

  /// Looks for files, and opens none yet.
  init(_ paths: [String]) {
    let finder = PageFinder(paths)
    self.paths = finder.pages[...]
    failures = finder.failures[...]
    skipped = finder.skipped == 0 ? [:] : ["no .txt": finder.skipped]
    bytesInAll = nil
  }

  /// The next item, or why one could not be had; `nil` at the end.
  ///
  /// A failure concerns one item or one file; what follows it can be asked for.
  mutating func next() -> Result<ImportItem, Failure>? {
    if let failure = failures.popFirst() { return .failure(failure) }
    guard let path = paths.popFirst() else { return nil }
    do {
      let file = try PageFile.read(path)
      bytesDone += file.bytes.count
      return .success(ImportItem(origin: path, content: .page(file.bytes, name: file.name)))
    } catch {
      return .failure(error)
    }
  }

  /// How much of all bytes was read, as ", 12 %"; empty when that is not known.
  var share: String {
    guard let bytesInAll, bytesInAll > 0 else { return "" }
    return ", \(min(100, bytesDone * 100 / bytesInAll)) %"
  }

  /// The next items, at most `count`; an empty array at the end.
  mutating func next(_ count: Int) -> [Result<ImportItem, Failure>] {
    var items: [Result<ImportItem, Failure>] = []
    while items.count < count, let item = next() { items.append(item) }
    return items
  }
}
