internal import News
internal import Store

/// What an import did, told at its end.
struct ImportReport {
  /// New articles.
  var added = 0
  /// Articles that the archive had, unchanged.
  var known = 0
  /// Articles whose text changed; the older text is kept.
  var revised = 0
  /// Articles whose text is unchanged and whose names and claims an older analysis had found.
  var refreshed = 0
  /// Of all articles read: those whose page states no date.
  var undated = 0
  /// Of all articles read: those whose date is estimated.
  var doubtful = 0
  /// Files in folders that hold nothing to import, by what they are, as ".md".
  var skipped: [String: Int] = [:]
  /// Files that could not be read, with the reason.
  var failures: [Failure] = []

  /// Failures that are told in full; the others are counted.
  private static let mostFailures = 20

  /// Counts what became of an article.
  mutating func count(_ change: InsertOutcome.Change) {
    switch change {
    case .added: added += 1
    case .unchanged: known += 1
    case .revised: revised += 1
    case .refreshed: refreshed += 1
    }
  }

  /// Counts an article by how its date is known.
  mutating func count(_ certainty: Publication.Certainty) {
    switch certainty {
    case .stated: break
    case .estimated: doubtful += 1
    case .absent: undated += 1
    }
  }

  /// One line for each failure, then the counts.
  var lines: [String] {
    let counts = [
      (added, "added"), (known, "already there"), (revised, "revised"), (refreshed, "read anew"),
      (undated, "undated"), (doubtful, "doubtful"), (failures.count, "failed"),
    ].map { "\($0) \($1)" }
    let kinds = skipped.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
    let other =
      kinds.isEmpty
      ? [] : ["\(skipped.values.reduce(0, +)) skipped (\(kinds.joined(separator: ", ")))"]
    let told = failures.prefix(Self.mostFailures).map { "failed: \($0.message)" }
    let more = failures.count - told.count
    return told + (more > 0 ? ["failed: \(more) more, not shown"] : [])
      + [(counts + other).joined(separator: ", ")]
  }
}
