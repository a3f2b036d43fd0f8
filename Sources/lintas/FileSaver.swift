internal import Foundation

/// Saves texts in new files of one folder.
enum FileSaver {
  /// Writes a new file.
  ///
  /// A file that is there is never written over, and no link is followed.
  ///
  /// - Parameters:
  ///   - name: A name without a slash.
  ///   - folder: Where the file goes.
  /// - Throws: A sentence that names the file and what to do.
  static func save(_ text: String, as name: String, in folder: String) throws(Failure) {
    guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(where: { $0 == 0x2F || $0 == 0 })
    else {
      throw Failure("\(name) is no name for a file", code: .usage)
    }
    let path = "\(folder)/\(name)"
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      let reason =
        errno == EEXIST ? "is there already; choose another name" : String(cString: strerror(errno))
      throw Failure("\(name) \(errno == EEXIST ? reason : "cannot be saved: \(reason)")", code: .inputOutput)
    }
    defer { _ = Foundation.close(file) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard count > 0 else {
        if count < 0, errno == EINTR { continue }
        let reason = String(cString: strerror(errno))
        _ = unlink(path)
        throw Failure("\(name) cannot be saved: \(reason)", code: .inputOutput)
      }
      rest = rest.dropFirst(count)
    }
  }
}
