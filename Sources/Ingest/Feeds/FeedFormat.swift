/// The vocabulary and version that a feed is written in.
///
/// Shape: raw values are those that `workbench parse-feed` prints; `none` is the empty text.
public enum FeedFormat: String, Sendable {
  case none = ""
  case rss090, rss091n, rss091u, rss092, rss093, rss094, rss10, rss20, rss
  case atom01, atom02, atom03, atom10, atom
  case cdf
  case json1, json11

  /// Whether it is Atom, in which a text without a type is plain.
  var isAtom: Bool { rawValue.hasPrefix("atom") }
  /// Whether it is RSS.
  var isRSS: Bool { rawValue.hasPrefix("rss") }

  /// The version that the root element of RSS names.
  init(rssVersion: String) {
    switch rssVersion {
    case "0.91": self = .rss091u
    case "0.92": self = .rss092
    case "0.93": self = .rss093
    case "0.94": self = .rss094
    case let version where version.hasPrefix("2."): self = .rss20
    default: self = .rss
    }
  }

  /// The version that the root element of Atom names.
  init(atomVersion: String) {
    switch atomVersion {
    case "0.1": self = .atom01
    case "0.2": self = .atom02
    case "0.3": self = .atom03
    default: self = .atom
    }
  }

  /// The format of a namespace that is one format's own.
  init?(namespace: String) {
    switch namespace {
    case "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/":
      self = .rss090
    case "http://purl.org/rss/1.0/": self = .rss10
    case "http://www.w3.org/2005/atom": self = .atom10
    default: return nil
    }
  }
}
