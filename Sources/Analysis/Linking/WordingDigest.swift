import News

/// Knows two bodies whose wording is nearly the same by small digests of them.
///
/// A digest holds the least hash of the runs of five words in each of 32 parts: the share of the parts in which
/// two digests agree estimates the share of runs that the bodies have in common.
///
/// - SeeAlso: Broder 1997, "On the resemblance and containment of documents"; one permutation hashing, Li, Owen
///   and Zhang 2012.
enum WordingDigest {
  /// Words of a run.
  private static let run = 5
  /// Parts of a digest; two bytes each.
  private static let parts = 32
  /// Runs from which a body has a digest: a shorter one is a notice that many outlets word alike.
  private static let leastRuns = 40
  /// Share of the runs from which two bodies are nearly the same.
  private static let sameShare = 0.6
  /// Stands for a part that no run fell into.
  private static let empty = UInt16.max

  /// The digest of a document's paragraphs without its headline; empty when they are short.
  ///
  /// - Complexity: O(*n*) in the bytes of the body.
  static func digest(of document: Document) -> [UInt16] {
    let start = document.paragraphs.first?.upperBound ?? 0
    let words = document.tokens.lazy
      .filter { $0.kind != .mark && $0.range.lowerBound >= start }.map(\.folded.stableHash)
    let hashes = Array(words)
    guard hashes.count >= leastRuns + run - 1 else { return [] }
    var digest = [UInt16](repeating: empty, count: parts)
    for place in 0...(hashes.count - run) {
      let hash = mixed(hashes[place..<(place + run)].reduce(0) { mixed($0 &* 31 &+ $1) })
      let part = Int(hash % UInt64(parts))
      digest[part] = min(digest[part], UInt16(truncatingIfNeeded: hash >> 32))
    }
    return digest
  }

  /// Whether two digests are of bodies that are nearly the same; never when either is empty.
  static func isSame(_ first: [UInt16], _ second: [UInt16]) -> Bool {
    guard first.count == parts, second.count == parts else { return false }
    let told = zip(first, second).filter { $0 != empty || $1 != empty }
    return Double(told.count { $0 == $1 }) >= sameShare * Double(max(1, told.count))
  }

  /// Spreads a hash over all bits, as the last step of SplitMix64.
  private static func mixed(_ hash: UInt64) -> UInt64 {
    var hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}
