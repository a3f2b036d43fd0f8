/// Addresses that a page's links mean.
enum PageLinks {
  /// The address that relative ones of a page are relative to; empty when the page has none.
  static func base(of page: WebPage) -> String {
    let own = page.address ?? ""
    return page.facts.base.map { absolute($0, base: own) } ?? own
  }

  /// The http or https address of a reference; `nil` for any other.
  static func web(_ reference: String, base: String) -> String? {
    let address = absolute(reference.trimmed, base: base)
    let lower = address.prefix(8).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://"), address.utf8.count <= 4_000,
      !address.utf8.contains(where: { $0 <= 32 || $0 == 127 })
    else { return nil }
    return address
  }

  /// What a reference means against a base.
  static func absolute(_ reference: String, base: String) -> String {
    guard let scheme = base.firstRange(of: "://") else { return reference }
    let name = reference.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) }
    if !name.isEmpty, reference[name.endIndex...].first == ":" { return reference }
    if reference.hasPrefix("//") { return base[..<scheme.lowerBound] + ":" + reference }
    let afterHost = base[scheme.upperBound...].firstIndex { "/?#".contains($0) } ?? base.endIndex
    let root = String(base[..<afterHost])
    if reference.hasPrefix("/") { return root + reference }
    let path = base[afterHost...].prefix { $0 != "?" && $0 != "#" }
    if reference.isEmpty { return String(base.prefix { $0 != "#" }) }
    if reference.hasPrefix("#") { return String(base.prefix { $0 != "#" }) + reference }
    if reference.hasPrefix("?") { return root + path + reference }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
    return root + withoutDots(folder + reference)
  }

  private static func withoutDots(_ path: String) -> String {
    let end = path.firstIndex { $0 == "?" || $0 == "#" } ?? path.endIndex
    guard path[..<end].contains("/.") else { return path }
    var parts: [Substring] = []
    for part in path[..<end].split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/") + path[end...]
  }
}
