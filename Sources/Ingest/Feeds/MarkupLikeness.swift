/// Tells a text that is meant as HTML from one that only mentions it.
enum MarkupLikeness {
  /// Whether there is an end tag or a reference, every tag is an element of HTML that may stand in feeds, and
  /// every reference has a name that HTML knows.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func looksLikeHTML(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasEvidence = false
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "<"):
        let isEnd = place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "/")
        let start = place + (isEnd ? 2 : 1)
        let end = wordEnd(bytes, from: start)
        if end > start {
          guard AllowedMarkup.builtin.kinds(of: bytes[start..<end]).contains(.element) else { return false }
          if isEnd, end < bytes.count, bytes[end] == UInt8(ascii: ">") { hasEvidence = true }
        }
        place = max(end, place + 1)
      case UInt8(ascii: "&"):
        let isNumber = place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "#")
        let start = place + (isNumber ? 2 : 1)
        let end = wordEnd(bytes, from: start)
        if end > start, end < bytes.count, bytes[end] == UInt8(ascii: ";") {
          if !isNumber, HTMLReferences.characters(of: Array(bytes[start...end])) == nil { return false }
          hasEvidence = true
        }
        place = max(end, place + 1)
      default: place += 1
      }
    }
    return hasEvidence
  }

  private static func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = min(start, bytes.count)
    while end < bytes.count, bytes[end].isASCIILetter || bytes[end].isDigit || bytes[end] == UInt8(ascii: "_")
    { end += 1 }
    return end
  }
}
