/// When a request that failed is tried again: each wait four times the last, spread a little so that those that
/// failed together do not come back together.
struct RetrySchedule {
  let limits: FetchLimits
  let seed: UInt64

  /// Seconds to wait before the next try; `nil` when it should not be tried again in this run.
  ///
  /// - Parameters:
  ///   - tries: Tries so far, at least 1.
  ///   - key: What tells the request from others; equal keys wait equally long.
  func pause(after error: FetchError, tries: Int, key: String) -> Double? {
    guard error.isPassing, tries < limits.tries else { return nil }
    if let asked = error.retryAfter {
      return Double(asked) <= limits.longestPause ? Double(asked) : nil
    }
    var base = limits.pause
    for _ in 1..<max(tries, 1) { base *= 4 }
    return min(base * (0.75 + spread(tries, key) / 2), limits.longestPause)
  }

  /// A number from 0 to 1 that seed, key and tries decide (FNV-1a, then a final mix).
  private func spread(_ tries: Int, _ key: String) -> Double {
    var hash = seed ^ 0xCBF2_9CE4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ UInt64(truncatingIfNeeded: tries)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    return Double(hash % 1024) / 1024
  }
}
