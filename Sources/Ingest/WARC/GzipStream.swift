internal import CZlib

/// Inflates a gzip file chunk by chunk, one member after the other.
///
/// What is decoded comes in portions, so that no chunk, however well it was packed, grows beyond one. A member
/// that is damaged is left for the next one that begins.
///
/// - SeeAlso: RFC 1952.
public final class GzipStream {
  /// Most bytes of one portion.
  public static let portion = 1 << 18

  /// Members that were damaged.
  public private(set) var damages = 0
  /// Bytes that were taken in.
  public private(set) var stored = 0
  /// Bytes that came out.
  public private(set) var decoded = 0

  private let state: UnsafeMutablePointer<z_stream>
  /// Where zlib writes to; one for all portions.
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var queue = ByteQueue()
  private var isOver = false
  /// Whether the stream stands inside a member.
  private var isInside = false
  private var isReady: Bool

  /// A stream at the beginning of a file.
  public init() {
    buffer = .allocate(capacity: Self.portion)
    buffer.initialize(repeating: 0)
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    isReady =
      inflateInit2_(state, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    inflateEnd(state)
    state.deallocate()
    buffer.deallocate()
  }

  /// Whether more came out than text is ever packed to: 200 times as much, beyond the first 64 MiB.
  public var isBomb: Bool { decoded > 64 << 20 && decoded / 200 > stored }

  /// Takes the next chunk of the file.
  public func append(_ chunk: ArraySlice<UInt8>) {
    queue.append(chunk)
    stored += chunk.count
  }

  /// Says that no chunk follows.
  public func finish() { isOver = true }

  /// The next portion; `nil` when more bytes are needed, or at the end.
  public func next() -> [UInt8]? {
    while isReady, !queue.isEmpty {
      guard isInside || findMember() else { return nil }
      let output = inflate()
      if !output.isEmpty { return output }
    }
    if isOver, isInside {
      damages += 1
      isInside = false
    }
    return nil
  }
}

extension GzipStream {
  /// Drops what stands before the next member's first bytes.
  private func findMember() -> Bool {
    while !queue.isEmpty {
      guard let place = queue.firstIndex(of: 0x1F) else {
        queue.drop(queue.count)
        return false
      }
      queue.drop(place)
      guard queue.count >= 4 else {
        if isOver { queue.drop(queue.count) }
        return false
      }
      if queue[1] == 0x8B, queue[2] == 8, queue[3] & 0xE0 == 0 {
        isInside = inflateReset(state) == Z_OK
        return isInside
      }
      queue.drop(1)
    }
    return false
  }

  private func inflate() -> [UInt8] {
    var result: Int32 = Z_OK
    var taken = 0
    queue.withBytes { input in
      let length = UInt32(clamping: input.count)
      state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      state.pointee.avail_in = length
      state.pointee.next_out = buffer.baseAddress
      state.pointee.avail_out = UInt32(buffer.count)
      result = CZlib.inflate(state, Z_NO_FLUSH)
      taken = Int(length - state.pointee.avail_in)
    }
    let output = Array(buffer[..<(buffer.count - Int(state.pointee.avail_out))])
    queue.drop(taken)
    decoded += output.count
    switch result {
    case Z_OK: break
    case Z_STREAM_END: isInside = false
    case Z_BUF_ERROR where taken > 0 || !output.isEmpty: break
    default:
      damages += 1
      isInside = false
      // The byte that was refused may not be tried again.
      if taken == 0 { queue.drop(1) }
    }
    return output
  }
}

/// Bodies of HTTP answers that are stored as they were sent.
enum Inflation {
  /// The bytes that gzip, zlib or raw deflate packed; what comes behind a fault is lost.
  ///
  /// - Returns: `nil` when nothing could be unpacked, or when more than `limit` bytes came out.
  static func unpacked(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    for windowBits: Int32 in [15 + 32, -15] {
      if let output = unpacked(bytes, limit: limit, windowBits: windowBits) {
        return output.count > limit ? nil : output
      }
    }
    return nil
  }

  private static func unpacked(_ bytes: [UInt8], limit: Int, windowBits: Int32) -> [UInt8]? {
    var state = z_stream()
    guard inflateInit2_(&state, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return nil
    }
    defer { inflateEnd(&state) }
    var output: [UInt8] = []
    let portion = GzipStream.portion
    bytes.withUnsafeBufferPointer { input in
      state.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      state.avail_in = UInt32(clamping: input.count)
      var result = Z_OK
      while result == Z_OK, output.count <= limit {
        output += [UInt8](unsafeUninitializedCapacity: portion) { buffer, count in
          state.next_out = buffer.baseAddress
          state.avail_out = UInt32(portion)
          result = inflate(&state, Z_NO_FLUSH)
          count = portion - Int(state.avail_out)
        }
      }
    }
    return output.isEmpty ? nil : output
  }
}
