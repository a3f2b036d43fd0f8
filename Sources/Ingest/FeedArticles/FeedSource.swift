import News
import TOMLKit

/// Where a feed comes from, and for which outlet it may speak.
struct FeedSource {
  /// The feed's address without name, password and fragment; `nil` when it is not known.
  let shownAddress: String?
  /// Tells items of this feed from those of others where addresses do not.
  let fingerprint: UInt64
  private let host: String?
  private let name: String?
  private let outlets: OutletCatalog

  /// - Parameters:
  ///   - address: Where the feed is.
  ///   - name: The name that it or a person gives it.
  init(address: String?, name: String?, outlets: OutletCatalog) {
    self.name = name
    self.outlets = outlets
    host = address.flatMap(Self.host)
    shownAddress = address.map { Subscription.withoutCredentials(String($0.prefix { $0 != "#" })) }
    fingerprint = (address ?? name ?? "").stableHash
  }

  /// Whether an address is on the feed's own site.
  func isHome(of address: String) -> Bool {
    guard let host, let other = Self.host(of: address) else { return false }
    return site(of: host) == site(of: other)
  }

  /// The outlet of an item: that of its page where that is on the feed's site, else that of the feed.
  func outlet(of link: String?) -> Outlet {
    guard let host = link.flatMap(Self.host) ?? host else {
      return name.map { Outlet(name: $0, domain: nil) } ?? OutletFinder.unknown
    }
    return outlets.entry(domain: host)?.outlet ?? Outlet(name: ownName(on: host) ?? host, domain: host)
  }

  /// The part of the feed's name that is the site's, as "Mongabay" in "Mongabay | Terkini" on mongabay.co.id.
  ///
  /// Nothing else is taken: a feed may call itself what it likes, and an outlet's feeds differ in their names. Only
  /// where the host is a number there is nothing better.
  private func ownName(on host: String) -> String? {
    guard let name else { return nil }
    if host.allSatisfy({ $0.isNumber || $0 == "." }) { return outlets.entry(named: name) == nil ? name : nil }
    guard let label = site(of: host).split(separator: ".").first.map({ String($0).squashed }) else {
      return nil
    }
    var parts = [name]
    for separator in [" - ", " | ", " – ", " — ", " » ", ": "] {
      parts += name.split(separator: separator).map(String.init)
    }
    return parts.map(\.trimmed).filter { part in
      let key = part.squashed
      return key.count >= 3 && key.count <= 40 && (key.contains(label) || label.contains(key))
        && outlets.entry(named: part) == nil
    }.min { $0.count < $1.count }
  }

  /// The registered domain of a host, as far as its form tells: `kompas.com`, `mongabay.co.id`; the host itself
  /// where it is a number or on a platform of many.
  private func site(of host: String) -> String {
    if let domain = outlets.entry(domain: host)?.domain { return domain }
    let labels = host.split(separator: ".")
    guard labels.count > 2, Int(labels[labels.count - 1]) == nil,
      !Self.platforms.contains(labels.suffix(2).joined(separator: "."))
    else { return host }
    let isCountry = labels[labels.count - 1].count == 2 && labels[labels.count - 2].count <= 3
    return labels.suffix(isCountry ? 3 : 2).joined(separator: ".")
  }

  private static let platforms: Set<String> = {
    let text = String(decoding: PackageResources.platforms_toml, as: UTF8.self)
    return Set((try? TOMLDecoder().decode(Platforms.self, from: text).hosts) ?? [])
  }()

  private struct Platforms: Decodable { let hosts: [String] }

  /// The host of an address, as outlets are known by it; a number stays one.
  static func host(of address: String) -> String? {
    if let host = OutletFinder.host(of: address) { return host }
    guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
    let host = address[start...].prefix { !"/:?#".contains($0) }
    return host.isEmpty ? nil : host.lowercased()
  }

  /// Whether an address has nothing in it that addresses may not have, and is not too long to be kept.
  static func isPlain(_ address: String) -> Bool {
    (address.hasPrefix("http://") || address.hasPrefix("https://")) && address.utf8.count <= 2_000
      && address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
  }

  /// An address without the parameters that only tell where a reader came from.
  static func withoutTracking(_ address: String) -> String {
    guard let mark = address.firstIndex(of: "?") else { return address }
    let (query, fragment) = address[address.index(after: mark)...].splitAtFirst("#")
    let kept = query.split(separator: "&").filter { parameter in
      let name = parameter.prefix { $0 != "=" }.lowercased()
      return !name.hasPrefix("utm_") && !["fbclid", "gclid", "mc_cid", "mc_eid"].contains(name)
    }
    let rest = fragment.map { "#\($0)" } ?? ""
    return address[..<mark] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")) + rest
  }
}

extension Substring {
  /// What stands before the first such character, and what behind it; `nil` where there is none.
  fileprivate func splitAtFirst(_ character: Character) -> (Substring, Substring?) {
    guard let place = firstIndex(of: character) else { return (self, nil) }
    return (self[..<place], self[index(after: place)...])
  }
}
