/// Where the rest of an article is whose page holds only its first part.
public enum PageSequel: Hashable, Sendable {
  /// All of it is on one page.
  case whole(address: String)
  /// Its next part is on a page of its own.
  case next(address: String)

  /// What a page says; `nil` when it is the whole article, or its last part.
  ///
  /// Only addresses count that are the page's own but for the number of the part: "next" on a page is more often
  /// the next article.
  ///
  /// - Parameters:
  ///   - bytes: The page, in any encoding.
  ///   - contentType: The header `Content-Type`, where there was one.
  ///   - address: The page's own address.
  /// - Complexity: O(*n*) in the bytes.
  public init?(of bytes: [UInt8], contentType: String? = nil, address: String) {
    guard let own = PartAddress(address), own.part != .whole else { return nil }
    var tokens = HTMLTokenizer(DecodedText(bytes, contentType: contentType, kind: .html).bytes)
    var base = address
    var next: String?
    while let token = tokens.next() {
      guard token.kind == .startTag, token.tag == .a || token.tag == .link || token.tag == .base,
        let reference = tokens.text(of: "href")
      else { continue }
      if token.tag == .base {
        if base == address { base = PageLinks.absolute(reference, base: address) }
        continue
      }
      guard let link = PageLinks.web(reference, base: base), let other = PartAddress(link),
        other.stem == own.stem
      else { continue }
      if other.part == .whole {
        self = .whole(address: link)
        return
      }
      if next == nil, own.isFollowed(by: other) { next = link }
    }
    guard let next else { return nil }
    self = .next(address: next)
  }
}

/// The address of an article's part: what all parts have alike, and which part it is.
private struct PartAddress {
  /// Host, path and query without the number of the part, in lower case.
  let stem: String
  let part: Part

  enum Part: Equatable {
    case number(Int)
    case whole
  }

  /// Names of the query by which sites tell parts.
  private static let names: Set<String> = [
    "page", "p", "pg", "hal", "halaman", "page_num", "pagenum", "showpage", "single", "show", "view", "all",
  ]
  /// Words before the number of a part in a path.
  private static let words: Set<String> = ["page", "halaman"]
  /// Names whose "1" means all parts.
  private static let switches: Set<String> = ["single", "all"]
  /// Most parts of an article; a larger number is no part.
  private static let most = 40

  /// An address of the web; a comment on a page is no part of it.
  init?(_ address: String) {
    let lower = address.lowercased()
    guard let scheme = lower.firstRange(of: "://"), !lower.contains("comment"), !lower.contains("komentar")
    else { return nil }
    let place = lower[scheme.upperBound...].prefix { $0 != "#" }
    var path = place.prefix { $0 != "?" }.split(separator: "/").map(String.init)
    var part = Part.number(1)
    var rest: [Substring] = []
    for item in place.drop(while: { $0 != "?" }).dropFirst().split(separator: "&") {
      let sides = item.split(separator: "=", maxSplits: 1)
      if sides.count == 2, let told = Self.part(named: String(sides[0]), String(sides[1])) {
        part = told
      } else {
        rest.append(item)
      }
    }
    if let last = path.last, let told = Self.part(named: "page", last), Self.mayBeParted(path.dropLast()) {
      path.removeLast()
      if let last = path.last, Self.words.contains(last) { path.removeLast() }
      part = told
    }
    stem = path.joined(separator: "/") + "?" + rest.joined(separator: "&")
    self.part = part
  }

  /// Whether a number behind a path tells a part: behind a headline or "page", not where articles have numbers.
  private static func mayBeParted(_ path: ArraySlice<String>) -> Bool {
    guard path.count > 1, let last = path.last else { return false }
    return words.contains(last) || last.count { $0 == "-" } >= 2
  }

  /// Whether another address is of the part behind this one.
  func isFollowed(by other: PartAddress) -> Bool {
    guard case .number(let own) = part, case .number(let number) = other.part else { return false }
    return number == own + 1
  }

  private static func part(named name: String, _ value: String) -> Part? {
    guard names.contains(name) else { return nil }
    if value == "all" || value == "semua" { return .whole }
    if switches.contains(name) { return value == "1" || value == "true" ? .whole : nil }
    guard value.utf8.count <= 2, let number = Int(value), (1...most).contains(number) else { return nil }
    return .number(number)
  }
}
