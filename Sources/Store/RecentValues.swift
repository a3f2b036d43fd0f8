/// Values by number, the lately used ones: at most so many, and half of them at least.
struct RecentValues<Value> {
  private var young: [Int32: Value] = [:]
  private var old: [Int32: Value] = [:]
  private let most: Int

  /// No values; `most` are kept at most.
  init(most: Int) { self.most = most }

  /// The value of a number, which counts as used now; `nil` when it is not kept.
  subscript(number: Int32) -> Value? {
    mutating get {
      if let value = young[number] { return value }
      guard let value = old.removeValue(forKey: number) else { return nil }
      self[number] = value
      return value
    }
    set {
      if young.count >= most / 2 {
        old = young
        young = [:]
      }
      young[number] = newValue
    }
  }
}
