internal import Glibc
internal import Ingest

/// Reads one feed from a file, in chunks, and prints it.
enum ParseFeedRun {
  /// A file that could not be read, and why.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Prints the feed in a file as one JSON object.
  ///
  /// - Throws: When the file cannot be opened or read; then nothing is printed.
  static func print(file: String, contentType: String?, address: String?) throws(Failure) {
    let descriptor = open(file, O_RDONLY)
    guard descriptor >= 0 else { throw Failure(description: "\(file): \(String(cString: strerror(errno)))") }
    defer { close(descriptor) }
    let space = 1 << 16
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: space)
    defer { buffer.deallocate() }
    var size = read(descriptor, buffer, space)
    guard size >= 0 else { throw Failure(description: "\(file): \(String(cString: strerror(errno)))") }
    var parser = FeedParser(contentType: contentType, address: address)
    var writer = ParseFeedWriter()
    while size > 0 {
      let isAtom = parser.format.rawValue.hasPrefix("atom")
      parser.read(UnsafeBufferPointer(start: buffer, count: size)) { writer.write($0, isAtom: isAtom) }
      size = read(descriptor, buffer, space)
    }
    let isAtom = parser.format.rawValue.hasPrefix("atom")
    let feed = parser.finish { writer.write($0, isAtom: isAtom) }
    writer.finish(feed)
  }

  /// Prints the object of a file that could not be read.
  static func printNothing(error: String) {
    var writer = ParseFeedWriter()
    writer.finish(Feed(bytes: []), error: error)
  }
}
