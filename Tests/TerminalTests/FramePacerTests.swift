import Testing

@testable import Terminal

@Suite("FramePacer")
struct FramePacerTests {
  @Test("A terminal that never answers is asked once and never waited for")
  func silent() {
    var pacer = FramePacer()
    let asked = pacer.willPaint(at: 0)
    let askedAgain = pacer.willPaint(at: 1)
    #expect(asked && !askedAgain && pacer.mayPaint(at: 2))
  }

  @Test("A frame waits for the answer to the one before, but not for ever")
  func waiting() {
    var pacer = FramePacer()
    _ = pacer.willPaint(at: 0)
    pacer.answered()
    #expect(pacer.mayPaint(at: 1))
    let asked = pacer.willPaint(at: 1)
    #expect(asked && !pacer.mayPaint(at: 2) && pacer.wait(at: 2) == FramePacer.longestWait - 1)
    #expect(pacer.mayPaint(at: 1 + FramePacer.longestWait))
    pacer.answered()
    #expect(pacer.mayPaint(at: 3))
  }

  @Test("A lost answer delays no frame but the next")
  func lostAnswer() {
    var pacer = FramePacer()
    _ = pacer.willPaint(at: 0)
    pacer.answered()
    _ = pacer.willPaint(at: 1)
    _ = pacer.willPaint(at: 1000)
    pacer.answered()
    #expect(pacer.mayPaint(at: 1001))
    #expect(pacer.mayStillAnswer(at: 1001) && !pacer.mayStillAnswer(at: 10_000))
  }

  @Test("A terminal that stops answering is no longer waited for")
  func fallingSilent() {
    var pacer = FramePacer()
    _ = pacer.willPaint(at: 0)
    pacer.answered()
    for round in 1...6 { _ = pacer.willPaint(at: round * 1000) }
    #expect(pacer.mayPaint(at: 6001))
  }
}
