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
    RelativeAddress.resolve(reference, base: base)
  }
}
