import News

/// A stretch of tokens that names somebody or something.
struct FoundName {
  /// Token indices in the document.
  var tokens: Range<Int>
  /// What it names.
  var kind: EntityKind
  /// Probability of the kind, the mean over the tokens; 0 to 1.
  var confidence: Float
  /// That a rule settled its kind.
  var isSettled = false

  /// The name as its article may repeat it: folded words with blanks between them, hyphens as blanks.
  static func surface(_ tokens: ArraySlice<Token>) -> String {
    let hyphen = UInt8(ascii: "-")
    if tokens.count == 1, !tokens[tokens.startIndex].folded.utf8.contains(hyphen) {
      return tokens[tokens.startIndex].folded
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64)
    for index in tokens.indices {
      if !bytes.isEmpty, !tokens[index].isMark(".") { bytes.append(UInt8(ascii: " ")) }
      for byte in tokens[index].folded.utf8 { bytes.append(byte == hyphen ? UInt8(ascii: " ") : byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The words of a surface form.
  static func words(of surface: String) -> [String] {
    surface.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }
}
