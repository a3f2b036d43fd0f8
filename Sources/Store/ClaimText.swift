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
    let ranges = [claim.range, claim.content, claim.source?.range, claim.cue].compactMap { $0 }
    guard ranges.allSatisfy({ $0.lowerBound >= 0 && $0.upperBound <= bytes.count }) else { return nil }
    return Words(
      source: claim.source.map { self[$0.range] }, cue: claim.cue.map { self[$0] },
      content: self[claim.content])
  }

  /// The words of a range that lies in the text.
  subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether a range lies in the text.
  func contains(_ range: Range<Int>) -> Bool { range.lowerBound >= 0 && range.upperBound <= bytes.count }
}
