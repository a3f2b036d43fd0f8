internal import News

/// Finds which outlet a web page belongs to.
struct WebOutletFinder {
  /// The page.
  let page: WebPage
  /// The outlets that are known by name.
  let outlets: OutletCatalog

  /// The outlet, and what the catalogue knows of it.
  func outlet() -> (outlet: Outlet, entry: OutletCatalog.Entry?) {
    let names = names()
    if let host = page.address.flatMap({ OutletFinder.host(of: $0) }) {
      if let entry = outlets.entry(domain: host) {
        return (Outlet(name: entry.name, domain: entry.domain ?? host), entry)
      }
      let domain = Self.registered(host)
      return (Outlet(name: names.first ?? domain, domain: domain), nil)
    }
    for name in names {
      if let entry = outlets.entry(named: name) { return (entry.outlet, entry) }
    }
    guard let name = names.first else { return (OutletFinder.unknown, nil) }
    return (
      Outlet(name: name, domain: DatelineReader.isDomain(name) ? Self.registered(name.lowercased()) : nil),
      nil
    )
  }

  /// Names that the page gives its outlet, most telling first.
  func names() -> [String] {
    var names: [String] = page.facts.contents("og:site_name")
    names += page.linked?.names("publisher").map(\.name) ?? []
    names += page.facts.told(.site).map(\.content)
    for object in page.facts.linkedData
    where LinkedArticle.types(of: object).contains(where: Self.isPublisher) {
      if let name = object["name"]?.string { names.append(name) }
    }
    if let title = page.facts.title, let headline = page.headline.map({ page.blocks[$0].text }),
      title.hasPrefix(headline)
    {
      // What stands behind the headline in the browser's title.
      names.append(title.dropFirst(headline.count).trimmedOfMarks)
    }
    return names.map { HTMLText.line(of: Array($0.utf8)) }.map { name in
      // "Name | All that we write about" is a name with its slogan.
      name.split(separator: " | ").first.map(String.init) ?? name
    }.filter {
      !$0.isEmpty && $0.utf8.count <= 60 && !$0.hasPrefix("http") && !$0.hasPrefix("@")
    }
  }

  private static func isPublisher(_ type: String) -> Bool {
    type == "website" || type == "newsmediaorganization"
  }

  /// The part of a host that somebody registered: "news.example.co.id" gives "example.co.id".
  static func registered(_ host: String) -> String {
    let labels = host.lowercased().split(separator: ".").map(String.init)
    guard labels.count > 2 else { return labels.joined(separator: ".") }
    let second: Set<String> = [
      "co", "com", "or", "org", "net", "go", "gov", "ac", "edu", "web", "my", "sch", "mil", "desa", "ne",
    ]
    let shared: Set<String> = [
      "blogspot.com", "wordpress.com", "substack.com", "medium.com", "github.io", "tumblr.com", "ghost.io",
      "home.blog",
    ]
    let last = labels.suffix(2).joined(separator: ".")
    if shared.contains(last) { return labels.suffix(3).joined(separator: ".") }
    let hasSecond = labels[labels.count - 1].utf8.count == 2 && second.contains(labels[labels.count - 2])
    return labels.suffix(hasSecond ? 3 : 2).joined(separator: ".")
  }
}
