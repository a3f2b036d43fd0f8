/// A feed that a web page names.
public struct DiscoveredFeed: Hashable, Sendable {
  /// Its address, http or https.
  public let address: String
  /// What the page calls it; `nil` when it says nothing.
  public let title: String?
  /// Media type as the page gives it, in lower case; `nil` for a plain link.
  public let type: String?

  /// A feed with what its page says of it.
  public init(address: String, title: String?, type: String?) {
    self.address = address
    self.title = title
    self.type = type
  }
}

/// Finds the feeds that a web page names.
///
/// - SeeAlso: WHATWG HTML, link type `alternate`; RSS Advisory Board, "RSS Autodiscovery".
public enum FeedDiscovery {
  /// Feeds that are kept of one page.
  private static let most = 100
  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    "application/x.atom+xml", "application/x-atom+xml", "application/xml", "text/xml", "application/json",
  ]

  /// The feeds of a page: those of its head in page order, then links of its text that look like feeds, each once.
  ///
  /// - Parameters:
  ///   - bytes: The page, in any encoding.
  ///   - contentType: The header `Content-Type`, where there was one.
  ///   - address: The page's own address, which relative ones are resolved against.
  /// - Complexity: O(*n*) in the bytes.
  public static func feeds(in bytes: [UInt8], contentType: String? = nil, address: String) -> [DiscoveredFeed]
  {
    var tokens = HTMLTokenizer(DecodedText(bytes, contentType: contentType, kind: .html).bytes)
    var declared: [DiscoveredFeed] = []
    var linked: [DiscoveredFeed] = []
    var open: (address: String, text: TextLines)?
    var base = address
    func close() {
      guard var link = open else { return }
      open = nil
      link.text.endLine()
      let title = link.text.lines.joined(separator: " ")
      if linked.count < most, looksLikeFeed(link.address, title) {
        linked.append(DiscoveredFeed(address: link.address, title: title.nonEmpty, type: nil))
      }
    }
    while let token = tokens.next() {
      switch (token.kind, token.tag) {
      case (.startTag, .base):
        if base == address, let reference = tokens.text(of: "href") {
          base = PageLinks.absolute(reference, base: address)
        }
      case (.startTag, .link):
        if declared.count < most, let feed = declaration(tokens, base: base) { declared.append(feed) }
      case (.startTag, .a):
        close()
        if let reference = tokens.text(of: "href"), let link = PageLinks.web(reference, base: base) {
          open = (link, TextLines())
        }
      case (.text, .other): open?.text.append(tokens.bytes, in: token.range, hasReferences: true)
      case (.endTag, .a): close()
      default: continue
      }
    }
    close()
    var seen: Set<String> = []
    return (declared + linked).filter { seen.insert($0.address).inserted }.prefix(most).map { $0 }
  }
}

extension FeedDiscovery {
  private static func declaration(_ tokens: HTMLTokenizer, base: String) -> DiscoveredFeed? {
    let relations = tokens.text(of: "rel")?.lowercased().split(separator: " ") ?? []
    guard relations.contains("alternate") || relations.contains("feed"),
      let type = tokens.text(of: "type")?.lowercased().split(separator: ";").first.map({ $0.trimmed })
        ?? (relations.contains("feed") ? "" : nil),
      types.contains(type) || type.isEmpty,
      let reference = tokens.text(of: "href")?.nonEmpty,
      let address = PageLinks.web(withoutFeedScheme(reference), base: base)
    else { return nil }
    // oEmbed and REST interfaces are alternates in JSON and XML that are no feeds.
    let lower = address.lowercased()
    guard !lower.contains("oembed"), !lower.contains("/wp-json/") || type == "application/feed+json" else {
      return nil
    }
    let title = tokens.text(of: "title").map { Line.cleaned($0.unicodeScalars) }
    return DiscoveredFeed(address: address, title: title?.nonEmpty, type: type.nonEmpty)
  }

  /// "feed://example.test/" and "feed:https://example.test/" mean the address without the scheme.
  private static func withoutFeedScheme(_ reference: String) -> String {
    let lower = reference.lowercased()
    if lower.hasPrefix("feed://") { return "http://" + reference.dropFirst(7) }
    return lower.hasPrefix("feed:") ? String(reference.dropFirst(5)) : reference
  }

  /// Whether a plain link leads to a feed, by the names that feeds have in addresses.
  private static func looksLikeFeed(_ address: String, _ title: String) -> Bool {
    let path = address.lowercased().split(separator: "#").first.map(String.init) ?? ""
    let parts = path.split(whereSeparator: { "/?&=".contains($0) }).dropFirst(2)
    let names: Set<String> = [
      "rss", "feed", "feeds", "atom", "rss2", "rss.xml", "feed.xml", "atom.xml", "index.xml", "index.rdf",
      "feed.json",
    ]
    guard let last = parts.last.map(String.init) else { return false }
    if names.contains(last) || last.hasSuffix(".rss") || last.hasSuffix(".atom") || last.hasSuffix(".rdf") {
      return true
    }
    return last.hasSuffix(".xml")
      && (parts.contains { names.contains(String($0)) } || title.uppercased() == "RSS")
  }
}
