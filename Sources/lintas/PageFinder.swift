internal import Foundation

/// The files that the paths of a command name: files as they are, folders with all files below them.
struct PageFinder {
  /// A file to read.
  struct Found: Equatable, Sendable {
    /// Its path; `-` is standard input.
    let path: String
    /// Its size in bytes; `nil` when the system does not tell.
    let size: Int?
    /// The folder among the arguments that it lies below; `nil` for a file that a person named.
    let folder: String?
  }

  /// Files, in the order of the arguments, folders in order of name.
  private(set) var files: [Found] = []
  /// Symbolic links in folders, which are not followed.
  private(set) var links = 0
  /// Folders among the arguments.
  private(set) var folders: [String] = []
  /// Arguments that name nothing that can be read.
  private(set) var failures: [Failure] = []

  private static let deepest = 64

  init(_ paths: [String]) {
    for path in paths {
      var status = stat()
      if path == "-" {
        files.append(Found(path: path, size: nil, folder: nil))
      } else if stat(path, &status) != 0 {
        failures.append(PageFile.cannotRead(path, errno))
      } else if status.st_mode & S_IFMT == S_IFDIR {
        folders.append(path)
        addFolder(path, of: path, depth: 0)
      } else {
        files.append(Found(path: path, size: Int(status.st_size), folder: nil))
      }
    }
  }

  /// Adds the files of a folder in order of name, hidden ones left out.
  private mutating func addFolder(_ folder: String, of root: String, depth: Int) {
    guard depth < Self.deepest, let handle = opendir(folder) else {
      failures.append(Failure("\(folder): the folder may not be read", code: .noInput))
      return
    }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(handle)
    let base = folder.hasSuffix("/") ? folder : "\(folder)/"
    for name in names.sorted() {
      var status = stat()
      guard lstat(base + name, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: addFolder(base + name, of: root, depth: depth + 1)
      case S_IFREG:
        files.append(Found(path: base + name, size: Int(status.st_size), folder: root))
      case S_IFLNK: links += 1
      default: break
      }
    }
  }
}
