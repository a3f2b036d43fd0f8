/// Codings of documents, written by hand so that no library is needed.
public enum Compressed: String, Sendable, CaseIterable {
  case gzip, deflate, br, zstd

  /// The bytes in this coding, not made any smaller; 1 to 65,535 of them.
  public func stored(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .gzip:
      Self.gzipHead + Self.storedBlock(bytes) + Self.littleEndian(Self.crc32(bytes))
        + Self.littleEndian(UInt32(bytes.count))
    case .deflate: [0x78, 0x01] + Self.storedBlock(bytes) + Self.adler32(bytes)
    case .br: Self.brotliStored(bytes)
    case .zstd: Self.zstdHead + Self.zstdBlock(kind: 0, size: bytes.count, isLast: true) + bytes
    }
  }

  /// A small document that unpacks to at least so many mebibytes of zeros.
  public func bomb(mebibytes: Int) -> [UInt8] {
    switch self {
    case .gzip: Self.gzipHead + Self.runs(of: mebibytes << 20) + [UInt8](repeating: 0, count: 8)
    case .deflate: [0x78, 0x01] + Self.runs(of: mebibytes << 20) + [UInt8](repeating: 0, count: 4)
    case .br: Self.brotliRuns(blocks: (mebibytes + 15) / 16)
    case .zstd:
      Self.zstdHead
        + (0..<(mebibytes * 8)).flatMap {
          Self.zstdBlock(kind: 1, size: 128 << 10, isLast: $0 == mebibytes * 8 - 1) + [0]
        }
    }
  }
}

extension Compressed {
  private static let gzipHead: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
  /// Magic number; no checksum, no size; a window of 8 MiB.
  private static let zstdHead: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x68]

  private static func storedBlock(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt16(bytes.count)
    return [1, UInt8(count & 255), UInt8(count >> 8), UInt8(~count & 255), UInt8(~count >> 8)] + bytes
  }

  /// Deflate's fixed codes: a zero, then it again 258 times for every 13 bits.
  private static func runs(of count: Int) -> [UInt8] {
    var bits = Bits()
    bits.add(1, 1)
    bits.add(1, 2)
    bits.addReversed(0x30, 8)
    for _ in 0...(count / 258) {
      bits.addReversed(0xC5, 8)
      bits.add(0, 5)
    }
    bits.add(0, 7)
    bits.align()
    return bits.bytes
  }

  /// A window of 16 bits, a block that is stored, and an empty last block.
  private static func brotliStored(_ bytes: [UInt8]) -> [UInt8] {
    var bits = Bits()
    bits.add(0, 1)
    bits.add(0, 1)
    bits.add(0, 2)
    bits.add(UInt64(bytes.count - 1), 16)
    bits.add(1, 1)
    bits.align()
    return bits.bytes + bytes + [0x03]
  }

  /// Blocks of 16 MiB: codes of one symbol each need no bits; one literal, then a copy of all the rest of it.
  private static func brotliRuns(blocks: Int) -> [UInt8] {
    var bits = Bits()
    bits.add(0b1011, 4)  // a window of 22 bits
    for _ in 0..<blocks {
      bits.add(0, 1)  // not the last
      bits.add(2, 2)  // six nibbles of length
      bits.add((1 << 24) - 1, 24)
      bits.add(0, 1)  // compressed
      bits.add(0, 3)  // one type of literals, of commands, of distances
      bits.add(0, 6)  // no postfix bits, no direct distances
      bits.add(0, 2)  // context mode
      bits.add(0, 2)  // one tree of literals, one of distances
      for (symbol, width) in [(0, 8), (399, 10), (16, 6)] {
        bits.add(1, 2)  // a simple code
        bits.add(0, 2)  // of one symbol
        bits.add(UInt64(symbol), width)
      }
      // Command 399: insert 1, copy 2118 and what 24 bits add; distance 16: one bit, which says 1.
      bits.add((1 << 24) - 1 - 2118, 24)
      bits.add(0, 1)
    }
    bits.add(3, 2)  // last, empty
    bits.align()
    return bits.bytes
  }

  private static func zstdBlock(kind: Int, size: Int, isLast: Bool) -> [UInt8] {
    let head = UInt32(isLast ? 1 : 0) | UInt32(kind) << 1 | UInt32(size) << 3
    return [UInt8(head & 255), UInt8(head >> 8 & 255), UInt8(head >> 16 & 255)]
  }

  private static func littleEndian(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(value >> ($0 * 8) & 255) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }

  private static func adler32(_ bytes: [UInt8]) -> [UInt8] {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      a = (a + UInt32(byte)) % 65521
      b = (b + a) % 65521
    }
    return [UInt8(b >> 8), UInt8(b & 255), UInt8(a >> 8), UInt8(a & 255)]
  }
}

/// Bits gathered from the lowest of a byte to the highest.
private struct Bits {
  private(set) var bytes: [UInt8] = []
  private var rest: UInt64 = 0
  private var count = 0

  mutating func add(_ value: UInt64, _ width: Int) {
    rest |= value << UInt64(count)
    count += width
    while count >= 8 {
      bytes.append(UInt8(rest & 255))
      rest >>= 8
      count -= 8
    }
  }

  /// Adds a Huffman code, whose highest bit comes first.
  mutating func addReversed(_ value: UInt64, _ width: Int) {
    for bit in (0..<width).reversed() { add(value >> UInt64(bit) & 1, 1) }
  }

  mutating func align() {
    if count > 0 { add(0, 8 - count) }
  }
}
