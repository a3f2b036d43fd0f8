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
  private var unanswered = 0
  private var askedAt = 0
  private var vain = 0
  private var hasAsked = false

  /// Questions that were not answered yet.
  var isAwaitingAnswer: Bool { unanswered > 0 }

  /// Whether a frame may go out.
  func mayPaint(at now: Int) -> Bool {
    !hasProven || unanswered == 0 || now - askedAt >= Self.longestWait
  }

  /// Milliseconds until a held frame goes out in any case; never negative.
  func wait(at now: Int) -> Int { max(0, askedAt + Self.longestWait - now) }

  /// Notes that a frame goes out; returns whether the question follows it.
  mutating func willPaint(at now: Int) -> Bool {
    if unanswered > 0, hasProven {
      vain += 1
      if vain >= Self.forgiven { hasProven = false }
    }
    guard hasProven || !hasAsked else { return false }
    hasAsked = true
    unanswered += 1
    askedAt = now
    return true
  }

  /// Whether an answer may still be on its way.
  func mayStillAnswer(at now: Int) -> Bool { unanswered > 0 && now - askedAt < 4 * Self.longestWait }

  /// Notes an answer.
  mutating func answered() {
    unanswered = max(0, unanswered - 1)
    (hasProven, vain) = (true, 0)
  }

  /// Forgets questions that will not be answered any more.
  mutating func forget() { unanswered = 0 }
}
