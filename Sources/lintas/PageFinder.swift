internal import Foundation

/// The pages that the paths of a command name: files as they are, folders with all pages below them.
struct PageFinder {
  /// Paths to read, in the order of the arguments, folders in order of name; `-` is standard input.
  private(set) var pages: [String] = []
  /// Files in folders that are no page dumps.
  private(set) var skipped = 0
  /// Arguments that name nothing that can be read.
  private(set) var failures: [Failure] = []

  init(_ paths: [String]) {
    for path in paths {
      var isFolder: ObjCBool = false
      if path == "-" {
        pages.append(path)
      } else if !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
        failures.append(Failure("\(path): does not exist; check the path and try again", code: .noInput))
      } else if isFolder.boolValue {
        addFolder(path)
      } else {
        pages.append(path)
      }
    }
  }

  private mutating func addFolder(_ folder: String) {
    guard let below = FileManager.default.enumerator(atPath: folder) else {
      failures.append(Failure("\(folder): the folder may not be read", code: .noInput))
      return
    }
    var found: [String] = []
    for case let name as String in below {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      var isFolder: ObjCBool = false
      guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }),
        FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      if name.lowercased().hasSuffix(".txt") { found.append(path) } else { skipped += 1 }
    }
    if found.isEmpty {
      failures.append(
        Failure("\(folder): holds no page; Lintas reads page dumps whose names end in .txt", code: .noInput))
    }
    pages += found.sorted()
  }
}
