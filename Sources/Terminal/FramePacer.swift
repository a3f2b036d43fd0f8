/// Decides whether a frame goes out now or waits until the terminal has shown the one before.
///
/// After each frame the terminal is asked whether it is well (`CSI 5 n`); it answers when it has read so far.
/// Over a slow line frames would queue up otherwise. A terminal that never answered is never waited for.
/// Times are milliseconds of a clock that only goes forward.
struct FramePacer {
  /// How long a frame waits for an answer at most.
  static let longestWait = 500
  /// How many waits in a row may be in vain before the terminal counts as one that does not answer.
  private static let forgiven = 4

  private var hasProven = false
  private var hasAsked = false
  /// Whether no answer has come since the last question.
  private var isWaiting = false
  /// Answers that may still come, those to questions before the last one included.
  private var owed = 0
  private var askedAt = 0
  private var vain = 0

  /// Whether a frame may go out.
  func mayPaint(at now: Int) -> Bool {
    !hasProven || !isWaiting || now - askedAt >= Self.longestWait
  }

  /// Milliseconds until a held frame goes out in any case; never negative.
  func wait(at now: Int) -> Int { max(0, askedAt + Self.longestWait - now) }

  /// Whether an answer may still be on its way.
  func mayStillAnswer(at now: Int) -> Bool { owed > 0 && now - askedAt < 4 * Self.longestWait }

  /// Notes that a frame goes out; returns whether the question follows it.
  mutating func willPaint(at now: Int) -> Bool {
    if isWaiting, hasProven {
      vain += 1
      if vain >= Self.forgiven { hasProven = false }
    }
    guard hasProven || !hasAsked else { return false }
    (hasAsked, isWaiting, askedAt) = (true, true, now)
    owed += 1
    return true
  }

  /// Notes an answer.
  mutating func answered() {
    owed = max(0, owed - 1)
    (hasProven, isWaiting, vain) = (true, false, 0)
  }

  /// Forgets questions that will not be answered any more.
  mutating func forget() { (owed, isWaiting) = (0, false) }
}
