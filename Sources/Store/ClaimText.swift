import News

/// The words of an article's claims, cut from its text.
struct ClaimText {
  private let bytes: [UInt8]

  /// The text of an article.
  init(_ article: Article) { bytes = Array(article.text.utf8) }

  /// The text that two columns hold.
  init(headline: String, body: String) {
    let body = String(stored: body)
    bytes = Array(String(stored: headline).utf8) + (body.isEmpty ? [] : Array("\n\n\(body)".utf8))
  }

  /// What a claim is made of.
  struct Words: Hashable {
    /// The phrase that names the source.
    var source: String?
    /// The reporting word.
    var cue: String?
    /// What is said.
    var content: String
  }

  /// The words of a claim.
  ///
  /// - Returns: `nil` when any of its ranges lies outside the text: half a claim misstates its source.
  func words(of claim: Claim) -> Words? {
    guard contains(claim.range), let content = words(of: claim.content) else { return nil }
    var words = Words(content: content)
    if let source = claim.source {
      guard let phrase = self.words(of: source.range) else { return nil }
      words.source = phrase
    }
    if let cue = claim.cue {
      guard let word = self.words(of: cue) else { return nil }
      words.cue = word
    }
    return words
  }

  /// The words of a range; `nil` when it lies outside the text.
  func words(of range: Range<Int>) -> String? {
    contains(range) ? String(decoding: bytes[range], as: UTF8.self) : nil
  }

  private func contains(_ range: Range<Int>) -> Bool {
    range.lowerBound >= 0 && range.upperBound <= bytes.count
  }
}
