/// Finds words in text, whatever their case.
enum TextSearch {
  /// Where a text holds some words, as ascending, disjoint UTF-8 ranges on character boundaries.
  ///
  /// - Complexity: O(*n* · *m*) at worst; the first letter decides nearly always.
  static func matches(of words: String, in bytes: [UInt8]) -> [Range<Int>] {
    let needle = folded(Array(words.utf8)).map(\.scalar)
    guard let first = needle.first else { return [] }
    let text = folded(bytes)
    var matches: [Range<Int>] = []
    var index = 0
    while index + needle.count <= text.count {
      if text[index].scalar == first,
        needle.indices.allSatisfy({ text[index + $0].scalar == needle[$0] })
      {
        let end = index + needle.count
        matches.append(text[index].offset..<(end < text.count ? text[end].offset : bytes.count))
        index = end
      } else {
        index += 1
      }
    }
    return matches
  }

  /// Scalars in lower case with the offset of each.
  private static func folded(_ bytes: [UInt8]) -> [(scalar: Unicode.Scalar, offset: Int)] {
    var offset = 0
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      if scalar.isASCII {
        let isUpper = (65...90).contains(scalar.value)
        return (isUpper ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar, offset)
      }
      return (scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar, offset)
    }
  }
}
