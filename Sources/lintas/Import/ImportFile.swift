internal import Foundation
internal import Ingest

/// An open file, or standard input, whose bytes come decompressed and portion by portion.
final class ImportFile {
  /// Path, or `-` for standard input.
  let path: String
  /// Bytes that were read of it, as they are stored.
  private(set) var bytesRead = 0

  /// Last part of the path; `nil` for standard input.
  var name: String? { path == "-" ? nil : path.split(separator: "/").last.map(String.init) }

  private let descriptor: Int32
  private var gzip: GzipStream?
  private var isAtEnd = false
  /// Portions that were looked at and not taken.
  private var held: [[UInt8]] = []
  private static let portion = 1 << 18

  /// Opens a file.
  ///
  /// - Throws: That it does not exist, may not be read, or is no file.
  init(_ path: String) throws(Failure) {
    self.path = path
    descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw PageFile.cannotRead(path, errno) }
    var status = stat()
    if fstat(descriptor, &status) == 0, path != "-", status.st_mode & S_IFMT != S_IFREG {
      throw Failure("\(path): is no file; name a file or a folder", code: .noInput)
    }
    let first = try stored()
    if first.starts(with: [0x1F, 0x8B]) { gzip = GzipStream() }
    if let gzip { gzip.append(first[...]) } else if !first.isEmpty { held = [first] }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Members of a compressed file that were damaged.
  var damages: Int { gzip?.damages ?? 0 }

  /// The first bytes, decompressed, which stay.
  func head(_ length: Int) throws(Failure) -> [UInt8] {
    var head = Array(held.joined().prefix(length))
    while head.count < length, let more = try fresh() {
      held.append(more)
      head += more.prefix(length - head.count)
    }
    return head
  }

  /// The next portion, decompressed; `nil` at the end.
  func next() throws(Failure) -> [UInt8]? { held.isEmpty ? try fresh() : held.removeFirst() }

  /// Everything that is left.
  ///
  /// - Throws: That it is larger than one article can be.
  func rest() throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while let portion = try next() {
      bytes += portion
      guard bytes.count <= PageFile.limit else { throw PageFile.tooLarge(path) }
    }
    return bytes
  }

  private func fresh() throws(Failure) -> [UInt8]? {
    guard let gzip else {
      let portion = try stored()
      return portion.isEmpty ? nil : portion
    }
    while true {
      if let portion = gzip.next() {
        guard !gzip.isBomb else {
          throw Failure(
            "\(path): unpacks to more than 200 times its size, which no text does", code: .badData)
        }
        return portion
      }
      if isAtEnd { return nil }
      let bytes = try stored()
      if bytes.isEmpty { gzip.finish() } else { gzip.append(bytes[...]) }
    }
  }

  /// The next bytes as they are stored; none at the end.
  private func stored() throws(Failure) -> [UInt8] {
    guard !isAtEnd else { return [] }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.portion) { buffer, count in
      var result = read(descriptor, buffer.baseAddress, buffer.count)
      while result < 0, errno == EINTR { result = read(descriptor, buffer.baseAddress, buffer.count) }
      if result < 0 { failure = errno }
      count = max(0, result)
    }
    guard failure == 0 else {
      throw Failure(
        "\(path): \(String(cString: strerror(failure))) while reading; try again", code: .inputOutput)
    }
    bytesRead += bytes.count
    if bytes.isEmpty { isAtEnd = true }
    return bytes
  }
}
