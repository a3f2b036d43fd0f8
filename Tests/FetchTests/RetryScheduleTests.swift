import Testing

@testable import Fetch

@Suite struct RetryScheduleTests {
  private func pause(_ tries: Int, key: String = "a", seed: UInt64 = 1, after: Int? = nil) -> Double? {
    guard let address = WebAddress("http://a.example/") else { return nil }
    let schedule = RetrySchedule(limits: FetchLimits(), seed: seed)
    return schedule.pause(
      after: .status(address, code: 503, retryAfter: after), tries: tries, key: key)
  }

  @Test("Each wait is about four times the last, until tries are used up")
  func growth() throws {
    #expect(try (0.75...1.25).contains(#require(pause(1))))
    #expect(try (3.0...5.0).contains(#require(pause(2))))
    #expect(pause(3) == nil)
  }

  @Test("Equal seeds wait equally long, and what failed together does not come back together")
  func spread() {
    #expect(pause(1) == pause(1))
    #expect(pause(1, seed: 1) != pause(1, seed: 2))
    #expect(Set((0..<50).map { pause(1, key: "\($0)") }).count > 25)
  }

  @Test("What the server asks for is kept to, unless it is longer than a run may wait")
  func asked() {
    #expect(pause(1, after: 3) == 3)
    #expect(pause(1, after: 0) == 0)
    #expect(pause(1, after: 3600) == nil)
  }
}
