internal import News

/// How many claims are right, found and wanted, and how many of the right ones have the right parts.
struct ClaimScore: Hashable, Sendable {
  /// Claims found and claims wanted.
  var spans = SpanScore()
  /// Right claims whose source is right.
  var sources = 0
  /// Right claims whose kind is right.
  var kinds = 0
  /// Right claims with a named speaker.
  var named = 0
  /// Right claims with a named speaker that is right.
  var speakers = 0
  /// Right claims of which the gold tells the wire.
  var carried = 0
  /// Right claims whose wire is right.
  var wires = 0

  /// Adds up two counts.
  static func + (left: ClaimScore, right: ClaimScore) -> ClaimScore {
    ClaimScore(
      spans: left.spans + right.spans, sources: left.sources + right.sources,
      kinds: left.kinds + right.kinds, named: left.named + right.named,
      speakers: left.speakers + right.speakers, carried: left.carried + right.carried,
      wires: left.wires + right.wires)
  }
}

/// Gold claims and found claims of one article, laid side by side.
///
/// A found claim is right when its cue overlaps the gold's (or neither has one) and the contents overlap by a
/// Dice coefficient of 0.6 in characters; each claim has one partner at most, the best overlap first.
struct ClaimMatching: Sendable {
  /// Right claims.
  private(set) var pairs: [(gold: GoldClaim, found: Claim)] = []
  /// Gold claims without a partner.
  private(set) var missed: [GoldClaim] = []
  /// Found claims without a partner.
  private(set) var invented: [Claim] = []
  private let text: [UInt8]
  private let mentions: [Mention]

  /// Least overlap of two contents.
  static let leastOverlap = 0.6

  /// Lays the claims of an article side by side.
  init(gold: [GoldClaim], found: AnnotatedArticle) {
    text = Array(found.article.text.utf8)
    mentions = found.annotations.mentions
    let claims = found.annotations.claims
    let characters = CharacterCount(text)
    var candidates: [(overlap: Double, gold: Int, found: Int)] = []
    for (left, wanted) in gold.enumerated() {
      for (right, claim) in claims.enumerated() where Self.cuesAgree(wanted.cue, claim.cue) {
        let overlap = characters.dice(wanted.content, claim.content)
        if overlap >= Self.leastOverlap { candidates.append((overlap, left, right)) }
      }
    }
    candidates.sort { ($1.overlap, $0.gold, $0.found) < ($0.overlap, $1.gold, $1.found) }
    var partners: [Int: Int] = [:]
    var used: Set<Int> = []
    for candidate in candidates where partners[candidate.gold] == nil && !used.contains(candidate.found) {
      partners[candidate.gold] = candidate.found
      used.insert(candidate.found)
    }
    for (index, wanted) in gold.enumerated() {
      if let partner = partners[index] {
        pairs.append((wanted, claims[partner]))
      } else {
        missed.append(wanted)
      }
    }
    invented = claims.indices.filter { !used.contains($0) }.map { claims[$0] }
  }

  /// The counts.
  var score: ClaimScore {
    var score = ClaimScore(
      spans: SpanScore(
        hits: pairs.count, found: pairs.count + invented.count, gold: pairs.count + missed.count))
    for pair in pairs {
      score.sources += hasRightSource(pair.gold, pair.found) ? 1 : 0
      score.kinds += pair.gold.kind == pair.found.kind ? 1 : 0
      if pair.gold.speaker != nil {
        score.named += 1
        score.speakers += hasRightSpeaker(pair.gold, pair.found) ? 1 : 0
      }
      if let via = pair.gold.via {
        score.carried += 1
        score.wires += pair.found.via == via ? 1 : 0
      }
    }
    return score
  }

  /// Whether the phrases overlap by as much as contents must; without a phrase in the gold, whether the
  /// speaker is right or, unnamed, nobody is named.
  func hasRightSource(_ gold: GoldClaim, _ found: Claim) -> Bool {
    guard let wanted = gold.source else {
      return gold.speaker == nil ? found.source == nil : hasRightSpeaker(gold, found)
    }
    guard let source = found.source else { return false }
    return CharacterCount(text).dice(wanted, source.range) >= Self.leastOverlap
  }

  /// Whether the source means whom the gold names: the entity of that name in this article.
  func hasRightSpeaker(_ gold: GoldClaim, _ found: Claim) -> Bool {
    guard let speaker = gold.speaker else { return found.source?.entity == nil }
    guard let entity = found.source?.entity else { return false }
    let bearers = mentions.filter { String(decoding: text[$0.range], as: UTF8.self) == speaker }
    return bearers.contains { $0.entity == entity }
  }

  private static func cuesAgree(_ gold: Range<Int>?, _ found: Range<Int>?) -> Bool {
    guard let gold, let found else { return gold == nil && found == nil }
    return gold.overlaps(found)
  }
}

/// Counts the scalars of stretches of a text.
struct CharacterCount {
  /// Scalars that begin before each byte.
  private let before: [Int]

  /// Reads a text; cost linear in its bytes.
  init(_ text: [UInt8]) {
    var before = [0]
    before.reserveCapacity(text.count + 1)
    for byte in text { before.append(before[before.count - 1] + (byte & 0xC0 == 0x80 ? 0 : 1)) }
    self.before = before
  }

  /// Twice the characters that two ranges share over the characters of both, 0 to 1.
  func dice(_ left: Range<Int>, _ right: Range<Int>) -> Double {
    let shared = left.clamped(to: right)
    let total = count(left) + count(right)
    return total == 0 || !left.overlaps(right) ? 0 : 2 * Double(count(shared)) / Double(total)
  }

  private func count(_ range: Range<Int>) -> Int { before[range.upperBound] - before[range.lowerBound] }
}
