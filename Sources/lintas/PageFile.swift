internal import Analysis
internal import Foundation
internal import Ingest
internal import News

/// A page's bytes and the name that they were found under.
struct PageFile {
  /// Path, or `-` for standard input.
  let path: String
  /// Everything in it.
  let bytes: [UInt8]

  /// Last part of the path; `nil` for standard input.
  var name: String? { path == "-" ? nil : path.split(separator: "/").last.map(String.init) }

  /// Largest page that is read, in bytes; a longer file is no page.
  static let limit = 16 << 20

  /// Reads a file, or standard input for `-`.
  static func read(_ path: String) throws(Failure) -> PageFile {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw cannotRead(path, errno) }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw Failure("\(path): is a folder; name one page in it", code: .noInput)
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Failure("\(path): \(reason(errno)) while reading; try again", code: .inputOutput)
      }
      if count == 0 { return PageFile(path: path, bytes: bytes) }
      bytes += chunk[..<count]
      guard bytes.count <= limit else { throw tooLarge(path) }
    }
  }

  /// The article of the page, visible text or markup, with its annotations.
  ///
  /// - Throws: Why it is no article, with the path.
  func annotated(by pages: PageReader, _ analyzer: Analyzer) throws(Failure) -> AnnotatedArticle {
    do {
      let head = Array(bytes.prefix(ImportKind.headLength))
      let isMarkup = ImportKind(head: head, name: name ?? "", isNamedByPerson: true) == .webPage
      let article =
        isMarkup
        ? try WebPageReader().article(from: bytes) : try pages.article(from: bytes, fileName: name)
      return AnnotatedArticle(article: article, annotations: analyzer.annotations(of: article))
    } catch {
      throw Failure("\(path): \(error)", code: .badData)
    }
  }

  /// Says why a path cannot be opened.
  static func cannotRead(_ path: String, _ code: Int32) -> Failure {
    Failure("\(path): \(reason(code)); check the path and try again", code: .noInput)
  }

  /// Says that a file is larger than one article can be.
  static func tooLarge(_ path: String) -> Failure {
    Failure("\(path): is larger than 16 MiB, which no article page is; split it into pages", code: .badData)
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "does not exist"
    case EACCES: "may not be read"
    default: String(cString: strerror(code))
    }
  }
}
