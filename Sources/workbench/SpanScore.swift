internal import News

/// How many names are right, found and wanted, of one kind or of all.
struct SpanScore: Hashable, Sendable {
  /// Spans that are both found and gold: same bytes, same kind.
  var hits = 0
  /// Spans that were found.
  var found = 0
  /// Spans that are gold.
  var gold = 0

  /// Share of the found that is right, 0 to 1; 0 when nothing was found.
  var precision: Double { found == 0 ? 0 : Double(hits) / Double(found) }
  /// Share of the gold that was found, 0 to 1; 0 when there is no gold.
  var recall: Double { gold == 0 ? 0 : Double(hits) / Double(gold) }
  /// Harmonic mean of precision and recall.
  var f1: Double { found + gold == 0 ? 0 : 2 * Double(hits) / Double(found + gold) }

  /// Adds up two counts, so that rates are over all names alike (micro).
  static func + (left: SpanScore, right: SpanScore) -> SpanScore {
    SpanScore(hits: left.hits + right.hits, found: left.found + right.found, gold: left.gold + right.gold)
  }
}

/// Scores of one data set by kind.
struct SpanScores: Hashable, Sendable {
  /// One score for each kind.
  private(set) var byKind: [EntityKind: SpanScore] = [:]

  /// All kinds together.
  var micro: SpanScore { byKind.values.reduce(SpanScore(), +) }

  /// The score of a kind; zeros when no name of it was seen.
  subscript(kind: EntityKind) -> SpanScore { byKind[kind] ?? SpanScore() }

  /// Counts one document's spans.
  mutating func add(gold: [NamedSpan], found: [NamedSpan]) {
    let wanted = Set(gold)
    for span in gold { byKind[span.kind, default: SpanScore()].gold += 1 }
    for span in found {
      byKind[span.kind, default: SpanScore()].found += 1
      if wanted.contains(span) { byKind[span.kind, default: SpanScore()].hits += 1 }
    }
  }
}
