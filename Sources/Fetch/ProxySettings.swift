internal import Glibc

/// Which proxy an address goes through, by the variables that curl knows.
///
/// Decided here rather than by curl, because a connection to a proxy that the user chose may lead into a private
/// network, and one to a host may not.
public struct ProxySettings: Hashable, Sendable {
  private var plain: String?
  private var secure: String?
  private var exceptions: [String] = []

  /// No proxy at all.
  public static let none = ProxySettings([:])

  /// Those of this process: `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy`, all but the first in capitals too.
  public static var environment: ProxySettings {
    var values: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { values[name] = String(cString: value) }
    }
    return ProxySettings(values)
  }

  /// The settings of such variables.
  public init(_ variables: [String: String]) {
    func value(_ names: String...) -> String? {
      names.lazy.compactMap { variables[$0] }.first { !$0.isEmpty }
    }
    // HTTP_PROXY in capitals is not read: a CGI program would take it from a request's header.
    plain = value("http_proxy", "all_proxy", "ALL_PROXY")
    secure = value("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
    exceptions = (value("no_proxy", "NO_PROXY") ?? "").lowercased()
      .split { $0 == "," || $0 == " " }.map(String.init)
  }

  /// The proxy for an address, as it was configured; `nil` for a connection of its own.
  func proxy(for address: WebAddress) -> String? {
    guard let proxy = address.isSecure ? secure : plain else { return nil }
    let network = NetworkAddress(address.bareHost)
    return exceptions.contains { isException($0, host: address.bareHost, network: network) } ? nil : proxy
  }

  private func isException(_ pattern: String, host: String, network: NetworkAddress?) -> Bool {
    if pattern == "*" { return true }
    if let network {
      let parts = pattern.split(separator: "/")
      guard let first = parts.first, let block = NetworkAddress(Self.withoutBrackets(String(first))) else {
        return false
      }
      let bits = parts.count > 1 ? Int(parts[1]) ?? -1 : block.bytes.count * 8
      return block.bytes.count == network.bytes.count && network.hasPrefix(block.bytes, bits: bits)
    }
    let name = pattern.drop { $0 == "." }
    let plainHost = host.hasSuffix(".") ? host.dropLast() : host[...]
    return !name.isEmpty && (plainHost == name || plainHost.hasSuffix("." + name))
  }

  private static func withoutBrackets(_ text: String) -> String {
    text.filter { $0 != "[" && $0 != "]" }
  }

  private static let names = [
    "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
  ]
}
