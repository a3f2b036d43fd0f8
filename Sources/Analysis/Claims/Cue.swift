import News

/// A reporting word: what sort of claim it makes, where its source stands, and what it needs beside it.
struct Cue: Sendable {
  /// Sort of claim.
  let kind: Claim.Kind
  /// Where the source stands.
  let position: Position
  /// Without what it reports nothing; `nil` when it always does.
  let need: Need?
  /// Words that it has.
  let length: Int

  /// Where a source stands.
  enum Position: String, Sendable {
    case after, before, either, suffix, lead, leadsuffix, passive, patient, adverb, participle
  }

  /// What a cue needs.
  enum Need: String, Sendable { case that, data, charge, quote, to, verb, plain }

  /// A line of `cues.tsv`; `nil` when it names no kind or position.
  init?(_ columns: [String]) {
    guard columns.count >= 4, let kind = Claim.Kind(rawValue: columns[1]),
      let position = Position(rawValue: columns[3])
    else { return nil }
    self.kind = kind
    self.position = position
    need = columns.count > 4 ? Need(rawValue: columns[4]) : nil
    length = columns[0].split(separator: " ").count
  }
}

/// The reporting words of one language.
struct CueTable: Sendable {
  private var phrases: [String: [(rest: [String], cue: Cue)]] = [:]

  /// Reads lines of `cues.tsv`.
  init(_ rows: [[String]]) {
    for columns in rows {
      let words = columns[0].split(separator: " ").map(String.init)
      guard let first = words.first, let cue = Cue(columns) else { continue }
      phrases[first, default: []].append((Array(words.dropFirst()), cue))
    }
    for first in phrases.keys { phrases[first]?.sort { $0.rest.count > $1.rest.count } }
  }

  /// The reporting word or phrase at a token, the longest first.
  func cue(at index: Int, in tokens: [Token]) -> Cue? {
    phrases[tokens[index].folded]?.first { phrase in
      index + phrase.rest.count < tokens.count
        && phrase.rest.enumerated().allSatisfy { tokens[index + 1 + $0].folded == $1 }
    }?.cue
  }
}
