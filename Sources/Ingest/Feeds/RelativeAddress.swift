/// Resolves references of a document against its base.
///
/// - SeeAlso: RFC 3986 section 5.2; letters beyond ASCII stay as they are, as in RFC 3987.
enum RelativeAddress {
  /// Bytes of an address beyond which nothing is resolved.
  private static let longest = 1 << 16

  /// What a reference means against a base; the reference itself where the base is no address.
  static func resolve(_ reference: String, base: String) -> String {
    guard !base.isEmpty else { return reference }
    var result: [UInt8] = []
    resolve(Array(reference.utf8)[...], base: Array(base.utf8), into: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends what a reference means against a base.
  static func resolve(_ reference: ArraySlice<UInt8>, base: [UInt8], into result: inout [UInt8]) {
    let end = scheme(of: base[...])
    guard !base.isEmpty, end > base.startIndex, scheme(of: reference) == reference.startIndex,
      reference.count < longest
    else {
      result += reference
      return
    }
    guard base[(end + 1)...].first == UInt8(ascii: "/") else {
      // An address without a path to go by, as mailto: or urn:.
      result += reference
      return
    }
    let parts = Parts(base, schemeEnd: end)
    guard let first = reference.first else {
      result += base[..<parts.fragment]
      return
    }
    if reference.starts(with: [0x2F, 0x2F]) {
      result += base[...end]
      result += reference
      return
    }
    switch first {
    case UInt8(ascii: "#"):
      result += base[..<parts.fragment]
      result += reference
    case UInt8(ascii: "?"):
      result += base[..<parts.query]
      result += reference
    default:
      let path = reference.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
      result += base[..<parts.path]
      var joined: [UInt8] = []
      if first != UInt8(ascii: "/") {
        let basePath = base[parts.path..<parts.query]
        if let slash = basePath.lastIndex(of: UInt8(ascii: "/")) {
          joined += basePath[...slash]
        } else {
          joined.append(0x2F)
        }
      }
      joined += path
      appendWithoutDots(joined, to: &result)
      result += reference[path.endIndex...]
    }
  }

  /// Places in an address: where path, query and fragment begin.
  private struct Parts {
    let path: Int
    let query: Int
    let fragment: Int

    init(_ base: [UInt8], schemeEnd: Int) {
      var place = schemeEnd + 1
      if base[place...].starts(with: [0x2F, 0x2F]) {
        place += 2
        while place < base.count, ![0x2F, 0x3F, 0x23].contains(base[place]) { place += 1 }
      }
      path = place
      fragment = base[place...].firstIndex(of: UInt8(ascii: "#")) ?? base.count
      query = base[place..<fragment].firstIndex(of: UInt8(ascii: "?")) ?? fragment
    }
  }

  /// Where the colon after the scheme is; the beginning when there is no scheme.
  static func scheme(of address: ArraySlice<UInt8>) -> Int {
    guard let first = address.first, first.isASCIILetter else { return address.startIndex }
    for place in address.indices {
      let byte = address[place]
      if byte == UInt8(ascii: ":") { return place }
      guard byte.isASCIILetter || byte.isDigit || byte == 0x2B || byte == 0x2D || byte == 0x2E else { break }
    }
    return address.startIndex
  }

  private static func appendWithoutDots(_ path: [UInt8], to result: inout [UInt8]) {
    var starts: [Int] = []
    let floor = result.count
    var rest = path[...]
    while !rest.isEmpty {
      let segment = rest.dropFirst().prefix { $0 != 0x2F }
      let isLast = segment.endIndex == rest.endIndex
      if rest.first == 0x2F, segment.elementsEqual([0x2E, 0x2E]) {
        result.removeLast(result.count - (starts.popLast() ?? floor))
        if isLast { result.append(0x2F) }
      } else if rest.first == 0x2F, segment.elementsEqual([0x2E]) {
        if isLast { result.append(0x2F) }
      } else {
        starts.append(result.count)
        result += rest[..<segment.endIndex]
      }
      rest = rest[segment.endIndex...]
    }
  }
}
