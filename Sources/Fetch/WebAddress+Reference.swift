extension WebAddress {
  /// The address that a reference means on a page at this address; `nil` where it is none of the web.
  ///
  /// Characters that an address may not hold are percent-encoded, a host's name in other letters than ASCII's is
  /// spelled as the net knows it, and white space around the reference is dropped.
  ///
  /// - Complexity: O(*n*) in the bytes of both.
  /// - SeeAlso: RFC 3986, section 5.
  public func resolving(_ reference: String) -> WebAddress? {
    guard let (resolved, scheme) = resolvedText(reference) else { return nil }
    return scheme == "http" || scheme == "https" ? WebAddress(resolved) : nil
  }

  /// An address as people write it: white space around it and letters beyond ASCII are allowed.
  public init?(written text: String) {
    let parts = Reference(text)
    guard let scheme = parts.scheme, let authority = parts.authority else { return nil }
    guard let host = InternationalHost.ascii(authority) else { return nil }
    self.init(scheme + "://" + host + parts.path + parts.suffix)
  }

  /// Scheme and text of the reference resolved, whatever its scheme; `nil` for a host that no name server knows.
  func resolvedText(_ reference: String) -> (text: String, scheme: String)? {
    let parts = Reference(reference)
    let scheme = parts.scheme?.lowercased() ?? (isSecure ? "https" : "http")
    if parts.scheme != nil, parts.authority == nil {
      return (scheme + ":" + Self.withoutDots(parts.path) + parts.suffix, scheme)
    }
    if let authority = parts.authority {
      guard let host = InternationalHost.ascii(authority) else { return nil }
      return (scheme + "://" + host + Self.withoutDots(parts.path) + parts.suffix, scheme)
    }
    let base = target
    let basePath = String(base.prefix { $0 != "?" })
    let start = scheme + "://" + self.authority
    if parts.path.isEmpty {
      let query = parts.query == nil ? String(base.dropFirst(basePath.count)) : ""
      return (start + basePath + query + parts.suffix, scheme)
    }
    if parts.path.hasPrefix("/") { return (start + Self.withoutDots(parts.path) + parts.suffix, scheme) }
    let folder = basePath[...(basePath.lastIndex(of: "/") ?? basePath.startIndex)]
    return (start + Self.withoutDots(folder + parts.path) + parts.suffix, scheme)
  }

  /// The path without `.` and `..` segments.
  private static func withoutDots(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return path }
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    let isAbsolute = path.hasPrefix("/")
    var kept: [Substring] = []
    for (place, segment) in (isAbsolute ? segments.dropFirst() : segments[...]).enumerated() {
      let isLast = place == segments.count - (isAbsolute ? 2 : 1)
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        _ = kept.popLast()
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return (isAbsolute ? "/" : "") + kept.joined(separator: "/")
  }
}

/// A reference cut into the parts of RFC 3986, what may not stand in one percent-encoded.
private struct Reference {
  let scheme: String?
  let authority: String?
  let path: String
  let query: String?
  let fragment: String?

  init(_ text: String) {
    var rest = Array(text.utf8)[...]
    while let first = rest.first, first <= 0x20 { rest = rest.dropFirst() }
    while let last = rest.last, last <= 0x20 { rest = rest.dropLast() }
    // As browsers do: a line broken within an address is mended.
    rest = rest.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }[...]
    var scheme: String?
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(rest[..<colon]) {
      scheme = String(decoding: rest[..<colon], as: UTF8.self)
      rest = rest[(colon + 1)...]
    }
    self.scheme = scheme
    var fragment: String?
    if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
      fragment = Self.encoded(rest[(hash + 1)...])
      rest = rest[..<hash]
    }
    self.fragment = fragment
    var query: String?
    if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
      query = Self.encoded(rest[(mark + 1)...])
      rest = rest[..<mark]
    }
    self.query = query
    if rest.starts(with: "//".utf8) {
      let authority = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
      self.authority = String(decoding: authority, as: UTF8.self)
      rest = rest[authority.endIndex...]
    } else {
      authority = nil
    }
    path = Self.encoded(rest)
  }

  /// Query and fragment with their marks.
  var suffix: String { (query.map { "?" + $0 } ?? "") + (fragment.map { "#" + $0 } ?? "") }

  private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A else { return false }
    return bytes.allSatisfy {
      ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || "+-.".utf8.contains($0)
    }
  }

  private static func encoded(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in bytes {
      if byte > 0x20, byte < 0x7F, !"\"'`<>\\^{|}".utf8.contains(byte) {
        text.append(byte)
      } else {
        text += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
