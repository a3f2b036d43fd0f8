/// Names of hosts in letters beyond ASCII's, as the name servers know them.
///
/// - SeeAlso: RFC 3492 (Punycode), RFC 5891. Letters are made small; no other mapping is done, so a name that needs
///   one is not found rather than mistaken for another.
enum InternationalHost {
  /// The authority of an address with every label of its host in ASCII; `nil` for a name that cannot be spelled.
  static func ascii(_ authority: String) -> String? {
    if authority.utf8.allSatisfy({ $0 < 0x80 }) { return authority }
    guard authority.utf8.count <= 1024 else { return nil }
    let at = authority.lastIndex(of: "@").map { authority.index(after: $0) } ?? authority.startIndex
    guard authority[..<at].utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let place = authority[at...]
    let host = place.prefix { $0 != ":" }
    var labels: [String] = []
    for label in host.split(omittingEmptySubsequences: false, whereSeparator: { ".。．｡".contains($0) }) {
      guard let spelled = spelled(label.lowercased()) else { return nil }
      labels.append(spelled)
    }
    return authority[..<at] + labels.joined(separator: ".") + place[host.endIndex...]
  }

  /// One label: as it is if in ASCII, else with the prefix `xn--`; at most 63 bytes.
  private static func spelled(_ label: String) -> String? {
    if label.utf8.allSatisfy({ $0 < 0x80 }) { return label }
    let scalars = Array(label.unicodeScalars)
    guard scalars.count <= 63, scalars.allSatisfy(isOfName), let code = punycode(scalars.map(\.value)) else {
      return nil
    }
    return code.utf8.count <= 59 ? "xn--" + code : nil
  }

  /// Letters, marks, digits and the hyphen; no forms that stand for another letter.
  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber:
      !(0xFB00...0xFFFF).contains(scalar.value)
    default: scalar == "-"
    }
  }

  private static func punycode(_ points: [UInt32]) -> String? {
    var output = points.filter { $0 < 0x80 }.map { UInt8($0) }
    let basic = output.count
    var handled = basic
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var (threshold, delta, bias): (UInt32, UInt32, UInt32) = (128, 0, 72)
    while handled < points.count {
      guard let next = points.filter({ $0 >= threshold }).min() else { return nil }
      // 63 code points bound every product here well within 32 bits.
      delta += (next - threshold) * UInt32(handled + 1)
      threshold = next
      for point in points {
        if point < threshold { delta += 1 }
        guard point == threshold else { continue }
        var rest = delta
        var base: UInt32 = 36
        while true {
          let limit = base <= bias ? 1 : min(base - bias, 26)
          if rest < limit { break }
          output.append(digit(limit + (rest - limit) % (36 - limit)))
          rest = (rest - limit) / (36 - limit)
          base += 36
        }
        output.append(digit(rest))
        bias = adapted(delta, count: UInt32(handled + 1), isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      threshold += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func digit(_ value: UInt32) -> UInt8 {
    UInt8(value < 26 ? value + 97 : value - 26 + 48)
  }

  private static func adapted(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var base: UInt32 = 0
    while delta > 455 {
      delta /= 35
      base += 36
    }
    return base + 36 * delta / (delta + 38)
  }
}
