/// Hashes that features are made of: 64 bits, the same on every machine and in every run.
enum FeatureHash {
  private static let offset: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  /// The hash of no byte, from which others go on.
  static let empty = offset

  /// One step of FNV-1a.
  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* prime }

  /// FNV-1a of UTF-8 bytes.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = offset
    for byte in bytes { hash = adding(byte, to: hash) }
    return hash
  }

  /// A feature: the number of its template and what it saw.
  @inline(__always)
  static func feature(_ template: UInt64, _ value: UInt64) -> UInt64 {
    finish(value &+ template &* 0x9e37_79b9_7f4a_7c15)
  }

  /// A feature of two values whose order counts.
  @inline(__always)
  static func feature(_ template: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
    finish((first &* 0xff51_afd7_ed55_8ccd ^ second) &+ template &* 0x9e37_79b9_7f4a_7c15)
  }

  @inline(__always)
  private static func finish(_ value: UInt64) -> UInt64 {
    var hash = value ^ (value >> 32)
    hash = hash &* 0xd6e8_feb8_6659_fd93
    return hash ^ (hash >> 32)
  }
}
