/// An address of the web that may be opened or fetched: http or https, and nothing that a program could
/// take for an option, a file or a command.
///
/// - SeeAlso: RFC 3986; the characters that it leaves out of an address are refused here.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  /// The address as it was written.
  public let text: String

  /// Bytes that an address may have at most.
  public static let longest = 4096

  /// The address; `nil` for another scheme, for white space, controls, quotation marks and their like, and
  /// for an address without a host.
  public init?(_ text: String) {
    let lower = text.prefix(8).lowercased()
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: lower.hasPrefix), text.utf8.count <= Self.longest else {
      return nil
    }
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"'`<>\\^{|}".utf8.contains($0) }
    let host = text.utf8.dropFirst(scheme.utf8.count).prefix { !"/?#".utf8.contains($0) }
    guard isPlain, !host.isEmpty else { return nil }
    self.text = text
  }

  public var description: String { text }
}
