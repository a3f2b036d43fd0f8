internal import Glibc

/// An IPv4 or IPv6 address, and whether it belongs to the net or to somebody's own machine and network.
struct NetworkAddress: Hashable, Sendable, CustomStringConvertible {
  /// 4 or 16 bytes in network order.
  let bytes: [UInt8]

  /// The address of so many bytes; `nil` unless there are 4 or 16.
  init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = Array(bytes)
  }

  /// The address that is spelled out: IPv6 in any form, IPv4 in any that programs take for one, as `127.1`,
  /// `0x7f.1` and `2130706433`; `nil` for a name.
  init?(_ text: String) {
    var short = in_addr()
    var long = in6_addr()
    let isSpelled = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    if isSpelled, text.utf8.contains(UInt8(ascii: ":")), inet_pton(AF_INET6, text, &long) == 1 {
      bytes = withUnsafeBytes(of: long) { Array($0) }
    } else if isSpelled, inet_aton(text, &short) != 0 {
      bytes = withUnsafeBytes(of: short) { Array($0) }
    } else {
      return nil
    }
  }

  var description: String {
    let size = Int(INET6_ADDRSTRLEN)
    var text = [CChar](repeating: 0, count: size)
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    guard inet_ntop(family, bytes, &text, socklen_t(size)) != nil else { return "an address" }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Whether the address is one of the public net, to which anybody's feed may point.
  ///
  /// An IPv6 address that stands for an IPv4 one is judged by that. Of IPv6, only what is given out is public.
  ///
  /// - SeeAlso: IANA's registries of special-purpose addresses (RFC 6890); RFC 6052, RFC 3056, RFC 4291.
  var isPublic: Bool {
    if bytes.count == 4 { return !Self.closed4.contains { hasPrefix($0.prefix, bits: $0.bits) } }
    if let embedded { return embedded.isPublic }
    return hasPrefix([0x20], bits: 3) && !Self.closed6.contains { hasPrefix($0.prefix, bits: $0.bits) }
  }

  /// Whether the first bits are those of `prefix`; always false if the prefix is of the other family or too short.
  func hasPrefix(_ prefix: [UInt8], bits: Int) -> Bool {
    guard bits >= 0, bits <= bytes.count * 8, prefix.count * 8 >= bits else { return false }
    let whole = bits / 8
    guard bytes[..<whole].elementsEqual(prefix[..<whole]) else { return false }
    let rest = bits % 8
    return rest == 0 || (bytes[whole] ^ prefix[whole]) >> UInt8(8 - rest) == 0
  }
}

extension NetworkAddress {
  /// The IPv4 address that an IPv6 address stands for: mapped, compatible, translated, NAT64 and 6to4.
  private var embedded: NetworkAddress? {
    for (prefix, start) in Self.embeddings where hasPrefix(prefix, bits: prefix.count * 8) {
      return NetworkAddress(bytes: bytes[start..<(start + 4)])
    }
    return nil
  }

  private static let embeddings: [(prefix: [UInt8], start: Int)] = [
    ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 12),
    ([0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0], 12),
    ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 12),
    ([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], 12),
    ([0x20, 0x02], 2),
  ]

  private static let closed4: [(prefix: [UInt8], bits: Int)] = [
    ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12), ([192, 0, 0], 24),
    ([192, 0, 2], 24), ([192, 88, 99], 24), ([192, 168], 16), ([198, 18], 15), ([198, 51, 100], 24),
    ([203, 0, 113], 24), ([224], 4), ([240], 4),
  ]

  /// Within 2000::/3: protocol assignments with Teredo, documentation.
  private static let closed6: [(prefix: [UInt8], bits: Int)] = [
    ([0x20, 0x01, 0x00], 23), ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x3F, 0xFF, 0x00], 20),
  ]
}
