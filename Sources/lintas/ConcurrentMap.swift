internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// What `transform` makes of each element, in order, on all cores.
  func concurrentMap<Output: Sendable>(_ transform: @Sendable (Element) -> Output) -> [Output] {
    let outputs = Mutex([Output?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let output = transform(self[place])
      outputs.withLock { $0[place] = output }
    }
    return outputs.withLock { $0.compactMap(\.self) }
  }
}
