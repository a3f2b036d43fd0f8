/// An address of the web that may be opened or fetched: http or https, and nothing that a program could
/// take for an option, a file or a command.
///
/// - SeeAlso: RFC 3986; the characters that it leaves out of an address are refused here.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  /// The address as it was written.
  public let text: String

  /// The host in lower case: a name, an IPv4 address, or an IPv6 address in brackets.
  public let host: String

  /// The port as written, or the scheme's own: 80 or 443.
  public let port: UInt16

  /// Whether the address asks for an encrypted connection.
  public let isSecure: Bool

  /// Bytes that an address may have at most.
  public static let longest = 4096

  /// The address; `nil` for another scheme, for white space, controls, quotation marks and their like, and
  /// for an address without a host or with one that could be read in two ways.
  public init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    let lower = text.prefix(8).lowercased()
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: lower.hasPrefix) else { return nil }
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"'`<>\\^{|}".utf8.contains($0) }
    guard isPlain else { return nil }
    let authority = text.utf8.dropFirst(scheme.utf8.count).prefix { !"/?#".utf8.contains($0) }
    let parts = authority.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    isSecure = scheme.utf8.count == 8
    guard parts.count <= 2, let place = parts.last,
      let (host, port) = Self.place(Array(place), standing: isSecure ? 443 : 80)
    else { return nil }
    self.text = text
    self.host = host
    self.port = port
  }

  public var description: String { text }
}

extension WebAddress {
  /// Whether two addresses have scheme, host and port in common, so that what one may know the other may.
  public func hasOrigin(of other: WebAddress) -> Bool {
    host == other.host && port == other.port && isSecure == other.isSecure
  }

  /// Name and password that stand before the host, as written, without the `@`; `nil` where there are none.
  public var credentials: Substring? {
    let authority = self.authority
    return authority.firstIndex(of: "@").map { authority[..<$0] }
  }

  /// The address without name, password and fragment, scheme and host in lower case: what is asked for.
  public var bare: WebAddress {
    WebAddress(origin + target) ?? self
  }

  /// Scheme, host and port, as `https://a.example:8443`; the scheme's own port is left out.
  public var origin: String {
    let isStanding = port == (isSecure ? 443 : 80)
    return (isSecure ? "https://" : "http://") + host + (isStanding ? "" : ":\(port)")
  }

  /// Path and query as written, without the fragment; begins with `/`.
  public var target: String {
    let rest = text[authority.endIndex...].prefix { $0 != "#" }
    return rest.hasPrefix("/") ? String(rest) : "/" + rest
  }

  /// User information, host and port as written.
  var authority: Substring {
    text.dropFirst(isSecure ? 8 : 7).prefix { !"/?#".contains($0) }
  }

  /// The host without the brackets of an IPv6 address.
  var bareHost: String {
    host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
  }

  /// Host and port of the part of an address after user information; `nil` if either is not plain.
  private static func place(_ bytes: [UInt8], standing: UInt16) -> (host: String, port: UInt16)? {
    var host = bytes[...]
    var port: ArraySlice<UInt8> = []
    if bytes.first == UInt8(ascii: "[") {
      guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      host = bytes[...end]
      let rest = bytes[(end + 1)...]
      guard rest.isEmpty || rest.first == UInt8(ascii: ":") else { return nil }
      port = rest.dropFirst()
      guard NetworkAddress(String(decoding: host.dropFirst().dropLast(), as: UTF8.self)) != nil else {
        return nil
      }
    } else {
      if let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
        host = bytes[..<colon]
        port = bytes[(colon + 1)...]
      }
      guard !host.isEmpty, host.count <= 255, host.allSatisfy(Self.isOfName) else { return nil }
    }
    let name = String(decoding: host, as: UTF8.self).lowercased()
    if port.isEmpty { return (name, standing) }
    guard port.count <= 5, let number = UInt16(String(decoding: port, as: UTF8.self)), number > 0 else {
      return nil
    }
    return (name, number)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-._~".utf8.contains(byte)
    }
  }
}
