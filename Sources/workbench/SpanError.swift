internal import News

/// One place of a text where the found names are not the gold names.
struct SpanError: Hashable, Sendable {
  /// The ways to be wrong, in the order in which they are listed.
  enum Fault: String, CaseIterable, Sendable {
    /// Same bytes, another kind.
    case type = "wrong type"
    /// Names that overlap without being the same.
    case boundary
    /// A gold name that nothing found touches.
    case missed
    /// A found name that no gold name touches.
    case invented
  }

  /// How it is wrong.
  let fault: Fault
  /// The gold names there, ascending; empty when the fault is `invented`.
  let gold: [NamedSpan]
  /// The found names there, ascending; empty when the fault is `missed`.
  let found: [NamedSpan]

  /// Every place where two annotations of one text differ, in order of the text.
  ///
  /// Names that touch each other, directly or over a third, make one error.
  ///
  /// - Parameters:
  ///   - gold: Spans that do not overlap each other, ascending.
  ///   - found: Spans that do not overlap each other, ascending.
  static func errors(gold: [NamedSpan], found: [NamedSpan]) -> [SpanError] {
    let right = Set(gold).intersection(found)
    var spans =
      gold.filter { !right.contains($0) }.map { (span: $0, isGold: true) }
      + found.filter { !right.contains($0) }.map { (span: $0, isGold: false) }
    spans.sort {
      ($0.span.range.lowerBound, $0.isGold ? 0 : 1) < ($1.span.range.lowerBound, $1.isGold ? 0 : 1)
    }
    var errors: [SpanError] = []
    var group: [(span: NamedSpan, isGold: Bool)] = []
    var end = 0
    for entry in spans {
      if !group.isEmpty, entry.span.range.lowerBound >= end {
        errors.append(SpanError(group))
        group = []
      }
      group.append(entry)
      end = max(group.count == 1 ? 0 : end, entry.span.range.upperBound)
    }
    if !group.isEmpty { errors.append(SpanError(group)) }
    return errors
  }
}

extension SpanError {
  private init(_ group: [(span: NamedSpan, isGold: Bool)]) {
    gold = group.filter(\.isGold).map(\.span)
    found = group.filter { !$0.isGold }.map(\.span)
    fault =
      switch (gold.isEmpty, found.isEmpty) {
      case (false, true): .missed
      case (true, false): .invented
      default: gold.map(\.range) == found.map(\.range) ? .type : .boundary
      }
  }
}
