internal import Glibc

/// A conversion to UTF-8 that goes on from chunk to chunk; what is no character becomes U+FFFD.
///
/// - SeeAlso: iconv(3) of the GNU C library.
final class CharsetConverter {
  private let descriptor: iconv_t
  private let unit: Int
  /// Bytes of a character whose rest is in the next chunk.
  private var pending: [UInt8] = []
  /// Sequences that were no characters.
  private(set) var faults = 0

  /// Faults after which a text is not in the encoding at all, and is read as windows-1252: one call of
  /// iconv(3) for each would make hostile bytes slow.
  private static let mostFaults = 50_000

  /// A converter; `nil` when iconv(3) lacks the encoding.
  init?(_ charset: Charset) {
    guard let descriptor = Self.open(charset.converter) else { return nil }
    self.descriptor = descriptor
    unit = charset.unit
  }

  deinit { iconv_close(descriptor) }

  /// Whether iconv(3) has an encoding of this name.
  static func knows(_ name: String) -> Bool {
    guard let descriptor = open(name) else { return false }
    iconv_close(descriptor)
    return true
  }

  private static func open(_ name: String) -> iconv_t? {
    let descriptor = iconv_open("UTF-8", name)
    return descriptor == iconv_t(bitPattern: -1) ? nil : descriptor
  }

  /// Appends what `chunk` holds to `output`; with `isLast`, a character that lacks its end too.
  func convert(_ chunk: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: inout [UInt8]) {
    guard pending.isEmpty else {
      var joined = pending
      joined.append(contentsOf: chunk)
      pending = []
      joined.withUnsafeBufferPointer { run($0, isLast: isLast, into: &output) }
      return
    }
    run(chunk, isLast: isLast, into: &output)
  }

  private func run(_ input: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: inout [UInt8]) {
    guard let start = input.baseAddress else { return }
    var place = UnsafeMutablePointer<CChar>(
      mutating: UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))
    var left = input.count
    let space = 32_768
    while left > 0 {
      var status = 0
      var fault: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: space) { buffer, count in
        buffer.withMemoryRebound(to: CChar.self) { chars in
          var next = chars.baseAddress
          var room = space
          var from: UnsafeMutablePointer<CChar>? = place
          status = iconv(descriptor, &from, &left, &next, &room)
          fault = errno
          if let from { place = from }
          count = space - room
        }
      }
      output.append(contentsOf: chunk)
      guard status == -1 else { break }
      switch fault {
      case E2BIG: continue
      case EINVAL where !isLast && left < 16:
        pending = Array(UnsafeBufferPointer(rebasing: input[(input.count - left)...]))
        return
      default:
        faults += 1
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        let step = min(unit, left)
        place += step
        left -= step
        if faults > Self.mostFaults {
          Windows1252.append(UnsafeBufferPointer(rebasing: input[(input.count - left)...]), to: &output)
          return
        }
      }
    }
  }
}
