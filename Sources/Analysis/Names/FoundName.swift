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
    if tokens.count == 1, let only = tokens.first, !only.folded.utf8.contains(UInt8(ascii: "-")) {
      return only.folded
    }
    var bytes: [UInt8] = []
    for token in tokens {
      if !bytes.isEmpty, !token.isMark(".") { bytes.append(UInt8(ascii: " ")) }
      for byte in token.folded.utf8 { bytes.append(byte == UInt8(ascii: "-") ? UInt8(ascii: " ") : byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
