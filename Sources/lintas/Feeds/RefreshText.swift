internal import News

/// What a refresh says on stderr.
enum RefreshText {
  /// How far it has come.
  static func line(_ progress: RefreshProgress) -> String {
    progress.isLinking
      ? "linking \(progress.added + progress.revised) articles"
      : "\(progress.done) of \(counted(progress.all)), \(progress.added) new"
  }

  /// One line for each feed that failed, then the counts.
  static func lines(_ report: RefreshReport) -> [String] {
    let progress = report.progress
    var counts = ["\(progress.added) new", "\(progress.revised) revised", "from \(counted(progress.all))"]
    if progress.failed > 0 { counts.append("\(progress.failed) failed") }
    if report.waiting > 0 { counts.append("\(report.waiting) not due (--all asks them too)") }
    return report.problems.map { "failed: \($0.feed): \($0.reason)" } + [counts.joined(separator: ", ")]
  }

  private static func counted(_ feeds: Int) -> String { feeds == 1 ? "1 feed" : "\(feeds) feeds" }
}
