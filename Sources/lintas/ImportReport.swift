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
  /// Files in folders that are no page dumps.
  var skipped = 0
  /// Files that could not be read, with the reason.
  var failures: [Failure] = []

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
    let other = skipped == 0 ? [] : ["\(skipped) skipped (no .txt)"]
    return failures.map { "failed: \($0.message)" } + [(counts + other).joined(separator: ", ")]
  }
}
